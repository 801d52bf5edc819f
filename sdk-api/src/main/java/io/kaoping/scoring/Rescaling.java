package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Scales the criteria that are left up to the maximum that they would have with those that do not
 * apply 折算. Bonuses are not scaled. Where nothing is left there is no total. It stands in for what
 * does not apply, so that it comes before the limits of groups: those hold for scaled points, and
 * no group ever counts more than its limit.
 */
final class Rescaling {
  private final Rounding rounding;

  Rescaling(Rounding rounding) {
    this.rounding = rounding;
  }

  Total of(Total total, Account account) {
    Points missing = Points.ZERO;
    Points left = Points.ZERO;
    List<String> ids = new ArrayList<>();
    for (CriterionResult result : account.results()) {
      if (result.bonus()) {
        continue;
      }
      if (!result.leftOut()) {
        left = left.plus(result.max());
      } else if (!Draft.excludes(result) && !result.inOtherList()) {
        missing = missing.plus(result.max());
        ids.add(result.criterion());
      }
    }
    Points points = total.points().orElse(null);
    if (points == null || missing.signum() == 0) {
      return total;
    }
    if (left.signum() == 0) {
      return Total.none();
    }
    Points base = points.minus(account.bonus());
    Points more = account.scale(base, left, left.plus(missing), rounding);
    return total.with(
        List.of(
            TotalLine.of(
                TotalLine.Kind.RESCALED,
                "rescaled",
                new Wording(
                    String.join("、", ids)
                        + " 不适用,其余 "
                        + left
                        + " 分按 "
                        + left.plus(missing)
                        + " 分折算",
                    String.join(", ", ids)
                        + " not applicable, the other "
                        + left
                        + " points count as "
                        + left.plus(missing)),
                more)));
  }
}
