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

class PeerFormsTest {
  private static final String[] FIVE = {"10", "8", "8", "5", "0"};

  private static Written best(String better) {
    return form(
            "best",
            better.equals("high")
                ? map("among", "class", "better", "high", "when-none", "zero")
                : map("among", "all", "better", "low"))
        .points("6");
  }

  @ParameterizedTest
  @CsvSource({"10, 6", "8, 4.8", "5, 3", "0, 0", "-1, 0", "1/3, 0.2", "9.999999, 6"})
  void best_high_isOwnByBest(String value, String points) {
    assertThat(best("high").of(value, FIVE)).isEqualTo(Points.of(points));
  }

  @ParameterizedTest
  @CsvSource({"4, 6", "5, 4.8", "8, 3", "7, 3.43", "4.000001, 6"})
  void best_low_isBestByOwn(String value, String points) {
    assertThat(best("low").of(value, "4", "5", "8", "7")).isEqualTo(Points.of(points));
  }

  @Test
  void best_ofNothing_isDecided() {
    assertThat(best("high").of("0", "0", "0")).isEqualTo(Points.ZERO);
    assertThat(
            form("best", map("among", "class", "better", "high", "when-none", "full"))
                .points("6")
                .of("0", "0", "0"))
        .isEqualTo(Points.of(6));
    assertThat(best("low").of("0", "0", "3")).isEqualTo(Points.of(6));
    assertThat(best("low").of("3", "0", "3")).isEqualTo(Points.ZERO);
    assertThat(best("high").of("3")).as("alone").isEqualTo(Points.of(6));
    assertThat(best("high").scale().comparison()).isEqualTo(Comparison.CLASS);
    assertThat(best("low").scale().comparison()).isEqualTo(Comparison.ALL);
    assertThat(best("high").weight("0.2").of("8", FIVE)).isEqualTo(Points.of("0.96"));
    assertThat(best("high").reason("8", FIVE).zh()).isEqualTo("实际 8,5 个中最好 10,按实际与最好之比计");
  }

  @Test
  void best_undecided_isRefused() {
    assertThat(form("best", map("among", "classes")).faults())
        .containsExactly(
            "best: the pack must decide what the source leaves open: write better (high | low)",
            "best: the pack must decide what the source leaves open: write when-none (zero | full)",
            "best.among: it can only be class | all");
    assertThat(form("best", map("among", "all", "better", "low", "when-none", "zero")).faults())
        .containsExactly(
            "best.when-none: where less is better, nothing is the best, and when-none is not needed");
  }

  private static Written ranks(String ties, String better) {
    return form(
        "ranks",
        map(
            "among",
            "all",
            "better",
            better,
            "ties",
            ties,
            "points",
            List.of(60, 57, 54),
            "then",
            0,
            "bottom",
            List.of(-5, -4)));
  }

  @ParameterizedTest
  @CsvSource({
    // of 9, 8, 8, 8, 3, 2, 1
    "9, 60, 60, 60",
    "8, 57, 37, 0", // places 2 to 4: 57, 54, 0
    "3, 0, 0, 0",
    "2, -4, -4, -4",
    "1, -5, -5, -5"
  })
  void ranks_withTies(String value, String best, String mean, String worst) {
    String[] peers = {"9", "8", "8", "8", "3", "2", "1"};

    assertThat(ranks("best", "high").of(value, peers)).isEqualTo(Points.of(best));
    assertThat(ranks("mean", "high").of(value, peers)).isEqualTo(Points.of(mean));
    assertThat(ranks("worst", "high").of(value, peers)).isEqualTo(Points.of(worst));
  }

  @Test
  void ranks_ofAShare_tieExactlyAndRoundOnce() {
    String[] peers = {"1/2", "2/4", "1/3"};

    assertThat(ranks("mean", "low").of("1/3", peers)).isEqualTo(Points.of(60));
    assertThat(ranks("mean", "low").of("3/6", peers)).isEqualTo(Points.of("55.5"));
    assertThat(ranks("mean", "low").reason("3/6", peers).zh()).isEqualTo("实际 0.5,3 个中列第 2(2 个并列)");
  }

  @Test
  void ranks_inSteps_neverPunishTheFirst() {
    Written stairs =
        form(
            "ranks",
            map(
                "among",
                "all",
                "better",
                "high",
                "ties",
                "best",
                "first",
                60,
                "step",
                3,
                "least",
                45,
                "bottom",
                List.of(-5, -4)));
    assertThat(stairs.of("1", "1")).isEqualTo(Points.of(60));
    assertThat(stairs.of("2", "1", "2")).isEqualTo(Points.of(60));
    assertThat(stairs.of("1", "1", "2")).isEqualTo(Points.of(-5));
  }

  @Test
  void ranks_ofFew_countFromTheTopFirst() {
    assertThat(ranks("best", "high").of("1", "1")).isEqualTo(Points.of(60));
    assertThat(ranks("best", "high").of("1", "1", "2", "3", "4")).isEqualTo(Points.of(-5));
    assertThat(ranks("best", "high").of("2", "1", "2", "3", "4")).isEqualTo(Points.of(54));
  }

  @ParameterizedTest
  @CsvSource({"5, 12", "4, 9", "3, 6", "2, 5", "1, 5"})
  void ranks_inSteps_endAtTheLeast(String value, String points) {
    Written stairs =
        form(
                "ranks",
                map(
                    "among", "class", "better", "high", "ties", "best", "first", 60, "step", 15,
                    "least", 25))
            .weight("0.2");

    assertThat(stairs.of(value, "1", "2", "3", "4", "5")).isEqualTo(Points.of(points));
  }

  @Test
  void ranks_undecided_isRefused() {
    assertThat(form("ranks", map("points", List.of(3, 2), "least", 1)).faults())
        .containsExactly(
            "ranks.least: write points and then, or first, step and least",
            "ranks: the pack must decide what the source leaves open: write then (0 | …)",
            "ranks: the pack must decide what the source leaves open: write among (class | all)",
            "ranks: the pack must decide what the source leaves open: write better (high | low)",
            "ranks: the pack must decide what the source leaves open: write ties (best | mean |"
                + " worst)");
    assertThat(
            form("ranks", map("among", "all", "better", "low", "ties", "mean", "then", 1)).faults())
        .containsExactly(
            "ranks.then: write points and then, or first, step and least",
            "ranks: write points and then, or first, step and least");
  }

  @ParameterizedTest
  @CsvSource({
    // the mean of 1, 2 and 2, plus 1, is 2.66…
    "at-least, 8/3, 2",
    "at-least, 2.666666, 0",
    "above, 8/3, 0",
    "above, 2.666667, 2",
    "at-most, 8/3, 2",
    "at-most, 2.666667, 0",
    "below, 8/3, 0",
    "below, 2.666666, 2"
  })
  void peerMean_comparesWithTheExactMean(String is, String value, String points) {
    Written mean = form("peer-mean", map("among", "class", "is", is, "plus", 1)).points("2");

    assertThat(mean.of(value, "1", "2", "2")).isEqualTo(Points.of(points));
  }

  @Test
  void peerMean_ofDifferentBases_isExact() {
    Written mean = form("peer-mean", map("among", "all", "is", "at-least")).points("2").percent();

    // 1/3, 1/6 and 1/2: the mean is 1/3; 1/0 has no part in it
    assertThat(mean.of("1/3", "1/3", "1/6", "1/2", "1/0")).isEqualTo(Points.of(2));
    assertThat(mean.of("0.333333", "1/3", "1/6", "1/2")).isEqualTo(Points.ZERO);
    assertThat(mean.reason("1/2", "1/2", "1/4").zh()).isEqualTo("实际 50%,平均值 37.5%,不低于");
  }

  @Test
  void peerMean_undecided_isRefused() {
    assertThat(form("peer-mean", map("plus", 5)).faults())
        .containsExactly(
            "peer-mean: the pack must decide what the source leaves open: write among (class | all)",
            "peer-mean: the pack must decide what the source leaves open: write is (at-least | above"
                + " | at-most | below)");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "2.5, 1, 2.5", "1, 0.2, 0.2", "0.000001, 0.5, 0"})
  void judged_isWhatWasDecided(String value, String weight, String points) {
    Written judged = form("judged", map("from", 1, "to", 3)).weight(weight);

    assertThat(judged.of(value)).isEqualTo(Points.of(points));
    assertThat(judged.reason(value).zh()).isEqualTo("在 1–3 分内酌定");
  }

  @Test
  void judged_withoutARange_isRefused() {
    assertThat(form("judged", map("from", 3, "to", 3)).faults())
        .containsExactly("judged: from must be 0 or more and less than to");
    assertThat(form("judged", map("from", -1)).faults())
        .containsExactly(
            "judged: to is missing", "judged.from: from must be 0 or more and less than to");
  }
}
