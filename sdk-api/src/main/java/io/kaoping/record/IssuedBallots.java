package io.kaoping.record;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How many sheets of a poll a group of raters was given 发出票数.
 *
 * @param poll the poll, a term of the vocabulary
 * @param group the group of raters
 * @param count how many, zero or more
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record IssuedBallots(String poll, String group, int count) {
  /** Refuses nulls. */
  public IssuedBallots {
    Objects.requireNonNull(poll, "poll");
    Objects.requireNonNull(group, "group");
  }
}
