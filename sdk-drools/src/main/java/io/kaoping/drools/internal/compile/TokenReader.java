package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tokens of a rule file on the way from the first to the last, and what becomes of each. */
final class TokenReader {
  /** Drools' parser takes twice as long for every further bracket: 5 s for twelve. */
  private static final int NESTING = 8;

  private static final Set<String> FORBIDDEN =
      Set.of(
          "Class",
          "Runtime",
          "System",
          "Thread",
          "assert",
          "collect",
          "declare",
          "delete",
          "dialect",
          "do",
          "drools",
          "else",
          "entry",
          "eval",
          "for",
          "forall",
          "function",
          "global",
          "if",
          "import",
          "insert",
          "insertLogical",
          "java",
          "kcontext",
          "modify",
          "new",
          "or",
          "over",
          "package",
          "query",
          "retract",
          "return",
          "salience",
          "switch",
          "throw",
          "try",
          "unit",
          "update",
          "while");
  private static final Set<String> SIGNS = Set.of("(", ")", ",", ".", ":", ";");

  private final RuleSource source;
  private final List<Token> tokens;
  private final Map<Integer, String> rewritten = new HashMap<>();
  private int at;
  private int depth;

  TokenReader(RuleSource source) {
    this.source = source;
    this.tokens = Lexer.read(source);
  }

  Token get(int index) {
    return tokens.get(index);
  }

  int at() {
    return at;
  }

  void next() {
    at++;
  }

  void leave() {
    depth--;
  }

  /** Begins a rule, outside all brackets. */
  void begin() {
    depth = 0;
  }

  int depth() {
    return depth;
  }

  /** Has a token written in another way. */
  void rewrite(int index, String text) {
    rewritten.put(index, text);
  }

  /** Returns a value as the author wrote it, a text without its quotes. */
  String text(Value value) {
    if (value.constant() && value.type().is(ValueType.Kind.TEXT)) {
      return tokens.get(value.first()).text();
    }
    return source
        .text()
        .substring(tokens.get(value.first()).start(), tokens.get(value.last()).end());
  }

  static boolean isKeyword(Token token) {
    return Set.of("then", "end", "when", "rule", "not", "exists", "from", "accumulate", "and")
        .contains(token.text());
  }

  void nest() throws Unreadable {
    depth++;
    if (depth > NESTING) {
      source.report(ProblemId.LIMIT_EXCEEDED, token(), "nesting", Integer.toString(NESTING));
      throw new Unreadable();
    }
  }

  Token token() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  void expect(String sign) throws Unreadable {
    if (!token().is(sign)) {
      throw unreadable(token(), sign, sign);
    }
    at++;
  }

  void expectWord(String word) throws Unreadable {
    if (!token().isWord(word)) {
      throw unreadable(token(), word, word);
    }
    at++;
  }

  Unreadable unreadable(Token found, String zh, String en) {
    if (found.kind() == Token.Kind.WORD && FORBIDDEN.contains(found.text())) {
      return forbidden(found);
    }
    source.report(
        RuleSource.broken(
            found.kind() == Token.Kind.END || SIGNS.contains(en) ? before(found) : source.at(found),
            "此处应为「" + zh + "」,实为「" + found.shown() + "」",
            "\"" + en + "\" expected, found \"" + found.shown() + "\""));
    return new Unreadable();
  }

  /**
   * Returns the place of a token, or the end of the one before when that stands on another line.
   */
  Position before(Token found) {
    Token last = at == 0 ? found : tokens.get(at - 1);
    return last.line() == found.line()
        ? source.at(found)
        : source.at(last.line(), last.column() + last.end() - last.start());
  }

  void refuseForbidden() throws Unreadable {
    if (token().kind() == Token.Kind.WORD && FORBIDDEN.contains(token().text())) {
      throw forbidden(token());
    }
  }

  Unreadable forbidden(Token token) {
    source.report(ProblemId.FORBIDDEN_IN_RULE, token, token.shown());
    return new Unreadable();
  }

  void unknownField(Token name, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    source.report(
        Problem.error(
                ProblemId.UNKNOWN_FIELD, source.at(name), name.text(), String.join(", ", sorted))
            .withRemedy(Nearest.of(name.text(), sorted).orElse(null)));
  }

  String drools() {
    StringBuilder out = new StringBuilder(RuleBuild.HEAD);
    int line = 1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      out.append(line < token.line() ? "\n".repeat(token.line() - line) : " ");
      line = token.line();
      String text = rewritten.get(i);
      if (text != null) {
        out.append(text);
      } else if (token.kind() == Token.Kind.TEXT) {
        out.append('"');
        escape(token.text(), out);
        out.append('"');
      } else {
        out.append(token.text());
      }
    }
    return out.append('\n').toString();
  }

  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
  }
}
