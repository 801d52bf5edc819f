package io.kaoping.drools.internal.compile;

import io.kaoping.problem.ProblemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks that like is compared with like, and has decimals written as exact ones and texts that are
 * compared with dates as dates.
 */
final class ComparisonCheck {
  private final RuleSource source;
  private final TokenReader tokens;
  private final TermCheck terms;

  ComparisonCheck(RuleSource source, TokenReader tokens, TermCheck terms) {
    this.source = source;
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Checks a comparison by a sign. */
  void compare(String sign, Value left, Value right) {
    if (left.type().isUnknown() || right.type().isUnknown()) {
      return;
    }
    if (left.constant()) {
      source.broken(tokens.get(left.first()), "属性应写在左边", "the property must stand on the left");
      return;
    }
    boolean equality = sign.equals("==") || sign.equals("!=");
    ValueType type = left.type();
    if (right.type().is(ValueType.Kind.NULL)) {
      if (!equality
          || !(type.is(ValueType.Kind.NUMBER)
              || type.is(ValueType.Kind.TEXT)
              || type.is(ValueType.Kind.DATE))) {
        wrongType(right, type);
      }
    } else if (type.isNumeric()) {
      number(left, right);
    } else if (type.is(ValueType.Kind.DATE)) {
      date(right);
    } else if (type.is(ValueType.Kind.TEXT)) {
      if (!equality && right.type().is(ValueType.Kind.TEXT)) {
        source.report(
            ProblemId.WRONG_TYPE,
            tokens.get(left.first()),
            tokens.text(left),
            type.shown(),
            "number / date");
      } else if (!equality) {
        wrongType(left, right.type());
      } else if (right.type().is(ValueType.Kind.TEXT)) {
        terms.compared(left, right);
      } else {
        wrongType(right, type);
      }
    } else if (!equality
        || !type.equals(right.type())
        || type.is(ValueType.Kind.FACTS)
        || type.is(ValueType.Kind.TEXTS)) {
      wrongType(equality ? right : left, equality ? type : ValueType.NUMBER);
    }
  }

  private void number(Value left, Value right) {
    ValueType type = left.type();
    if (!right.type().isNumeric()) {
      wrongType(right, type);
      return;
    }
    if (!right.constant()) {
      if (!type.equals(right.type())) {
        wrongType(right, type);
      }
      return;
    }
    Token literal = tokens.get(right.last());
    BigDecimal value = decimal(literal);
    if (type.is(ValueType.Kind.NUMBER)) {
      if (value.scale() > 6 || value.precision() - value.scale() > 12) {
        source.report(
            ProblemId.BAD_VALUE,
            literal,
            tokens.text(left),
            literal.text(),
            "12 digits, 6 decimals");
      }
      // A plain decimal would be a double; a plain whole number is exact and made once.
      boolean whole = value.scale() <= 0 && value.precision() <= 9;
      tokens.rewrite(right.last(), value.toPlainString() + (whole ? "" : "B"));
    } else if (value.scale() > 0 || value.precision() > 9) {
      source.report(
          ProblemId.WRONG_TYPE, literal, literal.text(), "number", "whole number, 9 digits");
    } else {
      tokens.rewrite(right.last(), value.toPlainString());
    }
  }

  private static BigDecimal decimal(Token literal) {
    String text = literal.text();
    return new BigDecimal(text.endsWith("B") ? text.substring(0, text.length() - 1) : text);
  }

  private void date(Value right) {
    if (right.type().is(ValueType.Kind.DATE)) {
      return;
    }
    if (!right.constant() || !right.type().is(ValueType.Kind.TEXT)) {
      wrongType(right, ValueType.DATE);
      return;
    }
    Token literal = tokens.get(right.first());
    LocalDate date = parsed(literal.text());
    if (date == null) {
      source.report(ProblemId.IMPOSSIBLE_DATE, literal, literal.text());
    } else {
      tokens.rewrite(
          right.first(),
          "LocalDate.of( "
              + date.getYear()
              + ", "
              + date.getMonthValue()
              + ", "
              + date.getDayOfMonth()
              + " )");
    }
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      LocalDate date = text.length() == 10 ? LocalDate.parse(text) : null;
      return date != null && date.getYear() >= 1990 && date.getYear() <= 2100 ? date : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Checks that a list may hold an element. */
  void member(Value list, Value element, Value place) {
    if (list.type().isUnknown() || element.type().isUnknown()) {
      return;
    }
    boolean fits =
        list.type().is(ValueType.Kind.TEXTS)
            ? element.type().is(ValueType.Kind.TEXT)
            : list.type().is(ValueType.Kind.FACTS)
                && list.type().fact() != null
                && element.type().isFact(list.type().fact());
    if (!fits) {
      source.report(
          ProblemId.WRONG_TYPE,
          tokens.get(place.first()),
          tokens.text(list),
          list.type().shown(),
          "list of " + element.type().shown());
    }
  }

  /** Checks that a value is of a type. */
  void require(Value value, ValueType type) {
    if (!value.type().isUnknown() && !value.type().equals(type)) {
      wrongType(value, type);
    }
  }

  void wrongType(Value value, ValueType wanted) {
    source.report(
        ProblemId.WRONG_TYPE,
        tokens.get(value.first()),
        tokens.text(value),
        value.type().shown(),
        wanted.shown());
  }
}
