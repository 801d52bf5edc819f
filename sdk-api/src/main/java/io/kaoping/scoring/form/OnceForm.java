package io.kaoping.scoring.form;

import io.kaoping.rubric.Points;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;

/** The form "once": the clause's points, one time, however often it is found. */
final class OnceForm extends StandardForm {
  OnceForm() {
    super("once");
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    Points points = terms.points();
    return (finding, peers) -> finding.count() > 0 ? points : Points.ZERO;
  }
}
