package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.DataDigest;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.Observed;
import io.kaoping.pack.PackIdentity;
import io.kaoping.record.ScoreOverride;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rubrics and cohorts from seeds: compared with the plain reference, and with what must hold. */
class ReferenceScoringTest {
  private static final int SEEDS = 1_000;

  @Test
  void score_ofAnyCohort_isThatOfTheReference() {
    Map<String, Integer> seen = new HashMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomCohort cohort = new RandomCohort(seed);
      compare("seed " + seed, cohort, cohort.submission, seen);
    }

    // a comparison that never met a case proves nothing about it
    for (String what :
        List.of(
            "total",
            "no total",
            "below zero",
            "shared rank",
            "no rank in spite of a total",
            "grade limited",
            "pioneer",
            "lagging",
            "award",
            "award lost",
            "FLOOR",
            "CAP",
            "CLAUSE",
            "WAIVER",
            "NOT_APPLICABLE",
            "members' mean")) {
      assertThat(seen.getOrDefault(what, 0)).as(what).isGreaterThan(20);
    }
  }

  @Test
  void score_withReviewAdjustments_isThatOfTheReference() {
    for (int seed = 0; seed < 300; seed++) {
      RandomCohort cohort = new RandomCohort(seed);
      Random random = new Random(seed);
      List<ScoreOverride> overrides = new ArrayList<>();
      for (Scorecard card : run(cohort, cohort.submission).units()) {
        CriterionResult result = card.criteria().get(random.nextInt(card.criteria().size()));
        if (result.points() != null && result.correction() == null) {
          int tenths = result.max().toBigDecimal().movePointRight(1).intValue();
          BigDecimal to = new BigDecimal(random.nextInt(tenths + 1)).movePointLeft(1);
          overrides.add(
              new ScoreOverride(
                  result.criterion(),
                  card.id(),
                  result.points().toBigDecimal(),
                  to,
                  Cohorts.TO,
                  "考评委员会",
                  "复核"));
        }
      }
      Submission s = cohort.submission;
      Submission adjusted =
          Submission.builder(s.asOf(), s.from(), s.to())
              .units(s.units())
              .coalitions(s.coalitions())
              .waivers(s.waivers())
              .overrides(overrides)
              .build();

      compare("seed " + seed, cohort, adjusted, new HashMap<>());
    }
  }

  @Test
  void anotherDeduction_neverRaisesAScore() {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomCohort cohort = new RandomCohort(seed);
      Map<String, Points> before = totals(run(cohort, cohort.submission));
      String unit = cohort.submission.units().get(0).id();
      if (oneMore(cohort, unit, Effect.DEDUCTION, new Random(seed))) {
        Map<String, Points> after = totals(run(cohort, cohort.submission));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach(
            (id, total) ->
                assertThat(total).as("%s of it", id).isLessThanOrEqualTo(before.get(id)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 2);
  }

  @Test
  void aVeto_neverImprovesAGrade_andNeverMovesATotal() {
    int compared = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomCohort cohort = new RandomCohort(seed);
      CohortScoring.Outcome before = run(cohort, cohort.submission);
      String unit = cohort.submission.units().get(0).id();
      if (oneMore(cohort, unit, Effect.VETO, new Random(seed))) {
        CohortScoring.Outcome after = run(cohort, cohort.submission);
        assertThat(totals(after)).isEqualTo(totals(before));
        assertThat(grade(cohort, after, unit)).isGreaterThanOrEqualTo(grade(cohort, before, unit));
        assertThat(of(after, unit).standing().awards())
            .isSubsetOf(of(before, unit).standing().awards());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 5);
  }

  @Test
  void digest_ofAnyOrder_isTheSame() {
    for (int seed = 0; seed < 300; seed++) {
      RandomCohort cohort = new RandomCohort(seed);
      String digest = assessment(cohort, cohort.submission, null).digest();
      Random random = new Random(seed);
      for (int i = 0; i < 5; i++) {
        Submission s = cohort.submission;
        Submission shuffled =
            Submission.builder(s.asOf(), s.from(), s.to())
                .title(s.title())
                .synthetic(s.synthetic())
                .units(shuffled(s.units(), random))
                .coalitions(shuffled(s.coalitions(), random))
                .waivers(shuffled(s.waivers(), random))
                .build();
        assertThat(assessment(cohort, shuffled, random).digest())
            .as("seed %s", seed)
            .isEqualTo(digest);
      }
    }
  }

  private static void compare(
      String name, RandomCohort cohort, Submission submission, Map<String, Integer> seen) {
    Map<String, ReferenceScorer.Subject> expected =
        new ReferenceScorer(cohort.rubric, submission, cohort.observed).score();
    CohortScoring.Outcome outcome = run(cohort, submission);
    List<Scorecard> cards =
        Stream.concat(outcome.units().stream(), outcome.coalitions().stream()).toList();
    assertThat(cards).hasSize(expected.size());
    for (Scorecard card : cards) {
      ReferenceScorer.Subject subject = expected.get(card.id());
      String as = name + " " + card.id();
      Points sum = Points.ZERO;
      for (CriterionResult result : card.criteria()) {
        BigDecimal points = subject.points.get(result.criterion());
        assertThat(result.points())
            .as(as + " " + result.criterion())
            .isEqualTo(points == null ? null : Points.of(points));
        if (points != null) {
          sum = sum.plus(account(as, result));
        }
        note(result, seen);
      }
      Scorecard.Standing standing = card.standing();
      assertThat(card.total().orElse(null))
          .as(as)
          .isEqualTo(subject.total == null ? null : sum)
          .isEqualTo(subject.total == null ? null : Points.of(subject.total));
      assertThat(standing.rank()).as(as).isEqualTo(subject.rank);
      assertThat(standing.among()).as(as).isEqualTo(subject.among);
      assertThat(card.gradeIfAny().map(Grade::id).orElse(null)).as(as).isEqualTo(subject.grade);
      assertThat(standing.gradeByTotal() == null ? null : standing.gradeByTotal().id())
          .as(as)
          .isEqualTo(subject.gradeByTotal);
      assertThat(standing.vetoes())
          .as(as)
          .isEqualTo(subject.vetoes.stream().map(Clause::id).toList());
      assertThat(standing.awards().stream().map(Award::id)).as(as).isEqualTo(subject.awards);
      assertThat(standing.lostAwards().stream().map(Award::id))
          .as(as)
          .isEqualTo(subject.lostAwards);
      note(card, cards, seen);
    }
  }

  /** Checks that start, lines and correction make the points, and returns these. */
  private static Points account(String as, CriterionResult result) {
    Points sum = result.start();
    for (PointLine line : result.lines()) {
      sum = sum.plus(line.applied());
      assertThat(line.raw().equals(line.applied()) || line.limit() != PointLine.Limit.NONE)
          .as(as)
          .isTrue();
    }
    if (result.correction() != null) {
      sum = sum.plus(result.correction().delta());
    }
    assertThat(sum).as(as + " " + result.criterion()).isEqualTo(result.points());
    return sum;
  }

  private static void note(CriterionResult result, Map<String, Integer> seen) {
    seen.merge(result.state().name(), 1, Integer::sum);
    result.lines().forEach(l -> seen.merge(l.limit().name(), 1, Integer::sum));
    if (!result.dependsOn().isEmpty() && result.points() != null) {
      seen.merge("members' mean", 1, Integer::sum);
    }
  }

  private static void note(Scorecard card, List<Scorecard> all, Map<String, Integer> seen) {
    Scorecard.Standing standing = card.standing();
    seen.merge(card.total().isPresent() ? "total" : "no total", 1, Integer::sum);
    card.gradeIfAny().ifPresent(g -> seen.merge(g.id(), 1, Integer::sum));
    if (card.total().orElse(Points.ZERO).signum() < 0) {
      seen.merge("below zero", 1, Integer::sum);
    }
    if (card.total().isPresent() && standing.rank() == 0) {
      seen.merge("no rank in spite of a total", 1, Integer::sum);
    }
    if (standing.grade() != standing.gradeByTotal()) {
      seen.merge("grade limited", 1, Integer::sum);
    }
    if (!standing.awards().isEmpty()) {
      seen.merge("award", 1, Integer::sum);
    }
    if (!standing.lostAwards().isEmpty()) {
      seen.merge("award lost", 1, Integer::sum);
    }
    if (standing.rank() > 0
        && all.stream()
            .anyMatch(
                c ->
                    c != card
                        && c.kind() == card.kind()
                        && c.subjectClass().equals(card.subjectClass())
                        && c.rank().equals(card.rank()))) {
      seen.merge("shared rank", 1, Integer::sum);
    }
  }

  /** Finds one more on a clause with an effect, and tells whether there was one to be found. */
  private static boolean oneMore(RandomCohort cohort, String unit, Effect effect, Random random) {
    List<Criterion> criteria = shuffled(cohort.rubric.criteria(SubjectKind.UNIT), random);
    for (Criterion criterion : criteria) {
      Observation observation = cohort.observed.of(unit, criterion);
      for (int i = 0; i < observation.findings().size(); i++) {
        Finding finding = observation.findings().get(i);
        if (criterion.clauses().get(i).effect() == effect && finding.count() < finding.of()) {
          List<Finding> findings = new ArrayList<>(observation.findings());
          findings.set(
              i, new Finding(finding.rule(), finding.count() + 1, finding.of(), List.of()));
          cohort.observed.say(unit, criterion.id(), Observation.of(findings));
          return true;
        }
      }
    }
    return false;
  }

  private static CohortScoring.Outcome run(RandomCohort cohort, Submission submission) {
    return CohortScoringTest.scoring(cohort.rubric)
        .score(submission, cohort.observed.rows(submission));
  }

  private static Assessment assessment(
      RandomCohort cohort, Submission submission, Random shuffling) {
    Observations rows = new Observed(cohort.rubric).rows(submission);
    Observations observed = cohort.observed.rows(submission);
    List<Observations.Row> order =
        shuffling == null ? observed.subjects() : shuffled(observed.subjects(), shuffling);
    CohortScoring.Outcome outcome =
        CohortScoringTest.scoring(cohort.rubric)
            .score(submission, new Observations(order, rows.execution(), List.of()));
    return new Assessment(
        new PackIdentity(
            "sample", "1", Wording.same("样例"), List.of(), Cohorts.FROM, null, List.of(), "00"),
        submission.title(),
        submission.synthetic(),
        submission.asOf(),
        submission.from(),
        submission.to(),
        cohort.rubric.scoringModel(),
        cohort.rubric.sections(),
        outcome.units(),
        outcome.coalitions(),
        rows.execution(),
        outcome.notices(),
        DataDigest.of(submission),
        "0.1.0");
  }

  private static Map<String, Points> totals(CohortScoring.Outcome outcome) {
    Map<String, Points> totals = new HashMap<>();
    Stream.concat(outcome.units().stream(), outcome.coalitions().stream())
        .forEach(c -> c.total().ifPresent(t -> totals.put(c.id(), t)));
    return totals;
  }

  private static Scorecard of(CohortScoring.Outcome outcome, String unit) {
    return outcome.units().stream().filter(c -> c.id().equals(unit)).findFirst().orElseThrow();
  }

  private static int grade(RandomCohort cohort, CohortScoring.Outcome outcome, String unit) {
    return of(outcome, unit).gradeIfAny().map(cohort.rubric.unitGrades()::indexOf).orElse(-1);
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
