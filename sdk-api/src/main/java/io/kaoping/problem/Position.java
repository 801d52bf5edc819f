package io.kaoping.problem;

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
 * @param text the offending line of the source, without its line end, or {@code null}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Position(String source, String path, int line, int column, @Nullable String text) {
  /** Refuses negative numbers. */
  public Position {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column must not be negative: " + line);
    }
  }

  /** Returns the place that is a whole source. */
  public static Position of(String source) {
    return new Position(source, "", 0, 0, null);
  }

  /** Returns a place named by its path inside a source. */
  public static Position of(String source, String path) {
    return new Position(source, path, 0, 0, null);
  }

  /** Returns a place at a line and column with the line's text for the caret. */
  public static Position at(String source, int line, int column, @Nullable String text) {
    return new Position(source, "", line, column, text);
  }

  /** Returns this place with a path inside the document. */
  public Position withPath(String newPath) {
    return new Position(source, newPath, line, column, text);
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
