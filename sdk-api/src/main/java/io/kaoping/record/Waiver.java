package io.kaoping.record;

import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A waiver 豁免: for a time, a criterion takes nothing from a subject. It is shown in the result;
 * after its last day it is a problem of its own and no longer counts.
 *
 * @param criterion the criterion's id
 * @param subject the id of the unit or coalition
 * @param reason why, in words for the committee
 * @param until the last day on which it counts
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Waiver(String criterion, String subject, String reason, LocalDate until) {
  /** Refuses nulls. */
  public Waiver {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(until, "until");
  }
}
