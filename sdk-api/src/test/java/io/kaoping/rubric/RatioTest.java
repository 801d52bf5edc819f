package io.kaoping.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RatioTest {
  private static final Ratio THIRD = Ratio.of(Points.of(1), Points.of(3));

  @Test
  void arithmetic_isExact() {
    assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Ratio.ONE).hasToString("1");
    assertThat(THIRD.minus(Ratio.ONE)).hasToString("-2/3");
    assertThat(THIRD.times(THIRD)).hasToString("1/9");
    assertThat(THIRD.over(Ratio.of(-2))).hasToString("-1/6");
    assertThat(Ratio.of(Points.of("0.000001"))).hasToString("1/1000000");
    assertThat(Ratio.of(Points.of("-2.5")).over(Ratio.of(5))).hasToString("-1/2");
  }

  @Test
  void equality_isOfTheValue() {
    assertThat(Ratio.of(Points.of(2), Points.of(6))).isEqualTo(THIRD).hasSameHashCodeAs(THIRD);
    assertThat(Ratio.of(Points.of(-2), Points.of(-6))).isEqualTo(THIRD);
    assertThat(Ratio.ZERO).isEqualTo(Ratio.of(Points.ZERO, Points.of(7))).isNotEqualTo(THIRD);
  }

  @Test
  void order_isThatOfTheValues() {
    assertThat(THIRD).isLessThan(Ratio.ONE).isGreaterThan(Ratio.ZERO).isGreaterThan(Ratio.of(-1));
    assertThat(THIRD.min(Ratio.ONE)).isEqualTo(THIRD);
    assertThat(THIRD.max(Ratio.ONE)).isEqualTo(Ratio.ONE);
    assertThat(THIRD.min(THIRD)).isEqualTo(THIRD);
    assertThat(Ratio.of(-3).signum()).isEqualTo(-1);
    assertThat(Ratio.ZERO.signum()).isZero();
  }

  @Test
  void points_areRoundedAsAsked() {
    Ratio half = Ratio.of(Points.of(1), Points.of(8));
    assertThat(half.points(Rounding.USUAL)).isEqualTo(Points.of("0.13"));
    assertThat(half.points(new Rounding(2, RoundingMode.HALF_EVEN))).isEqualTo(Points.of("0.12"));
    assertThat(half.points(new Rounding(0, RoundingMode.UP))).isEqualTo(Points.of(1));
    assertThat(THIRD.points(new Rounding(6, RoundingMode.DOWN))).isEqualTo(Points.of("0.333333"));
    assertThat(THIRD.decimal(8, RoundingMode.CEILING)).hasToString("0.33333334");
  }

  @Test
  void over_zero_isRefused() {
    assertThatThrownBy(() -> THIRD.over(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("1/3 / 0");
    assertThatThrownBy(() -> Ratio.of(Points.of(2), Points.ZERO)).hasMessage("2 / 0");
  }
}
