package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A row of a sheet, below the row that names its columns.
 *
 * @param cells what stands in it, by heading; empty cells left out
 * @param at where it begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SheetRow(Map<String, Cell> cells, Position at) {
  /**
   * Returns the rows of a sheet in which something stands.
   *
   * @param needed the headings that tell the first row
   */
  public static List<SheetRow> of(Table table, List<String> needed, List<Problem> problems) {
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

  /** Copies the cells. */
  public SheetRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns the cells that name the columns of a sheet; none when no row does.
   *
   * @param needed the headings that tell the row
   */
  public static List<Cell> head(Table table, List<String> needed) {
    return table.rows().stream()
        .filter(row -> row.stream().map(cell -> plain(cell.text())).toList().containsAll(needed))
        .findFirst()
        .orElse(List.of());
  }

  /** Returns a heading without blanks and without what stands in brackets: 出席率（%） as 出席率. */
  public static String plain(String heading) {
    return heading.replaceAll("[（(].*?[)）]", "").replaceAll("[\\s\u3000:：]", "");
  }

  /** Returns the text under a heading; empty where there is none. */
  public String text(String heading) {
    Cell cell = cells.get(heading);
    return cell == null ? "" : cell.text();
  }

  /** Returns where the text under a heading stands. */
  public Position at(String heading) {
    Cell cell = cells.get(heading);
    return cell == null ? at : cell.at();
  }
}
