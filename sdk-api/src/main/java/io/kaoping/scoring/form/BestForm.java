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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form "best": the clause's points to the best of the peers, to the others their share of it
 * 第一名得满分,其余按比例: {@code best: { among: class, better: high, when-none: zero }}. Where more is better
 * it is own ÷ best, and {@code when-none} says what all get when the best is nothing; where less is
 * better it is best ÷ own, and whoever has nothing is the best. Less than nothing counts as
 * nothing.
 */
final class BestForm extends StandardForm {
  private record Scale(
      Reading reading,
      Points points,
      Comparison comparison,
      Better better,
      boolean fullWhenNone,
      Rounding rounding)
      implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      Measured best = best(own, peers);
      if (better == Better.HIGH && best.value().signum() <= 0) {
        return fullWhenNone ? points : Points.ZERO;
      }
      Measured part = better == Better.HIGH ? own : best;
      Measured whole = better == Better.HIGH ? best : own;
      if (whole.value().signum() <= 0 || part.compare(whole) >= 0) {
        return points;
      }
      return part.value().signum() <= 0
          ? Points.ZERO
          : points.share(
              part.value().multiply(whole.base()), whole.value().multiply(part.base()), rounding);
    }

    private Measured best(Measured own, Peers peers) {
      Peers.Order order = peers.order(reading.percent());
      return order.size() == 0 ? own : better.best(order);
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      String actual = reading.shown(own);
      String best = reading.shown(best(own, peers));
      int among = Math.max(1, peers.order(reading.percent()).size());
      boolean high = better == Better.HIGH;
      return new Wording(
          "实际 " + actual + "," + among + " 个中最好 " + best + "," + (high ? "按实际与最好之比计" : "按最好与实际之比计"),
          "actual "
              + actual
              + ", best of "
              + among
              + " is "
              + best
              + ", "
              + (high ? "own by best" : "best by own"));
    }
  }

  BestForm() {
    super("best");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    parameters.only("among", "better", "when-none");
    Better better = Better.of(parameters);
    boolean full = false;
    if (better == Better.HIGH) {
      Map<String, Boolean> choices = new LinkedHashMap<>();
      choices.put("zero", false);
      choices.put("full", true);
      full = parameters.decision("when-none", choices);
    } else {
      parameters.optional("when-none").ifPresent(p -> p.refuse("best-low"));
    }
    return new Scale(
        new Reading(terms.percent()),
        terms.points(),
        Target.among(parameters),
        better,
        full,
        terms.rounding());
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    Wording among = Target.among(scale.comparison);
    Wording amount = terms.amount(terms.points());
    boolean high = scale.better == Better.HIGH;
    Wording none =
        high
            ? scale.fullWhenNone
                ? new Wording(",最多的也是零的都计满分", ", all of them where the most is nothing")
                : new Wording(",最多的也是零的都不计分", ", none of them where the most is nothing")
            : Wording.NONE;
    return new Wording(
        among.zh()
            + (high ? "最多的" : "最少的")
            + amount.zh()
            + (high ? ",其余按与最多的之比" : ",其余按最少的与它之比")
            + none.zh(),
        (high ? "the most of " : "the least of ")
            + among.en()
            + " "
            + amount.en()
            + (high ? ", the others by their share of it" : ", the others by its share of theirs")
            + none.en());
  }
}
