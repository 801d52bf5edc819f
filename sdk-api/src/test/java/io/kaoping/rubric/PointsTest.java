package io.kaoping.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
  private static final Points MOST = Points.of("999999999999.999999");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "0.000000, 0",
    "0E+9, 0",
    "0E-999999999, 0",
    "0.5, 0.5",
    "0.50, 0.5",
    "-0.50, -0.5",
    "1E+2, 100",
    "100, 100",
    "0.000001, 0.000001",
    "1.0000000000, 1",
    "999999999999.999999, 999999999999.999999",
    "-999999999999.999999, -999999999999.999999"
  })
  void of_decimal_isExactAndPlain(String decimal, String plain) {
    assertThat(Points.of(decimal)).hasToString(plain);
    assertThat(Points.of(decimal).toBigDecimal()).isEqualTo(new BigDecimal(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000",
        "-1000000000000",
        "1E+12",
        "1E+999999999",
        "1E+2147483647",
        "0.0000001",
        "0.1234567",
        "1E-999999999",
        "1E-2147483647"
      })
  void of_moreThanEighteenDigits_isRefusedAtOnce(String decimal) {
    assertThatThrownBy(() -> Points.of(decimal)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void of_long_hasTwelveDigits() {
    assertThat(Points.of(999_999_999_999L)).hasToString("999999999999");
    assertThatThrownBy(() -> Points.of(1_000_000_000_000L)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Points.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Points.of(Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void of_noDecimal_isRefused() {
    assertThatThrownBy(() -> Points.of("六分")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void equals_isByValue() {
    assertThat(Points.of("0.5")).isEqualTo(Points.of("0.50")).hasSameHashCodeAs(Points.of("0.50"));
    assertThat(Points.of("0.5")).isEqualByComparingTo(Points.of("0.50"));
    assertThat(Points.of("0.5")).isNotEqualTo(Points.of("0.500001")).isNotEqualTo("0.5");
    assertThat(Points.of("1").minus(Points.of("1"))).isSameAs(Points.ZERO);
  }

  @Test
  void arithmetic_isExact() {
    assertThat(Points.of("0.1").plus(Points.of("0.2"))).isEqualTo(Points.of("0.3"));
    assertThat(Points.of("0.3").minus(Points.of("0.5"))).isEqualTo(Points.of("-0.2"));
    assertThat(Points.of("0.5").times(-3)).isEqualTo(Points.of("-1.5"));
    assertThat(Points.of("-0.5").negate()).isEqualTo(Points.of("0.5"));
    assertThat(Points.of("-0.5").signum()).isEqualTo(-1);
    assertThat(Points.ZERO.signum()).isZero();
    assertThat(Points.of("1").max(Points.of("2"))).isEqualTo(Points.of("2"));
    assertThat(Points.of("1").min(Points.of("2"))).isEqualTo(Points.of("1"));
  }

  @Test
  void arithmetic_beyondTheRange_isRefused() {
    Points least = Points.of("0.000001");

    assertThatThrownBy(() -> MOST.plus(least)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MOST.negate().minus(least)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MOST.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MOST.times(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThat(MOST.plus(MOST.negate())).isEqualTo(Points.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 0.3, 1.8",
    "-0.5, 0.4, -0.2",
    "0.000002, 0.5, 0.000001",
    "999999999999.999999, 1, 999999999999.999999",
    "999999999999, 0.000001, 999999.999999"
  })
  void weighted_thatFits_isExact(String points, String weight, String product) {
    assertThat(Points.of(points).weighted(Points.of(weight))).isEqualTo(Points.of(product));
  }

  @ParameterizedTest
  @CsvSource({"0.000001, 0.5", "0.333333, 0.3"})
  void weighted_thatNeedsMoreDecimals_isRefused(String points, String weight) {
    assertThatThrownBy(() -> Points.of(points).weighted(Points.of(weight)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(points + " × " + weight + " has more than 6 decimals");
  }

  @ParameterizedTest
  @CsvSource({
    // points, numerator, denominator, scale, mode, share
    "10, 1, 3, 2, HALF_UP, 3.33",
    "10, 2, 3, 2, HALF_UP, 6.67",
    "10, 2, 3, 2, DOWN, 6.66",
    "1, 1, 8, 2, HALF_UP, 0.13",
    "1, 1, 8, 2, DOWN, 0.12",
    "1, 1, 8, 2, HALF_EVEN, 0.12",
    "1, 3, 8, 2, HALF_EVEN, 0.38",
    "-1, 1, 8, 2, HALF_UP, -0.13",
    "-1, 1, 8, 2, DOWN, -0.12",
    "5, 1, 2, 0, HALF_UP, 3",
    "5, 1, 2, 0, DOWN, 2",
    "10, 0, 7, 2, HALF_UP, 0",
    "10, 7, 7, 0, DOWN, 10",
    "1, 1, 3, 6, HALF_UP, 0.333333",
    "0.000001, 1, 2, 6, HALF_UP, 0.000001",
    "0.000001, 1, 2, 6, DOWN, 0",
    "999999999999, 9223372036854775807, 9223372036854775807, 6, DOWN, 999999999999"
  })
  void share_roundsOnce(
      String points, long numerator, long denominator, int scale, RoundingMode mode, String share) {
    assertThat(Points.of(points).share(numerator, denominator, new Rounding(scale, mode)))
        .isEqualTo(Points.of(share));
  }

  @Test
  void share_isTheSame_withAndWithoutBigNumbers() {
    Random random = new Random(20250630);
    for (int i = 0; i < 20_000; i++) {
      Points points =
          Points.of(BigDecimal.valueOf(random.nextLong() >> (6 + random.nextInt(57)), 6));
      long numerator = random.nextLong() >> (24 + random.nextInt(40));
      long denominator = 1 + Math.abs(random.nextLong() >> (1 + random.nextInt(63)));
      Rounding rounding = new Rounding(random.nextInt(7), RoundingMode.HALF_UP);
      String expected = share(points, numerator, denominator, rounding);
      String share;
      try {
        share = points.share(numerator, denominator, rounding).toString();
      } catch (ArithmeticException e) {
        share = e.getMessage();
      }
      assertThat(share)
          .as("%s × %s ÷ %s, %s", points, numerator, denominator, rounding)
          .isEqualTo(expected);
    }
  }

  private static String share(Points points, long numerator, long denominator, Rounding rounding) {
    try {
      return points
          .share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), rounding)
          .toString();
    } catch (ArithmeticException e) {
      return e.getMessage();
    }
  }

  @Test
  void share_ofPoints_takesTheirRatio() {
    // 40 points at a mean of 91.25 of 100
    assertThat(Points.of(40).share(Points.of("182.5"), Points.of(200), Rounding.USUAL))
        .isEqualTo(Points.of("36.5"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void share_ofNothing_isRefused(long denominator) {
    assertThatThrownBy(() -> Points.of(1).share(1, denominator, Rounding.USUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("denominator must be above zero: " + denominator);
  }

  @Test
  void rounding_keepsZeroToSixDecimals() {
    assertThat(new Rounding(0, RoundingMode.DOWN).scale()).isZero();
    assertThat(new Rounding(6, RoundingMode.DOWN).scale()).isEqualTo(6);
    assertThatThrownBy(() -> new Rounding(7, RoundingMode.DOWN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rounding(-1, RoundingMode.DOWN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
