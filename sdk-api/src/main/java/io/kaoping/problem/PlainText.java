package io.kaoping.problem;

import java.util.HexFormat;

/**
 * Text of an author as a report may show it: control, direction and zero-width characters, which
 * could forge lines or hide text, are shown by their codes.
 */
final class PlainText {
  private PlainText() {}

  /**
   * Returns the text with line feeds kept, tabs as blanks, and the rest by their hexadecimal code.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else if (c == '\n' || !hidden(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c, c > 0xffff ? 6 : 4));
              }
            });
    return out.toString();
  }

  /** Returns the line with each such character as one blank, so that columns stay. */
  static String ofLine(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints().forEach(c -> out.appendCodePoint(hidden(c) ? ' ' : c));
    return out.toString();
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
