package io.kaoping.plugin.papers;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How all subjects of a kind did with one criterion 失分情况.
 *
 * @param criterion the criterion
 * @param states how many stand in each state; those in whose list it is not are left out
 * @param losers how many lost points
 * @param lost the points that were lost, together; nothing is lost of a bonus
 */
record CriterionTally(
    Criterion criterion, Map<CriterionState, Integer> states, int losers, Points lost) {
  static CriterionTally of(Criterion criterion, List<Scorecard> cards) {
    Map<CriterionState, Integer> states = new EnumMap<>(CriterionState.class);
    Points lost = Points.ZERO;
    int losers = 0;
    for (Scorecard card : cards) {
      CriterionResult result = card.criterion(criterion.id());
      if (result.inOtherList()) {
        continue;
      }
      states.merge(result.state(), 1, Integer::sum);
      Points points = result.points();
      boolean counts = result.inMaximum() && result.state() != CriterionState.NOT_APPLICABLE;
      if (counts && points != null && points.compareTo(result.max()) < 0) {
        lost = lost.plus(result.max().minus(points));
        losers++;
      }
    }
    return new CriterionTally(criterion, states, losers, lost);
  }

  int in(CriterionState state) {
    return states.getOrDefault(state, 0);
  }
}
