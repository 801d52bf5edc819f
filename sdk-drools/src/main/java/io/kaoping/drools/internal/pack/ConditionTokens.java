package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a condition into words, literals and signs; full-width signs count as plain. */
final class ConditionTokens {
  private static final String WIDE = "（），！＝＞＜＆｜＂“”－．";
  private static final String PLAIN = "(),!=><&|\"\"\"-.";
  private static final List<String> SIGNS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",");

  /** What a token is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param text the name, the content of a text, the number or the sign
   * @param at its first character, counted from 0
   */
  record Token(Kind kind, String text, int at) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private ConditionTokens(String text) {
    this.text = text;
  }

  /** Returns the tokens, with one of kind END as the last. */
  static List<Token> of(String text) throws BadCondition {
    ConditionTokens tokens = new ConditionTokens(text);
    tokens.run();
    return tokens.tokens;
  }

  private void run() throws BadCondition {
    while (at < text.length()) {
      char c = plain(at);
      if (Character.isWhitespace(c) || c == '\u3000') {
        at++;
      } else if (c == '"') {
        text();
      } else if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(plain(at + 1)))) {
        number();
      } else if (isName(text.codePointAt(at))) {
        name();
      } else {
        sign();
      }
    }
    tokens.add(new Token(Kind.END, "", text.length()));
  }

  private char plain(int index) {
    char c = text.charAt(index);
    int wide = WIDE.indexOf(c);
    if (wide >= 0) {
      return PLAIN.charAt(wide);
    }
    return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
  }

  private void text() throws BadCondition {
    int begin = at;
    char close = text.charAt(at) == '“' ? '”' : text.charAt(at);
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != close) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
        if (at == text.length() || (text.charAt(at) != '\\' && text.charAt(at) != '"')) {
          throw new BadCondition(at - 1, Problem.detail("condition-escape"));
        }
        c = text.charAt(at);
      }
      content.append(c);
      at++;
    }
    if (at == text.length()) {
      throw new BadCondition(begin, Problem.detail("condition-open-text"));
    }
    at++;
    tokens.add(new Token(Kind.TEXT, content.toString(), begin));
  }

  private void number() throws BadCondition {
    int begin = at;
    StringBuilder digits = new StringBuilder();
    do {
      digits.append(plain(at));
      at++;
    } while (at < text.length() && (isDigit(plain(at)) || plain(at) == '.'));
    boolean glued = at < text.length() && isName(text.codePointAt(at));
    if (glued || !digits.toString().matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      throw new BadCondition(begin, Problem.detail("condition-number"));
    }
    tokens.add(new Token(Kind.NUMBER, digits.toString(), begin));
  }

  private void name() {
    int begin = at;
    while (at < text.length() && isName(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    tokens.add(new Token(Kind.NAME, text.substring(begin, at), begin));
  }

  private void sign() throws BadCondition {
    for (String sign : SIGNS) {
      if (startsWith(sign)) {
        tokens.add(new Token(Kind.SIGN, sign, at));
        at += sign.length();
        return;
      }
    }
    String found = Character.toString(text.codePointAt(at));
    throw new BadCondition(
        at,
        plain(at) == '='
            ? Problem.detail("condition-single-equals")
            : Problem.detail("condition-sign", found));
  }

  private boolean startsWith(String sign) {
    for (int i = 0; i < sign.length(); i++) {
      if (at + i >= text.length() || plain(at + i) != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Tells whether a condition can name it: letters, digits and {@code _}, no digit first. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && !Character.isDigit(name.codePointAt(0))
        && name.codePoints().allMatch(ConditionTokens::isName)
        && !List.of("in", "true", "false").contains(name);
  }

  /** A condition that cannot be read from some character on. */
  static final class BadCondition extends Exception {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String why;

    BadCondition(int at, String why) {
      super(why, null, false, false);
      this.at = at;
      this.why = why;
    }

    int at() {
      return at;
    }

    String why() {
      return why;
    }
  }
}
