package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionFormTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1.5", "7, 10.5", "9, 13.5", "10, 15", "11, 15"})
  void amount_withFullAt_isItsShareAndAtMostAll(long count, String points) {
    Written cases = form("proportion", map("full-at", 10)).points("15");

    assertThat(cases.count(count, 0)).isEqualTo(Points.of(points));
  }

  @ParameterizedTest
  @CsvSource({"49.999999/100, 0", "50/100, 7.5", "80/100, 12", "120/100, 18", "1/3, 0"})
  void amount_withZeroBelow_isTheShareFromThereOn(String value, String points) {
    Written rate = form("proportion", map("zero-below", 50)).points("15").percent();

    assertThat(rate.of(value)).isEqualTo(Points.of(points));
  }

  @Test
  void amount_withBoth_isRoundedOnce() {
    Written rate = form("proportion", map("full-at", 90, "zero-below", 60)).points("10").percent();

    assertThat(rate.of("59.999999/100")).isEqualTo(Points.ZERO);
    assertThat(rate.of("60/100")).isEqualTo(Points.of("6.67"));
    assertThat(rate.of("89.999999/100")).isEqualTo(Points.of("10"));
    assertThat(rate.of("90/100")).isEqualTo(Points.of(10));
    assertThat(rate.of("-5/100")).isEqualTo(Points.ZERO);
    assertThat(rate.weight("0.2").of("60/100")).isEqualTo(Points.of("1.33"));
  }

  @Test
  void reason_saysWhatIsFull() {
    Written rate = form("proportion", map("full-at", 90, "zero-below", 60)).percent();

    assertThat(rate.reason("72/100").zh()).isEqualTo("实际 72%,90% 为满分,按比例计");
    assertThat(rate.reason("5/100").en()).isEqualTo("actual 5%, below 60%, nothing");
  }

  @Test
  void faults_ofLimits() {
    assertThat(form("proportion", map("full-at", 50, "zero-below", 50)).faults())
        .containsExactly("proportion: zero-below 50 must be less than full-at 50");
    assertThat(form("proportion", map("full-at", 0, "fullat", 1)).faults())
        .containsExactly(
            "proportion.fullat: fullat is unknown; did you mean full-at? Known: full-at, zero-below",
            "proportion.full-at: it must be above 0");
    assertThat(form("proportion", List.of(5)).faults())
        .containsExactly(
            "proportion: parameters are expected, as a mapping; known: full-at, zero-below");
  }
}
