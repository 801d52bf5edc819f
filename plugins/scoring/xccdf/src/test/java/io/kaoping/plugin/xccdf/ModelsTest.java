package io.kaoping.plugin.xccdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.plugin.testkit.CohortSketch;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four models on criteria. */
class ModelsTest {
  private static final ScoringModel DEFAULT = new DefaultModel();
  private static final ScoringModel FLAT = new FlatModel();
  private static final ScoringModel UNWEIGHTED = new FlatUnweightedModel();
  private static final ScoringModel ABSOLUTE = new AbsoluteModel();

  /** Two sections, the second thrice as heavy, and one below it; a bonus and a veto. */
  private static CohortSketch sketch() {
    return new CohortSketch()
        .section("a")
        .section("b", null, "3")
        .section("c", "b", null)
        .criterion("A1", "a", "10")
        .criterion("A2", "a", "30")
        .criterion("B1", "b", "1")
        .criterion("C1", "c", "59")
        .bonus("J1", "a", "5")
        .veto("V1", "c");
  }

  private static Optional<Points> points(ScoringModel model, CohortSketch sketch) {
    return total(model, sketch).points();
  }

  private static Total total(ScoringModel model, CohortSketch sketch) {
    return model.totals(sketch.cohort()).get(0);
  }

  private static List<String> lines(Total total) {
    return total.lines().stream().map(l -> l.text().zh() + " " + l.points()).toList();
  }

  @Test
  void met_passes_andPartlyMetDoesNot() {
    CohortSketch sketch = sketch().subject("u1", "10", "29.9", "1", "0", "5", "0");

    // a: 10/40 = 25, weighs 1; c: 0, weighs 1 beside B1 of 1 point: b = (100 + 0) / 2 = 50, weighs
    // 3
    // (25 + 3 × 50) / 4 = 43.75
    assertThat(points(DEFAULT, sketch)).contains(Points.of("43.75"));
    assertThat(lines(total(DEFAULT, sketch)))
        .containsExactly("项目a(25/100,占 25%) 6.25", "项目b(50/100,占 75%) 37.5");
    assertThat(points(FLAT, sketch)).contains(Points.of(11));
    assertThat(lines(total(FLAT, sketch)))
        .containsExactly("项目a(满分 40) 10", "项目b(满分 60) 1", "本对象满分 100 0");
    assertThat(points(UNWEIGHTED, sketch)).contains(Points.of(2));
    assertThat(points(ABSOLUTE, sketch)).contains(Points.ZERO);
    assertThat(lines(total(ABSOLUTE, sketch))).containsExactly("未达标:A2、C1 0");
  }

  @Test
  void all_met_isFull_whateverTheVetoSays() {
    CohortSketch sketch = sketch().subject("u1", "10", "30", "1", "59", "0", "0/-1");

    assertThat(points(DEFAULT, sketch)).contains(Points.of(100));
    assertThat(points(FLAT, sketch)).contains(Points.of(100));
    assertThat(points(UNWEIGHTED, sketch)).contains(Points.of(4));
    assertThat(points(ABSOLUTE, sketch)).contains(Points.of(1));
  }

  @Test
  void notApplicable_isLeftOut_andNotAssessable_countsWithoutAPass() {
    CohortSketch sketch = sketch().subject("u1", "10", "-", "?", "-", "0", "0");

    // a: 100, weighs 1; c is left out, B1 is unknown: b = 0, weighs 3: 100 / 4 = 25
    assertThat(points(DEFAULT, sketch)).contains(Points.of(25));
    assertThat(points(FLAT, sketch)).contains(Points.of(10));
    assertThat(lines(total(FLAT, sketch)))
        .containsExactly("项目a(满分 10) 10", "项目b(满分 1) 0", "本对象满分 11 0");
    assertThat(points(UNWEIGHTED, sketch)).contains(Points.of(1));
    assertThat(lines(total(ABSOLUTE, sketch))).containsExactly("未达标:B1 0");
    assertThat(List.of(DEFAULT, FLAT, UNWEIGHTED, ABSOLUTE)).allMatch(ScoringModel::countsUnknown);
  }

  @Test
  void whatWeighsNothing_givesNoTotal() {
    CohortSketch vetoes =
        new CohortSketch()
            .section("a")
            .veto("V1", "a")
            .bonus("J1", "a", "5")
            .criterion("A1", "a", "10")
            .subject("u1", "0", "5", "-");
    for (ScoringModel model : List.of(DEFAULT, FLAT, UNWEIGHTED, ABSOLUTE)) {
      assertThat(points(model, vetoes)).as(model.id()).isEmpty();
    }
  }

  @Test
  void results_byClause_areAveragedWithinACriterion() {
    Parameter byClause = new Parameter.Named(Map.of("results", new Parameter.Text("clause")));
    CohortSketch sketch =
        new CohortSketch()
            .parameters(byClause)
            .section("a")
            .clauses("A1", "a", "6", 3)
            .award("A2", "a", "4")
            .subject("u1", "4", "4")
            .subject("u2", "4", "3.9")
            .subject("u3", "!4", "-")
            .subject("u4", "?", "0");

    // two of three clauses of A1 found something: 6 × 1/3 = 2 of 6, and A2 all of 4: 60
    List<Total> totals = DEFAULT.totals(sketch.cohort());
    assertThat(totals.get(0).points()).contains(Points.of(60));
    assertThat(FLAT.totals(sketch.cohort()).get(0).points()).contains(Points.of(6));
    assertThat(totals.get(1).points()).contains(Points.of(20));
    // what was adjusted is one result, and so is what is unknown
    assertThat(totals.get(2).points()).contains(Points.ZERO);
    assertThat(totals.get(3).points()).contains(Points.ZERO);
  }

  @Test
  void lines_nameWhomTheyRestOn() {
    CohortSketch sketch = sketch().subject("u1", "10@u3", "-@u2", "1", "59@u5,u4", "0@u9", "0");

    for (ScoringModel model : List.of(DEFAULT, FLAT, UNWEIGHTED)) {
      Total total = total(model, sketch);
      assertThat(total.lines().get(0).dependsOn()).as(model.id()).containsExactly("u3");
      assertThat(total.lines().get(1).dependsOn()).as(model.id()).containsExactly("u4", "u5");
    }
    assertThat(total(ABSOLUTE, sketch).lines().get(0).dependsOn())
        .containsExactly("u3", "u4", "u5");
  }

  @Test
  void check_knowsOneParameter() {
    for (ScoringModel model : List.of(DEFAULT, FLAT, UNWEIGHTED, ABSOLUTE)) {
      List<String> faults = new ArrayList<>();
      Parameter wrong = new Parameter.Named(Map.of("results", new Parameter.Text("clauses")));
      model.check(
          new ModelTerms(
              sketch().parameters(wrong).rubric(),
              (path, what) -> faults.add(path + " " + what.en())));
      assertThat(faults).containsExactly("results it must be one of criterion, clause");
    }
  }
}
