package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The waivers and review adjustments of a submission, as far as they count on its date. */
final class Corrections {
  private final Rubric rubric;
  private final List<Problem> notices = new ArrayList<>();
  private final List<Problem> errors = new ArrayList<>();
  private final Map<String, Waiver> waivers = new LinkedHashMap<>();
  private final Map<String, Placed> overrides = new LinkedHashMap<>();

  Corrections(Rubric rubric, Submission submission) {
    this.rubric = rubric;
    List<Waiver> sorted = new ArrayList<>(submission.waivers());
    sorted.sort(
        Comparator.comparing(Waiver::criterion)
            .thenComparing(Waiver::subject)
            .thenComparing(Waiver::until)
            .thenComparing(Waiver::reason));
    for (Waiver waiver : sorted) {
      known(
          waiver.criterion(),
          waiver.subject(),
          submission,
          "waivers[" + submission.waivers().indexOf(waiver) + "]");
      if (submission.asOf().isAfter(waiver.until())) {
        notices.add(
            Problem.notice(
                ProblemId.WAIVER_EXPIRED,
                // no index: a notice is part of the result, which knows no order of the data
                Position.of("submission", "waivers"),
                waiver.criterion(),
                waiver.subject(),
                waiver.until().toString()));
      } else {
        waivers.put(waiver.criterion() + '\n' + waiver.subject(), waiver);
      }
    }
    for (int i = 0; i < submission.overrides().size(); i++) {
      ScoreOverride override = submission.overrides().get(i);
      String path = "overrides[" + i + "]";
      known(override.criterion(), override.subject(), submission, path);
      String key = override.criterion() + '\n' + override.subject();
      if (override.on().isAfter(submission.asOf())) {
        notices.add(
            Problem.notice(
                ProblemId.OVERRIDE_LATER,
                Position.of("submission", "overrides"),
                override.criterion(),
                override.subject(),
                override.on().toString()));
      } else if (waivers.containsKey(key)) {
        errors.add(
            Problem.error(
                ProblemId.DUPLICATE_ID,
                Position.of("submission", path),
                "overrides",
                override.criterion() + " " + override.subject(),
                "waivers"));
      } else if (overrides.put(key, new Placed(override, path)) != null) {
        errors.add(
            Problem.error(
                ProblemId.DUPLICATE_ID,
                Position.of("submission", path),
                "overrides",
                override.criterion() + " " + override.subject(),
                "overrides"));
      }
    }
  }

  /** A review adjustment with its place in the submission. */
  private record Placed(ScoreOverride override, String path) {}

  /** Refuses what would silently count nowhere. */
  private void known(String id, String subject, Submission submission, String path) {
    Optional<Criterion> criterion = rubric.criterion(id);
    if (criterion.isEmpty()) {
      List<String> ids = rubric.criteria().stream().map(Criterion::id).toList();
      errors.add(
          Problem.error(
                  ProblemId.UNKNOWN_CRITERION, Position.of("submission", path + ".criterion"), id)
              .withRemedy(Nearest.of(id, ids).orElse(null)));
      return;
    }
    boolean units = criterion.get().subject() == SubjectKind.UNIT;
    boolean found =
        units
            ? submission.units().stream().anyMatch(u -> u.id().equals(subject))
            : submission.coalitions().stream().anyMatch(c -> c.id().equals(subject));
    if (!found) {
      errors.add(
          Problem.error(
              ProblemId.DANGLING_REFERENCE,
              Position.of("submission", path + ".subject"),
              units ? "units" : "coalitions",
              subject));
    }
  }

  /** Returns what somebody should look at. */
  List<Problem> notices() {
    return notices;
  }

  @Nullable Waiver waiver(String criterion, String subject) {
    return waivers.isEmpty() ? null : waivers.get(criterion + '\n' + subject);
  }

  CriterionResult override(CriterionScoring scoring, CriterionResult result, String subject) {
    Placed placed = overrides.isEmpty() ? null : overrides.get(result.criterion() + '\n' + subject);
    if (placed == null) {
      return result;
    }
    ScoreOverride override = placed.override();
    Points computed = result.points();
    if (computed == null || !computed.equals(Points.of(override.from()))) {
      errors.add(
          Problem.error(
              ProblemId.STALE_OVERRIDE,
              Position.of("submission", placed.path() + ".from"),
              override.criterion(),
              override.subject(),
              Points.of(override.from()).toString(),
              computed == null ? "–" : computed.toString()));
      return result;
    }
    Points to = Points.of(override.to());
    Points least = scoring.floor();
    Points most = scoring.cap();
    if ((most != null && to.compareTo(most) > 0) || (least != null && to.compareTo(least) < 0)) {
      errors.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              Position.of("submission", placed.path() + ".to"),
              "to",
              to.toString(),
              (least == null ? "" : least) + " … " + (most == null ? "" : most)));
      return result;
    }
    return scoring.override(result, override);
  }

  void refuse() {
    if (!errors.isEmpty()) {
      throw new AssessmentException("申报材料不能考评", errors);
    }
  }
}
