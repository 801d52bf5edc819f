package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/** The kinds of file in which tables come, by the ending of the name. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TableFile {
  /** The most bytes that a file may have. */
  public static final int MOST_BYTES = 10 << 20;

  /** Reads one kind of file. */
  @FunctionalInterface
  interface Kind {
    /** Returns the tables and adds what is wrong. */
    List<Table> read(String name, byte[] bytes, List<Problem> problems, Predicate<String> isHead);
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "xlsx",
          (name, bytes, problems, isHead) -> Workbooks.read(name, bytes, problems),
          "csv",
          CsvTables::read,
          "md",
          MarkdownTables::read);

  private TableFile() {}

  /** Returns the endings of names that can be read, in lower case without the dot. */
  public static Set<String> endings() {
    return KINDS.keySet();
  }

  /**
   * Reads a file that holds a rubric.
   *
   * @param name its name, by which problems call it
   * @param bytes its content
   */
  public static TableReading read(String name, byte[] bytes) {
    return read(name, bytes, RubricColumns::named);
  }

  /**
   * Reads a file.
   *
   * @param name its name, by which problems call it
   * @param bytes its content
   * @param isHead tells of a line of text whether it is the head of a table that is looked for,
   *     which proves that a file that is not UTF-8 is GB18030
   */
  public static TableReading read(String name, byte[] bytes, Predicate<String> isHead) {
    List<Problem> problems = new ArrayList<>();
    Kind kind = KINDS.get(ending(name));
    if (kind == null) {
      problems.add(
          Problem.error(
              ProblemId.WRONG_FORMAT, Position.of(name), "." + ending(name), ".xlsx, .csv, .md"));
      return new TableReading(List.of(), problems);
    }
    if (bytes.length > MOST_BYTES) {
      problems.add(
          Problem.error(
              ProblemId.LIMIT_EXCEEDED, Position.of(name), "size", (MOST_BYTES >> 20) + " MB"));
      return new TableReading(List.of(), problems);
    }
    List<Table> tables = kind.read(name, bytes, problems, isHead);
    return new TableReading(tables, problems);
  }

  /** Returns the ending of a name in lower case, without the dot. */
  static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the name of a file without its folder and its ending. */
  static String stem(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  /** Returns the address of a cell as workbooks write it, such as {@code E5}; counted from 0. */
  public static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row + 1).toString();
  }

  /** Returns a text without blanks at its ends, whatever kind of blank, with plain line feeds. */
  static String trimmed(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace("_x000D_", "");
    int from = 0;
    int until = plain.length();
    while (from < until && blank(plain.charAt(from))) {
      from++;
    }
    while (until > from && blank(plain.charAt(until - 1))) {
      until--;
    }
    return plain.substring(from, until);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }
}
