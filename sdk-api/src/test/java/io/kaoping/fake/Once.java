package io.kaoping.fake;

import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
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
  public ClauseScale prepare(ClauseTerms terms) {
    return (finding, peers) -> terms.points();
  }
}
