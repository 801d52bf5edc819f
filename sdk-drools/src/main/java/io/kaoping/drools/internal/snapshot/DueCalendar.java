package io.kaoping.drools.internal.snapshot;

import io.kaoping.rubric.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The periods of every length that have fallen due from a first to a last day. */
final class DueCalendar {
  private final LocalDate from;
  private final LocalDate lastDay;
  private final Map<Period, DuePeriods> due = new EnumMap<>(Period.class);

  DueCalendar(LocalDate from, LocalDate lastDay) {
    this.from = from;
    this.lastDay = lastDay;
    for (Period every : Period.values()) {
      due.put(every, new DuePeriods(every, from, lastDay));
    }
  }

  boolean isOf(LocalDate otherFrom, LocalDate otherLastDay) {
    return from.equals(otherFrom) && lastDay.equals(otherLastDay);
  }

  DuePeriods due(Period every) {
    return Objects.requireNonNull(due.get(every), every.name());
  }
}
