package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
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

/**
 * The form "step": points for each step by which the number misses or passes a target 每低1个百分点扣0.1分:
 * {@code step: { target: 90, size: 1, points: 0.1, part: floor, from: below }}. What a part of a
 * step is worth has no default: {@code floor} nothing, {@code ceil} as much as a whole one, {@code
 * linear} its share.
 */
final class StepForm extends StandardForm {
  /** What a part of a step is worth. */
  private enum Part {
    FLOOR("不足一档不计", "a part of a step does not count"),
    CEIL("不足一档按一档计", "a part of a step counts as one"),
    LINEAR("不足一档按比例计", "a part of a step counts in proportion");

    private final String zh;
    private final String en;

    Part(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** On which side of the target the steps lie. */
  private enum Side {
    BELOW("低", "short by"),
    ABOVE("高", "over by");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  private record Scale(
      Reading reading,
      Target target,
      BigDecimal size,
      Points points,
      Part part,
      Side side,
      Rounding rounding)
      implements ClauseScale {
    @Override
    public Comparison comparison() {
      return target.among();
    }

    private Measured gap(Measured own, Peers peers) {
      Measured goal = target.value(own, reading, peers);
      return side == Side.BELOW ? goal.minus(own) : own.minus(goal);
    }

    @Override
    public Points amount(Finding finding, Peers peers) {
      Measured gap = gap(reading.of(finding), peers);
      if (gap.value().signum() <= 0) {
        return Points.ZERO;
      }
      BigDecimal step = gap.base().multiply(size);
      return switch (part) {
        case FLOOR -> times(gap.value().divide(step, 0, RoundingMode.FLOOR));
        case CEIL -> times(gap.value().divide(step, 0, RoundingMode.CEILING));
        case LINEAR -> points.share(gap.value(), step, rounding);
      };
    }

    private Points times(BigDecimal steps) {
      return Points.of(points.toBigDecimal().multiply(steps));
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      Measured goal = target.value(own, reading, peers);
      Measured gap = gap(own, peers);
      boolean none = gap.value().signum() <= 0;
      String actual = reading.shown(own);
      Reading plain = new Reading(false);
      String zhUnit = reading.percent() ? " 个百分点" : "";
      String enUnit = reading.percent() ? " percentage points" : "";
      String far = plain.shown(gap);
      String one = Reading.plain(size);
      String zhOne = one + (reading.percent() ? zhUnit : " ");
      return new Wording(
          "实际 "
              + actual
              + ","
              + target.zh(goal, reading)
              + (none
                  ? ",没有差距"
                  : "," + side.zh + " " + far + zhUnit + ",每 " + zhOne + "一档," + part.zh),
          "actual "
              + actual
              + ", "
              + target.en(goal, reading)
              + (none
                  ? ", no gap"
                  : ", " + side.en + " " + far + enUnit + ", steps of " + one + ", " + part.en));
    }
  }

  StepForm() {
    super("step");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    parameters.only("target", "plus", "among", "size", "points", "part", "from");
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("floor", Part.FLOOR);
    parts.put("ceil", Part.CEIL);
    parts.put("linear", Part.LINEAR);
    Map<String, Side> sides = new LinkedHashMap<>();
    sides.put("below", Side.BELOW);
    sides.put("above", Side.ABOVE);
    return new Scale(
        new Reading(terms.percent()),
        Target.of(parameters),
        parameters.required("size").positive(),
        parameters.required("points").positivePoints(),
        parameters.decision("part", parts),
        parameters.decision("from", sides),
        terms.rounding());
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    Wording goal = scale.target.said(scale.reading);
    Wording amount = terms.amount(scale.points);
    String size = Reading.plain(scale.size);
    String points =
        scale.reading.percent()
            ? (size.equals("1") ? " percentage point " : " percentage points ")
            : " ";
    return new Wording(
        "目标为"
            + goal.zh()
            + ",每"
            + scale.side.zh
            + " "
            + size
            + (scale.reading.percent() ? " 个百分点" : " ")
            + amount.zh()
            + ","
            + scale.part.zh,
        "the target is "
            + goal.en()
            + ", each "
            + size
            + points
            + (scale.side == Side.BELOW ? "below " : "above ")
            + amount.en()
            + ", "
            + scale.part.en);
  }
}
