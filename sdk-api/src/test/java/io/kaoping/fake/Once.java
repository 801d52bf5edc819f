package io.kaoping.fake;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.CriterionForm;

/** A form with the id of one that the SDK brings. */
public final class Once implements CriterionForm {
  @Override
  public String id() {
    return "once";
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
