package io.kaoping.drools.internal.plan;

import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions to predicates. A comparison with what is not stated is false, {@code !=} is
 * true; dates compare as their texts, numbers by value.
 */
final class Conditions {
  private Conditions() {}

  /** Returns the predicate of a condition; no condition holds always. */
  static <T> Predicate<T> compile(@Nullable Condition condition, Names<T> names) {
    if (condition == null) {
      return thing -> true;
    }
    if (condition instanceof Condition.All all) {
      Predicate<T> both = thing -> true;
      List<Predicate<T>> parts = all.parts().stream().map(p -> compile(p, names)).toList();
      for (int i = 0; i < parts.size(); i++) {
        both = i == 0 ? parts.get(0) : both.and(parts.get(i));
      }
      return both;
    }
    if (condition instanceof Condition.Any any) {
      Predicate<T> either = thing -> false;
      for (Condition part : any.parts()) {
        either = either.or(compile(part, names));
      }
      return either;
    }
    if (condition instanceof Condition.Not not) {
      return compile(not.part(), names).negate();
    }
    if (condition instanceof Condition.Is is) {
      return is(names.lookUp(is.name()));
    }
    if (condition instanceof Condition.In in) {
      Function<T, @Nullable FactValue> value = names.lookUp(in.name());
      List<FactValue> literals = in.literals();
      return thing -> {
        FactValue v = value.apply(thing);
        return v != null && literals.contains(v);
      };
    }
    Condition.Compare compare = (Condition.Compare) condition;
    if (compare.literal() instanceof FactValue.Number number) {
      Predicate<T> exact = names.compare(compare.name(), compare.operator(), number);
      if (exact != null) {
        return exact;
      }
    }
    return compare(names.lookUp(compare.name()), compare.operator(), compare.literal());
  }

  /** Returns a number in millionths: it has no more decimals. */
  static long micros(FactValue.Number number) {
    return number.value().movePointRight(6).longValueExact();
  }

  private static <T> Predicate<T> is(Function<T, @Nullable FactValue> value) {
    return thing -> value.apply(thing) instanceof FactValue.YesNo yesNo && yesNo.value();
  }

  private static <T> Predicate<T> compare(
      Function<T, @Nullable FactValue> value, Condition.Operator operator, FactValue literal) {
    boolean whenAbsent = operator == Condition.Operator.NE;
    if (literal instanceof FactValue.Number number) {
      BigDecimal right = number.value();
      return thing -> {
        FactValue v = value.apply(thing);
        if (v instanceof FactValue.Number left) {
          return operator.holds(left.value().compareTo(right));
        }
        return v instanceof FactValue.Text text
            ? operator.holds(new BigDecimal(text.value()).compareTo(right))
            : whenAbsent;
      };
    }
    if (literal instanceof FactValue.YesNo) {
      return thing -> {
        FactValue v = value.apply(thing);
        return v == null ? whenAbsent : v.equals(literal) == (operator == Condition.Operator.EQ);
      };
    }
    String right = ((FactValue.Text) literal).value();
    return thing -> {
      FactValue v = value.apply(thing);
      return v == null ? whenAbsent : operator.holds(v.toString().compareTo(right));
    };
  }
}
