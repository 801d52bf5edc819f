package io.kaoping.spi;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Points;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A scoring model 计分模型: how the criteria of a subject make its total. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScoringModel extends Plugin {
  /**
   * Returns the total of a subject, or nothing when there is nothing to count.
   *
   * @param criteria the results of all criteria of the subject, in the order of the rubric
   */
  Optional<Points> total(List<CriterionResult> criteria);
}
