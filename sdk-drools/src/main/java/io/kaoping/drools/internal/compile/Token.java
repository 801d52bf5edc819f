package io.kaoping.drools.internal.compile;

/**
 * A word, text, number or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; for a text what stands between the quotes
 * @param line the line, from 1
 * @param column the column, from 1
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int line, int column, int start, int end) {
  /** The kinds of token. */
  enum Kind {
    /** A name, keyword or binding. */
    WORD,
    /** A text in double quotes. */
    TEXT,
    /** A number without sign. */
    NUMBER,
    /** An operator or bracket. */
    SIGN,
    /** The end of the file. */
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isBinding() {
    return kind == Kind.WORD && text.startsWith("$");
  }

  /** Returns it as a message quotes it. */
  String shown() {
    return switch (kind) {
      case END -> "EOF";
      case TEXT -> '"' + text + '"';
      default -> text;
    };
  }
}
