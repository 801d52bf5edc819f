package io.kaoping.plugin.html;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import java.util.Comparator;
import java.util.List;

/**
 * What all subjects of a kind lost with one criterion.
 *
 * @param criterion the criterion
 * @param losers how many lost points
 * @param lost the points that they lost, together
 */
record CriterionTally(Criterion criterion, int losers, Points lost) {
  private static final int MOST = 10;

  /** Returns the criteria with which most was lost, most first. */
  static List<CriterionTally> most(List<Criterion> criteria, List<Scorecard> cards) {
    return criteria.stream()
        .map(criterion -> of(criterion, cards))
        .filter(tally -> tally.losers() > 0)
        .sorted(Comparator.comparing(CriterionTally::lost).reversed())
        .limit(MOST)
        .toList();
  }

  private static CriterionTally of(Criterion criterion, List<Scorecard> cards) {
    int losers = 0;
    Points lost = Points.ZERO;
    for (Scorecard card : cards) {
      CriterionResult result = card.criterion(criterion.id());
      Points points = result.points();
      boolean counts = result.inMaximum() && result.state() != CriterionState.NOT_APPLICABLE;
      if (counts && points != null && points.compareTo(result.max()) < 0) {
        lost = lost.plus(result.max().minus(points));
        losers++;
      }
    }
    return new CriterionTally(criterion, losers, lost);
  }
}
