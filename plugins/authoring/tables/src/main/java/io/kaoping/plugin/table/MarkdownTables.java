package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tables of a Markdown page: lines between bars, the second of them a rule. */
final class MarkdownTables {
  private MarkdownTables() {}

  static List<Table> read(
      String name, byte[] bytes, List<Problem> problems, Predicate<String> isHead) {
    String text = PlainText.of(name, bytes, problems, header -> false);
    List<Table> tables = new ArrayList<>();
    if (text == null) {
      return tables;
    }
    String[] lines = text.split("\n", -1);
    int line = 0;
    while (line < lines.length) {
      boolean begins = isRow(lines[line]) && line + 1 < lines.length && isRule(lines[line + 1]);
      if (!begins) {
        line++;
        continue;
      }
      int first = line;
      List<List<Cell>> rows = new ArrayList<>();
      while (line < lines.length && isRow(lines[line])) {
        if (line != first + 1) {
          rows.add(row(name, lines[line], line));
        }
        line++;
      }
      if (line < lines.length && !lines[line].isBlank() && lines[line].indexOf('|') >= 0) {
        problems.add(
            Problem.error(
                ProblemId.BAD_CELL,
                Position.at(name, line + 1, 1, lines[line]),
                lines[line].strip(),
                Problem.detail("cell-row-bar")));
      }
      String title = TableFile.stem(name) + (tables.isEmpty() ? "" : " " + (tables.size() + 1));
      tables.add(new Table(title, rows, List.of(), Position.at(name, first + 1, 0, lines[first])));
    }
    return tables;
  }

  private static boolean isRow(String line) {
    return line.strip().startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.strip().matches("\\|(\\s*:?-+:?\\s*\\|)+(\\s*:?-+:?\\s*)?");
  }

  private static List<Cell> row(String name, String line, int number) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int begin = line.indexOf('|') + 1;
    int from = begin;
    for (int i = begin; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : '|';
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        boolean afterLast = i == line.length() && cell.toString().isBlank();
        if (!afterLast) {
          String text = TableFile.trimmed(cell.toString().replaceAll("<br\\s*/?>", "\n"));
          cells.add(new Cell(text, Position.at(name, number + 1, column(line, from), line)));
        }
        cell.setLength(0);
        from = i + 1;
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private static int column(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at + 1;
  }
}
