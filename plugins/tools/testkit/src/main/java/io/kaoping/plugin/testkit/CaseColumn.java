package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.PrintedSheet.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of the sheet 用例 with something that a unit or coalition states, has or was given.
 *
 * @param heading what stands above it
 * @param takes what its cells take, in Chinese
 * @param entry what may be entered; {@code null} for anything
 * @param reader puts what a cell says into its row
 * @param writer says for a cell what a submission has
 */
record CaseColumn(
    String heading, String takes, @Nullable Entry entry, Reader reader, Writer writer) {
  /** Puts what a cell says into its row. */
  @FunctionalInterface
  interface Reader {
    /** Returns whether the cell says something that the column takes. */
    boolean put(String cell, CaseSubject row);
  }

  /** Says for a cell what a submission has. */
  @FunctionalInterface
  interface Writer {
    /** Returns the text of the cell; empty where there is nothing. */
    String of(Submission data, String subject);
  }

  static Optional<BigDecimal> number(String cell) {
    return Optional.ofNullable(CellValues.number(cell, ""));
  }

  static Optional<LocalDate> date(String cell) {
    return Optional.ofNullable(CellValues.date(cell));
  }
}
