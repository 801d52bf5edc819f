package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.EditedText;
import io.kaoping.plugin.table.EditedWorkbook;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.RubricRow;
import io.kaoping.plugin.table.RubricTable;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Where a workbook of a pack, or its rubric in CSV or Markdown, names a term of the vocabulary: in
 * the sheet 词汇表, in the columns with conditions and rules, and above the columns of a workbook of
 * cases. The published sentences are no such places; they keep their words.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WorkbookTerms {
  /** The columns, by the sheets in which they have conditions or measures. */
  private static final Map<String, Set<String>> CONDITIONS =
      Map.of(
          TermSheet.SHEET,
          Set.of(TermSheet.MEASURE, TermSheet.DEFINITION),
          Sections.SHEET,
          Set.of(Sections.FURTHER),
          FurtherSheet.GROUPS.sheet(),
          Set.of(FurtherSheet.RULE),
          FurtherSheet.GATES.sheet(),
          Set.of(FurtherSheet.RULE));

  private static final String CASES = "用例";

  private final byte[] content;
  private final List<Table> tables;
  private final List<Usage> usages = new ArrayList<>();
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final String term;
  private final String other;
  private final RenamedTerm renamed;
  private boolean ruled;

  /**
   * A place in which a term stands.
   *
   * @param at the cell
   * @param text what stands in it
   */
  public record Usage(Position at, String text) {}

  private WorkbookTerms(String name, byte[] content, String term, String other) {
    this.content = content;
    this.term = term;
    this.other = other;
    this.renamed = new RenamedTerm(term, other);
    TableReading reading = TableFile.read(name, content);
    this.tables = reading.tables();
    tables.forEach(
        table -> {
          List<RubricRow> rows =
              RubricTable.read(new TableReading(List.of(table), List.of()), name).rows();
          look(table, ruled ? List.of() : rows); // only the first is read
          ruled |= !rows.isEmpty();
        });
  }

  /** Returns where a file names a term. */
  public static List<Usage> usages(String name, byte[] content, String term) {
    return List.copyOf(new WorkbookTerms(name, content, term, term).usages);
  }

  /**
   * Returns a file in which a term has another name. Where the sheet 词汇表 names it, the words of the
   * sentences that were its name are bound to it under 条件用语.
   */
  public static byte[] renamed(String name, byte[] content, String term, String other) {
    WorkbookTerms terms = new WorkbookTerms(name, content, term, other);
    if (terms.changed.isEmpty()) {
      return content;
    } else if (name.endsWith(".xlsx")) {
      return EditedWorkbook.of(name, terms.content, terms.changed);
    }
    Set<Position> cells = terms.usages.stream().map(Usage::at).collect(Collectors.toSet());
    return EditedText.of(name, content, cells, terms.renamed::in);
  }

  private void look(Table table, List<RubricRow> rubric) {
    if (!rubric.isEmpty()) {
      rubric.forEach(
          row ->
              Stream.of(RubricColumns.RULE, RubricColumns.SUBJECT)
                  .filter(row.cells()::containsKey)
                  .forEach(column -> use(new Cell(row.text(column), row.at(column)))));
    } else if (table.name().equals(CASES)) {
      headings(table);
    } else if (CONDITIONS.containsKey(table.name())) {
      conditions(table, Objects.requireNonNull(CONDITIONS.get(table.name())));
      if (table.name().equals(TermSheet.SHEET)) {
        names(table);
      }
    }
  }

  private void conditions(Table table, Set<String> columns) {
    for (int c = 0; c < width(table); c++) {
      int column = c;
      boolean looked = false;
      for (List<Cell> row : table.rows()) {
        if (column >= row.size()) {
          continue;
        }
        Cell cell = row.get(column);
        if (looked) {
          use(cell);
        }
        looked |= columns.contains(SheetRow.plain(cell.text()));
      }
    }
  }

  private static int width(Table table) {
    return table.rows().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Takes what a cell would be, if the term stands in it. */
  private void use(Cell cell) {
    String text = renamed.in(cell.text());
    if (renamed.isIn(cell.text())) {
      usages.add(new Usage(cell.at(), cell.text()));
      if (!text.equals(cell.text())) {
        changed.put(cell.at().path(), text);
      }
    }
  }

  /** Looks for the rows of the term, and keeps the words that were its name bound to it. */
  private void names(Table table) {
    List<String> needed = List.of(TermSheet.NAME, TermSheet.KIND);
    List<SheetRow> rows = SheetRow.of(table, needed, new ArrayList<>()); // told by the reader
    boolean bound = false;
    for (SheetRow row : rows) {
      boolean said = phrases(row).map(Phrases::key).anyMatch(Phrases.key(term)::equals);
      bound |= said;
      if (row.text(TermSheet.NAME).equals(term)) {
        usages.add(new Usage(row.at(TermSheet.NAME), term));
        changed.put(row.at(TermSheet.NAME).path(), other);
      } else if (said) {
        usages.add(new Usage(row.at(TermSheet.PHRASES), row.text(TermSheet.PHRASES)));
      }
    }
    if (!bound && !term.equals(other)) {
      rows.stream()
          .filter(row -> row.text(TermSheet.NAME).equals(term) && stands(row))
          .findFirst()
          .ifPresent(row -> bind(row, table));
    }
  }

  private static Stream<String> phrases(SheetRow row) {
    return Stream.of(row.text(TermSheet.PHRASES).split("[\n;；]")).map(String::strip);
  }

  /** Tells whether a row defines a term that its name alone stands for. */
  private static boolean stands(SheetRow row) {
    String kind = row.text(TermSheet.KIND);
    return !kind.isEmpty()
        && (!kind.equals(TermKind.FACT.title())
            || FactType.of(row.text(TermSheet.TYPE))
                .map(type -> Binding.ofFact(row.text(TermSheet.NAME), type))
                .isPresent());
  }

  /**
   * Binds the words that were the name: in its row, or below all rows where that row has a measure,
   * which is for its own phrases only.
   */
  private void bind(SheetRow row, Table table) {
    String before = row.text(TermSheet.PHRASES);
    if (row.text(TermSheet.MEASURE).isEmpty()) {
      String at = row.at(TermSheet.NAME).path().replaceAll(".*\\D", "");
      cell(table, TermSheet.PHRASES, at, before.isEmpty() ? term : before + "；" + term);
    } else {
      String at = String.valueOf(table.rows().size() + 1);
      cell(table, TermSheet.NAME, at, other);
      cell(table, TermSheet.PHRASES, at, term);
    }
  }

  /** Takes what a cell below a heading would be, whether or not there is one. */
  private void cell(Table table, String heading, String row, String text) {
    SheetRow.head(table, List.of(TermSheet.NAME, TermSheet.KIND)).stream()
        .filter(cell -> SheetRow.plain(cell.text()).equals(heading))
        .findFirst()
        .ifPresent(cell -> changed.put(cell.at().path().replaceAll("\\d+$", row), text));
  }

  /** Looks at what stands above the columns of cases: 出席率（%）, 主题党日：1月. */
  private void headings(Table table) {
    for (Cell cell : SheetRow.head(table, List.of(CASES, TermSheet.NAME))) {
      String text = cell.text();
      String rest = text.startsWith(term) ? text.substring(term.length()) : "-";
      if (rest.isEmpty() || "（(：:".indexOf(rest.charAt(0)) >= 0) {
        usages.add(new Usage(cell.at(), text));
        changed.put(cell.at().path(), other + rest);
      }
    }
  }
}
