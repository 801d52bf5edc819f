package io.kaoping.checklist;

import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An item entered a state on a day.
 *
 * @param state the state, one of the list's
 * @param on the day
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StateChange(String state, LocalDate on) {
  /** Refuses nulls. */
  public StateChange {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(on, "on");
  }
}
