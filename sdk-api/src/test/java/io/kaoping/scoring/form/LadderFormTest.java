package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderFormTest {
  private static final Object ABSENT = map(1, 3, 2, 5, 4, "all");

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 3", "2, 5", "3, 5", "4, 15", "9, 15"})
  void amount_isThatOfTheHighestStepReached(long count, String points) {
    assertThat(form("ladder", ABSENT).count(count, 12)).isEqualTo(Points.of(points));
  }

  @Test
  void amount_ofAMeasuredNumber_reachesAStepExactly() {
    assertThat(form("ladder", ABSENT).of("1.999999")).isEqualTo(Points.of(3));
    assertThat(form("ladder", ABSENT).weight("0.2").of("4")).isEqualTo(Points.of(3));
  }

  @Test
  void reason_saysTheStep() {
    assertThat(form("ladder", ABSENT).reason("3").zh()).isEqualTo("实际 3,到 2 这一档");
    assertThat(form("ladder", ABSENT).reason("0").en())
        .isEqualTo("actual 0, below the first step 1");
  }

  @Test
  void faults_ofSteps() {
    assertThat(form("ladder", map(2, 3, 1, 5, "0", 1, "x", 1, 3, 0)).faults())
        .containsExactly(
            "ladder.1: 1 is not above the step before it, 2; steps must rise",
            "ladder.0: a step must be a whole number above 0, not 0",
            "ladder.x: a step must be a whole number above 0, not x",
            "ladder.3: it must be above 0");
    assertThat(form("ladder", map()).faults()).containsExactly("ladder: a mapping is expected");
  }
}
