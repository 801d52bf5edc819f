package io.kaoping.plugin.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The values of cells, in the several ways in which people write them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CellValues {
  private static final Set<String> YES = Set.of("是", "√", "✓", "yes", "y", "true");
  private static final Set<String> NO = Set.of("否", "×", "✗", "no", "n", "false");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,6})?");

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})| ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日)"
              + "(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?)?");

  private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private CellValues() {}

  /**
   * Returns a text with digits, signs and letters of the usual width, without blanks at its ends;
   * blanks and line breaks inside part it still, each as a plain blank.
   */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean full = c >= '！' && c <= '～';
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      out.append(blank ? ' ' : full ? (char) (c - 0xFEE0) : c == '−' || c == '–' ? '-' : c);
    }
    return out.toString().strip();
  }

  /** Returns a yes or no; {@code null} when it is neither. */
  public static @Nullable Boolean yesNo(String text) {
    String plain = folded(text).toLowerCase(Locale.ROOT);
    return YES.contains(plain) ? Boolean.TRUE : NO.contains(plain) ? Boolean.FALSE : null;
  }

  /**
   * Returns a number, behind which its unit may stand, after a blank or not; {@code null} when it
   * is none.
   *
   * @param unit the unit; empty for none
   */
  public static @Nullable BigDecimal number(String text, String unit) {
    String plain = folded(text);
    String own = folded(unit);
    if (!own.isEmpty() && plain.endsWith(own)) {
      plain = plain.substring(0, plain.length() - own.length()).strip();
    }
    return NUMBER.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
  }

  /**
   * Returns a day, written with its year in four digits and then month and day, or {@code null}:
   * what might be another day is none.
   */
  public static @Nullable LocalDate date(String text) {
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
}
