package io.kaoping.scoring.form;

import io.kaoping.rubric.Points;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
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
  public ClauseScale prepare(ClauseTerms terms) {
    Points points = terms.points();
    return (finding, peers) -> finding.count() > 0 ? points : Points.ZERO;
  }
}
