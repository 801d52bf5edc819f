package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form "ladder": the points of the highest step that the count reaches 缺席一次扣3分,两次扣5分,三次不得分:
 * {@code ladder: { 1: 3, 2: 5, 3: all }}.
 */
final class LadderForm extends StandardForm {
  /** A step: from how many on, and what it is worth. */
  private record Step(BigDecimal from, Points points) {}

  private record Scale(Reading reading, List<Step> steps) implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      int reached = reached(reading.of(finding));
      return reached < 0 ? Points.ZERO : steps.get(reached).points;
    }

    private int reached(Measured quantity) {
      int reached = steps.size() - 1;
      while (reached >= 0 && quantity.compare(steps.get(reached).from) < 0) {
        reached--;
      }
      return reached;
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured quantity = reading.of(finding);
      int reached = reached(quantity);
      String actual = reading.shown(quantity);
      if (reached < 0) {
        String first = reading.shown(steps.get(0).from);
        return new Wording(
            "实际 " + actual + ",不到最低一档 " + first,
            "actual " + actual + ", below the first step " + first);
      }
      String step = reading.shown(steps.get(reached).from);
      return new Wording(
          "实际 " + actual + ",到 " + step + " 这一档", "actual " + actual + ", the step from " + step);
    }
  }

  LadderForm() {
    super("ladder");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<String, ParameterReader> entry : parameters.entries().entrySet()) {
      ParameterReader step = entry.getValue();
      if (!entry.getKey().matches("[1-9][0-9]{0,5}")) {
        step.refuse("ladder-step", entry.getKey());
        continue;
      }
      BigDecimal from = new BigDecimal(entry.getKey());
      if (!steps.isEmpty() && steps.get(steps.size() - 1).from.compareTo(from) >= 0) {
        step.refuse(
            "ladder-order", entry.getKey(), Reading.plain(steps.get(steps.size() - 1).from));
      }
      steps.add(new Step(from, step.positivePoints()));
    }
    return new Scale(new Reading(terms.percent()), steps);
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    List<Wording> steps = new ArrayList<>();
    for (Step step : scale.steps) {
      String from = scale.reading.shown(step.from);
      Wording amount = terms.amount(step.points);
      steps.add(
          new Wording(
              Wording.that("到 " + from) + amount.zh(), "from " + from + " on " + amount.en()));
    }
    return Reading.joined(steps);
  }
}
