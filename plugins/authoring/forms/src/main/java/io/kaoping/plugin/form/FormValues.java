package io.kaoping.plugin.form;

import io.kaoping.plugin.table.CellValues;
import io.kaoping.problem.Problem;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a submission as they stand in the cells of forms. */
final class FormValues {
  private FormValues() {}

  /** Returns the parts of a text, parted by 、, commas, semicolons or lines. */
  static List<String> words(String text) {
    return Arrays.stream(text.split("[、,，;；\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Returns pieces of evidence, one to a line. */
  static List<Evidence> evidence(String text) {
    List<Evidence> all = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] parts = line.split("[|｜]", 2);
      if (!line.isBlank()) {
        all.add(new Evidence(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""));
      }
    }
    return all;
  }

  /**
   * Returns a value of a type; {@code null} when it is none.
   *
   * @param unit the unit of a number; empty for none
   */
  static @Nullable FactValue typed(String text, Vocabulary.Type type, String unit) {
    return switch (type) {
      case TEXT -> FactValue.of(text);
      case NUMBER -> {
        BigDecimal number = CellValues.number(text, unit);
        yield number == null ? null : FactValue.of(number);
      }
      case YES_NO -> {
        Boolean yes = CellValues.yesNo(text);
        yield yes == null ? null : FactValue.of(yes);
      }
      case DATE -> {
        LocalDate date = CellValues.date(text);
        yield date == null ? null : FactValue.of(date);
      }
    };
  }

  /** Returns what a cell of a type may hold, in words. */
  static String expected(Vocabulary.Type type, String unit) {
    return switch (type) {
      case TEXT -> Problem.detail("cell-text");
      case NUMBER ->
          unit.isEmpty() ? Problem.detail("cell-decimal") : Problem.detail("cell-decimal-of", unit);
      case YES_NO -> Problem.detail("cell-yes-no");
      case DATE -> Problem.detail("cell-date");
    };
  }
}
