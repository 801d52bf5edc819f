package io.kaoping.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Discretionary points 酌情分: what a body found right within the range that a clause leaves open.
 * Several judgements on one clause and subject count together. One made after the as-of date does
 * not count yet.
 *
 * @param clause the id of a clause of the form {@code judged}
 * @param subject the id of the unit or coalition
 * @param points the amount that the clause deducts or earns, in points of the pack that wrote it;
 *     zero when the body found nothing to deduct or earn
 * @param reason why
 * @param assessor the body or role that judged, never the name of a person
 * @param on the day of the judgement
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Judgement(
    String clause,
    String subject,
    BigDecimal points,
    String reason,
    String assessor,
    LocalDate on) {
  /** Refuses nulls and strips trailing zeros. */
  public Judgement {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(subject, "subject");
    points = Decimals.plain(points);
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(on, "on");
  }
}
