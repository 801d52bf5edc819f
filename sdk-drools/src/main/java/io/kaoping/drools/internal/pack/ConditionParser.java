package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ConditionTokens.BadCondition;
import io.kaoping.drools.internal.pack.ConditionTokens.Kind;
import io.kaoping.drools.internal.pack.ConditionTokens.Token;
import io.kaoping.drools.internal.pack.Terms.Term;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Condition.Operator;
import io.kaoping.rubric.Vocabulary.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition by recursive descent and checks its names and literals against the terms of its
 * place. From loose to tight: {@code ,} {@code ||} {@code &&} {@code !}.
 */
final class ConditionParser {
  private static final int MAXIMUM_LENGTH = 4096;
  private static final int MAXIMUM_DEPTH = 32;

  private final Scalar source;
  private final Terms terms;
  private final ProblemList problems;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private ConditionParser(Scalar source, Terms terms, ProblemList problems, List<Token> tokens) {
    this.source = source;
    this.terms = terms;
    this.problems = problems;
    this.tokens = tokens;
  }

  /** Reads a condition; returns {@code null} after a problem. */
  static @Nullable Condition parse(Scalar source, Terms terms, ProblemList problems) {
    if (source.text().length() > MAXIMUM_LENGTH) {
      problems.error(
          ProblemId.LIMIT_EXCEEDED, source.at(), "condition", Integer.toString(MAXIMUM_LENGTH));
      return null;
    }
    int before = problems.size();
    try {
      ConditionParser parser =
          new ConditionParser(source, terms, problems, ConditionTokens.of(source.text()));
      Condition condition = parser.comma();
      if (parser.peek().kind() != Kind.END) {
        throw parser.unexpected(Problem.detail("condition-unexpected", parser.peek().text()));
      }
      return problems.size() == before ? condition : null;
    } catch (BadCondition e) {
      problems.error(ProblemId.BAD_CONDITION, source.within(e.at()), e.why());
      return null;
    }
  }

  private Condition comma() throws BadCondition {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(or());
    } while (take(","));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition or() throws BadCondition {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(and());
    } while (take("||"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition and() throws BadCondition {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (take("&&"));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition part() throws BadCondition {
    if (++depth > MAXIMUM_DEPTH) {
      throw unexpected(Problem.detail("condition-depth", Integer.toString(MAXIMUM_DEPTH)));
    }
    Condition part;
    if (take("!")) {
      part = new Condition.Not(part());
    } else if (take("(")) {
      part = comma();
      expect(")");
    } else if (peek().kind() == Kind.NAME) {
      part = comparison(tokens.get(next++));
    } else {
      throw unexpected(
          peek().kind() == Kind.END
              ? Problem.detail("condition-end")
              : Problem.detail("condition-name-expected", peek().text()));
    }
    depth--;
    return part;
  }

  private Condition comparison(Token name) throws BadCondition {
    Term term = term(name);
    Token sign = peek();
    for (Operator operator : Operator.values()) {
      if (sign.is(operator.sign())) {
        next++;
        return compare(name, term, sign, operator);
      }
    }
    if (sign.kind() == Kind.NAME && sign.text().equals("in")) {
      next++;
      List<FactValue> literals = new ArrayList<>();
      expect("(");
      do {
        literals.add(literal(name, term));
      } while (take(","));
      expect(")");
      return new Condition.In(name.text(), literals);
    }
    if (term != null && term.type() != Type.YES_NO) {
      throw new BadCondition(
          name.at(), Problem.detail("condition-comparison-expected", name.text()));
    }
    return new Condition.Is(name.text());
  }

  private Condition compare(Token name, @Nullable Term term, Token sign, Operator operator)
      throws BadCondition {
    boolean orders = operator != Operator.EQ && operator != Operator.NE;
    if (orders && term != null && (term.type() == Type.TEXT || term.type() == Type.YES_NO)) {
      throw new BadCondition(
          sign.at(), Problem.detail("condition-no-order", name.text(), operator.sign()));
    }
    return new Condition.Compare(name.text(), operator, literal(name, term));
  }

  private @Nullable Term term(Token name) {
    Term term = terms.known().get(name.text());
    String later = terms.later().get(name.text());
    if (term == null && later != null) {
      problems.error(
          ProblemId.BAD_CONDITION,
          source.within(name.at()),
          Problem.detail("condition-later", name.text(), later));
    } else if (term == null) {
      problems.add(
          Problem.error(ProblemId.UNKNOWN_TERM, source.within(name.at()), name.text())
              .withRemedy(Nearest.of(name.text(), terms.known().keySet()).orElse(null)));
    }
    return term;
  }

  private FactValue literal(Token name, @Nullable Term term) throws BadCondition {
    Token token = tokens.get(next);
    Type type;
    FactValue value;
    if (token.kind() == Kind.TEXT) {
      type = Type.TEXT;
      value = FactValue.of(token.text());
    } else if (token.kind() == Kind.NUMBER) {
      type = Type.NUMBER;
      value = FactValue.of(new BigDecimal(token.text()));
    } else if (token.text().equals("true") || token.text().equals("false")) {
      type = Type.YES_NO;
      value = FactValue.of(token.text().equals("true"));
    } else {
      throw unexpected(
          token.kind() == Kind.END
              ? Problem.detail("condition-value-missing")
              : Problem.detail("condition-literal-expected", token.text()));
    }
    next++;
    if (term != null) {
      check(name, term, token, type);
    }
    return value;
  }

  private void check(Token name, Term term, Token literal, Type type) {
    String text = literal.text();
    boolean date = term.type() == Type.DATE && type == Type.TEXT;
    if (type != term.type() && !date) {
      problems.error(
          ProblemId.WRONG_TYPE, source.within(literal.at()), name.text(), text, word(term.type()));
    } else if (date && Fields.parseDate(text) == null) {
      problems.error(ProblemId.IMPOSSIBLE_DATE, source.within(literal.at()), text);
    } else if (!term.values().isEmpty() && !term.values().contains(text)) {
      String allowed = String.join("、", term.values());
      Problem problem =
          term.list().isEmpty()
              ? Problem.error(
                  ProblemId.BAD_VALUE, source.within(literal.at()), name.text(), text, allowed)
              : Problem.error(
                  ProblemId.UNKNOWN_STATE, source.within(literal.at()), text, term.list(), allowed);
      problems.add(problem.withRemedy(Nearest.of(text, term.values()).orElse(null)));
    }
  }

  static String word(Type type) {
    return switch (type) {
      case NUMBER -> Fields.NUMBER;
      case YES_NO -> Fields.YES_NO;
      case TEXT -> Fields.TEXT;
      case DATE -> Problem.detail("date");
    };
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean take(String sign) {
    if (peek().is(sign)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String sign) throws BadCondition {
    if (!take(sign)) {
      throw unexpected(Problem.detail("condition-expected", sign));
    }
  }

  private BadCondition unexpected(String why) {
    return new BadCondition(peek().at(), why);
  }
}
