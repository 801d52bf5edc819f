package io.kaoping.plugin.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
  private static Threshold of(String words) {
    return Threshold.of(words).orElseThrow();
  }

  private static String alone(String words) {
    Threshold threshold = of(words);
    return threshold.name()
        + ": "
        + threshold.condition("x", List.of(threshold), true)
        + " "
        + threshold.unit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "满意率95%以上 | 满意率: x >= 95 %",
        "满意率95％（不含）以上 | 满意率: x > 95 %",
        "满意率达到95%及以上 | 满意率: x >= 95 %",
        "出席率超过90% | 出席率: x > 90 %",
        "出席率不低于 90.5% | 出席率: x >= 90.5 %",
        "得分60分以下 | 得分: x <= 60 分",
        "得分不足60分的 | 得分: x < 60 分",
        "满意率90%（含）-95% | 满意率: x >= 90 && x <= 95 %",
        "满意率80%-90%（不含） | 满意率: x >= 80 && x < 90 %",
        "满意率90%以上不足95% | 满意率: x >= 90 && x < 95 %",
        "件数≥10件 | 件数: x >= 10 件"
      })
  void words_areAComparison(String words, String expected) {
    assertThat(alone(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"未建立台账", "", "95", "第3次以后仍不整改", "95%以上90%以上"})
  void otherWords_areNone(String words) {
    assertThat(Threshold.of(words)).isEmpty();
  }

  @Test
  void end_thatAnotherRangeClaims_isNotInThisOne() {
    Threshold top = of("满意率95%以上");
    Threshold middle = of("满意率90%（含）-95%");
    Threshold bottom = of("满意率90%以下");
    List<Threshold> all = List.of(top, middle, bottom);

    assertThat(middle.condition("x", all, true)).isEqualTo("x >= 90 && x < 95");
    assertThat(bottom.condition("x", all, true)).isEqualTo("x < 90");
    assertThat(all).noneMatch(t -> t.asks(all));
  }

  @Test
  void end_thatNobodyClaims_isAsked_andGoesUpOrDown() {
    Threshold high = of("满意率80%-90%");
    Threshold low = of("满意率70%-80%");
    List<Threshold> all = List.of(high, low);

    assertThat(all).allMatch(t -> t.asks(all));
    assertThat(high.condition("x", all, true)).isEqualTo("x >= 80 && x <= 90");
    assertThat(low.condition("x", all, true)).isEqualTo("x >= 70 && x < 80");
    assertThat(high.condition("x", all, false)).isEqualTo("x > 80 && x <= 90");
    assertThat(low.condition("x", all, false)).isEqualTo("x >= 70 && x <= 80");
  }

  @Test
  void ranges_thatOnlyTouch_doNotOverlap() {
    assertThat(of("率80%以上").overlaps(of("率80%以下"))).isFalse();
    assertThat(of("率80%以上").overlaps(of("率90%以上"))).isTrue();
  }
}
