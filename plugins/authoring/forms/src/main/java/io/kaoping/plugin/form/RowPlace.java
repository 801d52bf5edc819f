package io.kaoping.plugin.form;

import io.kaoping.plugin.table.TableFile;
import io.kaoping.problem.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a row was filled in.
 *
 * @param table the sheet or file
 * @param row the number of the row, counted from 0
 * @param columns the columns by key; all rows of a table share them
 */
record RowPlace(Position table, int row, Map<String, Head> columns) {

  /**
   * A column that a table has.
   *
   * @param number its number, counted from 0
   * @param heading what stands above it
   */
  record Head(int number, String heading) {}

  /** Returns the place of what a path below the row leads to, or of the row. */
  Position at(String path) {
    Head head = head(path);
    return cell(head == null ? 0 : head.number());
  }

  /** Returns what the form calls the column that a path leads to; {@code null} for none. */
  @Nullable String heading(String path) {
    Head head = head(path);
    return head == null ? null : head.heading();
  }

  private @Nullable Head head(String path) {
    for (String key = path; !key.isEmpty(); key = parent(key)) {
      Head head = columns.get(key);
      if (head != null) {
        return head;
      }
      String within = key + ".";
      for (Map.Entry<String, Head> column : columns.entrySet()) {
        if (column.getKey().startsWith(within)) {
          return column.getValue();
        }
      }
    }
    return null;
  }

  /** Returns the path without its last step. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private Position cell(int column) {
    String sheet = table.path().isEmpty() ? "" : table.path() + "!";
    return table.withPath(sheet + TableFile.address(row, column));
  }
}
