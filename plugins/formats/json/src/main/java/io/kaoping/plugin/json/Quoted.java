package io.kaoping.plugin.json;

import java.util.HexFormat;

/**
 * Text of a stranger as it may stand in a message: short, on one line, without characters that a
 * terminal or a reader would not show.
 */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  /** Returns a text for a message; what cannot be shown becomes an escape. */
  static String of(String text) {
    return of(text, LONGEST);
  }

  /** Returns a text for a message, cut after about so many characters. */
  static String of(String text, int longest) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (out.length() >= longest) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(at);
      if (isShown(c)) {
        out.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          out.append("\\u").append(HexFormat.of().toHexDigits(unit));
        }
      }
      at += Character.charCount(c);
    }
    return out.toString();
  }

  /** Returns a field's name as a step of a path: {@code .name}, or {@code ["a b"]}. */
  static String step(String field) {
    if (!field.isEmpty()
        && field.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
      return "." + of(field);
    }
    return "[\"" + of(field) + "\"]";
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
