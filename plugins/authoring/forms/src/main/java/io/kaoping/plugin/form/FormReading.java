package io.kaoping.plugin.form;

import io.kaoping.plugin.form.RowPlace.Head;
import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reads filled forms, one file after the other: the register, the forms of units and coalitions,
 * that of the committee, or tables of the same columns as CSV. Of each file only the values are
 * kept. Everything that is wrong is told at once, at its cell.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FormReading {
  /** Sheets that a form prints and nobody fills in. */
  private static final List<Wording> PRINTED =
      List.of(FormBook.DIRECTORY, new Wording("说明", "Notes"));

  /** Columns that a form prints in each row, so that they fill none. */
  private static final Map<FormTable, Set<String>> NOT_FILLED =
      Map.of(
          FormTable.FACTS, Set.of("name", "expected", "criteria"),
          FormTable.SELF_ASSESSMENT, Set.of("criterion", "title", "maximum", "sentence"),
          FormTable.ITEMS, Set.of("id"));

  /** How many columns a row must name to be the head of a table. */
  private static final int ENOUGH = 2;

  private final PreparedPack pack;
  private final FormLayout layout;
  private final List<Problem> problems = new ArrayList<>();
  private final Collected collected;
  private final Map<String, Position> forms = new LinkedHashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Position> sheets = new HashMap<>();

  /** Begins to read what was filled in for a pack. */
  public FormReading(PreparedPack pack) {
    this.pack = pack;
    this.layout = new FormLayout(pack.rubric(), pack.vocabulary());
    this.collected = new Collected(layout, problems);
  }

  /**
   * Reads a file.
   *
   * @param name its name, by which problems call it
   * @param bytes its content, a workbook or a CSV file
   */
  public void add(String name, byte[] bytes) {
    String other = files.putIfAbsent(digest(bytes), name);
    if (other != null) {
      problems.add(Problem.error(ProblemId.DUPLICATE_ID, Position.of(name), "forms", name, other));
      return;
    }
    TableReading file = TableFile.read(name, bytes, this::isHead);
    problems.addAll(file.problems());
    String owner = null;
    for (Table table : file.tables()) {
      Optional<TableLayout> known = layout.named(table.name());
      if (known.isPresent() && known.get().table() == FormTable.FACTS) {
        owner = owner(table);
      }
    }
    for (Table table : file.tables()) {
      Optional<TableLayout> known = layout.named(table.name());
      if (known.isPresent()) {
        read(table, known.get(), owner);
      } else if (!isPrinted(table) && table.rows().stream().anyMatch(FormReading::isFilled)) {
        List<String> names = layout.tables().stream().map(t -> t.name().zh()).toList();
        problems.add(
            Problem.error(
                    ProblemId.UNKNOWN_FIELD, table.at(), table.name(), String.join("、", names))
                .withRemedy(Nearest.of(table.name(), names).orElse(null)));
      }
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /**
   * Returns what all files make together.
   *
   * @throws AssessmentException with everything that is wrong, if anything is
   */
  public FilledForms finish() {
    FilledForms filled = collected.finish(forms);
    if (filled == null || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      throw new AssessmentException("填报的材料不能使用", List.copyOf(problems));
    }
    return filled.withNotices(problems);
  }

  private static boolean isPrinted(Table table) {
    return PRINTED.stream()
        .anyMatch(name -> table.name().equals(name.zh()) || table.name().equals(name.en()));
  }

  /** Tells whether a line of a file is the head of a table; so its encoding is the right one. */
  private boolean isHead(String line) {
    List<String> headings = List.of(line.replace("\"", "").split("[,;\t]", -1));
    return layout.tables().stream().anyMatch(table -> named(table, headings) >= ENOUGH);
  }

  private static long named(TableLayout table, List<String> headings) {
    return headings.stream().filter(heading -> table.column(heading).isPresent()).count();
  }

  private static boolean isFilled(List<Cell> row) {
    return row.stream().anyMatch(cell -> !cell.isEmpty());
  }

  /** Returns whose form it is; {@code null} after a problem. */
  private @Nullable String owner(Table table) {
    Cell id = behind(table, FormBook.NUMBER);
    Cell printedFor = behind(table, FormBook.PACK);
    if (id == null || id.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, table.at(), FormBook.NUMBER.zh()));
      return null;
    }
    Position other = forms.putIfAbsent(id.text(), id.at());
    if (other != null) {
      problems.add(
          Problem.error(ProblemId.DUPLICATE_ID, id.at(), "forms", id.text(), other.toString()));
    }
    String own = pack.identity().toString();
    if (printedFor != null && !printedFor.text().equals(own)) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CELL,
              printedFor.at(),
              printedFor.text(),
              Problem.detail("cell-said", own)));
    }
    return id.text();
  }

  /** Returns the cell to the right of a word in the lines above the head. */
  private @Nullable Cell behind(Table table, Wording word) {
    for (List<Cell> row : table.rows()) {
      for (int c = 0; c + 1 < row.size(); c++) {
        String text = Column.plain(row.get(c).text());
        if (text.equals(Column.plain(word.zh())) || text.equals(Column.plain(word.en()))) {
          return row.get(c + 1);
        }
      }
      if (named(layout.table(FormTable.FACTS), texts(row)) >= ENOUGH) {
        return null;
      }
    }
    return null;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }

  private void read(Table table, TableLayout known, @Nullable String owner) {
    int head = 0;
    int rows = table.rows().size();
    while (head < rows && named(known, texts(table.rows().get(head))) < ENOUGH) {
      head++;
    }
    if (head == rows) {
      if (table.rows().stream().anyMatch(FormReading::isFilled)) {
        List<String> needed =
            known.columns().stream().filter(Column::required).map(c -> c.heading().zh()).toList();
        problems.add(
            Problem.error(ProblemId.MISSING_FIELD, table.at(), String.join(" | ", needed)));
      }
      return;
    }
    Map<String, Head> columns = columns(table, head, known, owner);
    for (Table.Merge merge : table.merges()) {
      if (merge.bottom() > head) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL,
                table.at(Math.max(merge.top(), head + 1), merge.left()),
                TableFile.address(merge.top(), merge.left())
                    + ":"
                    + TableFile.address(merge.bottom(), merge.right()),
                Problem.detail("cell-not-merged")));
      }
    }
    List<String> all = new ArrayList<>(List.of(String.valueOf(owner), known.table().name()));
    Set<String> printed = NOT_FILLED.getOrDefault(known.table(), Set.of());
    for (int r = head + 1; r < table.rows().size(); r++) {
      RowPlace place = new RowPlace(table.at(), r, columns);
      FilledRow row = new FilledRow(known, place, table.rows().get(r), owner, problems);
      boolean filled =
          columns.keySet().stream().anyMatch(k -> !printed.contains(k) && !row.text(k).isEmpty());
      if (filled) {
        collected.add(row);
        all.add(String.join("\t", texts(table.rows().get(r))));
      }
    }
    if (owner == null) {
      once(table, all);
    }
  }

  /** Refuses a sheet of which another file says the same, such as a copy that was saved again. */
  private void once(Table table, List<String> filled) {
    if (filled.size() > 2) {
      String said = String.join("\n", filled);
      Position other =
          sheets.putIfAbsent(digest(said.getBytes(StandardCharsets.UTF_8)), table.at());
      if (other != null) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID, table.at(), "sheets", table.name(), other.toString()));
      }
    }
  }

  /** Returns which column stands where, and refuses those that nobody would read. */
  private Map<String, Head> columns(
      Table table, int head, TableLayout known, @Nullable String owner) {
    Map<String, Head> columns = new LinkedHashMap<>();
    Map<String, Position> seen = new HashMap<>();
    List<Cell> headings = table.rows().get(head);
    for (int c = 0; c < headings.size(); c++) {
      Cell heading = headings.get(c);
      Optional<Column> column = known.column(heading.text());
      boolean named = !heading.isEmpty();
      String key =
          column
              .map(Column::key)
              .orElse(known.table() == FormTable.BALLOTS ? Collected.CHOICES + heading.text() : "");
      if (key.isEmpty() || !named) {
        if (holdsAnything(table, head, c)) {
          unknown(known, heading);
        }
        continue;
      }
      Position other = seen.putIfAbsent(key, heading.at());
      if (other != null) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID, heading.at(), "columns", heading.text(), other.toString()));
        continue;
      }
      if (!key.equals(FormLayout.REMARK)) {
        columns.put(key, new Head(c, heading.text()));
      }
    }
    for (Column column : known.columns()) {
      boolean said = owner != null && column.key().equals(known.subject());
      if (column.required() && !said && !columns.containsKey(column.key())) {
        List<String> there = texts(headings);
        problems.add(
            Problem.error(ProblemId.MISSING_FIELD, table.at(head, 0), column.heading().zh())
                .withRemedy(Nearest.of(column.heading().zh(), there).orElse(null)));
      }
    }
    return columns;
  }

  private static boolean holdsAnything(Table table, int head, int column) {
    return table.rows().subList(head + 1, table.rows().size()).stream()
        .anyMatch(row -> column < row.size() && !row.get(column).isEmpty());
  }

  private void unknown(TableLayout known, Cell heading) {
    List<String> names = known.columns().stream().map(column -> column.heading().zh()).toList();
    problems.add(
        Problem.error(
                ProblemId.UNKNOWN_FIELD, heading.at(), heading.text(), String.join("、", names))
            .withRemedy(Nearest.of(heading.text(), names).orElse(null)));
  }
}
