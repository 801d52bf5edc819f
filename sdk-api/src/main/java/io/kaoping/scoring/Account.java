package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the criteria of one subject put into its total, and what of it the phases have scaled up,
 * closed and limited since. Scaled points are rounded as one with the limits of groups among them,
 * so that no fault is ever worth what it shifts from one rounding to another.
 */
final class Account {
  private static final Points ONE = Points.of(1);

  private final List<CriterionResult> results;
  private final Set<String> closed = new HashSet<>();
  private final Map<Group, Points> changes = new HashMap<>();
  private Points left = ONE;
  private Points whole = ONE;
  private Rounding rounding = Rounding.USUAL;

  /** What is scaled up, and what the limits of groups say instead of the rest. */
  private Points scaled = Points.ZERO;

  private Points limits = Points.ZERO;

  Account(List<CriterionResult> results) {
    this.results = results;
  }

  List<CriterionResult> results() {
    return results;
  }

  /**
   * Scales everything but bonuses up: what is left counts as much as the whole.
   *
   * @return what that adds
   */
  Points scale(Points base, Points newLeft, Points newWhole, Rounding newRounding) {
    this.left = newLeft;
    this.whole = newWhole;
    this.rounding = newRounding;
    this.scaled = base;
    return scaled().minus(base);
  }

  /** Tells whether points were scaled up. */
  boolean isScaled() {
    return !left.equals(whole);
  }

  private Points scaled() {
    return quotient(scaled, limits);
  }

  /** Returns points scaled up, and others as they are. */
  private Points quotient(Points points, Points others) {
    BigDecimal exact = scaledBy(points, whole).add(scaledBy(others, left));
    return ONE.share(exact, left.toBigDecimal(), rounding);
  }

  private static BigDecimal scaledBy(Points points, Points factor) {
    return points.toBigDecimal().multiply(factor.toBigDecimal());
  }

  /**
   * Keeps criteria within a limit of their group, which stands for what they count.
   *
   * @return what that changes
   */
  Points limit(Group group, Points limit) {
    Points sum = sum(group.criteria());
    Points change;
    if (isScaled(group.criteria())) {
      Points before = scaled();
      this.scaled = scaled.minus(sum);
      this.limits = limits.plus(limit);
      change = scaled().minus(before);
    } else {
      change = limit.minus(sum);
    }
    changes.put(group, change);
    return change;
  }

  /** Returns what the limit of a group has changed. */
  Points change(Group group) {
    return changes.getOrDefault(group, Points.ZERO);
  }

  /** Compares what some criteria count together, scaled up, with a limit. */
  int compare(Collection<String> criteria, Points limit) {
    Points sum = sum(criteria);
    return isScaled(criteria)
        ? scaledBy(sum, whole).compareTo(scaledBy(limit, left))
        : sum.compareTo(limit);
  }

  /** Returns what some criteria count together, scaled up and rounded. */
  Points shown(Collection<String> criteria) {
    Points sum = sum(criteria);
    return isScaled(criteria) ? quotient(sum, Points.ZERO) : sum;
  }

  /** Tells whether some criteria, which are all bonuses or none is, were scaled up. */
  private boolean isScaled(Collection<String> criteria) {
    return isScaled()
        && results.stream().noneMatch(r -> r.bonus() && criteria.contains(r.criterion()));
  }

  /** Returns what some criteria count together, not scaled up. */
  Points sum(Collection<String> criteria) {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      sum = criteria.contains(result.criterion()) ? sum.plus(counted(result)) : sum;
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

  /** Returns what the bonuses of a section, or its other criteria, count without any limit. */
  Points sum(String section, boolean bonus) {
    Points sum = Points.ZERO;
    for (CriterionResult result : results) {
      boolean counts = result.section().equals(section) && result.bonus() == bonus;
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
}
