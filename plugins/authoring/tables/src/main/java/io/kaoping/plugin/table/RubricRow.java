package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rubric: one criterion as it is published.
 *
 * @param cells what stands under the columns that have a meaning; of a group the text that its
 *     first row has
 * @param points the number of {@link RubricColumns#POINTS}; {@code null} after a problem
 * @param further what stands under other columns, by their headings
 * @param at where the row begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RubricRow(
    Map<RubricColumns, Cell> cells,
    @Nullable BigDecimal points,
    Map<String, Cell> further,
    Position at) {
  /** Copies the maps. */
  public RubricRow {
    cells = Map.copyOf(cells);
    further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    Objects.requireNonNull(at, "at");
  }

  /** Returns the text under a column; empty where there is none. */
  public String text(RubricColumns column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** Returns where the text under a column stands. */
  public Position at(RubricColumns column) {
    Cell cell = cells.get(column);
    return cell == null ? at : cell.at();
  }
}
