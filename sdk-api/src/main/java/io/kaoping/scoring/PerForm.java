package io.kaoping.scoring;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Plugin;

/** The form "per": the clause's points for each one found 每少一次、每件、每项. */
final class PerForm implements CriterionForm {
  @Override
  public String id() {
    return "per";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Points amount(Clause clause, Points points, Finding finding, Rounding rounding) {
    return points.times(finding.count());
  }
}
