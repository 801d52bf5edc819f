package io.kaoping.fake;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.CriterionForm;

/** A form that cannot be made. */
public final class Broken implements CriterionForm {
  /** Fails. */
  public Broken() {
    throw new IllegalStateException("no licence");
  }

  @Override
  public String id() {
    return "broken";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public Points amount(Clause clause, Points points, Finding finding, Rounding rounding) {
    return points;
  }
}
