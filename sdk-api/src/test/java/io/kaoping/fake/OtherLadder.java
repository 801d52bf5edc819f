package io.kaoping.fake;

import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;

/** A form with the id of another one. */
public final class OtherLadder implements CriterionForm {
  @Override
  public String id() {
    return "staircase";
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
