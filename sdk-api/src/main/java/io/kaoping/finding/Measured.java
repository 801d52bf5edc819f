package io.kaoping.finding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A quantity that was measured rather than counted, exactly: 92.5 out of 100.
 *
 * @param value how much
 * @param base out of how much, zero or more; zero when there is nothing to measure against
 * @param whole out of how much it is told: a mean that no decimal can say is kept as 220 out of
 *     300, and told out of 100
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measured(BigDecimal value, BigDecimal base, BigDecimal whole) {
  /** To how many decimals a quantity is told that no decimal can say. */
  private static final int TOLD = 2;

  /** Drops trailing zeros, so that equal quantities are equal, and refuses a negative base. */
  public Measured {
    value = plain(value);
    base = plain(base);
    whole = plain(whole);
    if (base.signum() < 0) {
      throw new IllegalArgumentException("base must not be negative: " + base);
    }
  }

  /** Makes a quantity that is told as it is. */
  public Measured(BigDecimal value, BigDecimal base) {
    this(value, base, base);
  }

  /** Returns how much it is, as a person is told: {@code ≈73.33} where no decimal says it. */
  public String told() {
    if (base.signum() == 0 || whole.equals(base)) {
      return value.toPlainString();
    }
    BigDecimal exactly = value.multiply(whole);
    BigDecimal told = exactly.divide(base, TOLD, RoundingMode.HALF_UP);
    boolean same = told.multiply(base).compareTo(exactly) == 0;
    return (same ? "" : "≈") + plain(told).toPlainString();
  }

  /** Returns a quantity by itself: out of one. */
  public static Measured of(BigDecimal value) {
    return new Measured(value, BigDecimal.ONE);
  }

  /** Returns a quantity out of a base; a base below zero is none. */
  public static Measured outOf(BigDecimal value, BigDecimal base) {
    return new Measured(value, base.max(BigDecimal.ZERO));
  }

  /**
   * Returns the mean of some quantities, exactly.
   *
   * @param quantities one or more, each with a base
   */
  public static Measured mean(Collection<Measured> quantities) {
    if (quantities.isEmpty()) {
      throw new IllegalArgumentException("quantities must not be empty");
    }
    Map<BigDecimal, BigDecimal> byBase = new TreeMap<>();
    quantities.forEach(q -> byBase.merge(q.base, q.value, BigDecimal::add));
    BigInteger sum = BigInteger.ZERO;
    BigInteger base = BigInteger.ONE;
    for (Map.Entry<BigDecimal, BigDecimal> part : byBase.entrySet()) {
      int scale = Math.max(part.getKey().scale(), part.getValue().scale());
      BigInteger value = part.getValue().movePointRight(scale).toBigIntegerExact();
      BigInteger of = part.getKey().movePointRight(scale).toBigIntegerExact();
      BigInteger common = base.gcd(of);
      sum = sum.multiply(of.divide(common)).add(value.multiply(base.divide(common)));
      base = base.multiply(of.divide(common));
    }
    BigInteger among = base.multiply(BigInteger.valueOf(quantities.size()));
    BigInteger common = sum.gcd(among);
    BigDecimal least = new BigDecimal(among.divide(common));
    return new Measured(
        new BigDecimal(sum.divide(common)),
        least,
        byBase.size() == 1 ? byBase.keySet().iterator().next() : least);
  }

  /** Compares what they come to, without dividing: 1 of 2 is as much as 2 of 4. */
  public int compare(Measured other) {
    return value.multiply(other.base).compareTo(other.value.multiply(base));
  }

  /** Compares what it comes to with a number, without dividing. */
  public int compare(BigDecimal number) {
    return value.compareTo(number.multiply(base));
  }

  /** Returns how much more it comes to than another, exactly. */
  public Measured minus(Measured other) {
    return base.compareTo(other.base) == 0
        ? new Measured(value.subtract(other.value), base)
        : new Measured(
            value.multiply(other.base).subtract(other.value.multiply(base)),
            base.multiply(other.base));
  }

  /** Returns as much more as a number says, exactly. */
  public Measured plus(BigDecimal number) {
    return new Measured(value.add(number.multiply(base)), base);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
