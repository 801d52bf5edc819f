package io.kaoping.scoring;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Plugin;

/** The form "once": the clause's points, one time, however often it is found. */
final class OnceForm implements CriterionForm {
  @Override
  public String id() {
    return "once";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Points amount(Clause clause, Points points, Finding finding, Rounding rounding) {
    return finding.count() > 0 ? points : Points.ZERO;
  }
}
