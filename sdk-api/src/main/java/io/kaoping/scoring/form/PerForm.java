package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Measure;
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
  public Scale prepare(ClauseTerms terms) {
    Map<String, Optional<RoundingMode>> parts = new LinkedHashMap<>();
    parts.put("floor", Optional.of(RoundingMode.FLOOR));
    parts.put("ceil", Optional.of(RoundingMode.CEILING));
    parts.put("linear", Optional.empty());
    Optional<RoundingMode> whole =
        terms.parameters().isNone()
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

  @Override
  public Wording rule(ClauseTerms terms) {
    Wording amount = terms.amount(terms.points());
    Measure measure = terms.clause().measure();
    boolean held = measure instanceof Measure.Entries entries && entries.held();
    boolean row = measure instanceof Measure.EarlierPeriods periods && periods.inARow() > 1;
    Wording each =
        switch (measure.unit()) {
          case "shortfall" -> new Wording("每少 1 次", "each time short");
          case "occurrence" -> new Wording("每次", "each");
          case "member" -> new Wording("每家", "each unit");
          case "period" -> row ? new Wording("每段", "each run") : new Wording("每期", "each period");
          case "entry" ->
              held ? new Wording("每项", "each entry") : new Wording("每缺 1 项", "each entry lacking");
          case "condition" -> new Wording("每条", "each condition");
          case "unit" -> new Wording("每 1 ", "each 1");
          default -> new Wording("每项", "each item");
        };
    Wording part =
        terms.parameters().isNone()
            ? Wording.NONE
            : prepare(terms)
                .whole
                .map(
                    mode ->
                        mode == RoundingMode.FLOOR
                            ? new Wording(",不足 1 的不计", ", less than 1 does not count")
                            : new Wording(",不足 1 的按 1 计", ", less than 1 counts as 1"))
                .orElse(new Wording(",不足 1 的按比例计", ", less than 1 in proportion"));
    return new Wording(
        each.zh() + amount.zh() + part.zh(), each.en() + " " + amount.en() + part.en());
  }
}
