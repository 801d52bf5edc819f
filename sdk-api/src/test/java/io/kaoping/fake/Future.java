package io.kaoping.fake;

import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
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
  public ClauseScale prepare(ClauseTerms terms) {
    return (finding, peers) -> terms.points();
  }
}
