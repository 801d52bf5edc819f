package io.kaoping.drools.random;

import java.util.TreeMap;

/**
 * The rules of scoring once more, as plainly as they can be said: from the generator's own idea of
 * the rubric and of the data, with quotients and loops, and without any code of the SDK.
 */
final class NaiveScorer {
  private final NaiveTotals totals;
  private final NaiveStanding units;
  private final NaiveStanding coalitions;

  NaiveScorer(Spec spec, Cohort cohort, Coverage coverage) {
    this.totals = new NaiveTotals(spec, cohort, coverage);
    this.units = new NaiveStanding(spec, cohort, coverage, totals, false);
    this.coalitions = new NaiveStanding(spec, cohort, coverage, totals, true);
  }

  /** Returns what became of all, by their ids. */
  TreeMap<String, NaiveStanding.Card> score() {
    TreeMap<String, NaiveStanding.Card> cards = new TreeMap<>(units.cards());
    cards.putAll(coalitions.cards());
    return cards;
  }

  /** Returns the points of a criterion, {@code null} where nobody knows. */
  Fraction points(Spec.Row row, Cohort.Body body) {
    return totals.points().outcome(row, body).points();
  }
}
