package io.kaoping.docs.guide;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ScoringModel;
import java.util.List;
import java.util.Optional;

// region model
/** Criteria never go below zero, bonuses stop at 5, and a veto caps the total at 59. */
public final class CappedVetoScoring implements ScoringModel {
  @Override
  public String id() {
    return "capped-veto"; // what a pack names in scoring-model:
  }

  @Override
  public int spiVersion() {
    return 1; // the SPI it was written for
  }

  @Override
  public Optional<Points> total(List<CriterionResult> criteria) {
    Points sum = Points.ZERO;
    Points bonus = Points.ZERO;
    boolean veto = false;
    for (CriterionResult criterion : criteria) {
      Points points = criterion.points(); // null means not assessable; then nobody asks for a total
      Points counted = points == null ? Points.ZERO : points.max(Points.ZERO);
      sum = criterion.bonus() ? sum : sum.plus(counted);
      bonus = criterion.bonus() ? bonus.plus(counted) : bonus;
      veto |= criterion.lines().stream().anyMatch(CappedVetoScoring::vetoes);
    }
    Points total = sum.plus(bonus.min(Points.of(5)));
    return Optional.of(veto ? total.min(Points.of(59)) : total);
  }

  private static boolean vetoes(PointLine line) {
    return line.effect() == Effect.VETO && line.limit() != PointLine.Limit.WAIVER;
  }
}
// endregion
