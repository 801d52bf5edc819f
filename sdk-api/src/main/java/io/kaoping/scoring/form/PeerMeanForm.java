package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form "peer-mean": the clause's points when the number stands to the peers' mean as the pack
 * says 不低于平均值: {@code peer-mean: { among: class, is: at-least, plus: 5 }}. The mean is that of all
 * peers, the subject itself included, and is never rounded.
 */
final class PeerMeanForm extends StandardForm {
  /** How a number stands to the mean. */
  private enum Is {
    AT_LEAST("不低于", "at least"),
    ABOVE("高于", "above"),
    AT_MOST("不高于", "at most"),
    BELOW("低于", "below");

    private final String zh;
    private final String en;

    Is(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case AT_LEAST -> comparison >= 0;
        case ABOVE -> comparison > 0;
        case AT_MOST -> comparison <= 0;
        case BELOW -> comparison < 0;
      };
    }
  }

  private record Scale(Reading reading, Points points, Target target, Is is)
      implements ClauseScale {
    @Override
    public Comparison comparison() {
      return target.among();
    }

    @Override
    public Points amount(Finding finding, Peers peers) {
      return holds(reading.of(finding), peers) ? points : Points.ZERO;
    }

    private boolean holds(Measured own, Peers peers) {
      return is.holds(own.compare(target.value(own, reading, peers)));
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured own = reading.of(finding);
      Measured goal = target.value(own, reading, peers);
      boolean holds = holds(own, peers);
      String actual = reading.shown(own);
      return new Wording(
          "实际 " + actual + "," + target.zh(goal, reading) + "," + (holds ? "" : "并非") + is.zh,
          "actual "
              + actual
              + ", "
              + target.en(goal, reading)
              + ", "
              + (holds ? "" : "not ")
              + is.en);
    }
  }

  PeerMeanForm() {
    super("peer-mean");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms).only("among", "is", "plus");
    Map<String, Is> choices = new LinkedHashMap<>();
    choices.put("at-least", Is.AT_LEAST);
    choices.put("above", Is.ABOVE);
    choices.put("at-most", Is.AT_MOST);
    choices.put("below", Is.BELOW);
    return new Scale(
        new Reading(terms.percent()),
        terms.points(),
        Target.ofMean(parameters),
        parameters.decision("is", choices));
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    Wording goal = scale.target.said(scale.reading);
    Wording amount = terms.amount(terms.points());
    return new Wording(
        Wording.that(scale.is.zh + goal.zh()) + amount.zh(),
        scale.is.en + " " + goal.en() + " " + amount.en());
  }
}
