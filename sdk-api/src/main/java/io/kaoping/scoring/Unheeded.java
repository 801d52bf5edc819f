package io.kaoping.scoring;

import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Judgement;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The waivers and judgements that came to nothing, because their criterion does not apply to the
 * subject or could not be assessed: each leaves a notice.
 */
final class Unheeded {
  private final Drafts drafts;
  private final Map<String, Criterion> criteria = new HashMap<>();
  private final Set<List<String>> found;

  private Unheeded(Rubric rubric, Drafts drafts) {
    this.drafts = drafts;
    this.found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Criterion criterion : rubric.criteria()) {
      criterion.clauses().forEach(clause -> criteria.put(clause.id(), criterion));
      criteria.put(criterion.id(), criterion);
    }
  }

  /** Returns a notice for each, sorted. */
  static List<Problem> notices(Rubric rubric, Drafts drafts) {
    Submission submission = drafts.submission();
    if (submission.waivers().isEmpty() && submission.opinions().judgements().isEmpty()) {
      return List.of();
    }
    Unheeded unheeded = new Unheeded(rubric, drafts);
    for (Waiver waiver : submission.waivers()) {
      if (!submission.asOf().isAfter(waiver.until())) {
        unheeded.look("waivers", waiver.criterion(), waiver.subject());
      }
    }
    for (Judgement judgement : submission.opinions().judgements()) {
      if (!judgement.on().isAfter(submission.asOf())) {
        unheeded.look("judgements", judgement.clause(), judgement.subject());
      }
    }
    return unheeded.found.stream()
        .map(
            arguments ->
                Problem.notice(
                    ProblemId.INPUT_WITHOUT_EFFECT,
                    Position.of("submission", arguments.get(0)),
                    arguments.toArray(String[]::new)))
        .toList();
  }

  private void look(String kind, String id, String subject) {
    Criterion criterion = criteria.get(id);
    Draft draft = drafts.find(subject);
    if (criterion == null || draft == null || draft.kind() != criterion.subject()) {
      return; // of another pack; whoever names nothing at all is refused before
    }
    CriterionState state = drafts.result(draft, criterion.id()).state();
    if (state == CriterionState.NOT_APPLICABLE || state == CriterionState.NOT_ASSESSABLE) {
      found.add(List.of(kind, id, subject));
    }
  }
}
