package io.kaoping.plugin.testkit;

import io.kaoping.rubric.Period;
import java.time.LocalDate;

/**
 * The time of which the rows of a workbook of cases speak.
 *
 * @param from the first day of the assessment period
 * @param to its last day
 * @param asOf the last day that counts
 */
record CasePeriod(LocalDate from, LocalDate to, LocalDate asOf) {
  private static final String[] QUARTERS = {"一季度", "二季度", "三季度", "四季度"};

  /** Tells whether a day lies in it. */
  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * Returns how a committee calls a calendar period: 一季度; with its year where there are several.
   */
  String words(Period every, LocalDate start) {
    int number = (start.getMonthValue() - 1) / every.months();
    String name =
        switch (every) {
          case MONTH -> (number + 1) + "月";
          case QUARTER -> QUARTERS[number];
          case HALF_YEAR -> number == 0 ? "上半年" : "下半年";
          case YEAR -> "全年";
        };
    boolean several = from.getYear() != to.getYear() || start.getYear() != from.getYear();
    return several ? start.getYear() + "年" + name : name;
  }
}
