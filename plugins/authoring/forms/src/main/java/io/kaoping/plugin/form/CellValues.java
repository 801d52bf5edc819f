package io.kaoping.plugin.form;

import io.kaoping.problem.Problem;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of cells, in the several ways in which people write them. */
final class CellValues {
  private static final Set<String> YES = Set.of("是", "√", "✓", "yes", "y", "true");
  private static final Set<String> NO = Set.of("否", "×", "✗", "no", "n", "false");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,6})?");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)(T.*)?");

  private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private CellValues() {}

  /** Returns a text with digits, signs and letters of the usual width, and without blanks. */
  static String folded(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean full = c >= '！' && c <= '～';
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank) {
        out.append(full ? (char) (c - 0xFEE0) : c == '−' || c == '–' ? '-' : c);
      }
    }
    return out.toString();
  }

  static @Nullable Boolean yesNo(String text) {
    String plain = folded(text).toLowerCase(Locale.ROOT);
    return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : null;
  }

  /**
   * Returns a number, behind which its unit may stand.
   *
   * @param unit the unit; empty for none
   */
  static @Nullable BigDecimal number(String text, String unit) {
    String plain = folded(text);
    String own = folded(unit);
    if (!own.isEmpty() && plain.endsWith(own)) {
      plain = plain.substring(0, plain.length() - own.length());
    }
    return NUMBER.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
  }

  static @Nullable LocalDate date(String text) {
    String plain = folded(text);
    Matcher day = DAY.matcher(plain);
    Matcher digits = PLAIN_DAY.matcher(plain);
    try {
      if (day.matches()) {
        boolean signs = day.group(2) != null;
        return LocalDate.of(
            Integer.parseInt(day.group(1)),
            Integer.parseInt(day.group(signs ? 3 : 5)),
            Integer.parseInt(day.group(signs ? 4 : 6)));
      }
      if (digits.matches()) {
        return LocalDate.of(
            Integer.parseInt(digits.group(1)),
            Integer.parseInt(digits.group(2)),
            Integer.parseInt(digits.group(3)));
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

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
        BigDecimal number = number(text, unit);
        yield number == null ? null : FactValue.of(number);
      }
      case YES_NO -> {
        Boolean yes = yesNo(text);
        yield yes == null ? null : FactValue.of(yes);
      }
      case DATE -> {
        LocalDate date = date(text);
        yield date == null ? null : FactValue.of(date);
      }
    };
  }

  /** Returns what a cell of a type may hold, in words. */
  static String expected(Vocabulary.Type type, String unit) {
    return switch (type) {
      case TEXT -> Problem.detail("cell-text");
      case NUMBER ->
          unit.isEmpty() ? Problem.detail("cell-number") : Problem.detail("cell-number-of", unit);
      case YES_NO -> Problem.detail("cell-yes-no");
      case DATE -> Problem.detail("cell-date");
    };
  }
}
