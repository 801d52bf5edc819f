package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one criterion found of one branch, and what it is worth.
 *
 * @param rule the criterion's id
 * @param count how many were found
 * @param of among how many
 * @param cited what was found, in order
 * @param micros the points in millionths
 */
public record Judgement(
    String rule, long count, long of, List<? extends Cited> cited, long micros) {
  /** Returns what was found as the SDK says it. */
  public Finding finding() {
    return new Finding(rule, count, of, cited.stream().map(Cited::witness).toList());
  }

  /** Returns the points as the SDK says them. */
  public Points points() {
    return Points.of(BigDecimal.valueOf(micros, 6));
  }
}
