package io.kaoping.record;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A sheet of a poll 测评票, or several equal ones: what one rater said of each unit or coalition on
 * it. Who the rater was is not known, only the group.
 *
 * @param poll the poll, a term of the vocabulary such as 满意度
 * @param group the group of raters, one of the poll's
 * @param count how many equal sheets these are, 1 or more
 * @param choices the choice for each, by the id of the unit or coalition
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Ballot(String poll, String group, int count, Map<String, String> choices) {
  /** Copies the choices. */
  public Ballot {
    Objects.requireNonNull(poll, "poll");
    Objects.requireNonNull(group, "group");
    choices = Map.copyOf(choices);
  }
}
