package io.kaoping.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Which days are worked 工作日: Monday to Friday, but for holidays, and those Saturdays and Sundays
 * that are worked in their stead. A year is known when it has a holiday here.
 *
 * @param holidays days off besides Saturdays and Sundays 节假日
 * @param workdays Saturdays and Sundays that are worked 调休上班日
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WorkCalendar(List<LocalDate> holidays, List<LocalDate> workdays) {
  /** No calendar: no year is known. */
  public static final WorkCalendar NONE = new WorkCalendar(List.of(), List.of());

  /** Copies the days. */
  public WorkCalendar {
    holidays = List.copyOf(holidays);
    workdays = List.copyOf(workdays);
  }

  /** Returns the years of the days from a first to a last one that are not known, in order. */
  public SortedSet<Integer> unknownYears(LocalDate first, LocalDate last) {
    SortedSet<Integer> years = new TreeSet<>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      years.add(year);
    }
    holidays.forEach(day -> years.remove(day.getYear()));
    return Collections.unmodifiableSortedSet(years);
  }

  /** Tells whether a day is worked. */
  public boolean works(LocalDate day) {
    return isWeekend(day) ? workdays.contains(day) : !holidays.contains(day);
  }

  /**
   * Counts the working days 工作日 after a day, up to another one and including that; the day itself
   * is not counted, for what is done on it is done in time. Zero when the other one is not later.
   */
  public int workdaysAfter(LocalDate day, LocalDate last) {
    if (!last.isAfter(day)) {
      return 0;
    }
    LocalDate first = day.plusDays(1);
    long days = ChronoUnit.DAYS.between(day, last);
    long worked = days / 7 * 5;
    for (LocalDate next = first.plusDays(days / 7 * 7); !next.isAfter(last); ) {
      worked += isWeekend(next) ? 0 : 1;
      next = next.plusDays(1);
    }
    for (LocalDate holiday : holidays) {
      worked -= !isWeekend(holiday) && within(holiday, first, last) ? 1 : 0;
    }
    for (LocalDate workday : workdays) {
      worked += isWeekend(workday) && within(workday, first, last) ? 1 : 0;
    }
    return Math.toIntExact(worked);
  }

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private static boolean isWeekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }
}
