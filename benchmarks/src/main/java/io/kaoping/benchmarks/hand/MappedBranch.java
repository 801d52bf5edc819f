package io.kaoping.benchmarks.hand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A branch as maps and lists, for tools that work on such: numbers by name, lists of items, the
 * indexes of the months that are due.
 */
public final class MappedBranch {
  private final Branch branch;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Cited> items = new HashMap<>();

  private MappedBranch(Branch branch) {
    this.branch = branch;
    Map<String, Object> numbers = new LinkedHashMap<>();
    stated(branch.numbers()).forEach(one -> numbers.put(one.name(), number(one)));
    values.put("numbers", numbers);
    List<BigDecimal> months = new ArrayList<>();
    for (int month = 0; month < Month.DUE.size(); month++) {
      months.add(BigDecimal.valueOf(month));
    }
    values.put("months", months);
    Branch.Meetings meetings = branch.meetings();
    values.put("member_meetings", meetings(meetings.memberMeetings()));
    values.put("committee_meetings", meetings(meetings.committeeMeetings()));
    values.put("group_meetings", meetings(meetings.groupMeetings()));
    values.put("party_lectures", meetings(meetings.partyLectures()));
    values.put("themed_days", meetings(meetings.themedDays()));
    values.put("volunteer_services", meetings(meetings.volunteerServices()));
    values.put(
        "problems",
        items(
            branch.problems(),
            one ->
                Map.of(
                    "id", one.id(),
                    "closed", one.closed(),
                    "overdue", one.overdue(),
                    "late", one.late(),
                    "evidenced", one.evidenced())));
    values.put(
        "rectifications",
        items(
            branch.rectifications(),
            one ->
                Map.of(
                    "id", one.id(),
                    "overdue", one.overdue(),
                    "severity", BigDecimal.valueOf(one.severity()))));
    values.put(
        "tasks",
        items(
            branch.tasks(),
            one ->
                Map.of(
                    "id", one.id(),
                    "state", one.state().name(),
                    "dated", one.hasDue(),
                    "evidenced", one.evidenced())));
    branch.problems().forEach(one -> items.put(one.id(), one));
    branch.rectifications().forEach(one -> items.put(one.id(), one));
    branch.tasks().forEach(one -> items.put(one.id(), one));
  }

  /** Returns the maps and lists of a branch. */
  public static MappedBranch of(Branch branch) {
    return new MappedBranch(branch);
  }

  private static List<Stated> stated(Branch.Numbers numbers) {
    return List.of(
        numbers.attendanceRate(),
        numbers.studyHours(),
        numbers.duesRate(),
        numbers.volunteerRate(),
        numbers.budgetUseRate(),
        numbers.satisfaction(),
        numbers.outreachVisits(),
        numbers.trainingDays(),
        numbers.responseDays(),
        numbers.complaints(),
        numbers.vacancies(),
        numbers.lateReports());
  }

  private static BigDecimal number(Stated one) {
    return BigDecimal.valueOf(one.tenths(), 1);
  }

  private static List<Map<String, Object>> meetings(List<Branch.Meeting> meetings) {
    return items(
        meetings,
        one ->
            Map.of(
                "month", BigDecimal.valueOf(one.month()),
                "evidenced", one.evidenced(),
                "open_to_public", one.openToPublic()));
  }

  private static <T> List<Map<String, Object>> items(
      List<T> items, Function<T, Map<String, Object>> fields) {
    return items.stream().map(fields).toList();
  }

  /** Returns what the tool works on. */
  public Map<String, Object> values() {
    return values;
  }

  /**
   * Returns the score.
   *
   * @param found by criterion whether its number is off the mark, the indexes of the months that
   *     lack something, or the ids of the items that are amiss
   */
  public BranchScore score(Map<?, ?> found) {
    Sheet sheet = new Sheet(branch);
    List<Stated> numbers = stated(branch.numbers());
    for (Rule rule : Rule.values()) {
      note(sheet, rule, found.get(rule.name()), numbers);
    }
    return sheet.score();
  }

  private void note(Sheet sheet, Rule rule, @Nullable Object what, List<Stated> numbers) {
    if (what instanceof Boolean missed) {
      if (missed) {
        sheet.found(rule, numbers.get(rule.ordinal()));
      }
    } else if (what instanceof List<?> all) {
      for (Object one : all) {
        sheet.found(
            rule, one instanceof Number month ? Month.DUE.get(month.intValue()) : items.get(one));
      }
    } else {
      throw new IllegalStateException(rule + " gave " + what);
    }
  }
}
