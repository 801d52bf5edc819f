package io.kaoping.scoring;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.Total;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.finding.Observation;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The phases of a cohort, in their order: criterion points, review adjustments, totals, ranks,
 * vetoes, grades and awards of the units; then the same for the coalitions, whose criteria may rest
 * on the totals of their members.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CohortScoring {
  private final Rubric rubric;
  private final ScoringModel model;
  private final List<CriterionScoring> unitCriteria = new ArrayList<>();
  private final List<CriterionScoring> coalitionCriteria = new ArrayList<>();
  private final SubjectStanding unitStanding;
  private final SubjectStanding coalitionStanding;

  /**
   * What the phases made of a cohort.
   *
   * @param units the scorecards of units, by class, rank and id
   * @param coalitions the scorecards of coalitions, in the same order
   * @param notices what somebody should look at
   */
  public record Outcome(List<Scorecard> units, List<Scorecard> coalitions, List<Problem> notices) {}

  /**
   * Makes the phases of a rubric.
   *
   * @param forms the criterion forms by id; every form that the rubric names is among them
   */
  public CohortScoring(Rubric rubric, Map<String, CriterionForm> forms, ScoringModel model) {
    this.rubric = rubric;
    this.model = model;
    for (Criterion criterion : rubric.criteria()) {
      CriterionScoring scoring = new CriterionScoring(criterion, rubric.rounding(), forms);
      (criterion.subject() == SubjectKind.UNIT ? unitCriteria : coalitionCriteria).add(scoring);
    }
    this.unitStanding = new SubjectStanding(rubric, SubjectKind.UNIT);
    this.coalitionStanding = new SubjectStanding(rubric, SubjectKind.COALITION);
  }

  /** Returns the id of the scoring model. */
  public String model() {
    return model.id();
  }

  /**
   * Runs all phases.
   *
   * @throws AssessmentException if a waiver or adjustment names no criterion of the rubric or no
   *     subject of that criterion, or an adjustment does not replace the computed points
   */
  public Outcome score(Submission submission, Observations observations) {
    Corrections corrections = new Corrections(rubric, submission);
    Map<String, Observations.Row> rows = new HashMap<>();
    observations.subjects().forEach(row -> rows.put(row.subject(), row));

    Map<String, @Nullable Points> totals = new HashMap<>();
    List<Judged> judgedUnits = new ArrayList<>();
    for (Unit unit : submission.units()) {
      judgedUnits.add(
          new Judged(
              unit.name(),
              new ScoringModel.Subject(
                  unit.id(),
                  unit.unitClass(),
                  criteria(unitCriteria, rowOf(rows, unit.id()), corrections, null, totals))));
    }
    List<Scorecard> units = scorecards(SubjectKind.UNIT, judgedUnits);
    units.forEach(card -> totals.put(card.id(), card.total().orElse(null)));

    List<Judged> judgedCoalitions = new ArrayList<>();
    for (Coalition coalition : submission.coalitions()) {
      Members members = new Members(coalition, submission);
      Observations.Row row = rowOf(rows, coalition.id());
      judgedCoalitions.add(
          new Judged(
              coalition.name(),
              new ScoringModel.Subject(
                  coalition.id(),
                  coalition.coalitionClass(),
                  criteria(coalitionCriteria, row, corrections, members, totals))));
    }
    List<Scorecard> coalitions = scorecards(SubjectKind.COALITION, judgedCoalitions);
    corrections.refuse();
    return new Outcome(
        unitStanding.of(units), coalitionStanding.of(coalitions), corrections.notices());
  }

  private static Observations.Row rowOf(Map<String, Observations.Row> rows, String id) {
    Observations.Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("observations leave out " + id);
    }
    return row;
  }

  private List<CriterionResult> criteria(
      List<CriterionScoring> scorings,
      Observations.Row row,
      Corrections corrections,
      @Nullable Members members,
      Map<String, @Nullable Points> totals) {
    if (row.observations().size() != scorings.size()) {
      throw new IllegalArgumentException(
          "observations of " + row.subject() + " are " + row.observations().size());
    }
    List<CriterionResult> results = new ArrayList<>(scorings.size());
    for (int i = 0; i < scorings.size(); i++) {
      CriterionScoring scoring = scorings.get(i);
      Observation observation = row.observations().get(i);
      Criterion criterion = scoring.criterion();
      CriterionResult result =
          criterion.membersMean() && members != null
              ? membersMean(
                  scoring, members, totals, corrections.waiver(criterion.id(), row.subject()))
              : scoring.score(observation, corrections.waiver(criterion.id(), row.subject()));
      results.add(corrections.override(scoring, result, row.subject()));
    }
    return results;
  }

  private CriterionResult membersMean(
      CriterionScoring scoring,
      Members members,
      Map<String, @Nullable Points> totals,
      @Nullable Waiver waiver) {
    List<String> counted = members.counted(rubric.decisions().leadCounts());
    List<String> missing =
        counted.isEmpty()
            ? List.of("memberships")
            : counted.stream().filter(id -> totals.get(id) == null).sorted().toList();
    Points max = scoring.criterion().weightedPoints();
    @Nullable Points points = null;
    if (missing.isEmpty() && !counted.isEmpty()) {
      Points sum = Points.ZERO;
      for (String id : counted) {
        Points total = totals.get(id);
        sum = total == null ? sum : sum.plus(total);
      }
      Points full = rubric.maximum(SubjectKind.UNIT).times(counted.size());
      points = max.share(sum, full, rubric.rounding());
    }
    Points start = points == null ? Points.ZERO : points;
    @Nullable Correction correction = null;
    if (points != null && waiver != null) {
      points = points.max(max);
      correction = Correction.waiver(waiver, points.minus(start));
    }
    CriterionState state = CriterionState.NOT_ASSESSABLE;
    if (points != null) {
      state =
          points.compareTo(max) >= 0
              ? CriterionState.MET
              : points.signum() > 0 ? CriterionState.PARTLY_MET : CriterionState.NOT_MET;
    }
    Criterion criterion = scoring.criterion();
    return new CriterionResult(
        criterion.id(),
        criterion.section(),
        criterion.title(),
        criterion.sentence(),
        criterion.weight(),
        max,
        false,
        start,
        points,
        state,
        List.<PointLine>of(),
        correction,
        missing,
        counted.stream().sorted().toList());
  }

  /** Returns the scorecards of all subjects of a kind, with the totals that the model makes. */
  private List<Scorecard> scorecards(SubjectKind kind, List<Judged> judged) {
    List<ScoringModel.Subject> countable =
        judged.stream()
            .map(Judged::subject)
            .filter(subject -> model.countsUnknown() || isKnown(subject))
            .toList();
    List<Total> made = model.totals(new ScoringModel.Cohort(kind, rubric, countable));
    if (made.size() != countable.size()) {
      throw new IllegalStateException(
          "scoring model "
              + model.id()
              + " made "
              + made.size()
              + " totals of "
              + countable.size()
              + " subjects");
    }
    Map<String, Total> totals = new HashMap<>();
    for (int i = 0; i < made.size(); i++) {
      totals.put(countable.get(i).id(), made.get(i));
    }
    return judged.stream()
        .map(
            j ->
                new Scorecard(
                    j.subject().id(),
                    j.name(),
                    kind,
                    j.subject().subjectClass(),
                    j.subject().criteria(),
                    totals.getOrDefault(j.subject().id(), Total.none()),
                    Scorecard.Standing.NONE))
        .toList();
  }

  private static boolean isKnown(ScoringModel.Subject subject) {
    return subject.criteria().stream().noneMatch(c -> c.state() == CriterionState.NOT_ASSESSABLE);
  }

  /** A subject with its name and the results of its criteria. */
  private record Judged(String name, ScoringModel.Subject subject) {}

  /** The members of a coalition as of a submission's date. */
  private record Members(Coalition coalition, Submission submission) {
    List<String> counted(boolean leadCounts) {
      return coalition.memberships().stream()
          .filter(m -> m.role().belongs() && m.covers(submission.asOf()))
          .filter(m -> leadCounts || m.role() != Role.LEAD)
          .map(Membership::unit)
          .distinct()
          .toList();
    }
  }
}
