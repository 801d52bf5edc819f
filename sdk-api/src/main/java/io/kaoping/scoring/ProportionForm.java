package io.kaoping.scoring;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
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
  public Points amount(Clause clause, Points points, Finding finding, Rounding rounding) {
    return points.share(finding.count(), finding.of(), rounding);
  }

  @Override
  public boolean needsBase() {
    return true;
  }
}
