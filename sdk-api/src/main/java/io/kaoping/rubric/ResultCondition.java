package io.kaoping.rubric;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A condition on results: points, totals, ranks, grades.
 *
 * @param text as the pack writes it, for whoever asks why
 * @param condition the same, read
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ResultCondition(String text, Condition condition) {
  /** Refuses nulls. */
  public ResultCondition {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(condition, "condition");
  }
}
