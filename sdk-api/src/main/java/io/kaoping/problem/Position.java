package io.kaoping.problem;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The place of a {@link Problem}: a source (a file of a pack, a submission) and, where known, a
 * line and column, a path inside the document, and the offending line itself.
 *
 * @param source the file or document, as the author knows it, never an absolute path of a machine
 * @param path the place inside the document, such as {@code units[3].facts} or a cell {@code F12};
 *     empty when the source as a whole is meant
 * @param line the line, counted from 1; 0 when no line is known
 * @param column the column in characters, counted from 1; 0 when no column is known
 * @param text the offending line of the source, without its line end, or the part of a long line
 *     around the column; {@code null} when it is not known
 * @param caret the column of {@code text}, counted from 1, under which a caret belongs; 0 for none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Position(
    String source, String path, int line, int column, @Nullable String text, int caret)
    implements Serializable {
  /** The length up to which a line is quoted whole. */
  private static final int LONGEST = 200;

  /** How much of a long line is quoted before and after the column. */
  private static final int AROUND = 80;

  /** Refuses negative numbers. */
  public Position {
    if (line < 0 || column < 0 || caret < 0) {
      throw new IllegalArgumentException(
          "line and column must not be negative: " + line + ", " + column);
    }
  }

  /** Makes a place whose caret stands at its column. */
  public Position(String source, String path, int line, int column, @Nullable String text) {
    this(source, path, line, column, text, text == null ? 0 : column);
  }

  /** Returns the place that is a whole source. */
  public static Position of(String source) {
    return new Position(source, "", 0, 0, null);
  }

  /** Returns a place named by its path inside a source. */
  public static Position of(String source, String path) {
    return new Position(source, path, 0, 0, null);
  }

  /**
   * Returns a place at a line and column with the line's text for the caret; of a line of more than
   * 200 characters only the part around the column is kept.
   */
  public static Position at(String source, int line, int column, @Nullable String text) {
    if (text == null || text.length() <= LONGEST) {
      return new Position(source, "", line, column, text);
    }
    int at = Math.min(Math.max(column, 1), text.length()) - 1;
    int from = whole(text, at <= AROUND ? 0 : at - AROUND);
    int until = whole(text, Math.min(text.length(), at + AROUND));
    String before = from == 0 ? "" : "…";
    String after = until == text.length() ? "" : "…";
    int caret = column == 0 ? 0 : before.length() + at - from + 1;
    return new Position(
        source, "", line, column, before + text.substring(from, until) + after, caret);
  }

  /** Returns the index, or the one before it when it would cut a character in two. */
  private static int whole(String text, int index) {
    return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
        ? index - 1
        : index;
  }

  /** Returns this place with a path inside the document. */
  public Position withPath(String newPath) {
    return new Position(source, newPath, line, column, text, caret);
  }

  /** Returns {@code source:line:column path}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(source);
    if (line > 0) {
      out.append(':').append(line);
      if (column > 0) {
        out.append(':').append(column);
      }
    }
    if (!path.isEmpty()) {
      out.append(' ').append(path);
    }
    return out.toString();
  }
}
