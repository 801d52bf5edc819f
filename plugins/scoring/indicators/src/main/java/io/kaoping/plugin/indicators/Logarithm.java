package io.kaoping.plugin.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The natural logarithm of a decimal to a number of digits after the point: the same digits on
 * every machine, because it is made of sums and products of decimals alone.
 */
final class Logarithm {
  private static final int GUARD = 10;
  private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
  private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Logarithm() {}

  /**
   * Returns the logarithm.
   *
   * @param x above zero
   * @param scale digits after the point, right to one unit of the last
   */
  static BigDecimal of(BigDecimal x, int scale) {
    if (x.signum() <= 0) {
      throw new IllegalArgumentException("x must be above zero: " + x);
    }
    int working = scale + GUARD;
    BigDecimal reduced = x;
    int twos = 0;
    while (reduced.compareTo(THREE_QUARTERS) < 0) {
      reduced = reduced.multiply(TWO);
      twos--;
    }
    while (reduced.compareTo(ONE_AND_A_HALF) > 0) {
      reduced = reduced.divide(TWO);
      twos++;
    }
    BigDecimal sum = series(reduced, working);
    if (twos != 0) {
      sum = sum.add(series(TWO, working).multiply(BigDecimal.valueOf(twos)));
    }
    return sum.setScale(scale, RoundingMode.HALF_EVEN);
  }

  /** Returns 2 (y + y³/3 + y⁵/5 + …) with y = (x - 1) / (x + 1), which is ln x. */
  private static BigDecimal series(BigDecimal x, int scale) {
    BigDecimal y =
        x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), scale, RoundingMode.HALF_EVEN);
    BigDecimal square = y.multiply(y).setScale(scale, RoundingMode.HALF_EVEN);
    BigDecimal power = y;
    BigDecimal sum = BigDecimal.ZERO;
    for (long n = 1; power.signum() != 0; n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), scale, RoundingMode.HALF_EVEN));
      power = power.multiply(square).setScale(scale, RoundingMode.HALF_EVEN);
    }
    return sum.multiply(TWO);
  }
}
