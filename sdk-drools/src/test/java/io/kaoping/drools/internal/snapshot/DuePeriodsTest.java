package io.kaoping.drools.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.finding.Witness;
import io.kaoping.rubric.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which periods are due, and what is said of those in which nothing was held. */
class DuePeriodsTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 12, 13, 63, 64})
  void missed_namesThePeriodsWhoseBitIsNotSet(int months) {
    DuePeriods due = months(months);
    assertThat(due.size()).isEqualTo(months);

    assertThat(due.missed(0)).hasSize(months);
    assertThat(due.missed(-1)).isEmpty();
    for (int i = 0; i < months; i++) {
      assertThat(due.missed(~(1L << i)))
          .containsExactly(new Witness(Witness.Kind.PERIOD, due.label(i), "0/1"))
          .isEqualTo(due.missed(~(1L << i)));
    }
  }

  @Test
  void missed_keepsTheOrderOfThePeriods() {
    assertThat(months(12).missed(0b0111_1111_1101))
        .extracting(Witness::ref)
        .containsExactly("2025-02", "2025-12");
  }

  @Test
  void indexOf_monthsOfAQuarter_isTheQuarter() {
    DuePeriods due =
        new DuePeriods(Period.QUARTER, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 30));

    assertThat(due.size()).isEqualTo(2);
    assertThat(due.indexOf(0)).isEqualTo(-1);
    assertThat(due.indexOf(1)).isEqualTo(-1);
    assertThat(due.indexOf(2)).isZero();
    assertThat(due.indexOf(4)).isZero();
    assertThat(due.indexOf(5)).isEqualTo(1);
    assertThat(due.indexOf(8)).isEqualTo(-1);
  }

  private static DuePeriods months(int months) {
    return new DuePeriods(Period.MONTH, FROM, FROM.plusMonths(months).minusDays(1));
  }
}
