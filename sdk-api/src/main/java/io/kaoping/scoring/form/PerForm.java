package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The form "per": the clause's points for each one found 每少一次、每件、每项, or each unit measured. What a
 * part of a unit is worth has no default where a stated number is counted: {@code part: floor}
 * nothing, {@code ceil} as much as a whole one, {@code linear} its share. Of a coalition's points
 * there are none, and not zero, where there is no coalition.
 */
final class PerForm extends StandardForm {
  /**
   * What is found is worth.
   *
   * @param points what one is worth
   * @param whole how a part of a unit becomes none or a whole one; empty for its share
   */
  private record Scale(Points points, Optional<RoundingMode> whole, Rounding rounding)
      implements ClauseScale {
    @Override
    public boolean countsOnly() {
      return true;
    }

    @Override
    public Points amount(Finding finding, Peers peers) {
      if (finding.measured() == null) {
        return points.times(finding.count());
      }
      BigDecimal units = finding.value();
      return whole
          .map(mode -> Points.of(points.toBigDecimal().multiply(units.setScale(0, mode))))
          .orElseGet(() -> points.share(units, BigDecimal.ONE, rounding));
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      boolean parts =
          finding.measured() != null && finding.value().stripTrailingZeros().scale() > 0;
      if (!parts || whole.isEmpty()) {
        return Wording.NONE;
      }
      return whole.get() == RoundingMode.FLOOR
          ? new Wording("不足一个单位不计", "a part of a unit does not count")
          : new Wording("不足一个单位按一个计", "a part of a unit counts as one");
    }
  }

  PerForm() {
    super("per");
  }

  @Override
  public ClauseScale prepare(ClauseTerms terms) {
    Map<String, Optional<RoundingMode>> parts = new LinkedHashMap<>();
    parts.put("floor", Optional.of(RoundingMode.FLOOR));
    parts.put("ceil", Optional.of(RoundingMode.CEILING));
    parts.put("linear", Optional.empty());
    Optional<RoundingMode> whole =
        terms.parameters().equals(Parameter.NONE)
            ? Optional.empty()
            : ParameterReader.of(terms).only("part").decision("part", parts);
    return new Scale(terms.points(), whole, terms.rounding());
  }

  @Override
  public boolean needsBase(Clause clause) {
    return clause.measure() instanceof Measure.OfCoalition;
  }

  @Override
  public boolean countsUp(Clause clause) {
    return true;
  }

  @Override
  public Wording each(ClauseTerms terms) {
    String unit =
        switch (terms.clause().measure().unit()) {
          case "shortfall", "occurrence" -> "每次";
          case "member" -> "每家";
          case "period" -> "每期";
          case "unit" -> "每 1 计";
          default -> "每项";
        };
    return new Wording(unit + " " + terms.points() + " 分", terms.points() + " points each");
  }
}
