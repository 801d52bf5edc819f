package io.kaoping.benchmarks.ordinary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts of one submission, made before anything is timed.
 *
 * @param units the units, which are among the facts
 * @param months the months that are due, which are not
 * @param facts what is inserted: coalition, units, items, activities
 */
public record OrdinaryFacts(List<UnitFact> units, List<MonthFact> months, List<Object> facts) {
  /** Returns the facts of a submission in the terms of the pack {@code w1}. */
  public static OrdinaryFacts of(Submission submission) {
    Map<String, Map<String, Long>> lengths =
        submission.items().stream()
            .collect(groupingBy(ChecklistItem::owner, groupingBy(ChecklistItem::list, counting())));
    List<UnitFact> units =
        submission.units().stream()
            .map(unit -> unit(unit, lengths.getOrDefault(unit.id(), Map.of())))
            .toList();
    List<Object> facts = new ArrayList<>(units);
    submission.coalitions().forEach(c -> facts.add(new CoalitionFact(c.id())));
    submission.items().forEach(item -> facts.add(item(item, submission.asOf())));
    submission.activities().forEach(activity -> facts.add(activity(activity)));
    List<MonthFact> months = new ArrayList<>();
    for (LocalDate month = submission.from();
        month.plusMonths(1).minusDays(1).compareTo(submission.lastDay()) <= 0;
        month = month.plusMonths(1)) {
      months.add(new MonthFact(label(month)));
    }
    return new OrdinaryFacts(units, months, facts);
  }

  private static UnitFact unit(Unit unit, Map<String, Long> lengths) {
    Map<String, FactValue> facts = unit.facts();
    return new UnitFact(
        unit.id(),
        number(facts, "attendance_rate"),
        number(facts, "study_hours"),
        number(facts, "dues_rate"),
        number(facts, "volunteer_rate"),
        number(facts, "budget_use_rate"),
        number(facts, "satisfaction"),
        number(facts, "outreach_visits"),
        number(facts, "training_days"),
        number(facts, "response_days"),
        number(facts, "complaints"),
        number(facts, "vacancies"),
        number(facts, "late_reports"),
        lengths.getOrDefault("problem", 0L).intValue(),
        lengths.getOrDefault("rectification", 0L).intValue(),
        lengths.getOrDefault("task", 0L).intValue());
  }

  private static BigDecimal number(Map<String, FactValue> facts, String name) {
    return ((FactValue.Number) facts.get(name)).value();
  }

  static ItemFact item(ChecklistItem item, LocalDate asOf) {
    LocalDate due = item.due();
    LocalDate closed = item.closed();
    FactValue severity = item.fields().get("severity");
    return new ItemFact(
        item.id(),
        item.list(),
        item.owner(),
        item.title(),
        item.state(),
        due != null,
        closed != null,
        closed == null && due != null && due.isBefore(asOf),
        closed != null && due != null && closed.isAfter(due),
        !item.evidence().isEmpty(),
        severity instanceof FactValue.Number number ? number.value().intValueExact() : 0);
  }

  private static ActivityFact activity(Activity activity) {
    return new ActivityFact(
        activity.id(),
        activity.kind(),
        activity.organiser(),
        label(activity.date()),
        !activity.evidence().isEmpty(),
        FactValue.of(true).equals(activity.fields().get("open_to_public")));
  }

  private static String label(LocalDate date) {
    return date.toString().substring(0, 7);
  }
}
