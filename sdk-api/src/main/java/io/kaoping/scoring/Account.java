package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Points;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the criteria of one subject put into its total, and what of it the phases have closed since.
 */
final class Account {
  private final List<CriterionResult> results;
  private final Set<String> closed = new HashSet<>();

  Account(List<CriterionResult> results) {
    this.results = results;
  }

  List<CriterionResult> results() {
    return results;
  }

  /** Returns what some criteria count together. */
  Points sum(Collection<String> criteria) {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      if (criteria.contains(result.criterion())) {
        sum = sum.plus(counted(result));
      }
    }
    return sum;
  }

  /** Returns what the bonuses count together. */
  Points bonus() {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      sum = result.bonus() ? sum.plus(counted(result)) : sum;
    }
    return sum;
  }

  private Points counted(CriterionResult result) {
    Points points = result.points();
    return points == null || closed.contains(result.criterion()) ? Points.ZERO : points;
  }

  void close(Collection<String> criteria) {
    closed.addAll(criteria);
  }
}
