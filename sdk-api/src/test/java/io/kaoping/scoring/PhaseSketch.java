package io.kaoping.scoring;

import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Gate;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Quota;
import io.kaoping.rubric.Ranking;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.form.StandardForms;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rubric in the making of which a test looks at the later phases only. */
final class PhaseSketch {
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Consequence> consequences = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final Map<String, ResultCondition> awardsWhen = new LinkedHashMap<>();
  private Ranking ranking = Ranking.USUAL;
  private Rounding rounding = Rounding.USUAL;

  PhaseSketch(Criterion... criteria) {
    this.criteria.addAll(List.of(criteria));
  }

  /** A criterion of units that takes a point for each found, from full points. */
  static CriterionSketch deducting(String id, String points) {
    return CriterionSketch.ofUnits(id, points).clause(Effect.DEDUCTION, "per", "1");
  }

  /** A bonus of units that gives a point for each found, at most so many. */
  static Criterion bonus(String id, String cap) {
    return CriterionSketch.ofUnits(id, cap).fromZero().clause(Effect.BONUS, "per", "1").build();
  }

  static ResultCondition compare(String name, Condition.Operator operator, String number) {
    return new ResultCondition(
        name + " " + operator.sign() + " " + number,
        new Condition.Compare(name, operator, FactValue.of(new BigDecimal(number))));
  }

  static ResultCondition is(String name, String text) {
    return new ResultCondition(
        name + " == \"" + text + "\"",
        new Condition.Compare(name, Condition.Operator.EQ, FactValue.of(text)));
  }

  PhaseSketch group(String id, String least, String most, String... ids) {
    groups.add(
        new Group(
            id,
            SubjectKind.UNIT,
            List.of(ids),
            least == null ? null : Points.of(least),
            most == null ? null : Points.of(most)));
    return this;
  }

  PhaseSketch gate(String id, ResultCondition when, String... opens) {
    gates.add(new Gate(id, SubjectKind.UNIT, List.of(opens), when));
    return this;
  }

  PhaseSketch consequence(String id, ResultCondition when, Sanction sanction) {
    consequences.add(
        new Consequence(
            id, new Wording("后果" + id, "Case " + id), SubjectKind.UNIT, when, sanction));
    return this;
  }

  PhaseSketch percent(String grade, String percent, RoundingMode mode) {
    return quota(grade, Quota.Bound.AT_MOST, percent, Quota.Unit.PERCENT, mode, true, false, 2);
  }

  PhaseSketch atMost(String grade, String number, boolean allIn, boolean refill) {
    return quota(
        grade, Quota.Bound.AT_MOST, number, Quota.Unit.NUMBER, RoundingMode.DOWN, allIn, refill, 2);
  }

  PhaseSketch atLeast(String grade, String number, boolean allIn) {
    return quota(
        grade, Quota.Bound.AT_LEAST, number, Quota.Unit.NUMBER, RoundingMode.DOWN, allIn, false, 2);
  }

  private PhaseSketch quota(
      String grade,
      Quota.Bound bound,
      String size,
      Quota.Unit unit,
      RoundingMode mode,
      boolean allIn,
      boolean refill,
      int smallest) {
    quotas.add(
        new Quota(
            grade,
            SubjectKind.UNIT,
            bound,
            Points.of(size),
            unit,
            mode,
            allIn ? Quota.Ties.ALL_IN : Quota.Ties.ALL_OUT,
            refill,
            smallest));
    return this;
  }

  PhaseSketch scale(String id, boolean cumulative, Map<String, ResultCondition> steps) {
    scales.add(
        new Scale(
            id,
            Wording.same(id),
            SubjectKind.UNIT,
            cumulative,
            steps.entrySet().stream()
                .map(e -> new Scale.Step(e.getKey(), Wording.same(e.getKey()), e.getValue()))
                .toList()));
    return this;
  }

  PhaseSketch awardWhen(String award, ResultCondition when) {
    awardsWhen.put(award, when);
    return this;
  }

  PhaseSketch ranking(Ranking.Ties ties, String... by) {
    this.ranking = new Ranking(ties, List.of(by));
    return this;
  }

  PhaseSketch rounding(Rounding newRounding) {
    this.rounding = newRounding;
    return this;
  }

  Rubric rubric() {
    Rubric usual = Rubrics.of(Rubrics.USUAL, criteria);
    return new Rubric(
        usual.sections(),
        usual.criteria(),
        usual.unitGrades(),
        usual.coalitionGrades(),
        usual.awards(),
        rounding,
        usual.scoringModel(),
        usual.scoringParameters(),
        usual.decisions(),
        List.of(),
        new CohortRules(groups, gates, ranking, consequences, quotas, scales, awardsWhen));
  }

  /** Starts what is observed of it. */
  Observed observed() {
    return new Observed(rubric());
  }

  /** Scores units without classes. */
  Map<String, Scorecard> score(Observed observed, Collection<String> units) {
    return score(
        Cohorts.year().units(units.stream().map(id -> Cohorts.unit(id, null)).toList()).build(),
        observed);
  }

  Map<String, Scorecard> score(Submission submission, Observed observed) {
    CohortScoring.Outcome outcome = outcome(submission, observed);
    List<Scorecard> all = new ArrayList<>(outcome.units());
    all.addAll(outcome.coalitions());
    return all.stream()
        .collect(
            Collectors.toMap(Scorecard::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  CohortScoring.Outcome outcome(Submission submission, Observed observed) {
    Map<String, CriterionForm> forms =
        StandardForms.all().stream()
            .collect(Collectors.toMap(CriterionForm::id, Function.identity()));
    return new CohortScoring(rubric(), forms, new WeightedSum())
        .score(submission, observed.rows(submission));
  }

  /** Returns an account in short, such as {@code SECTION s1 90}. */
  static List<String> account(Scorecard card) {
    return card.account().stream()
        .map(line -> line.kind() + " " + line.id() + " " + line.points())
        .toList();
  }
}
