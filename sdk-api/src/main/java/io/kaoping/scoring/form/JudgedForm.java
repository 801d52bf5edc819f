package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;

/**
 * The form "judged": as many points as somebody decided within a range 酌情扣1至3分: {@code judged: {
 * from: 1, to: 3 }}. Nothing at all may be decided too. At a weight it is exact, or rounded when it
 * would have more than six decimals.
 */
final class JudgedForm extends StandardForm {
  private static final int DECIMALS = 6;

  private record Scale(BigDecimal from, BigDecimal to, BigDecimal weight, Rounding rounding)
      implements ClauseScale {
    @Override
    public Points amount(Finding finding, Peers peers) {
      BigDecimal decided = finding.value().multiply(weight).stripTrailingZeros();
      return finding.base().compareTo(BigDecimal.ONE) == 0 && decided.scale() <= DECIMALS
          ? Points.of(decided)
          : Points.of(1).share(decided, finding.base(), rounding);
    }

    @Override
    public Wording reason(Finding finding, Peers peers) {
      String range = Reading.plain(from) + "–" + Reading.plain(to);
      return new Wording("在 " + range + " 分内酌定", "decided within " + range + " points");
    }
  }

  JudgedForm() {
    super("judged");
  }

  @Override
  public Scale prepare(ClauseTerms terms) {
    ParameterReader parameters = ParameterReader.of(terms).only("from", "to");
    ParameterReader from = parameters.required("from");
    BigDecimal least = from.number();
    BigDecimal most = parameters.required("to").positive();
    if (least.signum() < 0) {
      from.refuse("judged-range");
    } else if (parameters.has("from") && parameters.has("to") && least.compareTo(most) >= 0) {
      parameters.refuse("judged-range");
    }
    return new Scale(least, most, terms.weight().toBigDecimal(), terms.rounding());
  }

  @Override
  public boolean ownPoints() {
    return true;
  }

  @Override
  public Wording rule(ClauseTerms terms) {
    Scale scale = prepare(terms);
    String range = Reading.plain(scale.from) + "–" + Reading.plain(scale.to);
    return new Wording("每次在 " + range + " 分以内", "each within " + range + " points");
  }
}
