package io.kaoping.plugin.weighted;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.plugin.testkit.CohortSketch;
import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedTreeTest extends ScoringModelContract {
  private static final ScoringModel MODEL = new WeightedTree();

  @Override
  protected ScoringModel model() {
    return MODEL;
  }

  private static Total total(CohortSketch sketch) {
    return MODEL.totals(sketch.cohort()).get(0);
  }

  private static List<String> lines(Total total) {
    return total.lines().stream().map(l -> l.text().zh() + " " + l.points()).toList();
  }

  /** Two sections of 70 and 30 per cent with 40 and 60 points; of the second, two below it. */
  private static CohortSketch tree() {
    return new CohortSketch()
        .section("a", null, "70")
        .section("b", null, "30")
        .section("b1", "b", "2")
        .section("b2", "b", "1")
        .criterion("A1", "a", "10")
        .criterion("A2", "a", "30")
        .criterion("B1", "b1", "20")
        .criterion("B2", "b2", "40");
  }

  @Test
  void total_isTheWeightedMeanOfWeightedMeans() {
    // a: (5 + 24) / 40 = 72.5 %; b: (2 × 10/20 + 1 × 40/40) / 3 = 2/3; full marks are 100
    // 0.7 × 72.5 + 0.3 × 66.66… = 50.75 + 20 = 70.75
    Total total = total(tree().subject("u1", "5", "24", "10", "40"));

    assertThat(total.points()).contains(Points.of("70.75"));
    assertThat(lines(total))
        .containsExactly("项目a(得分率 72.5%,占 70%) 50.75", "项目b(得分率 66.67%,占 30%) 20");
  }

  @Test
  void total_withoutStatedWeights_isThePlainSum() {
    CohortSketch sketch =
        new CohortSketch()
            .section("a")
            .section("b")
            .section("b1", "b", null)
            .criterion("A1", "a", "30")
            .criterion("B1", "b", "10")
            .criterion("B2", "b1", "60")
            .subject("u1", "21", "3", "41.5");

    assertThat(total(sketch).points()).contains(Points.of("65.5"));
  }

  @Test
  void total_ofThirds_isRoundedOnce() {
    CohortSketch sketch =
        new CohortSketch()
            .section("a", null, "1")
            .section("b", null, "1")
            .section("c", null, "1")
            .criterion("A1", "a", "50")
            .criterion("B1", "b", "25")
            .criterion("C1", "c", "25")
            .subject("u1", "50", "25", "0")
            .subject("u2", "50", "25", "25");

    // 2/3 of 100 is 66.67; twice 33.33 leaves 0.01 to the line of rounding
    List<Total> totals = MODEL.totals(sketch.cohort());
    assertThat(totals.get(0).points()).contains(Points.of("66.67"));
    assertThat(lines(totals.get(0)))
        .containsExactly(
            "项目a(得分率 100%,占 33.33%) 33.33",
            "项目b(得分率 100%,占 33.33%) 33.33", "项目c(得分率 0%,占 33.33%) 0", "舍入 0.01");
    assertThat(totals.get(1).points()).contains(Points.of(100));
    assertThat(total(sketch.rounding(new Rounding(0, RoundingMode.DOWN))).points())
        .contains(Points.of(66));
  }

  @Test
  void total_sharesTheWeightOfWhatDoesNotApply() {
    // b2 is left out, so b is b1 alone: 0.7 × 100 + 0.3 × 50 = 85; then b is left out altogether
    CohortSketch sketch =
        tree().subject("u1", "10", "30", "10", "-").subject("u2", "5", "15", "-", "-");

    List<Total> totals = MODEL.totals(sketch.cohort());
    assertThat(totals.get(0).points()).contains(Points.of(85));
    assertThat(lines(totals.get(1))).containsExactly("项目a(得分率 50%,占 100%) 50");
  }

  @Test
  void total_leavesOutASectionThatWeighsNothing() {
    CohortSketch sketch =
        new CohortSketch()
            .section("a", null, "0")
            .section("b", null, "5")
            .criterion("A1", "a", "10")
            .criterion("B1", "b", "90")
            .subject("u1", "0", "45")
            .subject("u2", "10", "-");

    List<Total> totals = MODEL.totals(sketch.cohort());
    assertThat(totals.get(0).points()).contains(Points.of(50));
    assertThat(lines(totals.get(0)))
        .containsExactly("项目a(得分率 0%,占 0%) 0", "项目b(得分率 50%,占 100%) 50");
    // all that is left weighs nothing: no total, though A1 was met
    assertThat(totals.get(1)).isEqualTo(Total.none());
  }

  @Test
  void total_addsBonuses_andLetsVetoesWeighNothing() {
    CohortSketch sketch =
        new CohortSketch()
            .section("a")
            .criterion("A1", "a", "100")
            .bonus("J1", "a", "5")
            .veto("V1", "a")
            .subject("u1", "98", "2.5", "0");

    assertThat(total(sketch).points()).contains(Points.of("100.5"));
    assertThat(lines(total(sketch))).containsExactly("项目a(得分率 98%,占 100%) 98", "项目a 2.5");
    CohortSketch bonusAlone =
        new CohortSketch()
            .section("a")
            .bonus("J1", "a", "5")
            .veto("V1", "a")
            .subject("u1", "5", "0");
    assertThat(total(bonusAlone)).isEqualTo(Total.none());
  }

  @Test
  void total_goesBeyondWhereCriteriaDo() {
    CohortSketch sketch =
        new CohortSketch()
            .section("a")
            .criterion("A1", "a", "10")
            .criterion("A2", "a", "90")
            .subject("u1", "-5", "90");

    assertThat(total(sketch).points()).contains(Points.of(85));
  }

  @Test
  void lines_nameWhomTheyRestOn() {
    Total total = total(tree().subject("u1", "5@u3", "24@u2,u3", "10", "40@u4"));

    assertThat(total.lines().get(0).dependsOn()).containsExactly("u2", "u3");
    assertThat(total.lines().get(1).dependsOn()).containsExactly("u4");
  }

  @Test
  void check_refusesSiblingsOfWhichSomeHaveAWeight() {
    assertThat(faults(tree())).isEmpty();
    assertThat(faults(new CohortSketch().section("a", null, "1").section("b")))
        .containsExactly(
            "of the sections a, b either all or none has a weight, and none with a weight stands"
                + " beside criteria");
    assertThat(
            faults(
                new CohortSketch().section("a").section("b", "a", "1").criterion("A1", "a", "10")))
        .hasSize(1);
    assertThat(
            faults(
                new CohortSketch()
                    .section("a")
                    .section("b", "a", "1")
                    .bonus("A1", "a", "10")
                    .veto("V1", "a")))
        .isEmpty();
  }

  private static List<String> faults(CohortSketch sketch) {
    List<String> faults = new ArrayList<>();
    MODEL.check(new ModelTerms(sketch.rubric(), (path, what) -> faults.add(what.en())));
    return faults;
  }
}
