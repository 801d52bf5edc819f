package io.kaoping.scoring;

import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.NotApplicablePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The criteria of one kind of subject that multiply the other deductions of whom they do not apply
 * to; whether they apply follows from what was observed alone.
 */
final class Aggravations {
  private final List<Cause> causes = new ArrayList<>();

  private record Cause(CriterionScoring scoring, NotApplicablePolicy policy, int place) {}

  void add(CriterionScoring scoring, int place) {
    Criterion criterion = scoring.criterion();
    NotApplicablePolicy policy = criterion.whenNotApplicable();
    if (policy != null && policy.kind() == NotApplicablePolicy.Kind.MULTIPLIER) {
      causes.add(new Cause(scoring, policy, place));
    }
  }

  /** Tells whether nothing multiplies deductions. */
  boolean none() {
    return causes.isEmpty();
  }

  /** Returns what multiplies the deductions of a subject in one criterion. */
  Aggravation of(Draft draft, int place) {
    Aggravation all = Aggravation.NONE;
    for (Cause cause : causes) {
      if (cause.place != place && !cause.scoring.applies(draft.observation(cause.place))) {
        all = all.and(cause.scoring.criterion().id(), cause.policy.deductionsTimes());
      }
    }
    return all;
  }
}
