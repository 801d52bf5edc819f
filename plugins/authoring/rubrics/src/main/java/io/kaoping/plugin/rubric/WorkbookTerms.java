package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.EditedText;
import io.kaoping.plugin.table.EditedWorkbook;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.RubricTable;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
  private final Pattern alone;

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
    this.alone =
        Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}_])");
    TableReading reading = TableFile.read(name, content);
    this.tables = reading.tables();
    Table rubric = rubric(name, reading);
    tables.forEach(table -> look(table, table.equals(rubric)));
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
      return EditedWorkbook.of(terms.content, terms.changed);
    }
    Set<Position> cells = terms.usages.stream().map(Usage::at).collect(Collectors.toSet());
    return EditedText.of(name, content, cells, cell -> terms.alone.matcher(cell).replaceAll(other));
  }

  private static @Nullable Table rubric(String name, TableReading reading) {
    List<Table> all = reading.tables();
    return all.stream()
        .filter(
            table ->
                !RubricTable.read(new TableReading(List.of(table), List.of()), name)
                    .rows()
                    .isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void look(Table table, boolean rubric) {
    if (rubric) {
      conditions(table, Set.of(RubricColumns.RULE.title(), RubricColumns.SUBJECT.title()));
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
          use(cell, alone.matcher(cell.text()).replaceAll(other));
        }
        looked |= columns.contains(SheetRow.plain(cell.text()));
      }
    }
  }

  private static int width(Table table) {
    return table.rows().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Takes what a cell would be, if the term stands in it. */
  private void use(Cell cell, String text) {
    if (alone.matcher(cell.text()).find()) {
      usages.add(new Usage(cell.at(), cell.text()));
      if (!text.equals(cell.text())) {
        changed.put(cell.at().path(), text);
      }
    }
  }

  /** Looks for the rows of the term, and keeps the words that were its name bound to it. */
  private void names(Table table) {
    List<Problem> ignored = new ArrayList<>(); // told where the pack is read
    List<Cell> head = SheetRow.head(table, List.of(TermSheet.NAME, TermSheet.KIND));
    for (SheetRow row : SheetRow.of(table, List.of(TermSheet.NAME, TermSheet.KIND), ignored)) {
      List<String> phrases =
          Stream.of(row.text(TermSheet.PHRASES).split("[\n;；]")).map(String::strip).toList();
      if (row.text(TermSheet.NAME).equals(term)) {
        usages.add(new Usage(row.at(TermSheet.NAME), term));
        changed.put(row.at(TermSheet.NAME).path(), other);
        boolean named = !row.text(TermSheet.KIND).isEmpty() && isFoundByName(row);
        if (!term.equals(other) && named && !phrases.contains(term)) {
          bind(row, head, table.rows().size() + 1);
        }
      } else if (phrases.contains(term)) {
        usages.add(new Usage(row.at(TermSheet.PHRASES), row.text(TermSheet.PHRASES)));
      }
    }
  }

  /** Tells whether sentences find a term by its name: those of texts and days do not. */
  private static boolean isFoundByName(SheetRow row) {
    return FactType.of(row.text(TermSheet.TYPE))
        .map(type -> Binding.ofFact("", type) != null)
        .orElse(true);
  }

  /**
   * Binds the words that were the name of a term to it: in its row, or in one of their own where
   * the row says how its words are counted.
   */
  private void bind(SheetRow row, List<Cell> head, int next) {
    String before = row.text(TermSheet.PHRASES);
    String name = row.at(TermSheet.NAME).path();
    String phrases = column(head, TermSheet.PHRASES);
    if (phrases.isEmpty()) {
      return;
    }
    if (row.text(TermSheet.MEASURE).isEmpty()) {
      String line = name.substring(name.lastIndexOf('!') + 1).replaceAll("^[A-Z]+", "");
      changed.put(phrases + line, before.isEmpty() ? term : before + "；" + term);
    } else {
      changed.put(name.replaceAll("\\d+$", "") + next, other);
      changed.put(phrases + next, term);
    }
  }

  /** Returns the sheet and column of a heading, such as {@code 词汇表!C}; empty without it. */
  private static String column(List<Cell> head, String title) {
    return head.stream()
        .filter(h -> SheetRow.plain(h.text()).equals(title))
        .map(h -> h.at().path().replaceAll("\\d+$", ""))
        .findFirst()
        .orElse("");
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
