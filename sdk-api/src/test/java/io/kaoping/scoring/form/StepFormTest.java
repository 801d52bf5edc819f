package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import io.kaoping.spi.ClauseScale.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepFormTest {
  private static Written step(String part, String from) {
    return form("step", map("target", 90, "size", 1, "points", "0.1", "part", part, "from", from));
  }

  @ParameterizedTest
  @CsvSource({
    // value, floor, ceil, linear
    "90, 0, 0, 0",
    "90.000001, 0, 0, 0",
    "89.999999, 0, 0.1, 0",
    "89.000001, 0, 0.1, 0.1",
    "89, 0.1, 0.1, 0.1",
    "88.999999, 0.1, 0.2, 0.1",
    "88.5, 0.1, 0.2, 0.15",
    "88.45, 0.1, 0.2, 0.16", // 0.155 is rounded half up
    "0, 9, 9, 9",
    "-10, 10, 10, 10"
  })
  void amount_below_countsWholeOrPartSteps(String value, String floor, String ceil, String linear) {
    assertThat(step("floor", "below").of(value)).isEqualTo(Points.of(floor));
    assertThat(step("ceil", "below").of(value)).isEqualTo(Points.of(ceil));
    assertThat(step("linear", "below").of(value)).isEqualTo(Points.of(linear));
  }

  @ParameterizedTest
  @CsvSource({"89, 0", "90, 0", "90.999999, 0", "91, 0.1", "92.5, 0.2"})
  void amount_above_countsWhatIsOver(String value, String points) {
    assertThat(step("floor", "above").of(value)).isEqualTo(Points.of(points));
  }

  @Test
  void amount_ofAShare_isNeverDivided() {
    // 2/3 is 66.66…%: 23.33… points short
    assertThat(step("floor", "below").percent().count(2, 3)).isEqualTo(Points.of("2.3"));
    assertThat(step("ceil", "below").percent().count(2, 3)).isEqualTo(Points.of("2.4"));
    assertThat(step("linear", "below").percent().count(2, 3)).isEqualTo(Points.of("2.33"));
  }

  @Test
  void amount_atAWeight_isExact() {
    assertThat(step("floor", "below").weight("0.2").of("88")).isEqualTo(Points.of("0.04"));
  }

  @Test
  void amount_towardsThePeersMean_countsFromTheExactMean() {
    Written mean =
        form(
            "step",
            map(
                "target",
                "peer-mean",
                "plus",
                -1,
                "among",
                "class",
                "size",
                "0.5",
                "points",
                1,
                "part",
                "floor",
                "from",
                "below"));

    // the mean of 1, 2 and 2 is 5/3, less one is 2/3
    assertThat(mean.of("0", "1", "2", "2")).isEqualTo(Points.of(1));
    assertThat(mean.of("0.166666", "1", "2", "2")).isEqualTo(Points.of(1));
    assertThat(mean.of("0.166667", "1", "2", "2")).isEqualTo(Points.ZERO);
    assertThat(mean.of("-1/3", "1", "2", "2")).isEqualTo(Points.of(2));
    assertThat(mean.scale().comparison()).isEqualTo(Comparison.CLASS);
    assertThat(step("floor", "below").scale().comparison()).isEqualTo(Comparison.NONE);
  }

  @Test
  void reason_saysTargetGapAndPart() {
    Written rate = step("floor", "below").percent();

    assertThat(rate.reason("88.5/100").zh())
        .isEqualTo("实际 88.5%,目标 90%,低 1.5 个百分点,每 1 个百分点一档,不足一档不计");
    assertThat(rate.reason("88.5/100").en())
        .isEqualTo(
            "actual 88.5%, target 90%, short by 1.5 percentage points, steps of 1, a part of a step"
                + " does not count");
    assertThat(rate.reason("95/100").zh()).isEqualTo("实际 95%,目标 90%,没有差距");
  }

  @Test
  void faults_askForEveryDecision() {
    assertThat(form("step", map("target", "peer-mean", "size", 0, "points", -1)).faults())
        .containsExactly(
            "step: the pack must decide what the source leaves open: write among (class | all)",
            "step.size: it must be above 0",
            "step.points: it must be above 0",
            "step: the pack must decide what the source leaves open: write part (floor | ceil |"
                + " linear)",
            "step: the pack must decide what the source leaves open: write from (below | above)");
    assertThat(
            form(
                    "step",
                    map(
                        "target", 90, "among", "all", "plus", 1, "size", 1, "points", 1, "part",
                        "round", "from", "below"))
                .faults())
        .containsExactly(
            "step.among: among goes with target: peer-mean only",
            "step.plus: plus goes with target: peer-mean only",
            "step.part: it can only be floor | ceil | linear");
    assertThat(form("step", List.of(1)).faults())
        .containsExactly(
            "step: parameters are expected, as a mapping; known: "
                + "target, plus, among, size, points, part, from");
  }
}
