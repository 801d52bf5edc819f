package io.kaoping.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactValueTest {
  @ParameterizedTest
  @CsvSource({
    "0.50, 0.5",
    "0.000, 0",
    "0E-999999999, 0",
    "1E+3, 1000",
    "-12.340, -12.34",
    "1E-6, 0.000001",
    "-1.00E-6, -0.000001",
    "999999999999.999999, 999999999999.999999"
  })
  void number_isPlainWithoutTrailingZeros(String given, String plain) {
    assertThat(FactValue.of(new BigDecimal(given)))
        .hasToString(plain)
        .isEqualTo(FactValue.of(new BigDecimal(plain)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+12", "0.0000001", "1E+999999999", "1E+2147483647", "1E-999999999"})
  void number_outsideTheRange_isRefusedAtOnce(String given) {
    BigDecimal number = new BigDecimal(given);

    assertThatThrownBy(() -> FactValue.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 12 digits before and 6 after the point");
  }

  @Test
  void of_otherTypes() {
    assertThat(FactValue.of(7)).isEqualTo(FactValue.of(new BigDecimal("7.0"))).hasToString("7");
    assertThat(FactValue.of(true)).isEqualTo(new FactValue.YesNo(true)).hasToString("true");
    assertThat(FactValue.of("甲")).isEqualTo(new FactValue.Text("甲")).hasToString("甲");
    assertThat(FactValue.of(LocalDate.of(2025, 3, 1))).isEqualTo(FactValue.of("2025-03-01"));
  }

  @Test
  void override_pointsAreEqualByValue() {
    LocalDate day = LocalDate.of(2025, 12, 20);
    ScoreOverride one =
        new ScoreOverride(
            "Z2", "u1", new BigDecimal("5.00"), new BigDecimal("0E-9"), day, "考评委员会", "复核");
    ScoreOverride other =
        new ScoreOverride("Z2", "u1", new BigDecimal("5"), BigDecimal.ZERO, day, "考评委员会", "复核");

    assertThat(one).isEqualTo(other);
  }
}
