package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;

/**
 * The form "per": the clause's points for each one found 每少一次、每件、每项, or each unit measured. Of a
 * coalition's points there are none, and not zero, where there is no coalition.
 */
final class PerForm extends StandardForm {
  PerForm() {
    super("per");
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    Points points = terms.points();
    Rounding rounding = terms.rounding();
    return new CountScale() {
      @Override
      public Points amount(Finding finding, Peers peers) {
        return finding.measured() == null
            ? points.times(finding.count())
            : points.share(finding.value(), BigDecimal.ONE, rounding);
      }
    };
  }

  @Override
  public boolean needsBase(Clause clause) {
    return clause.measure() instanceof Measure.OfCoalition;
  }
}
