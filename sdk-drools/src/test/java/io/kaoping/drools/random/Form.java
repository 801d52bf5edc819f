package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.util.List;

/** How a random clause counts. */
sealed interface Form {
  /** The points when there is anything. */
  record Once() implements Form {}

  /** The points for each; {@code part} says what a part of a unit is worth, where there may be. */
  record Per(String part) implements Form {}

  /** The points in proportion; the bounds may be {@code null}. */
  record Proportion(BigDecimal fullAt, BigDecimal zeroBelow) implements Form {}

  /** The points of the last step that is reached. */
  record Ladder(List<BigDecimal> at, List<BigDecimal> worth) implements Form {}

  /** One more worth than edges; an edge belongs to the band above it, or to the one below it. */
  record Bands(List<BigDecimal> edges, List<BigDecimal> worth, boolean edgeAbove) implements Form {}

  /** Points for each step of the gap; the target is the peers' mean where {@code among} says so. */
  record Step(
      BigDecimal target, String among, BigDecimal size, BigDecimal each, String part, boolean below)
      implements Form {
    boolean ofPeers() {
      return !among.isEmpty();
    }
  }

  /** Points between knots. */
  record Linear(List<BigDecimal> at, List<BigDecimal> worth) implements Form {}

  /** In proportion to the best. */
  record Best(String among, boolean high, String whenNone) implements Form {}

  /** By place: listed points and then, or stairs where the list is empty. */
  record Ranks(
      List<BigDecimal> points,
      BigDecimal then,
      BigDecimal first,
      BigDecimal step,
      BigDecimal least,
      List<BigDecimal> bottom,
      String among,
      boolean high,
      String ties)
      implements Form {}

  /** The points when it stands to the mean as it should. */
  record PeerMean(String among, String is, BigDecimal plus) implements Form {}

  /** What was judged. */
  record Judged(BigDecimal from, BigDecimal to) implements Form {}

  /** Points of each state. */
  record States(List<BigDecimal> worth) implements Form {}

  /**
   * Points of each level.
   *
   * @param others what share of its points a level counts where the matter has a higher one
   */
  record Tiers(List<BigDecimal> worth, BigDecimal others) implements Form {}

  /** Returns whose figures are compared; empty for nobody's. */
  default String comparesAmong() {
    if (this instanceof Best best) {
      return best.among;
    } else if (this instanceof Ranks ranks) {
      return ranks.among;
    } else if (this instanceof PeerMean mean) {
      return mean.among;
    }
    return this instanceof Step step ? step.among : "";
  }

  /** Tells whether its own figures are the points, so that the clause has none. */
  default boolean ownPoints() {
    return this instanceof Ladder
        || this instanceof Bands
        || this instanceof Step
        || this instanceof Linear
        || this instanceof Ranks
        || this instanceof Judged
        || this instanceof States
        || this instanceof Tiers;
  }
}
