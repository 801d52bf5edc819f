package io.kaoping.plugin.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days of 2025 on which the bodies of a sample meet and write. */
public final class WorkingDays {
  private WorkingDays() {}

  /** Returns a day of the year. */
  public static LocalDate day(int month, int day) {
    return LocalDate.of(2025, month, day);
  }

  /** Returns a working day of a month, another one for another salt. */
  public static LocalDate workday(int month, int salt) {
    return workday(day(month, 9 + Math.floorMod(salt, 15)));
  }

  /** Returns the day itself or the last working day before it. */
  public static LocalDate workday(LocalDate day) {
    LocalDate workday = day;
    while (workday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || isHoliday(workday)) {
      workday = workday.minusDays(1);
    }
    return workday;
  }

  /** Tells whether a day of 2025 is a public holiday. */
  private static boolean isHoliday(LocalDate day) {
    int date = day.getMonthValue() * 100 + day.getDayOfMonth();
    return date == 101
        || (date >= 128 && date <= 204)
        || (date >= 404 && date <= 406)
        || (date >= 501 && date <= 505)
        || (date >= 531 && date <= 602)
        || (date >= 1001 && date <= 1008);
  }
}
