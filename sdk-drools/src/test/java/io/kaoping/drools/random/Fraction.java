package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact quotient of two whole numbers, for the reference.
 *
 * @param over the number above the line, with the sign
 * @param under the number below it, above zero
 */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  private static final int LONG = 60;

  /** Puts the sign on top, and reduces it once it has become long. */
  Fraction {
    if (under.signum() == 0) {
      throw new ArithmeticException(over + " / 0");
    }
    if (under.signum() < 0) {
      over = over.negate();
      under = under.negate();
    }
    if (under.bitLength() > LONG) {
      BigInteger common = over.gcd(under);
      over = over.divide(common);
      under = under.divide(common);
    }
  }

  static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Fraction of(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction by(Fraction divisor) {
    return new Fraction(over.multiply(divisor.under), under.multiply(divisor.over));
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  int signum() {
    return over.signum();
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction && compareTo(fraction) == 0;
  }

  @Override
  public int hashCode() {
    return floor().hashCode();
  }

  /** Returns the greatest whole number that is not above it. */
  BigInteger floor() {
    BigInteger[] parts = over.divideAndRemainder(under);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Rounds its magnitude to some decimals: what is left of the last place decides. */
  Fraction rounded(int places, String mode) {
    if (signum() < 0) {
      return times(of(-1)).rounded(places, mode).times(of(-1));
    }
    Fraction scale = new Fraction(BigInteger.TEN.pow(places), BigInteger.ONE);
    Fraction exact = times(scale);
    BigInteger whole = exact.floor();
    Fraction rest = exact.minus(new Fraction(whole, BigInteger.ONE));
    int half = rest.compareTo(ONE.by(of(2)));
    boolean up =
        switch (mode) {
          case "DOWN" -> false;
          case "UP" -> rest.signum() > 0;
          case "HALF_UP" -> half >= 0;
          case "HALF_DOWN" -> half > 0;
          case "HALF_EVEN" -> half > 0 || (half == 0 && whole.testBit(0));
          default -> throw new IllegalArgumentException(mode);
        };
    return new Fraction(up ? whole.add(BigInteger.ONE) : whole, BigInteger.ONE).by(scale);
  }

  /** Returns it as a decimal, which it must be. */
  BigDecimal decimal() {
    return new BigDecimal(over).divide(new BigDecimal(under)); // exact or refused
  }
}
