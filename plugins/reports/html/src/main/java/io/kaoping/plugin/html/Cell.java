package io.kaoping.plugin.html;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;

/**
 * A cell of the map of points: what it shows, and its colour.
 *
 * @param text what it shows; a text says the same as the colour
 * @param look the name of its colour; empty for full marks
 */
record Cell(String text, String look) {
  static Cell of(CriterionResult result) {
    Points points = result.points();
    if (result.inOtherList()) {
      return new Cell("", "na");
    }
    if (points == null || result.state() == CriterionState.NOT_ASSESSABLE) {
      return new Cell("?", "un");
    }
    if (result.state() == CriterionState.NOT_APPLICABLE) {
      return new Cell(result.leftOut() ? "–" : points + "*", "na");
    }
    boolean vetoed = result.lines().stream().anyMatch(line -> line.effect() == Effect.VETO);
    if (result.max().signum() == 0 && points.signum() == 0) {
      return vetoed ? new Cell("✕", "q0") : new Cell("·", "");
    }
    if (result.bonus()) {
      return points.signum() == 0 ? new Cell("·", "") : new Cell(Words.signed(points), "up");
    }
    return new Cell(points.toString().replace('-', '−'), share(points, result.max()));
  }

  private static String share(Points points, Points max) {
    if (points.compareTo(max) >= 0) {
      return "";
    }
    return reaches(points, max, 80)
        ? "q3"
        : reaches(points, max, 60) ? "q2" : reaches(points, max, 30) ? "q1" : "q0";
  }

  /** Tells whether points are at least so many hundredths of the maximum. */
  private static boolean reaches(Points points, Points max, int hundredths) {
    return points.times(100).compareTo(max.times(hundredths)) >= 0;
  }
}
