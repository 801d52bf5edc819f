package io.kaoping.checklist;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A named list 清单 as a pack declares it: which states its items pass through and which of them
 * close an item 销号.
 *
 * @param name the name, such as 问题
 * @param states the states in their order
 * @param closing those states in which an item counts as closed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Checklist(String name, List<String> states, List<String> closing) {
  /** Refuses closing states that are no states. */
  public Checklist {
    Objects.requireNonNull(name, "name");
    states = List.copyOf(states);
    closing = List.copyOf(closing);
    if (!states.containsAll(closing)) {
      throw new IllegalArgumentException("closing must be among states: " + closing);
    }
  }

  /** Tells whether a state closes an item. */
  public boolean closes(String state) {
    return closing.contains(state);
  }
}
