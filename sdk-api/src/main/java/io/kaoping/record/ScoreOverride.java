package io.kaoping.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A review adjustment 复核调整: a body replaces the computed points of a criterion. The document calls
 * it an override. It counts from its day on, is shown beside the computed points, and is refused
 * when the points it says it replaces are not the computed ones.
 *
 * @param criterion the criterion's id
 * @param subject the id of the unit or coalition
 * @param from the computed points that are replaced, in points of the run's total
 * @param to the points that count instead
 * @param on the day of the decision
 * @param by the body or role that decided, never the name of a person
 * @param reason why
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ScoreOverride(
    String criterion,
    String subject,
    BigDecimal from,
    BigDecimal to,
    LocalDate on,
    String by,
    String reason) {
  /** Refuses nulls and strips trailing zeros. */
  public ScoreOverride {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(subject, "subject");
    from = Decimals.plain(from);
    to = Decimals.plain(to);
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
  }
}
