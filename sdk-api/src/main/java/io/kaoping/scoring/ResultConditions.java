package io.kaoping.scoring;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.ResultCondition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds on results: yes, no, or unknown where a result is not there. Unknown
 * stays unknown when it is turned round, and counts as no in the end.
 */
final class ResultConditions {
  private ResultConditions() {}

  /** What is known of a condition. */
  enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean holds) {
      return holds ? YES : NO;
    }

    Truth not() {
      return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    Truth and(Truth other) {
      return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  static Truth truth(Condition condition, Function<String, @Nullable FactValue> results) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().map(part -> truth(part, results)).reduce(Truth.YES, Truth::and);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().map(part -> truth(part, results)).reduce(Truth.NO, Truth::or);
    }
    if (condition instanceof Condition.Not not) {
      return truth(not.part(), results).not();
    }
    FactValue value = results.apply(condition.names().iterator().next());
    if (value == null) {
      return Truth.UNKNOWN;
    }
    if (condition instanceof Condition.Is) {
      return Truth.of(FactValue.of(true).equals(value));
    }
    if (condition instanceof Condition.In in) {
      return Truth.of(in.literals().contains(value));
    }
    Condition.Compare compare = (Condition.Compare) condition;
    return Truth.of(compares(value, compare.operator(), compare.literal()));
  }

  private static boolean compares(FactValue value, Condition.Operator operator, FactValue literal) {
    if (value instanceof FactValue.Number left && literal instanceof FactValue.Number right) {
      return operator.holds(left.value().compareTo(right.value()));
    }
    return operator == Condition.Operator.EQ
        ? literal.equals(value)
        : operator == Condition.Operator.NE && !literal.equals(value);
  }

  /**
   * Returns that a condition is unknown for a subject.
   *
   * @param phase the phase, as a pack writes it
   * @param id which condition of the phase
   * @param subject the id of the subject
   * @param missing the names of the results that are not there
   */
  static Problem unknown(
      String phase, String id, ResultCondition when, String subject, List<String> missing) {
    return Problem.notice(
        ProblemId.CONDITION_UNKNOWN,
        Position.of("submission", subject),
        phase + " " + id,
        when.text(),
        subject,
        String.join(", ", missing));
  }
}
