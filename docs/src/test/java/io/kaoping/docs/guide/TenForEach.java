package io.kaoping.docs.guide;

import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Total;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.SubjectScoringModel;
import java.util.Optional;

// region model
/** Ten points for each criterion that is met. */
public final class TenForEach implements SubjectScoringModel {
  @Override
  public String id() {
    return "ten-for-each";
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(Points.of(10L * rubric.criteria(kind).size()));
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    return Total.of(subject.lines(c -> Points.of(c.state() == CriterionState.MET ? 10 : 0)));
  }
}
// endregion
