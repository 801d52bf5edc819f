package io.kaoping;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.DataDigest;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.GradeMargin;
import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.assessment.SubmissionCheck;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.Grounding;
import io.kaoping.scoring.SelfAssessed;
import io.kaoping.spi.FollowedCohort;
import io.kaoping.spi.PreparedPack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A cohort that was assessed and may be assessed again as its data change 动态监测. Immutable: a change
 * gives another one.
 *
 * <pre>{@code
 * AssessedCohort cohort = kaoping.assessed(submission);
 * Reassessment after = cohort.reassess(cohort.submission().with(item));
 * after.changes().text(Language.ZH);    // what the item changed, and nothing else
 * cohort = after.cohort();
 * }</pre>
 *
 * <p>Items, activities, records and facts that differ are observed again only on the subjects whose
 * results can rest on them, and only what rests on those is scored again. After any other change
 * everything is. Either way the assessment is, to the last byte, that of a whole run.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AssessedCohort {
  private final PreparedPack pack;
  private final CohortScoring scoring;
  private final EngineMode engine;
  private final Submission submission;
  private final FollowedCohort followed;
  private final CohortScoring.Outcome outcome;
  private final Grounding grounding;
  private final Assessment assessment;

  private AssessedCohort(
      PreparedPack pack,
      CohortScoring scoring,
      EngineMode engine,
      Submission submission,
      FollowedCohort followed,
      CohortScoring.Outcome outcome,
      Grounding grounding) {
    this.pack = pack;
    this.scoring = scoring;
    this.engine = engine;
    this.submission = submission;
    this.followed = followed;
    this.outcome = outcome;
    this.grounding = grounding;
    Observations observations = followed.observations();
    List<Problem> notices = new ArrayList<>(observations.notices());
    outsidePeriod(pack.identity(), submission).ifPresent(notices::add);
    notices.addAll(outcome.notices());
    this.assessment =
        new Assessment(
            pack.identity(),
            submission.title(),
            submission.synthetic(),
            submission.asOf(),
            submission.from(),
            submission.to(),
            scoring.model(),
            pack.rubric().sections(),
            grounding.beside(SelfAssessed.beside(outcome.units(), submission)),
            grounding.beside(SelfAssessed.beside(outcome.coalitions(), submission)),
            observations.execution(),
            notices,
            DataDigest.of(submission),
            Kaoping.version());
  }

  static AssessedCohort of(
      PreparedPack pack, CohortScoring scoring, EngineMode engine, Submission submission) {
    check(submission);
    return of(pack, scoring, engine, submission, pack.observe(submission, engine));
  }

  /** Scores what was observed of a submission that was checked. */
  static AssessedCohort of(
      PreparedPack pack,
      CohortScoring scoring,
      EngineMode engine,
      Submission submission,
      Observations observations) {
    return new AssessedCohort(
        pack,
        scoring,
        engine,
        submission,
        pack.follow(submission, observations, engine),
        scoring.score(submission, observations),
        new Grounding(pack.rubric(), pack.vocabulary(), submission));
  }

  /** Scores what another pack with the same terms observed of the same submission. */
  AssessedCohort under(PreparedPack other, CohortScoring itsScoring, Observations observed) {
    return new AssessedCohort(
        other,
        itsScoring,
        engine,
        submission,
        other.follow(submission, observed, engine),
        itsScoring.score(submission, observed),
        grounding.of(other.rubric()));
  }

  static void check(Submission submission) {
    refuse(SubmissionCheck.check(submission, "submission"));
  }

  static void check(Submission submission, Submission sound) {
    refuse(SubmissionCheck.check(submission, "submission", sound));
  }

  private static void refuse(List<Problem> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssessmentException("申报材料不能考评", wrong);
    }
  }

  /** Tells of dates of a submission for which a pack is not meant. */
  static Optional<Problem> outsidePeriod(PackIdentity pack, Submission submission) {
    LocalDate until = pack.effectiveUntil();
    for (LocalDate day : List.of(submission.asOf(), submission.from(), submission.to())) {
      if (day.isBefore(pack.effectiveFrom()) || (until != null && day.isAfter(until))) {
        return Optional.of(
            Problem.notice(
                ProblemId.OUTSIDE_PERIOD,
                Position.of("submission", day.equals(submission.asOf()) ? "asOf" : "period"),
                day.toString(),
                pack.effectiveFrom().toString(),
                until == null ? "–" : until.toString()));
      }
    }
    return Optional.empty();
  }

  /** Returns what was assessed. */
  public Submission submission() {
    return submission;
  }

  /** Returns the assessment. */
  public Assessment assessment() {
    return assessment;
  }

  /**
   * Returns the cheapest way of a unit or coalition to its next grade: the criteria that lack the
   * fewest points together.
   *
   * @param subject its id
   * @throws IllegalArgumentException if the submission holds no such id
   */
  public GradePath pathToNextGrade(String subject) {
    return pathToNextGrade(subject, Map.of());
  }

  /**
   * Returns the cheapest way of a unit or coalition to its next grade, at costs of its own.
   *
   * @param subject its id
   * @param costs what it costs to meet a criterion in full, zero or more, by the criterion's id;
   *     others may not be chosen
   * @throws IllegalArgumentException if the submission holds no such id, the rubric no such
   *     criterion, or a cost is below zero
   */
  public GradePath pathToNextGrade(String subject, Map<String, BigDecimal> costs) {
    costs.forEach(
        (criterion, cost) -> {
          if (pack.rubric().criterion(criterion).isEmpty() || cost.signum() < 0) {
            throw new IllegalArgumentException(
                "costs must name criteria: " + criterion + " " + cost);
          }
        });
    return scoring.path(submission, followed.observations(), outcome, subject, costs);
  }

  /**
   * Returns how firm the grade of a unit or coalition is: how far its total lies from the grade
   * below and above, and which criteria would each take it down alone.
   *
   * @param subject its id
   * @throws IllegalArgumentException if the submission holds no such id
   */
  public GradeMargin gradeMargin(String subject) {
    return scoring.margin(submission, followed.observations(), outcome, subject);
  }

  /**
   * Tells whether the ways of a kind of subjects to other grades cost little: one subject is scored
   * by itself for each trial. Where units look at their coalitions and those at their members, and
   * where a total rests on all, each trial scores the whole cohort.
   */
  public boolean independent(SubjectKind kind) {
    return scoring.independent(kind);
  }

  /**
   * Assesses the cohort again after a change.
   *
   * @param changed the cohort as it is now, such as {@code submission().with(item)} or {@code
   *     submission().asOf(date)}
   * @throws AssessmentException if the changed submission is refused; this cohort stays as it is
   */
  public Reassessment reassess(Submission changed) {
    check(changed, submission);
    SubmissionChange change = SubmissionChange.between(submission, changed);
    FollowedCohort again = followed.after(change);
    AssessedCohort after =
        new AssessedCohort(
            pack,
            scoring,
            engine,
            changed,
            again,
            scoring.score(changed, again.observations(), outcome),
            grounding.after(change));
    return new Reassessment(after, AssessmentChanges.between(assessment, after.assessment));
  }

  /**
   * What a change led to 重新考评.
   *
   * @param cohort the cohort after the change
   * @param changes what differs from before, and nothing else
   */
  public record Reassessment(AssessedCohort cohort, AssessmentChanges changes) {}
}
