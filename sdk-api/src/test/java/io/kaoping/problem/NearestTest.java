package io.kaoping.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @Test
  void of_oneCharacterWrongInFour_isFound() {
    assertThat(Nearest.of("主题党曰", List.of("三会一课", "主题党日"))).contains("主题党日");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abd", // 1 of 3: exactly a third
    "abcdef, abcdxy", // 2 of 6
    "ab, abc", // one character missing
    "nmae, name" // two neighbours swapped
  })
  void of_withinAThird_isFound(String name, String known) {
    assertThat(Nearest.of(name, List.of(known))).contains(known);
  }

  @ParameterizedTest
  @CsvSource({"abcdef, abcxyz", "主题, 三会", "x, y", "'', a"})
  void of_beyondAThird_isNotFound(String name, String known) {
    assertThat(Nearest.of(name, List.of(known))).isEmpty();
  }

  @Test
  void of_equalDistance_isTheFirstInOrder() {
    assertThat(Nearest.of("Z1", List.of("Z9", "Z2", "Z5"))).contains("Z2");
  }

  @Test
  void of_smallerDistance_winsOverOrder() {
    assertThat(Nearest.of("abcdef", List.of("abxxef", "zbcdef"))).contains("zbcdef");
  }

  @Test
  void of_nothingKnown_isEmpty() {
    assertThat(Nearest.of("Z1", List.of())).isEmpty();
  }
}
