package io.kaoping.plugin.table;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A rubric as it is published in one table or several: the rows below the first row of each that
 * names its columns. A title above it, empty rows, sums below it and further columns are no
 * hindrance.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RubricTable {
  /** How rows are called that sum up others. */
  private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "总分", "合计分", "共计");

  private final Table table;
  private final List<Problem> problems;
  private final Map<String, Position> ids;
  private final List<RubricRow> rows;

  /**
   * What was read.
   *
   * @param rows the criteria, in order
   * @param problems what is wrong, each with its cell
   */
  public record Read(List<RubricRow> rows, List<Problem> problems) {
    /** Copies the lists. */
    public Read {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }

    /** Tells whether anything is wrong, notices apart. */
    public boolean refused() {
      return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
  }

  private RubricTable(
      Table table, List<Problem> problems, Map<String, Position> ids, List<RubricRow> rows) {
    this.table = table;
    this.problems = problems;
    this.ids = ids;
    this.rows = rows;
  }

  /** Reads all of some tables that are a rubric as one, and says so when none is. */
  public static Read read(TableReading file, String name) {
    List<Problem> problems = new ArrayList<>(file.problems());
    Map<String, Position> ids = new HashMap<>();
    List<RubricRow> rows = new ArrayList<>();
    boolean found = false;
    for (Table table : file.tables()) {
      int head = head(table);
      if (head >= 0) {
        new RubricTable(table, problems, ids, rows).rows(head);
        found = true;
      }
    }
    if (found) {
      return new Read(rows, problems);
    }
    if (!file.refused()) {
      List<String> required = new ArrayList<>();
      for (RubricColumns column : RubricColumns.values()) {
        if (column.required()) {
          required.add(column.title());
        }
      }
      problems.add(
          Problem.error(ProblemId.MISSING_FIELD, Position.of(name), String.join(" | ", required)));
    }
    return new Read(List.of(), problems);
  }

  private static int head(Table table) {
    for (int r = 0; r < table.rows().size(); r++) {
      if (RubricColumns.isHead(texts(table.rows().get(r)))) {
        return r;
      }
    }
    return -1;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }

  private void rows(int head) {
    List<String> headings = texts(table.rows().get(head));
    Map<RubricColumns, Integer> columns = RubricColumns.find(headings);
    List<String> unknown =
        headings.stream().filter(h -> !h.isEmpty() && RubricColumns.of(h).isEmpty()).toList();
    for (RubricColumns column : RubricColumns.values()) {
      if (column.required() && !columns.containsKey(column)) {
        problems.add(
            Problem.error(ProblemId.MISSING_FIELD, table.at(head, 0), column.title())
                .withRemedy(Nearest.of(column.title(), unknown).orElse(null)));
      }
    }
    merges(head, columns);
    twice(head, columns);
    String section = "";
    for (int r = head + 1; r < table.rows().size(); r++) {
      RubricRow row = row(r, headings, columns);
      String own = row.text(RubricColumns.SECTION);
      section = own.isEmpty() ? section : own;
      if (isCriterion(row)) {
        check(row, columns.keySet());
        beyond(table.rows().get(r), headings.size());
        rows.add(inSection(row, section));
      }
    }
  }

  private static boolean isCriterion(RubricRow row) {
    String id = row.text(RubricColumns.ID);
    boolean worth = !id.isEmpty() && !row.text(RubricColumns.POINTS).isEmpty();
    return !row.text(RubricColumns.SENTENCE).isEmpty()
        || !row.text(RubricColumns.CONTENT).isEmpty()
        || (worth && !SUMS.contains(id) && !SUMS.contains(row.text(RubricColumns.SECTION)));
  }

  /** Refuses cells to the right of all columns, which nobody would read. */
  private void beyond(List<Cell> cells, int columns) {
    for (Cell cell : cells.subList(Math.min(columns, cells.size()), cells.size())) {
      if (!cell.isEmpty()) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL, cell.at(), cell.text(), Problem.detail("cell-in-column")));
      }
    }
  }

  /** Refuses a second column of what gives points, of which only one would be read. */
  private void twice(int head, Map<RubricColumns, Integer> columns) {
    List<Cell> headings = table.rows().get(head);
    for (int c = 0; c < headings.size(); c++) {
      RubricColumns column = RubricColumns.of(headings.get(c).text()).orElse(null);
      if (column == RubricColumns.SENTENCE || column == RubricColumns.POINTS) {
        int first = Objects.requireNonNull(columns.get(column));
        if (first != c) {
          problems.add(
              Problem.error(
                  ProblemId.DUPLICATE_ID,
                  table.at(head, c),
                  "columns",
                  column.title(),
                  table.at(head, first).toString()));
        }
      }
    }
  }

  private RubricRow row(int r, List<String> headings, Map<RubricColumns, Integer> columns) {
    List<Cell> cells = table.rows().get(r);
    Map<RubricColumns, Cell> known = new EnumMap<>(RubricColumns.class);
    columns.forEach(
        (column, c) -> {
          if (c < cells.size() && !cells.get(c).isEmpty()) {
            known.put(column, cells.get(c));
          }
        });
    Map<String, Cell> further = new LinkedHashMap<>();
    for (int c = 0; c < cells.size(); c++) {
      boolean named = c < headings.size() && !headings.get(c).isEmpty();
      if (named && !columns.containsValue(c) && !cells.get(c).isEmpty()) {
        further.put(headings.get(c), cells.get(c));
      }
    }
    Cell points = known.get(RubricColumns.POINTS);
    return new RubricRow(
        known, points == null ? null : points(points).orElse(null), further, table.at(r, 0));
  }

  private static RubricRow inSection(RubricRow row, String section) {
    if (section.isEmpty() || row.cells().containsKey(RubricColumns.SECTION)) {
      return row;
    }
    Map<RubricColumns, Cell> cells = new EnumMap<>(row.cells());
    cells.put(RubricColumns.SECTION, new Cell(section, row.at()));
    return new RubricRow(cells, row.points(), row.further(), row.at());
  }

  private void check(RubricRow row, Set<RubricColumns> there) {
    for (RubricColumns column :
        List.of(RubricColumns.ID, RubricColumns.POINTS, RubricColumns.SENTENCE)) {
      if (there.contains(column) && row.text(column).isEmpty()) {
        problems.add(Problem.error(ProblemId.MISSING_FIELD, row.at(), column.title()));
      }
    }
    String id = row.text(RubricColumns.ID);
    Position before = id.isEmpty() ? null : ids.putIfAbsent(id, row.at(RubricColumns.ID));
    if (before != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID,
              row.at(RubricColumns.ID),
              RubricColumns.ID.title(),
              id,
              before.toString()));
    }
    String points = row.text(RubricColumns.POINTS);
    if (!points.isEmpty() && row.points() == null) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CELL,
              row.at(RubricColumns.POINTS),
              points,
              Problem.detail("cell-number")));
    }
  }

  /** Refuses merged cells below the head, but those that go down the column of groups. */
  private void merges(int head, Map<RubricColumns, Integer> columns) {
    @Nullable Integer group = columns.get(RubricColumns.SECTION);
    for (Table.Merge merge : table.merges()) {
      boolean ofGroup = merge.isDown() && group != null && merge.left() == group;
      if (merge.bottom() > head && !ofGroup) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL,
                table.at(merge.top(), merge.left()),
                TableFile.address(merge.top(), merge.left())
                    + ":"
                    + TableFile.address(merge.bottom(), merge.right()),
                Problem.detail("cell-merged")));
      }
    }
  }

  /** Returns the number in a cell, whatever its width and with or without 分 behind it. */
  private static Optional<BigDecimal> points(Cell cell) {
    StringBuilder plain = new StringBuilder();
    for (char c : cell.text().replaceAll("分$", "").toCharArray()) {
      boolean full = (c >= '０' && c <= '９') || c == '．' || c == '－' || c == '＋';
      plain.append(full ? (char) (c - 0xFEE0) : c);
    }
    String number = plain.toString().strip();
    return number.matches("[+-]?\\d{1,12}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }
}
