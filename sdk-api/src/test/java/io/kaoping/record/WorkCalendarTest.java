package io.kaoping.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
  /** National Day 2025: eight days off, and a Sunday and a Saturday worked in their stead. */
  private static final WorkCalendar OCTOBER =
      new WorkCalendar(
          List.of(
              day("2025-10-01"),
              day("2025-10-02"),
              day("2025-10-03"),
              day("2025-10-04"),
              day("2025-10-05"),
              day("2025-10-06"),
              day("2025-10-07"),
              day("2025-10-08")),
          List.of(day("2025-09-28"), day("2025-10-11")));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void works_weekdaysButHolidays_andWorkedWeekends() {
    assertThat(OCTOBER.works(day("2025-09-28"))).isTrue();
    assertThat(OCTOBER.works(day("2025-09-27"))).isFalse();
    assertThat(OCTOBER.works(day("2025-09-30"))).isTrue();
    assertThat(OCTOBER.works(day("2025-10-08"))).isFalse();
    assertThat(OCTOBER.works(day("2025-10-09"))).isTrue();
  }

  @Test
  void workdaysAfter_countsFromTheNextWorkingDay() {
    // due Tuesday 30 September: the first working day after it is Thursday 9 October
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-09-30"))).isZero();
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-10-08"))).isZero();
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-10-09"))).isEqualTo(1);
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-10-11"))).isEqualTo(3);
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-10-13"))).isEqualTo(4);
    assertThat(OCTOBER.workdaysAfter(day("2025-09-30"), day("2025-09-01"))).isZero();
  }

  @Test
  void workdaysAfter_isTheCountOfWorkingDaysOneByOne() {
    LocalDate from = day("2025-09-01");
    for (int shift = 0; shift < 7; shift++) {
      int counted = 0;
      for (int days = 1; days < 60; days++) {
        LocalDate last = from.plusDays(shift + days);
        counted += OCTOBER.works(last) ? 1 : 0;
        assertThat(OCTOBER.workdaysAfter(from.plusDays(shift), last)).isEqualTo(counted);
      }
    }
  }

  @Test
  void unknownYears_areThoseWithoutAHoliday() {
    assertThat(OCTOBER.unknownYears(day("2025-12-01"), day("2025-12-31"))).isEmpty();
    assertThat(OCTOBER.unknownYears(day("2024-12-31"), day("2026-01-01")))
        .containsExactly(2024, 2026);
    assertThat(WorkCalendar.NONE.unknownYears(day("2025-01-01"), day("2025-01-01")))
        .containsExactly(2025);
  }
}
