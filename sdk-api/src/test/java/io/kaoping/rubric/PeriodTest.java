package io.kaoping.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "MONTH, 2025-03-31, 2025-03, 2025-03-01, 2025-03-31",
    "MONTH, 2025-12-01, 2025-12, 2025-12-01, 2025-12-31",
    "MONTH, 2024-02-10, 2024-02, 2024-02-01, 2024-02-29",
    "MONTH, 2025-02-10, 2025-02, 2025-02-01, 2025-02-28",
    "MONTH, 2100-02-10, 2100-02, 2100-02-01, 2100-02-28",
    "QUARTER, 2025-01-01, 2025-Q1, 2025-01-01, 2025-03-31",
    "QUARTER, 2025-03-31, 2025-Q1, 2025-01-01, 2025-03-31",
    "QUARTER, 2025-04-01, 2025-Q2, 2025-04-01, 2025-06-30",
    "QUARTER, 2025-12-31, 2025-Q4, 2025-10-01, 2025-12-31",
    "HALF_YEAR, 2025-06-30, 2025-H1, 2025-01-01, 2025-06-30",
    "HALF_YEAR, 2025-07-01, 2025-H2, 2025-07-01, 2025-12-31",
    "YEAR, 2024-02-29, 2024, 2024-01-01, 2024-12-31"
  })
  void label_startAndEnd_areOfTheCalendarPeriod(
      Period period, LocalDate day, String label, LocalDate start, LocalDate end) {
    assertThat(period.label(day)).isEqualTo(label);
    assertThat(Period.labelOf(start, end)).contains(label);
    assertThat(Period.ofLabel(label)).contains(period);
    assertThat(period.start(day)).isEqualTo(start);
    assertThat(period.end(day)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    // period, from, to, first due, how many
    "MONTH, 2025-01-01, 2025-12-31, 2025-01-01, 12",
    "MONTH, 2025-01-02, 2025-12-31, 2025-02-01, 11", // begun before: not due
    "MONTH, 2025-01-01, 2025-12-30, 2025-01-01, 11", // not ended: not due
    "MONTH, 2024-01-01, 2024-02-28, 2024-01-01, 1", // the 29th is missing
    "MONTH, 2024-01-01, 2024-02-29, 2024-01-01, 2",
    "MONTH, 2023-01-01, 2023-02-28, 2023-01-01, 2",
    "QUARTER, 2025-01-01, 2025-12-31, 2025-01-01, 4",
    "QUARTER, 2025-02-01, 2025-10-15, 2025-04-01, 2",
    "HALF_YEAR, 2024-10-01, 2025-12-31, 2025-01-01, 2",
    "YEAR, 2024-01-01, 2025-12-31, 2024-01-01, 2",
    "YEAR, 2024-01-02, 2025-12-31, 2025-01-01, 1"
  })
  void due_isWhatLiesWhollyWithin(
      Period period, LocalDate from, LocalDate to, LocalDate first, int count) {
    List<LocalDate> due = period.due(from, to);

    assertThat(due).hasSize(count).startsWith(first).isSorted().doesNotHaveDuplicates();
    assertThat(period.end(due.get(count - 1))).isBeforeOrEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2025-01-02, 2025-02-27",
    "QUARTER, 2025-02-01, 2025-06-29",
    "YEAR, 2025-01-01, 2025-12-30",
    "MONTH, 2025-05-01, 2025-04-30" // ends before it begins
  })
  void due_nothingWhole_isEmpty(Period period, LocalDate from, LocalDate to) {
    assertThat(period.due(from, to)).isEmpty();
  }

  @Test
  void due_oneDayAPeriod_isExactAtBothEnds() {
    LocalDate first = LocalDate.of(2025, 4, 1);
    LocalDate last = LocalDate.of(2025, 6, 30);

    assertThat(Period.QUARTER.due(first, last)).containsExactly(first);
    assertThat(Period.QUARTER.due(first.plusDays(1), last)).isEmpty();
    assertThat(Period.QUARTER.due(first, last.minusDays(1))).isEmpty();
  }

  @Test
  void labelOf_daysThatBeginAndEndNoPeriod_isNone() {
    LocalDate first = LocalDate.of(2025, 4, 1);
    assertThat(Period.labelOf(first, LocalDate.of(2025, 5, 31))).isEmpty();
    assertThat(Period.labelOf(first.plusDays(1), LocalDate.of(2025, 6, 30))).isEmpty();
    assertThat(Period.labelOf(first, LocalDate.of(2025, 6, 29))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-13", "2025-00", "2025-Q5", "2025-H3", "25", "2025-1", "2025-Q1x", "''"})
  void ofLabel_ofNoPeriod_isNone(String label) {
    assertThat(Period.ofLabel(label)).isEmpty();
  }
}
