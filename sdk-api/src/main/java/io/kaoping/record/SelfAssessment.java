package io.kaoping.record;

import java.math.BigDecimal;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The points that a unit or coalition gave itself 自评分. They are shown beside the verified ones and
 * never count.
 *
 * @param criterion the criterion's id
 * @param subject the id of the unit or coalition
 * @param points the points, in points of the run's total
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SelfAssessment(String criterion, String subject, BigDecimal points) {
  /** Refuses nulls and strips trailing zeros. */
  public SelfAssessment {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(subject, "subject");
    points = Decimals.plain(points);
  }
}
