package io.kaoping.record;

import java.math.BigDecimal;

/** The one spelling of a decimal, so that equal values are equal. */
final class Decimals {
  private Decimals() {}

  /** Returns a decimal without trailing zeros after the point. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    // but not what no document can hold: to write out 1E+999999999 would take all memory
    return stripped.scale() < 0 && stripped.scale() > -12 ? stripped.setScale(0) : stripped;
  }
}
