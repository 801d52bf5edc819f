package io.kaoping.plugin.sentence;

import java.util.Objects;

/**
 * A cell of a rubric as it was understood.
 *
 * @param id the id of the criterion
 * @param place where the cell stands, such as {@code 细则.xlsx 评分细则!E5}
 * @param reading what was understood
 */
public record PlacedReading(String id, String place, CellReading reading) {
  /** Refuses nulls. */
  public PlacedReading {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reading, "reading");
  }
}
