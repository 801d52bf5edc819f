package io.kaoping.rubric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An exact number of points 分: at most 12 digits before and 6 after the point, positive or
 * negative.
 *
 * <p>Sums, differences and multiples are exact or refused with an {@link ArithmeticException}; only
 * {@link #share} divides, and it rounds once, as its {@link Rounding} says. Two numbers are equal
 * when they stand for the same value: 0.5 equals 0.50.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Points implements Comparable<Points> {
  /** No points. */
  public static final Points ZERO = new Points(0);

  static final int SCALE = 6;
  private static final long UNIT = 1_000_000L;
  private static final long LIMIT = 1_000_000_000_000_000_000L;

  /** Below this a share is computed without big numbers: twice as much is still exact. */
  private static final long SHORT = 1L << 61;

  /** Millionths of the last decimal that is kept, by the number of decimals. */
  private static final long[] STEPS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

  private final long micros;

  private Points(long micros) {
    this.micros = micros;
  }

  private static Points micros(long micros) {
    if (micros <= -LIMIT || micros >= LIMIT) {
      throw new ArithmeticException("points must have at most 12 digits before the point");
    }
    return micros == 0 ? ZERO : new Points(micros);
  }

  /** Returns whole points. */
  public static Points of(long points) {
    return micros(Math.multiplyExact(points, UNIT));
  }

  /**
   * Returns points from a decimal such as {@code 0.5}.
   *
   * @throws ArithmeticException if it has more than 6 decimals or 12 digits before the point
   * @throws NumberFormatException if it is no decimal
   */
  public static Points of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  /**
   * Returns points from a decimal.
   *
   * @throws ArithmeticException if it has more than 6 decimals or 12 digits before the point
   */
  public static Points of(BigDecimal decimal) {
    // stripped first: to change the scale of 1E-999999999 would take all memory
    BigDecimal stripped = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    if ((long) stripped.precision() - stripped.scale() > 12) {
      throw new ArithmeticException("points must have at most 12 digits before the point");
    }
    if (stripped.scale() > SCALE) {
      throw new ArithmeticException("points must have at most 6 decimals");
    }
    return micros(stripped.setScale(SCALE).unscaledValue().longValueExact());
  }

  /** Returns the sum. */
  public Points plus(Points other) {
    return micros(Math.addExact(micros, other.micros));
  }

  /** Returns the difference. */
  public Points minus(Points other) {
    return micros(Math.subtractExact(micros, other.micros));
  }

  /** Returns the points with the other sign. */
  public Points negate() {
    return micros == 0 ? this : new Points(-micros);
  }

  /** Returns a multiple. */
  public Points times(long count) {
    return count == 1 ? this : micros(Math.multiplyExact(micros, count));
  }

  /**
   * Returns the points at a weight, exactly.
   *
   * @throws ArithmeticException if the product has more than 6 decimals
   */
  public Points weighted(Points weight) {
    if (weight.micros == UNIT) {
      return this;
    }
    BigInteger[] product =
        BigInteger.valueOf(micros)
            .multiply(BigInteger.valueOf(weight.micros))
            .divideAndRemainder(BigInteger.valueOf(UNIT));
    if (product[1].signum() != 0) {
      throw new ArithmeticException(this + " × " + weight + " has more than 6 decimals");
    }
    return micros(product[0].longValueExact());
  }

  /**
   * Returns {@code this × numerator ÷ denominator}, rounded once.
   *
   * @param numerator any number
   * @param denominator above zero
   * @param rounding how the quotient is rounded
   */
  public Points share(long numerator, long denominator, Rounding rounding) {
    long product = micros * numerator;
    if (rounding.mode() == RoundingMode.HALF_UP
        && Math.multiplyHigh(micros, numerator) == product >> (Long.SIZE - 1)
        && Math.abs(product) < SHORT
        && denominator > 0
        && denominator < SHORT / UNIT) {
      long step = STEPS[rounding.scale()];
      long divisor = denominator * step;
      long quotient = product / divisor;
      if (2 * Math.abs(product % divisor) >= divisor) {
        quotient += Long.signum(product);
      }
      return micros(quotient * step);
    }
    return share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), rounding);
  }

  /** Returns {@code this × numerator ÷ denominator}, rounded once. */
  public Points share(Points numerator, Points denominator, Rounding rounding) {
    return share(
        BigDecimal.valueOf(numerator.micros), BigDecimal.valueOf(denominator.micros), rounding);
  }

  /** Returns {@code this × numerator ÷ denominator}, rounded once. */
  public Points share(BigDecimal numerator, BigDecimal denominator, Rounding rounding) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator must be above zero: " + denominator);
    }
    BigDecimal exact = BigDecimal.valueOf(micros, SCALE).multiply(numerator);
    BigDecimal rounded = exact.divide(denominator, rounding.scale(), rounding.mode());
    return micros(rounded.movePointRight(SCALE).longValueExact());
  }

  /** Returns the smaller of the two. */
  public Points min(Points other) {
    return micros <= other.micros ? this : other;
  }

  /** Returns the larger of the two. */
  public Points max(Points other) {
    return micros >= other.micros ? this : other;
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return Long.signum(micros);
  }

  /** Returns the decimal without trailing zeros. */
  public BigDecimal toBigDecimal() {
    if (micros == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = BigDecimal.valueOf(micros, SCALE).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(micros, other.micros);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Points that && micros == that.micros;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(micros);
  }

  /** Returns the plain decimal without trailing zeros, such as {@code -0.5}. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
