package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A cell of a table.
 *
 * @param text what stands in it, without blanks at its ends, lines parted by line feeds; a number
 *     plainly, a date as {@code 2025-03-01}, a share as {@code 85%}; empty when it is empty
 * @param at its file and its address, such as {@code 评分细则!E5}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Cell(String text, Position at) {
  /** Refuses nulls. */
  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(at, "at");
  }

  /** Tells whether nothing stands in it. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
