package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Changes cells of a table in CSV or Markdown that somebody made; every other character stays, as
 * do the encoding and the line ends.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EditedText {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final StringBuilder text;
  private final List<Span> spans = new ArrayList<>();

  /** Where a cell begins and ends, as it is written. */
  private record Span(int start, int end) {}

  private EditedText(String text) {
    this.text = new StringBuilder(text);
  }

  /**
   * Returns a file with some of its cells changed.
   *
   * @param name its name, which ends with {@code .csv} or {@code .md}
   * @param content what {@link TableFile} reads without a problem
   * @param cells the places of the cells, as {@link TableFile} gives them
   * @param change makes what is written in a cell, quotes and escapes included, what it is to be
   */
  public static byte[] of(
      String name, byte[] content, Set<Position> cells, UnaryOperator<String> change) {
    PlainText.Encoded encoded = PlainText.encoded(content);
    EditedText edited = new EditedText(encoded.text());
    if (TableFile.ending(name).equals("csv")) {
      edited.findInCsv(name, cells);
    } else {
      edited.findInMarkdown(cells);
    }
    for (int i = edited.spans.size() - 1; i >= 0; i--) {
      Span span = edited.spans.get(i);
      String before = edited.text.substring(span.start, span.end);
      edited.text.replace(span.start, span.end, change.apply(before));
    }
    return (encoded.mark() + edited.text).getBytes(encoded.charset());
  }

  /** A field ends at a delimiter or a line end that is not within quotes. */
  private void findInCsv(String name, Set<Position> cells) {
    char delimiter = CsvTables.delimiter(LINE_END.matcher(text).replaceAll("\n"));
    boolean quoted = false;
    int row = 0;
    int column = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '"' && text.charAt(start) == '"') { // elsewhere it is a character like others
        quoted = !quoted;
      }
      boolean line = c == '\n' || c == '\r';
      if (i == text.length() || (!quoted && (line || c == delimiter))) {
        if (cells.contains(Position.of(name, TableFile.address(row, column)))) {
          spans.add(new Span(start, i));
        }
        boolean two = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += two ? 1 : 0;
        column = line ? 0 : column + 1;
        row += line ? 1 : 0;
        start = i + 1;
      }
    }
  }

  /** A cell ends at a bar that is not escaped, or with its line. */
  private void findInMarkdown(Set<Position> cells) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher ends = LINE_END.matcher(text);
    while (ends.find()) {
      starts.add(ends.end());
    }
    cells.stream()
        .map(cell -> starts.get(cell.line() - 1) + cell.column() - 1)
        .sorted()
        .forEach(
            start -> {
              int end = start;
              while (end < text.length() && "|\r\n".indexOf(text.charAt(end)) < 0) {
                end += text.charAt(end) == '\\' ? 2 : 1;
              }
              spans.add(new Span(start, Math.min(end, text.length())));
            });
  }
}
