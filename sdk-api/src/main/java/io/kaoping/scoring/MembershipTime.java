package io.kaoping.scoring;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The days by which memberships are weighed: the as-of date alone, every day of the assessment
 * period, or the last days of its months or quarters that are over. Who belongs to a coalition on
 * so many of these days has so large a share; whoever changes over in a quarter has it with the one
 * it belongs to at the quarter's end.
 *
 * @param days the days, in order
 */
record MembershipTime(List<LocalDate> days) {
  static MembershipTime of(Span span, Submission submission) {
    return new MembershipTime(
        switch (span) {
          case AS_OF -> List.of(submission.asOf());
          case BY_DAY ->
              submission.lastDay().isBefore(submission.from())
                  ? List.of()
                  : submission.from().datesUntil(submission.lastDay().plusDays(1)).toList();
          case BY_MONTH -> lastDays(Period.MONTH, submission);
          case BY_QUARTER -> lastDays(Period.QUARTER, submission);
        });
  }

  private static List<LocalDate> lastDays(Period period, Submission submission) {
    return period.due(submission.from(), submission.lastDay()).stream().map(period::end).toList();
  }

  /** Returns how many days there are. */
  long periods() {
    return days.size();
  }

  /** Returns on how many of the days each belonged to a coalition; those on none are left out. */
  Map<String, Long> members(Coalition coalition, Predicate<Role> counts) {
    Map<String, Long> members = new LinkedHashMap<>();
    for (String unit : coalition.memberships().stream().map(Membership::unit).distinct().toList()) {
      List<Membership> own =
          coalition.memberships().stream()
              .filter(m -> m.unit().equals(unit) && counts.test(m.role()))
              .toList();
      long held = days.stream().filter(day -> own.stream().anyMatch(m -> m.covers(day))).count();
      if (held > 0) {
        members.put(unit, held);
      }
    }
    return members;
  }
}
