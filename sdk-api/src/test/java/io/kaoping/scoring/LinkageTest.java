package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.record.EarlierResult;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Measure.Several;
import io.kaoping.rubric.Measure.WhenMissing;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coalition and members in each other's points, over the four quarters of 2025. */
class LinkageTest {
  /** What a coalition gets by itself: a point less for each found. */
  private static final Criterion JOINT =
      CriterionSketch.ofCoalitions("C", "100").clause(Effect.DEDUCTION, "per", "1").build();

  private static Criterion from(Measure measure, Effect effect, String form, String points) {
    return CriterionSketch.ofUnits("L", points)
        .fromZero()
        .of(measure, effect, form, points)
        .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.ZERO))
        .build();
  }

  private static Membership since(String unit, LocalDate from) {
    return new Membership(unit, Role.MEMBER, from, null);
  }

  private static Coalition coalition(String id, Membership... memberships) {
    return new Coalition(id, "共同体" + id, "共同体", null, Map.of(), List.of(memberships));
  }

  private static Submission cohort(List<String> units, Coalition... coalitions) {
    return Cohorts.year()
        .units(units.stream().map(id -> Cohorts.unit(id, null)).toList())
        .coalitions(List.of(coalitions))
        .build();
  }

  private static CriterionResult linked(
      Criterion criterion, Submission submission, Map<String, Integer> missed) {
    PhaseSketch sketch = new PhaseSketch(JOINT, criterion);
    Observed observed = sketch.observed();
    missed.forEach((coalition, count) -> observed.found(coalition, "C", count));
    return sketch.score(submission, observed).get("u").criterion("L");
  }

  @Test
  void inherit_takesTheScoreOfTheCoalition() {
    Criterion criterion =
        from(
            new Measure.OfCoalition(null, Span.AS_OF, Several.BEST, false),
            Effect.AWARD,
            "proportion",
            "100");

    CriterionResult result =
        linked(
            criterion,
            cohort(List.of("u"), coalition("x", since("u", Cohorts.FROM)), coalition("y")),
            Map.of("x", 15));

    assertThat(result.points()).isEqualTo(Points.of(85));
    assertThat(result.dependsOn()).containsExactly("x");
    assertThat(result.lines().get(0).evidence()).hasToString("[x(85)]");
  }

  @Test
  void addOn_isABonus_andMix_isAPartOfThePoints() {
    Measure measure = new Measure.OfCoalition(null, Span.AS_OF, Several.BEST, false);
    Submission submission = cohort(List.of("u"), coalition("x", since("u", Cohorts.FROM)));

    // 85 of 100, as a bonus of at most 10, and as 40 of a hundred
    assertThat(
            linked(from(measure, Effect.BONUS, "proportion", "10"), submission, Map.of("x", 15))
                .points())
        .isEqualTo(Points.of("8.5"));
    PhaseSketch mix =
        new PhaseSketch(
            JOINT, deducting("A", "60").build(), from(measure, Effect.AWARD, "proportion", "40"));
    assertThat(
            mix.score(submission, mix.observed().found("x", "C", 15).found("u", "A", 6))
                .get("u")
                .total())
        .as("54 + 34")
        .contains(Points.of(88));
  }

  @ParameterizedTest
  @CsvSource({"false, proportion, 12, 9", "true, proportion, 12, 3", "true, per, 1, 3"})
  void share_isSplitAmongMembers_orFullToEach(
      boolean split, String form, String points, String expected) {
    Criterion joint =
        CriterionSketch.ofCoalitions("T", "12").clause(Effect.DEDUCTION, "per", "1").build();
    Criterion own =
        CriterionSketch.ofUnits("L", "12")
            .fromZero()
            .of(
                new Measure.OfCoalition("T", Span.AS_OF, Several.SUM, split),
                Effect.AWARD,
                form,
                points)
            .build();
    PhaseSketch sketch = new PhaseSketch(joint, own);
    Submission submission = cohort(List.of("u", "v", "w"), Cohorts.coalition("x", "u", "v", "w"));

    // the coalition got 9 of 12, and has three members
    Scorecard card = sketch.score(submission, sketch.observed().found("x", "T", 3)).get("u");

    assertThat(card.criterion("L").points()).isEqualTo(Points.of(expected));
  }

  @Test
  void pointsCountedByTheUnit_areRoundedFirst_alsoWhenTheyAreADecimal() {
    Criterion joint =
        CriterionSketch.ofCoalitions("T", "12").clause(Effect.DEDUCTION, "per", "1").build();
    Criterion own =
        CriterionSketch.ofUnits("L", "12")
            .fromZero()
            .of(
                new Measure.OfCoalition("T", Span.AS_OF, Several.SUM, true),
                Effect.AWARD,
                "per",
                "2")
            .build();
    PhaseSketch sketch =
        new PhaseSketch(joint, own)
            .rounding(new Rounding(1, RoundingMode.HALF_UP, Rounding.Stage.ITEM));
    Submission submission =
        cohort(List.of("u", "v", "w", "z"), Cohorts.coalition("x", "u", "v", "w", "z"));

    // 9 of 12 among four members: 2.25, which counts as 2.3
    Scorecard card = sketch.score(submission, sketch.observed().found("x", "T", 3)).get("u");

    assertThat(card.criterion("L").points()).isEqualTo(Points.of("4.6"));
  }

  @ParameterizedTest
  @CsvSource({
    // joined on 1 July: two of four quarters
    "2025-07-01, BY_QUARTER, SUM, 16",
    "2025-07-01, BY_QUARTER, BEST, 16",
    "2025-07-01, BY_QUARTER, MEAN, 32",
    // joined within the third quarter, which it was in on the last day
    "2025-08-15, BY_QUARTER, SUM, 16",
    "2025-09-30, BY_QUARTER, SUM, 16",
    "2025-10-01, BY_QUARTER, SUM, 8",
    // 12 and 11 of twelve months; 32 × 11 ÷ 12 = 29.333…
    "2025-01-31, BY_MONTH, SUM, 32",
    "2025-02-01, BY_MONTH, SUM, 29.33",
    // 10 of 365 days: 32 × 10 ÷ 365 = 0.8767…
    "2025-12-22, BY_DAY, SUM, 0.88",
    "2025-12-22, AS_OF, SUM, 32"
  })
  void membership_countsForItsShareOfTheTime(
      LocalDate joined, Span span, Several several, String expected) {
    Criterion criterion =
        from(new Measure.OfCoalition(null, span, several, false), Effect.AWARD, "proportion", "40");

    // 80 of 100, of 40 points: 32
    CriterionResult result =
        linked(
            criterion, cohort(List.of("u"), coalition("x", since("u", joined))), Map.of("x", 20));

    assertThat(result.points()).isEqualTo(Points.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN, 80, '[x(60 × 2/4), y(100 × 2/4)]'",
    "SUM, 80, '[x(60 × 2/4), y(100 × 2/4)]'",
    "BEST, 50, '[y(100 × 2/4)]'"
  })
  void changeOver_withinAQuarter_countsForTheLaterCoalition(
      Several several, String expected, String evidence) {
    Criterion criterion =
        from(
            new Measure.OfCoalition(null, Span.BY_QUARTER, several, false),
            Effect.AWARD,
            "proportion",
            "100");
    Membership before = new Membership("u", Role.MEMBER, Cohorts.FROM, LocalDate.of(2025, 8, 14));

    // two quarters of 60 and two of 100
    CriterionResult result =
        linked(
            criterion,
            cohort(
                List.of("u"),
                coalition("x", before),
                coalition("y", since("u", LocalDate.of(2025, 8, 15)))),
            Map.of("x", 40));

    assertThat(result.points()).isEqualTo(Points.of(expected));
    assertThat(result.lines().get(0).evidence()).hasToString(evidence);
  }

  @Test
  void meanOfSeveral_isToldOfTheTimeInAny() {
    Criterion criterion =
        from(
            new Measure.OfCoalition(null, Span.BY_QUARTER, Several.MEAN, false),
            Effect.AWARD,
            "proportion",
            "100");
    Membership second =
        new Membership("u", Role.MEMBER, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));

    CriterionResult result =
        linked(
            criterion,
            cohort(
                List.of("u"),
                coalition("x", second),
                coalition("y", since("u", LocalDate.of(2025, 7, 1)))),
            Map.of("x", 40));

    // 60 × 1/3 + 100 × 2/3 = 260/3
    assertThat(result.points()).isEqualTo(Points.of("86.67"));
    assertThat(result.lines().get(0).evidence()).hasToString("[x(60 × 1/3), y(100 × 2/3)]");
    assertThat(result.lines().get(0).counted()).isEqualTo("≈86.67");
    assertThat(result.lines().get(0).among()).isEqualTo("100");
  }

  @Test
  void unitWithoutCoalition_isNotApplicable() {
    Criterion criterion =
        from(
            new Measure.OfCoalition(null, Span.AS_OF, Several.MEAN, false),
            Effect.AWARD,
            "proportion",
            "40");

    CriterionResult result =
        linked(criterion, cohort(List.of("u"), coalition("x")), Map.of("x", 20));

    assertThat(result.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
  }

  @Test
  void coalitionWithoutTotal_isNamed() {
    PhaseSketch sketch =
        new PhaseSketch(
            JOINT,
            from(
                new Measure.OfCoalition(null, Span.AS_OF, Several.MEAN, false),
                Effect.AWARD,
                "proportion",
                "40"));

    Scorecard card =
        sketch
            .score(
                cohort(List.of("u"), coalition("x", since("u", Cohorts.FROM))),
                sketch.observed().say("x", "C", Observation.notAssessable(List.of("章程"))))
            .get("u");

    assertThat(card.criterion("L").state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(card.criterion("L").missing()).containsExactly("x");
  }

  @Test
  void members_byQuarter_weighAsLongAsTheyBelonged() {
    Criterion mean =
        CriterionSketch.ofCoalitions("M", "100")
            .fromZero()
            .of(
                new Measure.Members(SubjectKind.UNIT, "A", Span.BY_QUARTER),
                Effect.AWARD,
                "proportion",
                "100")
            .build();
    PhaseSketch sketch = new PhaseSketch(deducting("A", "50").build(), mean);
    Submission submission =
        cohort(
            List.of("u", "v"),
            coalition("x", since("u", Cohorts.FROM), since("v", LocalDate.of(2025, 7, 1))));

    Scorecard card =
        sketch.score(submission, sketch.observed().found("u", "A", 5).found("v", "A", 20)).get("x");

    // (4 × 45 + 2 × 30) ÷ 6 = 40 of 50
    assertThat(card.criterion("M").points()).isEqualTo(Points.of(80));
    assertThat(card.criterion("M").dependsOn()).containsExactly("u", "v");
  }

  /** Half of it for itself, half for the mean of the coalitions below. */
  private static final Criterion BELOW =
      CriterionSketch.ofCoalitions("B", "100")
          .fromZero()
          .of(
              new Measure.Members(SubjectKind.COALITION, null, Span.AS_OF),
              Effect.AWARD,
              "proportion",
              "100")
          .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.RESCALE))
          .build();

  private static Membership member(String id) {
    return since(id, Cohorts.FROM);
  }

  @Test
  void memberCoalitions_rollUpLevelByLevel_inWhateverOrderTheyStand() {
    PhaseSketch sketch = new PhaseSketch(BELOW, JOINT, deducting("A", "10").build());
    Submission submission =
        cohort(
            List.of("u"),
            coalition("city", member("east"), member("west"), member("u")),
            coalition("east", member("e1"), member("e2"), member("u")),
            coalition("e1", member("u")),
            coalition("west", member("u")),
            coalition("e2", member("u")));
    Observed observed = sketch.observed().found("e1", "C", 20).found("e2", "C", 50);
    observed.found("west", "C", 10).found("east", "C", 5).found("city", "C", 0);
    for (String grid : List.of("e1", "e2", "west")) {
      observed.say(grid, "B", Observation.notApplicable());
    }

    Map<String, Scorecard> cards = sketch.score(submission, observed);

    // 80 and 50 make 65 of 100, so that 65 + 95 = 160 of 200; the city has that and 180
    assertThat(cards.get("east").criterion("B").points()).isEqualTo(Points.of(65));
    assertThat(cards.get("east").total()).contains(Points.of(160));
    assertThat(cards.get("west").total()).contains(Points.of(180));
    assertThat(cards.get("city").criterion("B").points()).isEqualTo(Points.of(85));
    assertThat(cards.get("city").criterion("B").dependsOn()).containsExactly("east", "west");
  }

  @Test
  void comparison_thatRestsOnNothingBelow_isAmongAllLevels() {
    Criterion best =
        CriterionSketch.ofCoalitions("R", "10")
            .fromZero()
            .form(
                Effect.AWARD,
                "best",
                "10",
                Map.of("among", "all", "better", "high", "when-none", "zero"))
            .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.ZERO))
            .build();
    PhaseSketch sketch = new PhaseSketch(BELOW, best);
    Submission submission =
        cohort(
            List.of("u"),
            coalition("city", member("east"), member("u")),
            coalition("east", member("u")),
            coalition("west", member("u")));
    Observed observed = sketch.observed();
    observed.found("city", "R", 2).found("east", "R", 10).found("west", "R", 5);
    for (String lowest : List.of("east", "west")) {
      observed.say(lowest, "B", Observation.notApplicable());
    }

    Map<String, Scorecard> cards = sketch.score(submission, observed);

    assertThat(cards.get("city").criterion("R").points()).isEqualTo(Points.of(2));
    assertThat(cards.get("west").criterion("R").points()).isEqualTo(Points.of(5));
    assertThat(cards.get("west").criterion("R").dependsOn()).containsExactly("city", "east");
  }

  @Test
  void pointsOf_otherCriteria_isTheirShareOfTheirMaximum() {
    Criterion rollUp =
        CriterionSketch.ofUnits("L", "20")
            .fromZero()
            .of(new Measure.PointsOf(List.of("A", "B")), Effect.AWARD, "proportion", "20")
            .build();
    // it stands before what it rests on
    PhaseSketch sketch =
        new PhaseSketch(rollUp, deducting("A", "10").build(), deducting("B", "20").build());

    CriterionResult result =
        sketch
            .score(sketch.observed().found("u", "A", 4).found("u", "B", 2), List.of("u"))
            .get("u")
            .criterion("L");

    // (6 + 18) ÷ 30 × 20
    assertThat(result.points()).isEqualTo(Points.of(16));
    assertThat(result.dependsOn()).isEmpty();
  }

  @Test
  void pointsOf_leavesOutWhatIsScaledAway() {
    Criterion rollUp =
        CriterionSketch.ofUnits("L", "20")
            .fromZero()
            .of(new Measure.PointsOf(List.of("A", "B")), Effect.AWARD, "proportion", "20")
            .build();
    PhaseSketch sketch =
        new PhaseSketch(
            rollUp,
            deducting("A", "10").build(),
            deducting("B", "20")
                .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.RESCALE))
                .build());

    CriterionResult result =
        sketch
            .score(
                sketch.observed().found("u", "A", 4).say("u", "B", Observation.notApplicable()),
                List.of("u"))
            .get("u")
            .criterion("L");

    assertThat(result.points()).as("6 of 10").isEqualTo(Points.of(12));
  }

  /** A criterion that earns a point for each percentage point more, and loses one for each less. */
  private static CriterionSketch better(List<String> criteria, Period over, WhenMissing missing) {
    return CriterionSketch.ofUnits("L", "20")
        .fromZero()
        .floor(null)
        .of(new Measure.Improvement(criteria, over, missing), Effect.AWARD, "proportion", "100");
  }

  private static CriterionResult better(CriterionSketch better, EarlierResult... earlier) {
    return card(better, earlier).criterion("L");
  }

  private static String explained(CriterionSketch better, EarlierResult... earlier) {
    return card(better, earlier).explain().text();
  }

  private static Scorecard card(CriterionSketch better, EarlierResult... earlier) {
    PhaseSketch sketch =
        new PhaseSketch(better.build(), deducting("A", "10").build(), deducting("B", "40").build());
    Submission submission =
        Cohorts.year().units(List.of(Cohorts.unit("u", null))).earlier(List.of(earlier)).build();
    return sketch
        .score(submission, sketch.observed().found("u", "A", 2).found("u", "B", 1))
        .get("u");
  }

  private static EarlierResult was(String period, String total, String max) {
    return EarlierResult.of("u", period, new BigDecimal(total), new BigDecimal(max));
  }

  @Test
  void improvement_isTheShareNowLessTheShareOfTheLastPeriodBefore() {
    // (8 + 39) ÷ 50 = 94 %; A alone 80 %
    CriterionSketch base = better(List.of(), Period.YEAR, WhenMissing.SKIP);
    assertThat(better(base, was("2024", "90", "100"), was("2023", "10", "100")).points())
        .as("94 - 90")
        .isEqualTo(Points.of(4));
    CriterionSketch one = better(List.of("A"), Period.HALF_YEAR, WhenMissing.SKIP);
    assertThat(better(one, was("2024", "10", "100"), was("2024-H2", "3", "4")).points())
        .as("80 - 75")
        .isEqualTo(Points.of(5));
    assertThat(better(base, was("2024", "90", "100")).lines().get(0).evidence())
        .extracting(w -> w.kind() + " " + w.ref() + " " + w.text())
        .containsExactly("FACT base 47/50", "EARLIER 2024 90/100");
    assertThat(explained(base, was("2024", "90", "100"))).contains("依据:基本分(47/50)、2024(90/100)");
  }

  @Test
  void improvement_comparesWithTheTotalWithoutBonuses() {
    CriterionSketch base = better(List.of(), Period.YEAR, WhenMissing.SKIP);
    EarlierResult withBonus =
        new EarlierResult(
            "u",
            "2024",
            new BigDecimal(105),
            new BigDecimal(90),
            new BigDecimal(100),
            0,
            null,
            null);
    assertThat(better(base, withBonus).points()).as("94 - 90").isEqualTo(Points.of(4));
    assertThat(better(base, withBonus).lines().get(0).count()).isOne();
  }

  @Test
  void improvements_ofSeveralClauses_eachCompareTheirOwnCriteria() {
    CriterionSketch both =
        better(List.of("A"), Period.YEAR, WhenMissing.SKIP)
            .of(
                new Measure.Improvement(List.of("B"), Period.YEAR, WhenMissing.SKIP),
                Effect.AWARD,
                "proportion",
                "100");

    // A 8 of 10 is 5 more than 75 %; B 39 of 40 is 22.5 more; at most 20 in all
    assertThat(better(both, was("2024", "75", "100")).lines())
        .extracting(l -> l.raw().toString())
        .containsExactly("5", "22.5");
  }

  @Test
  void improvement_withoutAResultOfThatPeriod_isAsTheMeasureSays() {
    CriterionResult skipped =
        better(better(List.of(), Period.YEAR, WhenMissing.SKIP), was("2023", "10", "100"));
    assertThat(skipped.points()).isEqualTo(Points.ZERO);

    CriterionResult unknown =
        better(better(List.of(), Period.YEAR, WhenMissing.NOT_ASSESSABLE), was("2023", "1", "9"));
    assertThat(unknown.state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(unknown.missing()).containsExactly("earlier: 2024");
  }

  @Test
  void deductions_areDoubled_whereAnotherCriterionDoesNotApply() {
    PhaseSketch sketch =
        new PhaseSketch(
            CriterionSketch.ofUnits("P", "50")
                .clause(Effect.DEDUCTION, "per", "5")
                .whenNotApplicable(
                    new NotApplicablePolicy(NotApplicablePolicy.Kind.MULTIPLIER, Points.of(2)))
                .build(),
            CriterionSketch.ofUnits("Q", "30")
                .clause(Effect.DEDUCTION, "per", "10")
                .clause(Effect.DEDUCTION, "once", "4")
                .build(),
            CriterionSketch.ofUnits("R", "20").fromZero().clause(Effect.AWARD, "per", "1").build());

    Map<String, Scorecard> cards =
        sketch.score(
            sketch
                .observed()
                .say("a", "P", Observation.notApplicable())
                .found("a", "Q", 1, 1)
                .found("a", "R", 7)
                .found("b", "Q", 1, 1)
                .found("b", "R", 7),
            List.of("a", "b"));

    // b: 30 - 10 - 4 = 16; a: 30 - 20 - 8 = 2; what is earned is not doubled
    assertThat(cards.get("b").total()).contains(Points.of(73));
    assertThat(cards.get("a").total()).contains(Points.of(59));
    assertThat(cards.get("a").criterion("Q").lines().get(0).raw()).isEqualTo(Points.of(-20));
    assertThat(cards.get("a").criterion("Q").lines().get(0).reason().zh())
        .isEqualTo("每次 10 分,P 不适用,扣分乘以 2");
    assertThat(cards.get("b").criterion("Q").lines().get(0).reason().zh()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"per", "proportion"})
  void unitWithoutCoalition_hasNothingThatApplies_inEveryForm(String form) {
    Criterion criterion =
        CriterionSketch.ofUnits("L", "10")
            .fromZero()
            .of(
                new Measure.OfCoalition(null, Span.AS_OF, Several.SUM, true),
                Effect.AWARD,
                form,
                "1")
            .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.FULL))
            .build();

    CriterionResult result = linked(criterion, cohort(List.of("u"), coalition("x")), Map.of());

    assertThat(result.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(result.points()).isEqualTo(Points.of(10));
  }
}
