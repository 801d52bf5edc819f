package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.Table;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a further sheet, below the row that names its columns.
 *
 * @param cells what stands in it, by heading; empty cells left out
 * @param at where it begins
 */
record SheetRow(Map<String, Cell> cells, Position at) {
  /**
   * Returns the rows of a sheet in which something stands.
   *
   * @param needed the headings that tell the first row
   */
  static List<SheetRow> of(Table table, List<String> needed, List<Problem> problems) {
    List<SheetRow> rows = new ArrayList<>();
    List<String> headings = List.of();
    int head = -1;
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> row = table.rows().get(r);
      if (head < 0) {
        headings = row.stream().map(cell -> plain(cell.text())).toList();
        head = headings.containsAll(needed) ? r : -1;
        continue;
      }
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int c = 0; c < Math.min(row.size(), headings.size()); c++) {
        if (!row.get(c).isEmpty() && !headings.get(c).isEmpty()) {
          cells.putIfAbsent(headings.get(c), row.get(c));
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(cells, table.at(r, 0)));
      }
    }
    if (head < 0) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, table.at(), String.join(" | ", needed)));
    }
    for (Table.Merge merge : table.merges()) {
      if (head >= 0 && merge.bottom() > head) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL,
                table.at(merge.top(), merge.left()),
                table.name(),
                Problem.detail("cell-merged")));
      }
    }
    return rows;
  }

  private static String plain(String heading) {
    return heading.replaceAll("[（(].*?[)）]", "").replaceAll("[\\s\u3000:：]", "");
  }

  /** Returns the text under a heading; empty where there is none. */
  String text(String heading) {
    Cell cell = cells.get(heading);
    return cell == null ? "" : cell.text();
  }

  /** Returns where the text under a heading stands. */
  Position at(String heading) {
    Cell cell = cells.get(heading);
    return cell == null ? at : cell.at();
  }
}
