package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the criteria of one subject put into its total, and what of it the phases have scaled up,
 * closed and limited since.
 */
final class Account {
  private final List<CriterionResult> results;
  private final Set<String> closed = new HashSet<>();
  private final Set<String> limited = new HashSet<>();
  private Points left = Points.of(1);
  private Points whole = Points.of(1);
  private Rounding rounding = Rounding.USUAL;

  Account(List<CriterionResult> results) {
    this.results = results;
  }

  List<CriterionResult> results() {
    return results;
  }

  /** Scales everything but bonuses up: what is left counts as much as the whole. */
  void scale(Points newLeft, Points newWhole, Rounding newRounding) {
    this.left = newLeft;
    this.whole = newWhole;
    this.rounding = newRounding;
  }

  /** Returns what some criteria count together, scaled up; they are all bonuses or none is. */
  Points sum(Collection<String> criteria) {
    Points sum = Points.ZERO;
    boolean bonus = false;
    for (CriterionResult result : results) {
      if (criteria.contains(result.criterion())) {
        sum = sum.plus(counted(result));
        bonus = result.bonus();
      }
    }
    return bonus || left.equals(whole) ? sum : sum.share(whole, left, rounding);
  }

  /** Returns what the bonuses count together. */
  Points bonus() {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      sum = result.bonus() ? sum.plus(counted(result)) : sum;
    }
    return sum;
  }

  /** Returns what the bonuses of a section, or its other criteria, count without any limit. */
  Points unlimited(String section, boolean bonus) {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      boolean counts =
          result.section().equals(section)
              && result.bonus() == bonus
              && !limited.contains(result.criterion());
      sum = counts ? sum.plus(counted(result)) : sum;
    }
    return sum;
  }

  private Points counted(CriterionResult result) {
    Points points = result.points();
    return points == null || closed.contains(result.criterion()) ? Points.ZERO : points;
  }

  /** Counts criteria no more: their gate is closed. */
  void close(Collection<String> criteria) {
    closed.addAll(criteria);
  }

  /** Tells whether a gate closed any of some criteria. */
  boolean closedAny(Collection<String> criteria) {
    return criteria.stream().anyMatch(closed::contains);
  }

  /** Takes it that criteria count what the limit of their group says. */
  void limit(Collection<String> criteria) {
    limited.addAll(criteria);
  }
}
