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
import java.util.ArrayList;
import java.util.List;

/**
 * The form "linear": points between anchors in proportion, and those of the outermost beyond them:
 * {@code linear: [ { at: 60, points: 0 }, { at: 90, points: 10 } ]}.
 */
final class LinearForm extends StandardForm {
  /** Where the points are given. */
  private record Anchor(BigDecimal at, Points points) {}

  private record Scale(Reading reading, List<Anchor> anchors, Rounding rounding)
      implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      Measured quantity = reading.of(finding);
      int next = next(quantity);
      if (next == 0) {
        return anchors.get(0).points;
      }
      Anchor before = anchors.get(next - 1);
      if (next == anchors.size() || quantity.compare(before.at) == 0) {
        return before.points;
      }
      Anchor after = anchors.get(next);
      BigDecimal across = after.at.subtract(before.at);
      BigDecimal rise = after.points.toBigDecimal().subtract(before.points.toBigDecimal());
      BigDecimal along = quantity.value().subtract(before.at.multiply(quantity.base()));
      BigDecimal from = before.points.toBigDecimal().multiply(across).multiply(quantity.base());
      return Points.of(1)
          .share(from.add(rise.multiply(along)), across.multiply(quantity.base()), rounding);
    }

    /** Returns the place of the first anchor above a quantity. */
    private int next(Measured quantity) {
      int next = 0;
      while (next < anchors.size() && quantity.compare(anchors.get(next).at) >= 0) {
        next++;
      }
      return next;
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      Measured quantity = reading.of(finding);
      int next = next(quantity);
      String actual = reading.shown(quantity);
      if (next == 0 || next == anchors.size()) {
        Anchor end = anchors.get(next == 0 ? 0 : next - 1);
        String at = reading.shown(end.at);
        return new Wording(
            "实际 " + actual + ",按 " + at + " 计 " + end.points + " 分",
            "actual " + actual + ", as at " + at + ": " + end.points);
      }
      Anchor before = anchors.get(next - 1);
      Anchor after = anchors.get(next);
      String lower = reading.shown(before.at);
      String upper = reading.shown(after.at);
      return new Wording(
          "实际 "
              + actual
              + ",在 "
              + lower
              + "("
              + before.points
              + " 分)与 "
              + upper
              + "("
              + after.points
              + " 分)之间按比例计",
          "actual "
              + actual
              + ", in proportion between "
              + lower
              + " ("
              + before.points
              + ") and "
              + upper
              + " ("
              + after.points
              + ")");
    }
  }

  LinearForm() {
    super("linear");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms);
    List<Anchor> anchors = new ArrayList<>();
    List<ParameterReader> elements = parameters.elements();
    for (ParameterReader element : elements) {
      element.only("at", "points");
      BigDecimal at = element.required("at").number();
      if (!anchors.isEmpty() && anchors.get(anchors.size() - 1).at.compareTo(at) >= 0) {
        element.refuse(
            "linear-order", Reading.plain(at), Reading.plain(anchors.get(anchors.size() - 1).at));
      }
      anchors.add(new Anchor(at, element.required("points").points()));
    }
    if (elements.size() == 1) {
      parameters.refuse("linear-two");
    }
    return new Scale(new Reading(terms.percent()), anchors, terms.rounding());
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    List<Wording> anchors = new ArrayList<>();
    for (Anchor anchor : scale.anchors) {
      Wording amount = terms.amount(anchor.points);
      String at = scale.reading.shown(anchor.at);
      anchors.add(new Wording(at + " " + amount.zh(), at + " " + amount.en()));
    }
    anchors.add(new Wording("其间按比例,两端以外取端点的分", "in proportion between, the nearest beyond"));
    return Reading.joined(anchors);
  }
}
