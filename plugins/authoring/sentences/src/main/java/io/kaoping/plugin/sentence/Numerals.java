package io.kaoping.plugin.sentence;

import java.math.BigDecimal;

/** Figures as committees write them: 0.5, 3, 十二, 两, 半, 一点五. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** Reads a figure that the slot of a pattern has let through. */
  static BigDecimal of(String text) {
    if (!text.isEmpty() && text.charAt(0) < 128) {
      return new BigDecimal(text).stripTrailingZeros();
    }
    if (text.equals("半")) {
      return new BigDecimal("0.5");
    }
    int point = text.indexOf('点');
    if (point >= 0) {
      StringBuilder decimals = new StringBuilder("0.");
      text.chars().skip(point + 1L).forEach(c -> decimals.append(DIGITS.indexOf(c)));
      return of(text.substring(0, point)).add(new BigDecimal(decimals.toString()));
    }
    int value = 0;
    int digit = 0;
    for (char c : text.toCharArray()) {
      switch (c) {
        case '百' -> {
          value += 100 * Math.max(digit, 1);
          digit = 0;
        }
        case '十' -> {
          value += 10 * Math.max(digit, 1);
          digit = 0;
        }
        case '两' -> digit = 2;
        default -> digit = DIGITS.indexOf(c);
      }
    }
    return BigDecimal.valueOf(value + (long) digit);
  }

  /** Returns a figure without an exponent or trailing zeros. */
  static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }
}
