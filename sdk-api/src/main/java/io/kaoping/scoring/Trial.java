package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a subject would come to, while everybody else stays as they are. */
interface Trial {
  /**
   * Scores the subject by all phases with some of its results changed. Total, grade and trace are
   * those of a whole run; rank, awards and marks may be left out.
   *
   * @param criteria the ids of the criteria
   * @param change what becomes of their results
   */
  Scorecard with(Set<String> criteria, UnaryOperator<CriterionResult> change);
}
