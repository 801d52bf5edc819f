package io.kaoping.record;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Supporting material 佐证材料 that a unit attaches to something it did.
 *
 * @param ref where it is kept: a file name, document number or address; free text
 * @param title what it is; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Evidence(String ref, String title) {
  /** Refuses nulls. */
  public Evidence {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(title, "title");
  }
}
