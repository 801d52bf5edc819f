package io.kaoping.fake;

import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
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
  public ClauseScale prepare(ClauseTerms terms) {
    return (finding, peers) -> terms.points();
  }
}
