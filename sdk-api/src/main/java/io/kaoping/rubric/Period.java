package io.kaoping.rubric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** The beat of a cadence 周期: calendar months, quarters, half-years or years. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Period {
  /** 每月. */
  MONTH(1, "-(0[1-9]|1[0-2])"),
  /** 每季度. */
  QUARTER(3, "-Q[1-4]"),
  /** 每半年. */
  HALF_YEAR(6, "-H[12]"),
  /** 每年. */
  YEAR(12, "");

  private final int months;
  private final Pattern pattern;

  Period(int months, String number) {
    this.months = months;
    this.pattern = Pattern.compile("[0-9]{4}" + number);
  }

  /** Returns the length in months: 1, 3, 6 or 12. */
  public int months() {
    return months;
  }

  /** Returns the first day of the calendar period that holds a day. */
  public LocalDate start(LocalDate day) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), first, 1);
  }

  /** Returns the last day of the calendar period that holds a day. */
  public LocalDate end(LocalDate day) {
    return start(day).plusMonths(months).minusDays(1);
  }

  /** Returns the name of the calendar period: 2025-03, 2025-Q1, 2025-H1 or 2025. */
  public String label(LocalDate day) {
    int number = (day.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), number);
      case QUARTER -> day.getYear() + "-Q" + number;
      case HALF_YEAR -> day.getYear() + "-H" + number;
      case YEAR -> Integer.toString(day.getYear());
    };
  }

  /** Returns the name of the calendar period that two days begin and end, if they do. */
  public static Optional<String> labelOf(LocalDate from, LocalDate to) {
    for (Period period : values()) {
      if (period.start(from).equals(from) && period.end(from).equals(to)) {
        return Optional.of(period.label(from));
      }
    }
    return Optional.empty();
  }

  /** Returns the beat of the calendar period that a name stands for, if it stands for one. */
  public static Optional<Period> ofLabel(String label) {
    for (Period period : values()) {
      if (period.pattern.matcher(label).matches()) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the first days of the calendar periods that lie wholly within {@code from} to {@code
   * to}, both inclusive: the periods whose duty has fallen due.
   */
  public List<LocalDate> due(LocalDate from, LocalDate to) {
    List<LocalDate> starts = new ArrayList<>();
    LocalDate start = start(from);
    if (start.isBefore(from)) {
      start = start.plusMonths(months);
    }
    while (!end(start).isAfter(to)) {
      starts.add(start);
      start = start.plusMonths(months);
    }
    return starts;
  }
}
