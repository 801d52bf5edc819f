package io.kaoping.fake;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.CriterionForm;

/** A form made for a later SPI. */
public final class Future implements CriterionForm {
  @Override
  public String id() {
    return "future";
  }

  @Override
  public int spiVersion() {
    return 2;
  }

  @Override
  public Points amount(Clause clause, Points points, Finding finding, Rounding rounding) {
    return points;
  }
}
