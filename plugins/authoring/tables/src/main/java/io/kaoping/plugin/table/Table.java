package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A table: a sheet of a workbook, a CSV file, or a table of a Markdown page.
 *
 * @param name the name of the sheet, or of the file without its ending
 * @param rows its rows, each with as many cells as it has; empty rows are among them
 * @param merges the merged ranges
 * @param at where it stands
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Table(String name, List<List<Cell>> rows, List<Merge> merges, Position at) {
  /**
   * A merged range; rows and columns are counted from 0, both ends inclusive.
   *
   * @param top the first row
   * @param bottom the last row
   * @param left the first column
   * @param right the last column
   */
  public record Merge(int top, int bottom, int left, int right) {
    /** Tells whether it goes down one column. */
    public boolean isDown() {
      return left == right;
    }
  }

  /** Copies the lists. */
  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
    rows = rows.stream().map(List::copyOf).toList();
    merges = List.copyOf(merges);
  }

  /** Returns the place of a cell, whether or not there is one. */
  public Position at(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column).at() : at;
  }
}
