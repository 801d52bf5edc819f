package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearFormTest {
  private static final List<Object> ANCHORS =
      List.of(
          map("at", 60, "points", -2),
          map("at", 63, "points", "0.125"),
          map("at", 90, "points", 10));

  @ParameterizedTest
  @CsvSource({
    "-100, -2",
    "60, -2",
    "60.000001, -2",
    "61, -1.29", // -2 + 2.125 / 3 = -1.2916…
    "62.999999, 0.12",
    "63, 0.125", // an anchor is not rounded
    "64, 0.49", // 0.125 + 9.875 / 27 = 0.4907…
    "89.999999, 10",
    "90, 10",
    "150, 10",
    "191/3, 0.37" // 63.66…: 0.125 + 9.875 × 0.66… / 27 = 0.3688…
  })
  void amount_isInterpolatedAndClamped(String value, String points) {
    assertThat(form("linear", ANCHORS).of(value)).isEqualTo(Points.of(points));
  }

  @Test
  void reason_saysTheAnchors() {
    assertThat(form("linear", ANCHORS).percent().reason("70/100").zh())
        .isEqualTo("实际 70%,在 63%(0.125 分)与 90%(10 分)之间按比例计");
    assertThat(form("linear", ANCHORS).reason("95").en()).isEqualTo("actual 95, as at 90: 10");
    assertThat(form("linear", ANCHORS).reason("5").zh()).isEqualTo("实际 5,按 60 计 -2 分");
  }

  @Test
  void faults_ofAnchors() {
    assertThat(
            form("linear", List.of(map("at", 60, "points", 1), map("at", 60, "points", 2)))
                .faults())
        .containsExactly("linear[1]: 60 is not above the anchor before it, 60; anchors must rise");
    assertThat(form("linear", List.of(map("at", 60, "points", 1))).faults())
        .containsExactly("linear: at least two anchors are needed");
    assertThat(form("linear", List.of(map("points", 1), map("at", 2))).faults())
        .containsExactly("linear[0]: at is missing", "linear[1]: points is missing");
  }
}
