package io.kaoping.drools.random;

import io.kaoping.drools.random.NaiveMeasures.Found;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** What a clause is worth, figured out once more with exact quotients. */
final class NaiveForms {
  private final int places;
  private final String mode;

  /**
   * @param places decimals to which a quotient is rounded
   * @param mode how
   */
  NaiveForms(int places, String mode) {
    this.places = places;
    this.mode = mode;
  }

  /**
   * An amount before it is multiplied; one that comes of a division is rounded after that.
   *
   * @param exact the amount
   * @param divided whether it comes of a division
   */
  record Amount(Fraction exact, boolean divided) {
    static Amount of(Fraction stated) {
      return new Amount(stated, false);
    }

    static Amount divided(Fraction exact) {
      return new Amount(exact, true);
    }
  }

  /**
   * Returns the amount before multipliers and limits.
   *
   * @param peers what is found of those it is compared with, itself among them
   */
  Amount amount(Spec.Part part, Found found, List<Found> peers) {
    Form form = part.form();
    if (part.needsBase() && found.base().signum() == 0) {
      return Amount.of(Fraction.ZERO);
    }
    Fraction points = Fraction.of(part.points());
    if (form instanceof Form.Once) {
      return Amount.of(found.value().signum() > 0 ? points : Fraction.ZERO);
    } else if (form instanceof Form.Per per) {
      return per(per, part, points, found);
    } else if (form instanceof Form.Judged) {
      return Amount.of(found.value());
    } else if (form instanceof Form.Proportion proportion) {
      return proportion(proportion, part, points, found);
    }
    Fraction figure = found.figure(part);
    if (form instanceof Form.Ladder ladder) {
      Fraction amount = Fraction.ZERO;
      for (int i = 0; i < ladder.at().size(); i++) {
        if (figure.compareTo(Fraction.of(ladder.at().get(i))) >= 0) {
          amount = Fraction.of(ladder.worth().get(i));
        }
      }
      return Amount.of(amount);
    } else if (form instanceof Form.Bands bands) {
      int band = 0;
      for (BigDecimal edge : bands.edges()) {
        int order = figure.compareTo(Fraction.of(edge));
        band += order > 0 || (order == 0 && bands.edgeAbove()) ? 1 : 0;
      }
      return Amount.of(Fraction.of(bands.worth().get(band)));
    } else if (form instanceof Form.Linear linear) {
      return linear(linear, figure);
    }
    List<Fraction> figures = peers.stream().map(peer -> peer.figure(part)).toList();
    if (form instanceof Form.Step step) {
      return step(step, figure, figures);
    } else if (form instanceof Form.PeerMean mean) {
      Fraction goal = mean(figures).plus(Fraction.of(mean.plus()));
      int order = figure.compareTo(goal);
      boolean holds =
          switch (mean.is()) {
            case "at-least" -> order >= 0;
            case "above" -> order > 0;
            case "at-most" -> order <= 0;
            default -> order < 0;
          };
      return Amount.of(holds ? points : Fraction.ZERO);
    } else if (form instanceof Form.Best best) {
      return best(best, points, figure, figures);
    } else if (form instanceof Form.Ranks ranks) {
      return ranks(ranks, figure, figures);
    }
    throw new IllegalStateException(form.toString());
  }

  private Amount per(Form.Per form, Spec.Part part, Fraction points, Found found) {
    if (found.counted()) {
      return Amount.of(points.times(found.value()));
    }
    if (part.measure().isResult()) {
      return Amount.divided(points.times(rounded(found.value()))); // rounded before it counts
    }
    Fraction whole = new Fraction(found.value().floor(), BigInteger.ONE);
    return switch (form.part()) {
      case "floor" -> Amount.of(points.times(whole));
      case "ceil" -> {
        boolean more = whole.compareTo(found.value()) < 0;
        yield Amount.of(points.times(more ? whole.plus(Fraction.ONE) : whole));
      }
      default -> Amount.divided(points.times(found.value()));
    };
  }

  /** Multiplies an amount, and rounds it if it comes of a division. */
  Fraction times(Amount amount, Fraction factor) {
    Fraction exact = amount.exact().times(factor);
    return amount.divided() ? rounded(exact) : exact;
  }

  Fraction rounded(Fraction exact) {
    return exact.rounded(places, mode);
  }

  private static Amount proportion(
      Form.Proportion form, Spec.Part part, Fraction points, Found found) {
    if (form.zeroBelow() != null
        && found.figure(part).compareTo(Fraction.of(form.zeroBelow())) < 0) {
      return Amount.of(Fraction.ZERO);
    }
    if (form.fullAt() == null) {
      return Amount.divided(points.times(found.value()).by(found.base()));
    }
    Fraction share = found.figure(part).by(Fraction.of(form.fullAt())).max(Fraction.ZERO);
    return share.compareTo(Fraction.ONE) >= 0
        ? Amount.of(points)
        : Amount.divided(points.times(share));
  }

  private static Amount linear(Form.Linear form, Fraction figure) {
    int last = form.at().size() - 1;
    if (figure.compareTo(Fraction.of(form.at().get(0))) <= 0) {
      return Amount.of(Fraction.of(form.worth().get(0)));
    }
    if (figure.compareTo(Fraction.of(form.at().get(last))) >= 0) {
      return Amount.of(Fraction.of(form.worth().get(last)));
    }
    int next = 1;
    while (figure.compareTo(Fraction.of(form.at().get(next))) > 0) {
      next++;
    }
    Fraction left = Fraction.of(form.at().get(next - 1));
    Fraction right = Fraction.of(form.at().get(next));
    Fraction low = Fraction.of(form.worth().get(next - 1));
    Fraction high = Fraction.of(form.worth().get(next));
    if (figure.compareTo(right) == 0) {
      return Amount.of(high); // stated points are not divided, and so not rounded
    }
    return Amount.divided(
        low.plus(high.minus(low).times(figure.minus(left)).by(right.minus(left))));
  }

  private static Amount step(Form.Step form, Fraction figure, List<Fraction> figures) {
    Fraction target = Fraction.of(form.target());
    if (form.ofPeers()) {
      target = target.plus(mean(figures)); // then it is what is added to the mean
    }
    Fraction gap = form.below() ? target.minus(figure) : figure.minus(target);
    if (gap.signum() <= 0) {
      return Amount.of(Fraction.ZERO);
    }
    Fraction steps = gap.by(Fraction.of(form.size()));
    Fraction each = Fraction.of(form.each());
    if (form.part().equals("linear")) {
      return Amount.divided(each.times(steps));
    }
    BigInteger whole = steps.floor();
    Fraction full = new Fraction(whole, BigInteger.ONE);
    boolean more = form.part().equals("ceil") && full.compareTo(steps) < 0;
    return Amount.of(each.times(more ? full.plus(Fraction.ONE) : full));
  }

  private static Amount best(
      Form.Best form, Fraction points, Fraction figure, List<Fraction> figures) {
    Fraction best = figure;
    for (Fraction peer : figures) {
      best = form.high() ? best.max(peer) : best.min(peer);
    }
    if (form.high() && best.signum() <= 0) {
      return Amount.of(form.whenNone().equals("full") ? points : Fraction.ZERO);
    }
    if (best.compareTo(figure) == 0 || (!form.high() && figure.signum() <= 0)) {
      return Amount.of(points); // the best has the stated points, undivided
    }
    if ((form.high() ? figure : best).signum() <= 0) {
      return Amount.of(Fraction.ZERO); // no share of a number below zero
    }
    return Amount.divided(points.times(form.high() ? figure.by(best) : best.by(figure)));
  }

  private static Amount ranks(Form.Ranks form, Fraction figure, List<Fraction> figures) {
    int ahead = 0;
    int equal = 0;
    for (Fraction peer : figures) {
      int order = form.high() ? peer.compareTo(figure) : figure.compareTo(peer);
      ahead += order > 0 ? 1 : 0;
      equal += order == 0 ? 1 : 0;
    }
    int all = figures.size();
    if (form.ties().equals("best")) {
      return Amount.of(place(form, ahead + 1, all));
    }
    if (form.ties().equals("worst")) {
      return Amount.of(place(form, ahead + equal, all));
    }
    Fraction sum = Fraction.ZERO;
    boolean same = true;
    for (int place = ahead + 1; place <= ahead + equal; place++) {
      sum = sum.plus(place(form, place, all));
      same &= place(form, place, all).equals(place(form, ahead + 1, all));
    }
    return same
        ? Amount.of(place(form, ahead + 1, all))
        : Amount.divided(sum.by(Fraction.of(equal)));
  }

  /** Points of a place: those at the top are listed first, the first is never at the bottom. */
  private static Fraction place(Form.Ranks form, int place, int all) {
    if (place <= form.points().size()) {
      return Fraction.of(form.points().get(place - 1));
    }
    int fromLast = all - place + 1;
    if (place > 1 && fromLast <= form.bottom().size()) {
      return Fraction.of(form.bottom().get(fromLast - 1));
    }
    if (!form.points().isEmpty()) {
      return Fraction.of(form.then());
    }
    Fraction down = Fraction.of(form.step()).times(Fraction.of(place - 1L));
    return Fraction.of(form.first()).minus(down).max(Fraction.of(form.least()));
  }

  private static Fraction mean(List<Fraction> figures) {
    Fraction sum = Fraction.ZERO;
    for (Fraction figure : figures) {
      sum = sum.plus(figure);
    }
    return sum.by(Fraction.of(figures.size()));
  }
}
