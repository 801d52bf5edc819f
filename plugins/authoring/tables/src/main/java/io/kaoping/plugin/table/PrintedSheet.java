package io.kaoping.plugin.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a committee prints it: a title, a head, and rows of text below it.
 *
 * @param name the name of the sheet
 * @param title what stands above the head; {@code null} for nothing
 * @param columns the columns
 * @param rows the texts, row by row
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PrintedSheet(
    String name, @Nullable String title, List<Column> columns, List<List<String>> rows) {
  /**
   * A column.
   *
   * @param heading what stands above it
   * @param width how many characters are wide as the column; a Chinese one counts twice
   * @param look how its cells are written
   * @param entry what may be entered below its heading; {@code null} for anything
   */
  public record Column(String heading, int width, Look look, @Nullable Entry entry) {
    /** Makes a column in which anything may be entered. */
    public Column(String heading, int width, Look look) {
      this(heading, width, look, null);
    }
  }

  /** What a program lets a person enter in a cell. */
  public sealed interface Entry {
    /**
     * One of some words, from a list that drops down.
     *
     * @param words the words
     */
    record OneOf(List<String> words) implements Entry {
      /** Copies the words. */
      public OneOf {
        words = List.copyOf(words);
      }
    }

    /**
     * A number.
     *
     * @param least the least
     * @param most the greatest
     */
    record Number(BigDecimal least, BigDecimal most) implements Entry {}
  }

  /** How the cells of a column are written. */
  public enum Look {
    /** Text from the left, wrapped. */
    TEXT,
    /** Short text in the middle. */
    CENTRED,
    /** Numbers, as numbers. */
    NUMBER,
    /** Text in the middle; cells below each other with the same text are merged. */
    GROUP,
    /** Text beside the table that is not printed; only the last columns. */
    ASIDE
  }

  /** Copies the lists. */
  public PrintedSheet {
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
