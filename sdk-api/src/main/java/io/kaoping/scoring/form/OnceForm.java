package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.Peers;

/** The form "once": the clause's points, one time, however often it is found. */
final class OnceForm extends StandardForm {
  OnceForm() {
    super("once");
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    Points points = terms.points();
    return new CountScale() {
      @Override
      public Points amount(Finding finding, Peers peers) {
        return finding.count() > 0 ? points : Points.ZERO;
      }
    };
  }
}
