package io.kaoping.scoring.form;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Plugin;

/** The form "proportion": the clause's points times the share that was found 得分 = 完成率 × 分值. */
final class ProportionForm implements CriterionForm {
  @Override
  public String id() {
    return "proportion";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    Points points = terms.points();
    Rounding rounding = terms.rounding();
    return (finding, peers) -> {
      if (finding.baseless()) {
        return Points.ZERO;
      }
      return finding.measured() == null
          ? points.share(finding.count(), finding.of(), rounding)
          : points.share(finding.value(), finding.base(), rounding);
    };
  }

  @Override
  public boolean needsBase() {
    return true;
  }
}
