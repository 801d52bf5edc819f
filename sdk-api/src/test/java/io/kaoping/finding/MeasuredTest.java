package io.kaoping.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
  @ParameterizedTest
  @CsvSource({
    "92.5, 100, 100, 92.5",
    "220, 300, 100, ≈73.33",
    "8.5, 12, 2, ≈1.42",
    "150, 300, 100, 50",
    "-1, 3, 1, ≈-0.33",
    "0, 0, 100, 0"
  })
  void quantity_isToldOutOfTheWhole(
      BigDecimal value, BigDecimal base, BigDecimal whole, String told) {
    Measured measured = new Measured(value, base, whole);

    assertThat(measured.told()).isEqualTo(told);
    assertThat(measured.compare(new Measured(value, base))).isZero();
  }

  @Test
  void mean_isExact_andToldOutOfTheBaseOfItsQuantities() {
    Measured mean =
        Measured.mean(
            List.of(
                new Measured(new BigDecimal("70"), new BigDecimal("100")),
                new Measured(new BigDecimal("70"), new BigDecimal("100")),
                new Measured(new BigDecimal("80"), new BigDecimal("100"))));

    assertThat(mean.value()).isEqualTo(new BigDecimal("11"));
    assertThat(mean.base()).isEqualTo(new BigDecimal("15"));
    assertThat(mean.told()).isEqualTo("≈73.33");
    assertThat(mean.whole()).isEqualTo(new BigDecimal("100"));
  }
}
