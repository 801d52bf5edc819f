package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.compare;
import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.GradeMargin;
import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.problem.Language;
import io.kaoping.record.ScoreOverride;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Quota;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.scoring.form.StandardForms;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades begin at 90, 75, 60 and 0. */
class GradeMarginTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardForms.all().stream()
          .collect(Collectors.toMap(CriterionForm::id, Function.identity()));
  private static final List<String> GRADES = List.of("pioneer", "standard", "basic", "lagging");

  /** More than any criterion here can lose. */
  private static final long ALL = 100;

  private static CohortScoring scoring(PhaseSketch sketch) {
    return new CohortScoring(sketch.rubric(), FORMS, new WeightedSum());
  }

  private static GradeMargin margin(
      PhaseSketch sketch, Submission submission, Observed observed, String subject) {
    CohortScoring scoring = scoring(sketch);
    return scoring.margin(
        submission,
        observed.rows(submission),
        scoring.score(submission, observed.rows(submission)),
        subject);
  }

  private static List<String> losses(GradeMargin margin) {
    return margin.losses().stream()
        .map(loss -> loss.criterion() + " " + (loss.to() == null ? "–" : loss.to().id()))
        .toList();
  }

  private static PhaseSketch four() {
    return new PhaseSketch(
        deducting("A", "60").build(),
        deducting("B", "25").build(),
        deducting("C", "15").build(),
        PhaseSketch.bonus("J", "5"));
  }

  @Test
  void margin_saysHowFarBothEndsAre_andOnWhatTheGradeHangs() {
    PhaseSketch sketch = four();
    Submission one = GradePathTest.of("u");
    // 52 + 20 + 15 + 3 = 90
    Observed observed = sketch.observed().found("u", "A", 8).found("u", "B", 5).found("u", "J", 3);
    GradeMargin best = margin(sketch, one, observed, "u");
    assertThat(best.above()).isEqualTo(Points.ZERO);
    assertThat(best.next()).isNull();
    assertThat(best.below()).isNull();
    assertThat(losses(best)).containsExactly("A lagging", "B basic", "C standard", "J standard");
    assertThat(best.restsOnOthers()).isFalse();
    assertThat(best.text(Language.ZH))
        .isEqualTo(
            """
            总分比「先锋型」的下限高 0 分。
              单独失去得分就会降为「后进型」的:A 评分项A(52 分)
              单独失去得分就会降为「基础型」的:B 评分项B(20 分)
              单独失去得分就会降为「规范型」的:C 评分项C(15 分)、J 评分项J(3 分)
            """);
    GradeMargin lower = margin(sketch, one, observed.found("u", "B", 11).found("u", "C", 4), "u");
    // 52 + 14 + 11 + 3 = 80; without J still 77, without C 69
    assertThat(losses(lower)).containsExactly("A lagging", "B basic", "C basic");
    assertThat(lower.text(Language.EN))
        .isEqualTo(
            """
            The total lies 5 above where Standard begins, 10 below Pioneer.
              Each alone would take the grade down to Lagging: A Criterion A (52)
              Each alone would take the grade down to Basic: B Criterion B (14), C Criterion C (11)
            """);
  }

  @Test
  void margin_ofTheLowestGradeAndOfNone() {
    PhaseSketch sketch = four();
    Observed lowest = sketch.observed().found("u", "A", 60);
    GradeMargin margin = margin(sketch, GradePathTest.of("u"), lowest, "u");
    assertThat(margin.losses()).isEmpty();
    assertThat(margin.text(Language.ZH))
        .isEqualTo("总分比「后进型」的下限高 40 分,离「基础型」差 20 分。\n  没有哪一项的得分单独失去就会降等。\n");
    Observed unknown = sketch.observed().missing("u", "A", "台账");
    GradeMargin none = margin(sketch, GradePathTest.of("u"), unknown, "u");
    assertThat(none.above()).isNull();
    assertThat(none.losses()).isEmpty();
    assertThat(none.text(Language.EN)).isEqualTo("It has no grade, so that none can be lost.\n");
  }

  @Test
  void vetoThatHolds_isNotLostWithThePoints() {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "95").build(), deducting("B", "5").veto("standard").build());
    Observed observed = sketch.observed().found("u", "B", 0, 1);
    GradeMargin margin = margin(sketch, GradePathTest.of("u"), observed, "u");
    assertThat(margin.grade()).extracting("id").isEqualTo("standard");
    assertThat(margin.byTotal()).extracting("id").isEqualTo("pioneer");
    assertThat(margin.above()).isEqualTo(Points.of(10));
    assertThat(losses(margin))
        .as("95 less 5 is held by the veto anyway")
        .containsExactly("A lagging");
  }

  @Test
  void adjustmentOfWhatRestsOnTheSupposed_isNoError() {
    PhaseSketch sketch =
        new PhaseSketch(
            deducting("A", "90").build(),
            CriterionSketch.ofUnits("P", "10")
                .fromZero()
                .of(new Measure.PointsOf(List.of("A")), Effect.AWARD, "proportion", "10")
                .build());
    Submission submission =
        GradePathTest.of("u").toBuilder()
            .overrides(
                List.of(
                    new ScoreOverride(
                        "P",
                        "u",
                        new BigDecimal(8),
                        new BigDecimal(9),
                        LocalDate.of(2025, 12, 1),
                        "复核组",
                        "补正")))
            .build();
    Observed observed = sketch.observed().found("u", "A", 18); // 72 of 90, so 8 of 10
    assertThat(losses(margin(sketch, submission, observed, "u")))
        .containsExactly("A lagging", "P basic");
    CohortScoring scoring = scoring(sketch);
    GradePath path =
        scoring.path(
            submission,
            observed.rows(submission),
            scoring.score(submission, observed.rows(submission)),
            "u",
            Map.of());
    assertThat(path.steps()).extracting(GradePath.Step::criterion).containsExactly("A");
  }

  /** Random rubrics and cohorts, against each loss observed one by one by a whole run. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losses_areThoseOfAWholeRun(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 12; round++) {
      PhaseSketch sketch = GradePathTest.sketch(random);
      if (random.nextInt(3) == 0) {
        sketch.consequence(
            "last",
            compare("fromLast", Condition.Operator.LE, "1"),
            Sanction.of("basic", Set.of()));
      }
      Map<String, Map<String, long[]>> faults = GradePathTest.faults(random, sketch.rubric());
      String unit = "u" + random.nextInt(4);
      Submission submission = GradePathTest.of(GradePathTest.units(unit));
      Observed observed = GradePathTest.observed(sketch, faults, unit, List.of());
      GradeMargin margin = margin(sketch, submission, observed, unit);
      List<String> expected = brute(sketch, submission, faults, unit);
      assertThat(losses(margin)).as("seed %s, round %s", seed, round).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).as("losses that there were").isGreaterThan(10);
  }

  private static List<String> brute(
      PhaseSketch sketch,
      Submission submission,
      Map<String, Map<String, long[]>> faults,
      String unit) {
    Scorecard now = GradePathTest.card(sketch, faults, unit, List.of());
    List<String> losses = new ArrayList<>();
    for (Criterion criterion : sketch.rubric().criteria()) {
      Map<String, Map<String, long[]>> lost = new HashMap<>(faults);
      Map<String, long[]> own = new HashMap<>(faults.get(unit));
      long[] counts = own.get(criterion.id()).clone();
      counts[0] = criterion.bonus() ? 0 : ALL;
      own.put(criterion.id(), counts);
      lost.put(unit, own);
      Scorecard card =
          sketch.score(submission, GradePathTest.observed(sketch, lost, unit, List.of())).get(unit);
      if (GRADES.indexOf(card.grade().id()) > GRADES.indexOf(now.grade().id())) {
        losses.add(criterion.id() + " " + card.grade().id());
      }
    }
    return losses;
  }

  /**
   * Units that have points of their own points, coalitions of the mean of their members, and units
   * that look back or not, against whole runs.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void linkedResults_areThoseOfAWholeRun(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      boolean back = random.nextInt(3) == 0;
      boolean mean = random.nextInt(3) == 0;
      PhaseSketch sketch = linked(back, mean);
      assertThat(scoring(sketch).independent(SubjectKind.UNIT)).isEqualTo(!back && !mean);
      assertThat(scoring(sketch).independent(SubjectKind.COALITION)).isEqualTo(!back);
      Submission submission =
          GradePathTest.of("u0", "u1", "u2").toBuilder()
              .coalitions(
                  List.of(Cohorts.coalition("c", "u0", "u1"), Cohorts.coalition("d", "u2", "u0")))
              .build();
      Map<String, Long> faults = new HashMap<>();
      for (String unit : List.of("u0", "u1", "u2")) {
        faults.put(unit + " A", (long) random.nextInt(12));
        faults.put(unit + " B", (long) random.nextInt(8));
      }
      faults.put("c W", (long) random.nextInt(9));
      faults.put("d W", (long) random.nextInt(9));
      Map<String, Scorecard> now = sketch.score(submission, observed(sketch, faults));
      for (String fault : faults.keySet()) {
        String subject = fault.substring(0, fault.indexOf(' '));
        String criterion = fault.substring(fault.indexOf(' ') + 1);
        Map<String, Long> more = new HashMap<>(faults);
        more.put(fault, ALL);
        Scorecard card = sketch.score(submission, observed(sketch, more)).get(subject);
        boolean drops =
            GRADES.indexOf(card.grade().id()) > GRADES.indexOf(now.get(subject).grade().id());
        GradeMargin margin = margin(sketch, submission, observed(sketch, faults), subject);
        String loss = criterion + " " + card.grade().id();
        assertThat(losses(margin).contains(loss))
            .as("%s %s %s", seed, round, fault)
            .isEqualTo(drops);
      }
    }
  }

  private static PhaseSketch linked(boolean back, boolean mean) {
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(deducting("A", "50").build());
    CriterionSketch b = deducting("B", "25");
    criteria.add(
        (mean ? b.whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.PEER_MEAN)) : b)
            .build());
    criteria.add(
        award(CriterionSketch.ofUnits("P", "25"), new Measure.PointsOf(List.of("A", "B"))));
    if (back) {
      criteria.add(
          award(
              CriterionSketch.ofUnits("G", "5"),
              new Measure.OfCoalition("M", Span.AS_OF, Measure.Several.MEAN, false)));
    }
    criteria.add(
        CriterionSketch.ofCoalitions("W", "50").clause(Effect.DEDUCTION, "per", "2").build());
    criteria.add(
        award(
            CriterionSketch.ofCoalitions("M", "50"),
            new Measure.Members(SubjectKind.UNIT, "A", Span.AS_OF)));
    return new PhaseSketch(criteria.toArray(new Criterion[0]));
  }

  private static Criterion award(CriterionSketch sketch, Measure measure) {
    Points points = sketch.build().points();
    return sketch.fromZero().of(measure, Effect.AWARD, "proportion", points.toString()).build();
  }

  private static Observed observed(PhaseSketch sketch, Map<String, Long> faults) {
    Observed observed = sketch.observed();
    faults.forEach(
        (fault, count) ->
            observed.found(
                fault.substring(0, fault.indexOf(' ')),
                fault.substring(fault.indexOf(' ') + 1),
                count));
    return observed;
  }

  @Test
  void coalitionsThatAreMembers_competeWithTheirs() {
    Criterion below =
        award(
            CriterionSketch.ofCoalitions("M", "50"),
            new Measure.Members(SubjectKind.COALITION, null, Span.AS_OF));
    Rubric free = Rubrics.of(Rubrics.USUAL, below);
    Quota quota =
        new Quota(
            "pioneer",
            SubjectKind.COALITION,
            Quota.Bound.AT_MOST,
            Points.of(1),
            Quota.Unit.NUMBER,
            RoundingMode.DOWN,
            Quota.Ties.ALL_IN,
            false,
            2);
    CohortRules none = CohortRules.NONE;
    Rubric limited =
        new Rubric(
            free.sections(),
            free.criteria(),
            free.unitGrades(),
            free.coalitionGrades(),
            free.awards(),
            free.rounding(),
            free.scoringModel(),
            free.scoringParameters(),
            free.decisions(),
            List.of(),
            new CohortRules(
                none.groups(),
                none.gates(),
                none.ranking(),
                none.consequences(),
                List.of(quota),
                none.scales(),
                none.awardsWhen()));
    assertThat(new CohortScoring(free, FORMS, new WeightedSum()).independent(SubjectKind.COALITION))
        .isTrue();
    assertThat(
            new CohortScoring(limited, FORMS, new WeightedSum()).independent(SubjectKind.COALITION))
        .isFalse();
    assertThat(new CohortScoring(limited, FORMS, new WeightedSum()).independent(SubjectKind.UNIT))
        .isTrue();
  }
}
