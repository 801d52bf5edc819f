package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a rule file into tokens; comments and white space are dropped. */
final class Lexer {
  private static final Set<String> SIGNS = Set.of("==", "!=", "<=", ">=", "&&", "||");

  private final RuleSource source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(RuleSource source) {
    this.source = source;
    this.text = source.text();
  }

  /** Returns the tokens, the last of kind END; what is no token is reported. */
  static List<Token> read(RuleSource source) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '"') {
        quoted();
      } else if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
        word();
      } else {
        sign(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", line, at - lineStart + 1, at, at));
  }

  private void comment() {
    int start = at;
    int startLine = line;
    int startColumn = at - lineStart + 1;
    at += 2;
    while (at < text.length() && !text.startsWith("*/", at)) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
    if (at >= text.length()) {
      source.broken(
          new Token(Token.Kind.SIGN, "/*", startLine, startColumn, start, start + 2),
          "注释没有结束,应为 */",
          "the comment does not end, */ expected");
    } else {
      at += 2;
    }
  }

  private void quoted() {
    int start = at;
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      int c = text.codePointAt(at);
      if (c == '\\') {
        forbidden("\\");
      }
      if (isInvisible(c)) {
        forbidden(String.format(Locale.ROOT, "U+%04X", c));
      }
      value.appendCodePoint(c);
      at += Character.charCount(c);
    }
    int end = Math.min(at, text.length());
    boolean closed = end < text.length() && text.charAt(end) == '"';
    at = closed ? end + 1 : end;
    Token token =
        new Token(Token.Kind.TEXT, value.toString(), line, start - lineStart + 1, start, at);
    if (!closed) {
      source.broken(token, "文字没有结束,应为英文双引号", "the text does not end, a double quote expected");
    } else if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
      source.report(ProblemId.FORBIDDEN_IN_RULE, token, "≠ NFC");
    }
    tokens.add(token);
  }

  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    if (at < text.length() && text.charAt(at) == 'B') {
      at++;
    }
    add(Token.Kind.NUMBER, start);
    if (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
      Token token = tokens.get(tokens.size() - 1);
      source.broken(token, "不是数", "not a number");
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isIdentifierIgnorable(c)) {
        forbidden(String.format(Locale.ROOT, "U+%04X", c));
      }
      at += Character.charCount(c);
    }
    add(Token.Kind.WORD, start);
  }

  private void sign(char c) {
    int start = at;
    if (at + 1 < text.length() && SIGNS.contains(text.substring(at, at + 2))) {
      at += 2;
    } else {
      at += Character.charCount(text.codePointAt(at));
    }
    if (c >= 128 || c < ' ' || c == '\\' || c == '\'') {
      String found = text.substring(start, at);
      Token token = new Token(Token.Kind.SIGN, found, line, start - lineStart + 1, start, at);
      Problem problem =
          RuleSource.broken(
              source.at(token), "引号之外不能有 " + found, found + " must not stand outside quotes");
      String meant = ascii(c);
      source.report(problem.withRemedy(meant));
      return;
    }
    add(Token.Kind.SIGN, start);
  }

  /** Returns the sign that a full-width one stands for. */
  private static @Nullable String ascii(char c) {
    if (c == '“' || c == '”' || c == '\'') {
      return "\"";
    }
    if (c == '、') {
      return ",";
    }
    return c >= 0xff01 && c <= 0xff5e ? Character.toString(c - 0xfee0) : null;
  }

  private void forbidden(String what) {
    Token token = new Token(Token.Kind.SIGN, what, line, at - lineStart + 1, at, at + 1);
    source.report(ProblemId.FORBIDDEN_IN_RULE, token, what);
  }

  private void add(Token.Kind kind, int start) {
    tokens.add(new Token(kind, text.substring(start, at), line, start - lineStart + 1, start, at));
  }
}
