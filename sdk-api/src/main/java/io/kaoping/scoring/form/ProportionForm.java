package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The form "proportion": the clause's points times the share that was found 得分 = 完成率 × 分值. With
 * {@code full-at: 10} it is the share of 10, and at most all of it; with {@code zero-below: 50}
 * nothing is given for less than 50.
 */
final class ProportionForm extends StandardForm {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record Scale(
      Reading reading,
      Points points,
      @Nullable BigDecimal fullAt,
      @Nullable BigDecimal zeroBelow,
      Rounding rounding)
      implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      if (fullAt == null) {
        if (finding.baseless() || tooLow(finding)) {
          return Points.ZERO;
        }
        return finding.measured() == null
            ? points.share(finding.count(), finding.of(), rounding)
            : points.share(finding.value(), finding.base(), rounding);
      }
      Measured quantity = reading.of(finding);
      if (quantity.value().signum() <= 0 || tooLow(finding)) {
        return Points.ZERO;
      }
      return quantity.compare(fullAt) >= 0
          ? points
          : points.share(quantity.value(), quantity.base().multiply(fullAt), rounding);
    }

    private boolean tooLow(Finding finding) {
      return zeroBelow != null && reading.of(finding).compare(zeroBelow) < 0;
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      BigDecimal full = fullAt == null && reading.percent() ? HUNDRED : fullAt;
      if (full == null && zeroBelow == null) {
        return Wording.NONE;
      }
      String actual = reading.shown(reading.of(finding));
      if (zeroBelow != null && tooLow(finding)) {
        String least = reading.shown(zeroBelow);
        return new Wording(
            "实际 " + actual + ",低于 " + least + ",不计分",
            "actual " + actual + ", below " + least + ", nothing");
      }
      String of = full == null ? "" : reading.shown(full);
      return new Wording(
          "实际 " + actual + (of.isEmpty() ? ",按比例计" : "," + of + " 为满分,按比例计"),
          "actual " + actual + (of.isEmpty() ? "" : " of " + of) + ", in proportion");
    }
  }

  ProportionForm() {
    super("proportion");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    @Nullable BigDecimal fullAt = null;
    @Nullable BigDecimal zeroBelow = null;
    if (!terms.parameters().isNone()) {
      ParameterReader parameters = ParameterReader.of(terms).only("full-at", "zero-below");
      fullAt = parameters.optional("full-at").map(ParameterReader::positive).orElse(null);
      zeroBelow = parameters.optional("zero-below").map(ParameterReader::positive).orElse(null);
      if (fullAt != null && zeroBelow != null && zeroBelow.compareTo(fullAt) >= 0) {
        parameters.refuse("proportion-order", Reading.plain(zeroBelow), Reading.plain(fullAt));
      }
    }
    return new Scale(
        new Reading(terms.percent()), terms.points(), fullAt, zeroBelow, terms.rounding());
  }

  /** Tells whether it is a share of the base; with {@code full-at} it is one of that number. */
  @Override
  public boolean needsBase(Clause clause) {
    boolean ofNumber =
        clause.parameters() instanceof Parameter.Named named
            && named.values().containsKey("full-at");
    return !ofNumber || clause.percent() || clause.measure().hasBase();
  }

  @Override
  public boolean needsBase() {
    return true;
  }

  @Override
  public boolean countsUp(Clause clause) {
    return clause.parameters().isNone();
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    Wording amount = terms.amount(terms.points());
    BigDecimal full = scale.fullAt;
    BigDecimal least = scale.zeroBelow;
    Wording all =
        full == null
            ? new Wording(amount.zh() + " × 这个比例", amount.en() + " × this share")
            : new Wording(
                Wording.that("达到 " + scale.reading.shown(full)) + amount.zh() + ",不到的按比例",
                "from "
                    + scale.reading.shown(full)
                    + " on "
                    + amount.en()
                    + ", below in proportion");
    if (least == null) {
      return all;
    }
    Wording nothing = terms.amount(Points.ZERO);
    String at = scale.reading.shown(least);
    return new Wording(
        all.zh() + Wording.that(",低于 " + at) + nothing.zh(),
        all.en() + ", below " + at + " " + nothing.en());
  }
}
