package io.kaoping.plugin.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.plugin.testkit.CohortSketch;
import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntropyTopsisTest extends ScoringModelContract {
  private static final ScoringModel MODEL = new EntropyTopsis();

  @Override
  protected ScoringModel model() {
    return MODEL;
  }

  private static CohortSketch sketch() {
    return new CohortSketch().section("a").criterion("A1", "a", "10").criterion("A2", "a", "10");
  }

  private static List<String> totals(CohortSketch sketch) {
    return MODEL.totals(sketch.cohort()).stream()
        .map(t -> t.points().map(Points::toString).orElse("–"))
        .toList();
  }

  @Test
  void closeness_ofOneCriterion_isItsScaledPoints() {
    // the distances are w (1 − r) and w r with w = 1, so closeness is r
    assertThat(
            totals(
                sketch()
                    .subject("u1", "0", "7")
                    .subject("u2", "2.5", "7")
                    .subject("u3", "10", "7")))
        .containsExactly("0", "25", "100");
  }

  @Test
  void closeness_ofOppositeSubjects_isHalf() {
    // each is best where the other is worst; both entropies are 0, both weights 1/2
    assertThat(totals(sketch().subject("u1", "10", "0").subject("u2", "0", "5")))
        .containsExactly("50", "50");
  }

  @Test
  void closeness_weighsByEntropy() {
    // A1: r = 1, 0.5, 0; p = 2/3, 1/3, 0; e = (2/3 ln 3/2 + 1/3 ln 3) / ln 3 = 0.579380
    // A2: r = 1, 1, 0; p = 1/2, 1/2, 0; e = ln 2 / ln 3 = 0.630930
    // w = 0.420620 / 0.789690 = 0.532639 and 0.467361
    // u2: from the best 0.532639 × 0.5 = 0.266320, from the worst √(0.266320² + 0.467361²) =
    // 0.537915
    // closeness 0.537915 / 0.804234 = 0.66885328
    List<Total> totals =
        MODEL.totals(
            sketch()
                .subject("u1", "10", "4")
                .subject("u2", "5", "4")
                .subject("u3", "0", "0")
                .cohort());

    assertThat(totals.get(0).points()).contains(Points.of(100));
    assertThat(totals.get(1).points()).contains(Points.of("66.89"));
    assertThat(totals.get(2).points()).contains(Points.ZERO);
    assertThat(totals.get(1).lines())
        .extracting(l -> l.kind() + " " + l.text().zh())
        .containsExactly("MODEL 与最优的贴近度×100(距最优 0.2663,距最劣 0.5379)", "NOTE 熵权:A1 53.26%、A2 46.74%");
    assertThat(totals.get(1).lines())
        .extracting(l -> l.text().en())
        .containsExactly(
            "Closeness to the best × 100 (from the best 0.2663, from the worst 0.5379)",
            "Weights by entropy: A1 53.26%, A2 46.74%");
    assertThat(totals.get(1).lines().get(0).dependsOn()).containsExactly("u1", "u3");
  }

  @Test
  void total_isRoundedAsTheRubricSays() {
    CohortSketch sketch =
        sketch().subject("u1", "10", "4").subject("u2", "5", "4").subject("u3", "0", "0");

    assertThat(totals(sketch.rounding(new Rounding(6, RoundingMode.HALF_UP))).get(1))
        .isEqualTo("66.885328");
    assertThat(totals(sketch.rounding(new Rounding(0, RoundingMode.DOWN))).get(1)).isEqualTo("66");
  }

  @Test
  void criterion_thatIsTheSameForAll_weighsNothing_evenIfZero() {
    CohortSketch sketch = sketch().subject("u1", "0", "3").subject("u2", "0", "6");

    assertThat(totals(sketch)).containsExactly("0", "100");
    assertThat(MODEL.totals(sketch.cohort()).get(0).lines().get(1).text().zh())
        .isEqualTo("熵权:A2 100%");
  }

  @Test
  void nobody_hasATotal_whereNothingTellsThemApart() {
    assertThat(totals(sketch().subject("u1", "10", "10"))).containsExactly("–");
    assertThat(totals(sketch().subject("u1", "3", "4").subject("u2", "3", "4")))
        .containsExactly("–", "–");
  }

  @Test
  void criterion_thatDoesNotApplyToAll_isLeftOut_andToldSo() {
    CohortSketch sketch =
        sketch().subject("u1", "2", "-").subject("u2", "4", "9").subject("u3", "-", "-");

    assertThat(totals(sketch)).containsExactly("0", "100", "–");
    assertThat(MODEL.totals(sketch.cohort()).get(0).lines())
        .filteredOn(l -> l.kind() == TotalLine.Kind.NOTE)
        .extracting(l -> l.text().zh())
        .containsExactly("熵权:A1 100%", "有对象不适用,未比较:A2");
  }

  @Test
  void negativePoints_areScaledLikeOthers() {
    assertThat(
            totals(
                sketch()
                    .subject("u1", "-10", "1")
                    .subject("u2", "-5", "1")
                    .subject("u3", "0", "1")))
        .containsExactly("0", "50", "100");
  }

  @Test
  void comparison_isWithinTheClass_unlessTheParameterSaysAll() {
    CohortSketch sketch =
        sketch()
            .subjectOf("县直", "u1", "0", "1")
            .subjectOf("县直", "u2", "5", "1")
            .subjectOf("乡镇", "u3", "5", "1")
            .subjectOf("乡镇", "u4", "10", "1")
            .subjectOf(null, "u5", "10", "1");

    assertThat(totals(sketch)).containsExactly("0", "100", "0", "100", "–");
    Parameter all = new Parameter.Named(Map.of("among", new Parameter.Text("all")));
    assertThat(totals(sketch.parameters(all))).containsExactly("0", "50", "50", "100", "100");
  }

  @Test
  void check_knowsOneParameter() {
    List<String> faults = new ArrayList<>();
    Parameter wrong = new Parameter.Named(Map.of("among", new Parameter.Text("both")));
    MODEL.check(
        new ModelTerms(
            sketch().parameters(wrong).rubric(),
            (path, what) -> faults.add(path + " " + what.zh())));

    assertThat(faults).containsExactly("among 只能是 class, all");
  }
}
