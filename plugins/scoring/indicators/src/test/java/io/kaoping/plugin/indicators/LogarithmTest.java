package io.kaoping.plugin.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0E-40",
    "2, 0.6931471805599453094172321214581765680755",
    "3, 1.0986122886681096913952452369225257046475",
    "10, 2.3025850929940456840179914546843642076011",
    "0.001, -6.9077552789821370520539743640530926228033",
    "0.75, -0.2876820724517809274392190059938274315035",
    "1.5, 0.4054651081081643819780131154643491365720"
  })
  void of_isRightToTheLastDigit(String x, String logarithm) {
    assertThat(Logarithm.of(new BigDecimal(x), 40)).hasToString(logarithm);
  }

  @Test
  void of_aFewDigits_isRounded() {
    assertThat(Logarithm.of(BigDecimal.TEN, 3)).hasToString("2.303");
  }

  @Test
  void of_whatIsNotAboveZero_isRefused() {
    assertThatThrownBy(() -> Logarithm.of(BigDecimal.ZERO, 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x must be above zero: 0");
  }
}
