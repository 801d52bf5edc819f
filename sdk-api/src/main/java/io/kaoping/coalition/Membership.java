package io.kaoping.coalition;

import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part in a coalition, with its dates; or that of a coalition in one of a higher level.
 *
 * @param unit the id of the unit, or of the coalition; for a {@link Role#PARTNER} it may name a
 *     body that is neither
 * @param role the part it plays
 * @param from the first day
 * @param until the last day, inclusive; {@code null} while it lasts
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Membership(String unit, Role role, LocalDate from, @Nullable LocalDate until) {
  /** Refuses an end before the beginning. */
  public Membership {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(from, "from");
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("until " + until + " is before from " + from);
    }
  }

  /** Tells whether the membership holds on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
