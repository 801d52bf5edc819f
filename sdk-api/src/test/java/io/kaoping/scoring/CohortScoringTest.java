package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Judgement;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortScoringTest {
  /** A hundred points of which each finding takes a tenth of a point. */
  private static final Criterion HUNDRED =
      CriterionSketch.ofUnits("Z1", "100").clause(Effect.DEDUCTION, "per", "0.1").build();

  private static final Criterion LIMITED = CriterionSketch.ofUnits("V1", "0").veto("basic").build();
  private static final Criterion STRIPPED =
      CriterionSketch.ofUnits("V2", "0").veto(null, "first").build();
  private static final Criterion MEAN =
      CriterionSketch.ofCoalitions("C1", "40").membersMean().build();
  private static final Criterion JOINT =
      CriterionSketch.ofCoalitions("C2", "60").clause(Effect.DEDUCTION, "per", "1").build();

  @Test
  void rank_ofEqualTotals_isShared() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Submission submission = units("a", "b", "c", "d", "e").build();

    List<Scorecard> cards =
        score(
                rubric,
                submission,
                new Observed(rubric)
                    .found("a", "Z1", 30)
                    .found("b", "Z1", 20)
                    .found("c", "Z1", 10)
                    .found("d", "Z1", 20)
                    .found("e", "Z1", 30))
            .units();

    assertThat(
            cards.stream()
                .map(c -> c.id() + " " + c.total().orElseThrow() + " " + c.standing().rank()))
        .containsExactly("c 99 1", "b 98 2", "d 98 2", "a 97 4", "e 97 4");
    assertThat(cards).allMatch(c -> c.standing().among() == 5);
  }

  @Test
  void rank_isWithinTheClass() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Submission submission =
        Cohorts.year()
            .units(
                List.of(
                    Cohorts.unit("a", "机关"),
                    Cohorts.unit("b", "乡镇"),
                    Cohorts.unit("c", "机关"),
                    Cohorts.unit("d", null)))
            .build();

    List<Scorecard> cards =
        score(rubric, submission, new Observed(rubric).found("a", "Z1", 5).found("b", "Z1", 99))
            .units();

    assertThat(standings(cards)).containsExactly("d 1/1", "b 1/1", "c 1/2", "a 2/2");
  }

  @ParameterizedTest
  @CsvSource({
    "100, pioneer",
    "90, pioneer",
    "89.9, standard",
    "75, standard",
    "74.9, basic",
    "60, basic",
    "59.9, lagging",
    "0, lagging"
  })
  void grade_boundsAreInclusiveBelow(String total, String grade) {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    long count = Points.of(1000).minus(Points.of(total).times(10)).toBigDecimal().longValueExact();

    Scorecard card =
        score(rubric, units("a").build(), new Observed(rubric).found("a", "Z1", count))
            .units()
            .get(0);

    assertThat(card.total()).contains(Points.of(total));
    assertThat(card.grade().id()).isEqualTo(grade);
    assertThat(card.standing().gradeByTotal()).isEqualTo(card.grade());
  }

  @Test
  void grade_ofATotalBelowZero_isTheLast() {
    Criterion noFloor =
        CriterionSketch.ofUnits("Z1", "1").floor(null).clause(Effect.DEDUCTION, "per", "2").build();
    Rubric rubric = Rubrics.of(Rubrics.USUAL, noFloor);

    Scorecard card =
        score(rubric, units("a").build(), new Observed(rubric).found("a", "Z1", 1)).units().get(0);

    assertThat(card.total()).contains(Points.of(-1));
    assertThat(card.grade().id()).isEqualTo("lagging");
  }

  @Test
  void grade_ofARubricWithoutGrades_isNone() {
    Rubric full = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Rubric rubric =
        new Rubric(
            full.sections(),
            full.criteria(),
            List.of(),
            List.of(),
            List.of(),
            full.rounding(),
            full.scoringModel(),
            full.decisions(),
            List.of());

    Scorecard card = score(rubric, units("a").build(), new Observed(rubric)).units().get(0);

    assertThat(card.gradeIfAny()).isEmpty();
    assertThat(card.rank()).contains(1);
    assertThatThrownBy(card::grade).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void veto_limitsTheGradeAndKeepsTotalAndRank() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, LIMITED);

    List<Scorecard> cards =
        score(
                rubric,
                units("a", "b", "c").build(),
                new Observed(rubric)
                    .found("a", "V1", 1)
                    .found("b", "Z1", 10)
                    .found("c", "Z1", 500)
                    .found("c", "V1", 1))
            .units();

    assertThat(standings(cards)).containsExactly("a 1/3", "b 2/3", "c 3/3");
    Scorecard a = cards.get(0);
    assertThat(a.total()).contains(Points.of(100));
    assertThat(a.grade().id()).isEqualTo("basic");
    assertThat(a.standing().gradeByTotal().id()).isEqualTo("pioneer");
    assertThat(a.standing().vetoes()).containsExactly("V1.1");
    assertThat(ids(a.standing().awards())).containsExactly("every");
    assertThat(ids(a.standing().lostAwards())).containsExactly("first");
    assertThat(cards.get(2).grade().id()).as("a veto never lifts").isEqualTo("lagging");
    assertThat(cards.get(2).standing().gradeByTotal().id()).isEqualTo("lagging");
  }

  @Test
  void veto_thatTakesTheRank_leavesItsPlaceToTheNext() {
    Rubric rubric = Rubrics.of(new Decisions(false, true), HUNDRED, LIMITED);

    List<Scorecard> cards =
        score(
                rubric,
                units("a", "b", "c").build(),
                new Observed(rubric).found("a", "V1", 1).found("b", "Z1", 10).found("c", "Z1", 20))
            .units();

    assertThat(standings(cards)).containsExactly("a 0/0", "b 1/2", "c 2/2");
    assertThat(cards.get(0).rank()).isEmpty();
    assertThat(cards.get(0).total()).contains(Points.of(100));
    assertThat(ids(cards.get(0).standing().lostAwards()))
        .as("it would have been first")
        .containsExactly("first");
  }

  @Test
  void veto_thatTakesTheRank_losesNoAwardItWouldNotHaveGot() {
    Rubric rubric = Rubrics.of(new Decisions(false, true), HUNDRED, LIMITED);

    List<Scorecard> cards =
        score(
                rubric,
                units("a", "b", "c").build(),
                new Observed(rubric).found("c", "V1", 1).found("c", "Z1", 20).found("b", "Z1", 10))
            .units();

    assertThat(cards.get(2).id()).isEqualTo("c");
    assertThat(cards.get(2).standing().lostAwards()).as("two are before it").isEmpty();
    assertThat(ids(cards.get(2).standing().awards())).containsExactly("every");
  }

  @Test
  void veto_thatTakesAnAward_leavesGradeAndOtherAwards() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, STRIPPED);

    Scorecard card =
        score(rubric, units("a").build(), new Observed(rubric).found("a", "V2", 1)).units().get(0);

    assertThat(card.grade().id()).isEqualTo("pioneer");
    assertThat(ids(card.standing().awards())).containsExactly("every");
    assertThat(ids(card.standing().lostAwards())).containsExactly("first");
  }

  @Test
  void veto_twice_takesTheLowerGrade() {
    Criterion harder = CriterionSketch.ofUnits("V3", "0").veto("lagging").build();
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, harder, LIMITED);

    Scorecard card =
        score(
                rubric,
                units("a").build(),
                new Observed(rubric).found("a", "V1", 1).found("a", "V3", 1))
            .units()
            .get(0);

    assertThat(card.grade().id()).isEqualTo("lagging");
    assertThat(card.standing().vetoes()).containsExactly("V3.1", "V1.1");
  }

  @Test
  void veto_thatIsWaived_doesNothing() {
    Rubric rubric = Rubrics.of(new Decisions(false, true), HUNDRED, LIMITED);

    Scorecard card =
        score(
                rubric,
                units("a").waivers(List.of(new Waiver("V1", "a", "查实无责", Cohorts.TO))).build(),
                new Observed(rubric).found("a", "V1", 1))
            .units()
            .get(0);

    assertThat(card.grade().id()).isEqualTo("pioneer");
    assertThat(card.rank()).contains(1);
    assertThat(card.standing().vetoes()).isEmpty();
    assertThat(card.criterion("V1").state()).isEqualTo(CriterionState.MET);
  }

  @Test
  void award_rankIsInclusive_andSharedRanksShareIt() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    List<Scorecard> cards =
        score(
                rubric,
                units("a", "b", "c", "d").build(),
                new Observed(rubric).found("b", "Z1", 1).found("c", "Z1", 1).found("d", "Z1", 2))
            .units();

    assertThat(cards.stream().map(c -> c.id() + ids(c.standing().awards())))
        .containsExactly("a[first, every]", "b[first, every]", "c[first, every]", "d[every]");
    assertThat(cards).allMatch(c -> c.standing().lostAwards().isEmpty());
  }

  @Test
  void notAssessable_hasNoTotalRankOrGrade_andDoesNotCountAmongTheRanked() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, LIMITED);

    List<Scorecard> cards =
        score(
                rubric,
                units("a", "b").build(),
                new Observed(rubric)
                    .say("a", "Z1", Observation.notAssessable(List.of("党员数")))
                    .found("a", "V1", 1))
            .units();

    assertThat(standings(cards)).containsExactly("b 1/1", "a 0/0");
    Scorecard a = cards.get(1);
    assertThat(a.total()).isEmpty();
    assertThat(a.rank()).isEmpty();
    assertThat(a.gradeIfAny()).isEmpty();
    assertThat(a.standing().awards()).isEmpty();
    assertThat(a.standing().vetoes()).containsExactly("V1.1");
  }

  @Test
  void membersMean_takesLeadDeputiesAndMembersOfTheDay() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN, JOINT);
    LocalDate day = Cohorts.TO;
    Coalition coalition =
        new Coalition(
            "x",
            "共同体x",
            "共同体",
            null,
            Map.of(),
            List.of(
                new Membership("a", Role.LEAD, Cohorts.FROM, null),
                new Membership("b", Role.DEPUTY, Cohorts.FROM, day),
                new Membership("c", Role.MEMBER, Cohorts.FROM, day.minusDays(1)),
                new Membership("d", Role.PARTNER, Cohorts.FROM, null)));
    Submission submission = units("a", "b", "c", "d").coalitions(List.of(coalition)).build();
    Observed observed =
        new Observed(rubric)
            .found("a", "Z1", 0)
            .found("b", "Z1", 175)
            .found("c", "Z1", 999)
            .found("d", "Z1", 999)
            .found("x", "C2", 10);

    Scorecard card = score(rubric, submission, observed).coalitions().get(0);

    // (100 + 82.5) / 2 of 100, of 40 points
    CriterionResult mean = card.criterion("C1");
    assertThat(mean.points()).isEqualTo(Points.of("36.5"));
    assertThat(mean.state()).isEqualTo(CriterionState.PARTLY_MET);
    assertThat(mean.dependsOn()).containsExactly("a", "b");
    assertThat(card.total()).contains(Points.of("86.5"));
    assertThat(card.grade().id()).isEqualTo("standard");
  }

  @Test
  void membersMean_withoutTheLead_leavesItOut() {
    Rubric rubric = Rubrics.of(new Decisions(true, false), HUNDRED, MEAN);
    Submission submission =
        units("a", "b", "c").coalitions(List.of(Cohorts.coalition("x", "a", "b", "c"))).build();

    CriterionResult mean =
        score(
                rubric,
                submission,
                new Observed(rubric).found("a", "Z1", 900).found("b", "Z1", 1).found("c", "Z1", 2))
            .coalitions()
            .get(0)
            .criterion("C1");

    // (99.9 + 99.8) / 200 × 40 = 39.94
    assertThat(mean.points()).isEqualTo(Points.of("39.94"));
    assertThat(mean.dependsOn()).containsExactly("b", "c");
  }

  @Test
  void membersMean_isRoundedOnce() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN);
    Submission submission =
        units("a", "b", "c").coalitions(List.of(Cohorts.coalition("x", "a", "b", "c"))).build();

    CriterionResult mean =
        score(rubric, submission, new Observed(rubric).found("a", "Z1", 1))
            .coalitions()
            .get(0)
            .criterion("C1");

    // 299.9 / 300 × 40 = 39.98666…
    assertThat(mean.points()).isEqualTo(Points.of("39.99"));
  }

  @Test
  void membersMean_ofAMemberWithoutTotal_isNotAssessable() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN);
    Submission submission =
        units("a", "b").coalitions(List.of(Cohorts.coalition("x", "a", "b"))).build();

    Scorecard card =
        score(
                rubric,
                submission,
                new Observed(rubric).say("b", "Z1", Observation.notAssessable(List.of("党员数"))))
            .coalitions()
            .get(0);

    assertThat(card.criterion("C1").state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(card.criterion("C1").points()).isNull();
    assertThat(card.criterion("C1").missing()).containsExactly("b");
    assertThat(card.total()).isEmpty();
    assertThat(card.gradeIfAny()).isEmpty();
  }

  @Test
  void membersMean_ofNobody_isNotAssessable() {
    Rubric rubric = Rubrics.of(new Decisions(true, false), HUNDRED, MEAN);
    Submission submission = units("a").coalitions(List.of(Cohorts.coalition("x", "a"))).build();

    CriterionResult mean =
        score(rubric, submission, new Observed(rubric)).coalitions().get(0).criterion("C1");

    assertThat(mean.state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(mean.missing()).containsExactly("memberships");
  }

  @Test
  void membersMean_thatIsWaived_givesTheFullPoints() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN);
    Submission submission =
        units("a")
            .coalitions(List.of(Cohorts.coalition("x", "a")))
            .waivers(List.of(new Waiver("C1", "x", "新组建", Cohorts.TO)))
            .build();

    CriterionResult mean =
        score(rubric, submission, new Observed(rubric).found("a", "Z1", 250))
            .coalitions()
            .get(0)
            .criterion("C1");

    assertThat(mean.points()).isEqualTo(Points.of(40));
    assertThat(mean.start()).isEqualTo(Points.ZERO);
    assertThat(mean.lines().get(0).raw()).isEqualTo(Points.of(30));
    assertThat(mean.correction().delta()).isEqualTo(Points.of(40));
  }

  @Test
  void waiver_untilTheDay_counts_andAfterItIsANotice() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Observed observed = new Observed(rubric).found("a", "Z1", 10);

    CohortScoring.Outcome inForce =
        score(
            rubric,
            units("a").waivers(List.of(new Waiver("Z1", "a", "搬迁", Cohorts.TO))).build(),
            observed);
    assertThat(inForce.units().get(0).total()).contains(Points.of(100));
    assertThat(inForce.notices()).isEmpty();

    CohortScoring.Outcome expired =
        score(
            rubric,
            units("a")
                .waivers(List.of(new Waiver("Z1", "a", "搬迁", Cohorts.TO.minusDays(1))))
                .build(),
            observed);
    assertThat(expired.units().get(0).total()).contains(Points.of(99));
    assertThat(expired.notices())
        .containsExactly(
            Problem.notice(
                ProblemId.WAIVER_EXPIRED,
                Position.of("submission", "waivers"),
                "Z1",
                "a",
                "2025-12-30"));
  }

  @Test
  void waiver_twiceOfOneDay_isTheSameInAnyOrder() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Waiver one = new Waiver("Z1", "a", "搬迁", Cohorts.TO);
    Waiver other = new Waiver("Z1", "a", "改制", Cohorts.TO);

    assertThat(reason(rubric, List.of(one, other))).isEqualTo(reason(rubric, List.of(other, one)));
  }

  @Test
  void override_replacesThePoints_andTheAccountStillAddsUp() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    Scorecard card =
        score(
                rubric,
                units("a", "b").overrides(List.of(override("Z1", "a", "97.00", "99.5"))).build(),
                new Observed(rubric).found("a", "Z1", 30).found("b", "Z1", 10))
            .units()
            .get(0);

    assertThat(card.id()).isEqualTo("a");
    assertThat(card.total()).contains(Points.of("99.5"));
    CriterionResult result = card.criterion("Z1");
    assertThat(result.correction())
        .isEqualTo(
            new Correction(
                Correction.Kind.OVERRIDE,
                Points.of("2.5"),
                "考评委员会",
                "补交材料",
                LocalDate.of(2025, 12, 20)));
    assertThat(result.start().plus(result.lines().get(0).applied()).plus(Points.of("2.5")))
        .isEqualTo(Points.of("99.5"));
  }

  @Test
  void override_ofAMembersTotal_reachesTheCoalition() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN);

    CohortScoring.Outcome outcome =
        score(
            rubric,
            units("a")
                .coalitions(List.of(Cohorts.coalition("x", "a")))
                .overrides(List.of(override("Z1", "a", "100", "50")))
                .build(),
            new Observed(rubric));

    assertThat(outcome.coalitions().get(0).total()).contains(Points.of(20));
  }

  @Test
  void override_thatReplacesOtherPoints_isRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    refused(
        rubric,
        units("a").overrides(List.of(override("Z1", "a", "97", "99"))),
        Problem.error(
            ProblemId.STALE_OVERRIDE,
            Position.of("submission", "overrides[0].from"),
            "Z1",
            "a",
            "97",
            "100"));
  }

  @Test
  void override_ofWhatIsNotAssessable_isRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Observed observed =
        new Observed(rubric).say("a", "Z1", Observation.notAssessable(List.of("党员数")));
    Submission submission = units("a").overrides(List.of(override("Z1", "a", "0", "99"))).build();

    assertThatThrownBy(() -> score(rubric, submission, observed))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        Problem.error(
                            ProblemId.STALE_OVERRIDE,
                            Position.of("submission", "overrides[0].from"),
                            "Z1",
                            "a",
                            "0",
                            "–")));
  }

  @Test
  void override_decidedAfterTheDay_doesNotCountYet() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    Submission submission =
        Submission.builder(LocalDate.of(2025, 12, 19), Cohorts.FROM, Cohorts.TO)
            .units(List.of(Cohorts.unit("a", null)))
            .overrides(List.of(override("Z1", "a", "97", "99")))
            .build();

    assertThat(score(rubric, submission, new Observed(rubric)).units().get(0).total())
        .contains(Points.of(100));
  }

  @Test
  void override_afterTheAsOfDate_isANotice() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    ScoreOverride later =
        new ScoreOverride(
            "Z1",
            "a",
            new java.math.BigDecimal("100"),
            new java.math.BigDecimal("90"),
            Cohorts.TO.plusDays(1),
            "考评委员会",
            "复核");

    CohortScoring.Outcome outcome =
        score(rubric, units("a").overrides(List.of(later)).build(), new Observed(rubric));

    assertThat(outcome.units().get(0).total()).contains(Points.of(100));
    assertThat(outcome.notices())
        .containsExactly(
            Problem.notice(
                ProblemId.OVERRIDE_LATER,
                Position.of("submission", "overrides"),
                "Z1",
                "a",
                Cohorts.TO.plusDays(1).toString()));
  }

  @Test
  void override_beyondTheCriterion_isRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    refused(
        rubric,
        units("a").overrides(List.of(override("Z1", "a", "100", "100.01"))),
        Problem.error(
            ProblemId.BAD_VALUE,
            Position.of("submission", "overrides[0].to"),
            "to",
            "100.01",
            "0 … 100"));
    refused(
        rubric,
        units("a").overrides(List.of(override("Z1", "a", "100", "-0.01"))),
        Problem.error(
            ProblemId.BAD_VALUE,
            Position.of("submission", "overrides[0].to"),
            "to",
            "-0.01",
            "0 … 100"));
  }

  @Test
  void override_besideAWaiver_isRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    refused(
        rubric,
        units("a")
            .waivers(List.of(new Waiver("Z1", "a", "搬迁", Cohorts.TO)))
            .overrides(List.of(override("Z1", "a", "100", "90"))),
        Problem.error(
            ProblemId.DUPLICATE_ID,
            Position.of("submission", "overrides[0]"),
            "overrides",
            "Z1 a",
            "waivers"));
  }

  @Test
  void override_twice_isRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    refused(
        rubric,
        units("a")
            .overrides(List.of(override("Z1", "a", "100", "99"), override("Z1", "a", "100", "98"))),
        Problem.error(
            ProblemId.DUPLICATE_ID,
            Position.of("submission", "overrides[1]"),
            "overrides",
            "Z1 a",
            "overrides"));
  }

  @Test
  void corrections_thatWouldCountNowhere_areRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, MEAN);
    Submission.Builder submission =
        units("a")
            .coalitions(List.of(Cohorts.coalition("x", "a")))
            .waivers(
                List.of(
                    new Waiver("Z9", "a", "r", Cohorts.TO), new Waiver("C1", "a", "r", Cohorts.TO)))
            .overrides(List.of(override("Q7", "a", "1", "2"), override("Z1", "x", "1", "2")));

    refused(
        rubric,
        submission,
        Problem.error(
            ProblemId.DANGLING_REFERENCE,
            Position.of("submission", "waivers[1].subject"),
            "coalitions",
            "a"),
        Problem.error(
                ProblemId.UNKNOWN_CRITERION,
                Position.of("submission", "waivers[0].criterion"),
                "Z9")
            .withRemedy("Z1"),
        Problem.error(
            ProblemId.UNKNOWN_CRITERION, Position.of("submission", "overrides[0].criterion"), "Q7"),
        Problem.error(
            ProblemId.DANGLING_REFERENCE,
            Position.of("submission", "overrides[1].subject"),
            "units",
            "x"));
  }

  @Test
  void total_isTheSumOfAllLines() {
    Criterion bonus =
        CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "1").build();
    Criterion third =
        CriterionSketch.ofUnits("Z3", "10")
            .weight("0.3")
            .clause(Effect.DEDUCTION, "proportion", "10")
            .build();
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, bonus, third);

    Scorecard card =
        score(
                rubric,
                units("a").build(),
                new Observed(rubric).found("a", "Z1", 5).found("a", "J1", 2).found("a", "Z3", 5))
            .units()
            .get(0);

    Points sum = Points.ZERO;
    for (CriterionResult criterion : card.criteria()) {
      sum = sum.plus(criterion.start());
      for (PointLine line : criterion.lines()) {
        sum = sum.plus(line.applied());
      }
    }
    // 99.5 + 2 + (3 - 3 × 5 / 12)
    assertThat(card.total()).contains(sum).contains(Points.of("103.25"));
  }

  @Test
  void coalition_withoutCriteria_hasNoTotal() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);

    Scorecard card =
        score(
                rubric,
                units("a").coalitions(List.of(Cohorts.coalition("x", "a"))).build(),
                new Observed(rubric))
            .coalitions()
            .get(0);

    assertThat(card.total()).isEmpty();
    assertThat(card.rank()).isEmpty();
    assertThat(card.gradeIfAny().map(Grade::id)).isEmpty();
    assertThat(card.explain().headline()).isEqualTo("总分 无(没有可计分的评分项)");
  }

  @Test
  void observations_thatLeaveSomebodyOut_areRefused() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED);
    CohortScoring scoring = scoring(rubric);

    assertThatThrownBy(
            () ->
                scoring.score(
                    units("a", "b").build(), new Observed(rubric).rows(units("a").build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("observations leave out b");
  }

  private static String reason(Rubric rubric, List<Waiver> waivers) {
    return score(rubric, units("a").waivers(waivers).build(), new Observed(rubric))
        .units()
        .get(0)
        .criterion("Z1")
        .correction()
        .reason();
  }

  private static void refused(Rubric rubric, Submission.Builder submission, Problem... expected) {
    assertThatThrownBy(() -> score(rubric, submission.build(), new Observed(rubric)))
        .isInstanceOfSatisfying(
            AssessmentException.class, e -> assertThat(e.problems()).containsExactly(expected));
  }

  private static ScoreOverride override(String criterion, String subject, String from, String to) {
    return new ScoreOverride(
        criterion,
        subject,
        new BigDecimal(from),
        new BigDecimal(to),
        LocalDate.of(2025, 12, 20),
        "考评委员会",
        "补交材料");
  }

  private static Submission.Builder units(String... ids) {
    return Cohorts.year().units(Stream.of(ids).map(id -> Cohorts.unit(id, null)).toList());
  }

  static CohortScoring scoring(Rubric rubric) {
    Map<String, CriterionForm> forms =
        StandardScoring.forms().stream().collect(Collectors.toMap(CriterionForm::id, f -> f));
    return new CohortScoring(rubric, forms, StandardScoring.models().get(0));
  }

  private static CohortScoring.Outcome score(
      Rubric rubric, Submission submission, Observed observed) {
    return scoring(rubric).score(submission, observed.rows(submission));
  }

  private static List<String> standings(List<Scorecard> cards) {
    return cards.stream()
        .map(c -> c.id() + " " + c.standing().rank() + "/" + c.standing().among())
        .toList();
  }

  private static List<String> ids(List<io.kaoping.rubric.Award> awards) {
    List<String> ids = new ArrayList<>();
    awards.forEach(a -> ids.add(a.id()));
    return ids;
  }

  @Test
  void waiversAndJudgements_thatComeToNothing_areNotices() {
    Criterion judged =
        CriterionSketch.ofUnits("D", "5").fromZero().clause(Effect.AWARD, "per", "1").build();
    Rubric rubric = Rubrics.of(Rubrics.USUAL, HUNDRED, judged);
    LocalDate before = Cohorts.TO.minusDays(1);
    LocalDate after = Cohorts.TO.plusDays(1);
    Submission submission =
        units("a", "b", "c")
            .waivers(
                List.of(
                    new Waiver("Z1", "b", "搬迁", Cohorts.TO),
                    new Waiver("Z1", "a", "搬迁", Cohorts.TO),
                    new Waiver("Z1", "c", "搬迁", Cohorts.TO)))
            .judgements(
                List.of(
                    new Judgement("D.1", "a", BigDecimal.TEN, "创新", "委员会", before),
                    new Judgement("D.1", "a", BigDecimal.ONE, "经验", "委员会", before),
                    new Judgement("D.1", "b", BigDecimal.ONE, "经验", "委员会", before),
                    new Judgement("D.1", "c", BigDecimal.ONE, "经验", "委员会", after)))
            .build();

    CohortScoring.Outcome outcome =
        score(
            rubric,
            submission,
            new Observed(rubric)
                .say("a", "Z1", Observation.notApplicable())
                .say("b", "Z1", Observation.notAssessable(List.of("党员数")))
                .say("a", "D", Observation.notApplicable())
                .say("c", "D", Observation.notApplicable()));

    assertThat(outcome.notices())
        .containsExactly(
            Problem.notice(
                ProblemId.INPUT_WITHOUT_EFFECT,
                Position.of("submission", "judgements"),
                "judgements",
                "D.1",
                "a"),
            Problem.notice(
                ProblemId.INPUT_WITHOUT_EFFECT,
                Position.of("submission", "waivers"),
                "waivers",
                "Z1",
                "a"),
            Problem.notice(
                ProblemId.INPUT_WITHOUT_EFFECT,
                Position.of("submission", "waivers"),
                "waivers",
                "Z1",
                "b"));
  }
}
