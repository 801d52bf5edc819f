package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.rubric.Points;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.ScoringModel;
import java.util.List;
import java.util.Optional;

/**
 * The standard scoring model: the total is the sum of the criteria's points, bonuses included, each
 * at its weight. A subject without criteria has no total; neither has one with a criterion that is
 * not assessable.
 */
final class WeightedSum implements ScoringModel {
  @Override
  public String id() {
    return "weighted-sum";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Optional<Points> total(List<CriterionResult> criteria) {
    if (criteria.isEmpty()) {
      return Optional.empty();
    }
    Points sum = Points.ZERO;
    for (CriterionResult criterion : criteria) {
      Points points = criterion.points();
      if (points == null) {
        return Optional.empty();
      }
      sum = sum.plus(points);
    }
    return Optional.of(sum);
  }
}
