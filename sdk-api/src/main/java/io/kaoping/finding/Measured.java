package io.kaoping.finding;

import java.math.BigDecimal;
import org.apiguardian.api.API;

/**
 * A quantity that was measured rather than counted, exactly: 92.5 out of 100.
 *
 * @param value how much
 * @param base out of how much, zero or more; zero when there is nothing to measure against
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measured(BigDecimal value, BigDecimal base) {
  /** Drops trailing zeros, so that equal quantities are equal, and refuses a negative base. */
  public Measured {
    value = plain(value);
    base = plain(base);
    if (base.signum() < 0) {
      throw new IllegalArgumentException("base must not be negative: " + base);
    }
  }

  /** Returns a quantity by itself: out of one. */
  public static Measured of(BigDecimal value) {
    return new Measured(value, BigDecimal.ONE);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
