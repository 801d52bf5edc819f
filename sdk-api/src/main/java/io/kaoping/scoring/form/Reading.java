package io.kaoping.scoring.form;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a clause reads its findings, as they are or in percent, and how an account writes them.
 *
 * @param percent whether in percent
 */
record Reading(boolean percent) {
  private static final int SHOWN_DECIMALS = 4;

  /** Returns what was found. */
  Measured of(Finding finding) {
    return finding.quantity(percent);
  }

  /** Returns a quantity as an account writes it: exactly, or rounded and marked so. */
  String shown(Measured quantity) {
    BigDecimal decimal =
        quantity.value().divide(quantity.base(), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    return (quantity.compare(decimal) == 0 ? "" : "≈") + shown(decimal);
  }

  /** Returns a figure of a pack as an account writes it. */
  String shown(BigDecimal figure) {
    return plain(figure) + (percent ? "%" : "");
  }

  /** Returns several cases of a rule in one line. */
  static Wording joined(List<Wording> cases) {
    return new Wording(
        cases.stream().map(Wording::zh).collect(Collectors.joining(";")),
        cases.stream().map(Wording::en).collect(Collectors.joining("; ")));
  }

  /** Returns a number without trailing zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
