package io.kaoping.docs.guide;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.SubjectScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

// region model
/** Criteria never go below zero, and a veto caps the total at 59. */
public final class CappedVetoScoring implements SubjectScoringModel {
  @Override
  public String id() {
    return "capped-veto"; // what a pack names in scoring-model:
  }

  @Override
  public int spiVersion() {
    return 1; // the SPI it was written for
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(rubric.maximum(kind)); // by which others take points from its totals
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    List<TotalLine> lines = new ArrayList<>();
    boolean veto = false;
    for (CriterionResult criterion : subject.applicable()) { // what does not apply has no line
      Points points = criterion.points(); // null means not assessable; then nobody asks for a total
      Points counted = points == null ? Points.ZERO : points.max(Points.ZERO);
      lines.add(
          TotalLine.of(
              TotalLine.Kind.CRITERION, criterion.criterion(), criterion.title(), counted));
      veto |= criterion.lines().stream().anyMatch(CappedVetoScoring::vetoes);
    }
    Total total = Total.of(lines); // no line, no total
    return veto ? total.atMost(Points.of(59), id(), new Wording("一票否决封顶", "Veto")) : total;
  }

  private static boolean vetoes(PointLine line) {
    return line.effect() == Effect.VETO && line.limit() != PointLine.Limit.WAIVER;
  }
}
// endregion
