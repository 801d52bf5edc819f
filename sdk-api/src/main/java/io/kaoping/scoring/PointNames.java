package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points that a condition on results may name: those of a criterion or of a section. */
final class PointNames {
  private PointNames() {}

  /**
   * Returns the points of a criterion, or of a section without its bonuses, by its id; none of a
   * criterion that is left out because it does not apply, and none of a section that holds no other
   * or one that could not be assessed.
   */
  static @Nullable Points points(String name, List<CriterionResult> results) {
    for (CriterionResult result : results) {
      if (result.criterion().equals(name)) {
        return result.leftOut() ? null : result.points();
      }
    }
    @Nullable Points sum = null;
    for (CriterionResult result : results) {
      if (result.section().equals(name) && result.inMaximum() && !result.leftOut()) {
        Points points = result.points();
        if (points == null) {
          return null;
        }
        sum = sum == null ? points : sum.plus(points);
      }
    }
    return sum;
  }
}
