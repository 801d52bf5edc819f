package io.kaoping.plugin.json;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days that documents may name, each made when it is first named; most name the same ones. */
final class Days {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS = 12;
  private static final int MOST_DAYS = 31;

  /** Any thread may put a day here, for it is the same for all. */
  private static final @Nullable LocalDate[] DAYS =
      new LocalDate[(LAST_YEAR - FIRST_YEAR + 1) * MONTHS * MOST_DAYS];

  private Days() {}

  /** Returns a day from 1990 to 2100, or {@code null} when there is none. */
  static @Nullable LocalDate of(int year, int month, int day) {
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || month < 1
        || month > MONTHS
        || day < 1
        || day > MOST_DAYS) {
      return null;
    }
    int place = ((year - FIRST_YEAR) * MONTHS + month - 1) * MOST_DAYS + day - 1;
    LocalDate known = DAYS[place];
    if (known == null && day <= YearMonth.of(year, month).lengthOfMonth()) {
      known = LocalDate.of(year, month, day);
      DAYS[place] = known;
    }
    return known;
  }
}
