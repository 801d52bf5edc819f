package io.kaoping.scoring;

import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds on results. A comparison with what is not there is false, {@code !=} is
 * true.
 */
final class ResultConditions {
  private ResultConditions() {}

  static boolean holds(Condition condition, Function<String, @Nullable FactValue> results) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> holds(part, results));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, results));
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.part(), results);
    }
    if (condition instanceof Condition.Is is) {
      return FactValue.of(true).equals(results.apply(is.name()));
    }
    if (condition instanceof Condition.In in) {
      FactValue value = results.apply(in.name());
      return value != null && in.literals().contains(value);
    }
    Condition.Compare compare = (Condition.Compare) condition;
    return compares(results.apply(compare.name()), compare.operator(), compare.literal());
  }

  private static boolean compares(
      @Nullable FactValue value, Condition.Operator operator, FactValue literal) {
    if (value instanceof FactValue.Number left && literal instanceof FactValue.Number right) {
      return operator.holds(left.value().compareTo(right.value()));
    }
    boolean equal = literal.equals(value);
    return operator == Condition.Operator.EQ ? equal : operator == Condition.Operator.NE && !equal;
  }
}
