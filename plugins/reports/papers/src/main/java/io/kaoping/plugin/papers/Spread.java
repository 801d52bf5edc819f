package io.kaoping.plugin.papers;

import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import java.util.List;
import java.util.Optional;

/**
 * How the totals of some subjects are spread 分布.
 *
 * @param subjects how many subjects there are
 * @param totals the totals of those that have one
 */
record Spread(int subjects, List<Points> totals) {
  static Spread of(List<Scorecard> cards) {
    return new Spread(cards.size(), cards.stream().flatMap(c -> c.total().stream()).toList());
  }

  Optional<Points> highest() {
    return totals.stream().max(Points::compareTo);
  }

  Optional<Points> lowest() {
    return totals.stream().min(Points::compareTo);
  }

  /** Returns the mean of the totals, rounded once. */
  Optional<Points> mean(Rounding rounding) {
    return totals.stream().reduce(Points::plus).map(sum -> sum.share(1, totals.size(), rounding));
  }
}
