package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.Peers;

/** The form "once": the clause's points, one time, however often it is found. */
final class OnceForm extends StandardForm {
  /** What is found is worth {@code points}. */
  private record Scale(Points points) implements ClauseScale {
    @Override
    public boolean countsOnly() {
      return true;
    }

    @Override
    public Points amount(Finding finding, Peers peers) {
      return finding.count() > 0 ? points : Points.ZERO;
    }
  }

  OnceForm() {
    super("once");
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    return new Scale(terms.points());
  }

  @Override
  public Wording each(ClauseTerms terms) {
    return new Wording(terms.points() + " 分", terms.points() + " points");
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    return terms.amount(terms.points());
  }
}
