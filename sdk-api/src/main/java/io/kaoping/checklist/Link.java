package io.kaoping.checklist;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A tie from one item to another, such as a problem to its rectification.
 *
 * @param kind the kind of tie, as the vocabulary of the list declares it
 * @param to the id of the other item
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Link(String kind, String to) {
  /** Refuses nulls. */
  public Link {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(to, "to");
  }
}
