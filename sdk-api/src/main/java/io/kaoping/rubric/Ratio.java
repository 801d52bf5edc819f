package io.kaoping.rubric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An exact quotient 精确分数, such as a third: a scoring model computes with it and rounds once, when
 * it becomes points.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Ratio implements Comparable<Ratio> {
  /** Nothing. */
  public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  /** The whole. */
  public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Ratio(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    this.numerator = numerator.divide(divisor);
    this.denominator = denominator.divide(divisor);
  }

  /** Returns a whole number. */
  public static Ratio of(long number) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /** Returns the value of some points. */
  public static Ratio of(Points points) {
    BigDecimal micros = points.toBigDecimal().movePointRight(Points.SCALE);
    return new Ratio(micros.toBigIntegerExact(), BigInteger.TEN.pow(Points.SCALE));
  }

  /**
   * Returns a quotient.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public static Ratio of(Points dividend, Points divisor) {
    return of(dividend).over(of(divisor));
  }

  /** Returns the sum. */
  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns the difference. */
  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  /** Returns the product. */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public Ratio over(Ratio divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException(this + " / 0");
    }
    return new Ratio(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /** Returns the smaller of the two. */
  public Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the larger of the two. */
  public Ratio max(Ratio other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Returns the points that it comes to, rounded.
   *
   * @throws ArithmeticException if they have more than 12 digits before the point
   */
  public Points points(Rounding rounding) {
    return Points.of(decimal(rounding));
  }

  /** Returns it as a decimal, rounded. */
  public BigDecimal decimal(Rounding rounding) {
    return decimal(rounding.scale(), rounding.mode());
  }

  /** Returns it as a decimal of some digits after the point, rounded. */
  public BigDecimal decimal(int scale, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Returns it in lowest terms, such as {@code 1/3} or {@code -2}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
