package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as Excel and WPS write it: commas, semicolons or tabs, UTF-8 or GB18030. */
final class CsvTables {
  private CsvTables() {}

  static List<Table> read(
      String name, byte[] bytes, List<Problem> problems, Predicate<String> isHead) {
    String text = PlainText.of(name, bytes, problems, isHead);
    List<Table> tables = new ArrayList<>();
    if (text == null) {
      return tables;
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    List<List<Cell>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord entry : parser) {
        if (rows.size() == Workbooks.MOST_ROWS) {
          problems.add(
              Problem.error(
                  ProblemId.LIMIT_EXCEEDED,
                  Position.of(name),
                  "rows",
                  String.valueOf(Workbooks.MOST_ROWS)));
          return tables;
        }
        List<Cell> row = new ArrayList<>();
        for (int column = 0; column < entry.size(); column++) {
          String path = TableFile.address(rows.size(), column);
          row.add(new Cell(TableFile.trimmed(entry.get(column)), Position.of(name, path)));
        }
        rows.add(row);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          Problem.error(
              ProblemId.MALFORMED_DOCUMENT,
              Position.of(name, TableFile.address(rows.size(), 0)),
              String.valueOf(e.getMessage())));
      return tables;
    }
    tables.add(new Table(TableFile.stem(name), rows, List.of(), Position.of(name)));
    return tables;
  }

  /** Returns what parts the columns: whichever stands most often in the first lines. */
  static char delimiter(String text) {
    String head = String.join("\n", text.lines().limit(5).toList());
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      most = count(head, c) > count(head, most) ? c : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
