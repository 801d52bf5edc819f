package io.kaoping.benchmarks.hand;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The branches of one submission as an object graph, made before anything is timed. */
public final class BranchGraph {
  private final List<Branch> branches;

  private BranchGraph(List<Branch> branches) {
    this.branches = branches;
  }

  /** Returns the graph of a submission in the terms of the pack {@code w1}. */
  public static BranchGraph of(Submission submission) {
    Map<String, List<ChecklistItem>> items =
        submission.items().stream().collect(Collectors.groupingBy(ChecklistItem::owner));
    Map<String, List<Activity>> activities =
        submission.activities().stream().collect(Collectors.groupingBy(Activity::organiser));
    return new BranchGraph(
        submission.units().stream()
            .map(
                unit ->
                    branch(
                        unit,
                        items.getOrDefault(unit.id(), List.of()),
                        activities.getOrDefault(unit.id(), List.of()),
                        submission))
            .toList());
  }

  /** Returns the branches, in the order of the submission. */
  public List<Branch> branches() {
    return branches;
  }

  private static Branch branch(
      Unit unit, List<ChecklistItem> items, List<Activity> activities, Submission submission) {
    LocalDate asOf = submission.asOf();
    List<Problem> problems = new ArrayList<>();
    List<Rectification> rectifications = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    items.stream()
        .sorted(Comparator.comparing(ChecklistItem::id))
        .forEach(
            item -> {
              switch (item.list()) {
                case "problem" -> problems.add(problem(item, asOf));
                case "rectification" -> rectifications.add(rectification(item, asOf));
                default -> tasks.add(task(item));
              }
            });
    return new Branch(
        unit.id(),
        numbers(unit.facts()),
        meetings(activities, submission.from()),
        problems,
        rectifications,
        tasks);
  }

  private static Branch.Numbers numbers(Map<String, FactValue> facts) {
    return new Branch.Numbers(
        stated(facts, "attendance_rate"),
        stated(facts, "study_hours"),
        stated(facts, "dues_rate"),
        stated(facts, "volunteer_rate"),
        stated(facts, "budget_use_rate"),
        stated(facts, "satisfaction"),
        stated(facts, "outreach_visits"),
        stated(facts, "training_days"),
        stated(facts, "response_days"),
        stated(facts, "complaints"),
        stated(facts, "vacancies"),
        stated(facts, "late_reports"));
  }

  private static Stated stated(Map<String, FactValue> facts, String name) {
    BigDecimal value = ((FactValue.Number) facts.get(name)).value();
    return new Stated(name, value.movePointRight(1).longValueExact());
  }

  private static Branch.Meetings meetings(List<Activity> activities, LocalDate from) {
    return new Branch.Meetings(
        meetings(activities, from, "member_meeting"),
        meetings(activities, from, "committee_meeting"),
        meetings(activities, from, "group_meeting"),
        meetings(activities, from, "party_lecture"),
        meetings(activities, from, "themed_day"),
        meetings(activities, from, "volunteer_service"));
  }

  private static List<Branch.Meeting> meetings(
      List<Activity> activities, LocalDate from, String kind) {
    return activities.stream()
        .filter(a -> a.kind().equals(kind))
        .sorted(Comparator.comparing(Activity::date))
        .map(
            a ->
                new Branch.Meeting(
                    a.date().getMonthValue() - from.getMonthValue(),
                    !a.evidence().isEmpty(),
                    FactValue.of(true).equals(a.fields().get("open_to_public"))))
        .toList();
  }

  private static Problem problem(ChecklistItem item, LocalDate asOf) {
    boolean closed = item.closed() != null;
    LocalDate due = item.due();
    return new Problem(
        item.id(),
        item.title(),
        closed,
        !closed && due != null && due.isBefore(asOf),
        closed && due != null && item.closed().isAfter(due),
        !item.evidence().isEmpty());
  }

  private static Rectification rectification(ChecklistItem item, LocalDate asOf) {
    LocalDate due = item.due();
    FactValue.Number severity = (FactValue.Number) item.fields().get("severity");
    return new Rectification(
        item.id(),
        item.title(),
        item.closed() == null && due != null && due.isBefore(asOf),
        severity.value().intValueExact());
  }

  private static Task task(ChecklistItem item) {
    return new Task(
        item.id(),
        item.title(),
        Task.State.valueOf(item.state().toUpperCase(Locale.ROOT)),
        item.due() != null,
        !item.evidence().isEmpty());
  }
}
