package io.kaoping.plugin.rubric;

import java.math.BigDecimal;
import java.util.Optional;

/** The words of a rubric brought into one spelling, so that the same words are found again. */
final class Words {
  private Words() {}

  /** Returns a text in half width, without blanks. */
  static String narrow(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        continue;
      }
      out.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
    }
    return out.toString();
  }

  /** Returns a text without blanks. */
  static String spaceless(String text) {
    return text.replaceAll("[\\s\u3000\u00a0]", "");
  }

  /** Returns what two texts have in common that differ only in signs, width and a 的 at the end. */
  static String key(String text) {
    StringBuilder out = new StringBuilder();
    narrow(text)
        .chars()
        .filter(c -> Character.isLetterOrDigit(c) || "%‰≥≤<>=.-+".indexOf(c) >= 0)
        .forEach(c -> out.append((char) c));
    String key = out.toString();
    return key.length() > 1 && key.endsWith("的") ? key.substring(0, key.length() - 1) : key;
  }

  /** Returns a number that may stand there as text, in full width, or with its unit 分. */
  static Optional<BigDecimal> number(String text) {
    String plain = narrow(text).replaceAll("分$", "");
    return plain.matches("[+-]?\\d{1,12}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** Returns words as the name of a fact: letters and digits, at most 40, led by a letter. */
  static String name(String text) {
    StringBuilder out = new StringBuilder();
    narrow(text)
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(40)
        .forEach(c -> out.append((char) c));
    boolean letter = out.length() > 0 && Character.isLetter(out.charAt(0));
    return letter ? out.toString() : "事实" + out;
  }
}
