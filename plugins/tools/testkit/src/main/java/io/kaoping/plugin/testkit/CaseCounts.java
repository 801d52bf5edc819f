package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.StateChange;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.PrintedSheet.Entry;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet 用例 for what is counted: activities, by the period where the rubric asks
 * for so many in each, records by their level, items of lists by their state, ballots by choice.
 */
final class CaseCounts {
  private static final Entry COUNT = new Entry.Number(BigDecimal.ZERO, new BigDecimal(999));
  private static final List<Evidence> PROVEN = List.of(new Evidence("用例", ""));

  private final CasePeriod period;
  private final List<CaseColumn> columns = new ArrayList<>();
  private final List<Measure> measures;

  private CaseCounts(List<Measure> measures, CasePeriod period) {
    this.measures = measures;
    this.period = period;
  }

  static List<CaseColumn> of(List<Measure> measures, Vocabulary vocabulary, CasePeriod period) {
    CaseCounts made = new CaseCounts(measures, period);
    vocabulary.activities().keySet().forEach(made::activity);
    vocabulary.records().values().forEach(made::record);
    vocabulary.lists().values().forEach(made::list);
    vocabulary.polls().values().forEach(made::poll);
    return made.columns;
  }

  /** A thing that is counted: how one of them is made, and how they are counted in a submission. */
  private void count(String heading, String takes, Adder adder, Counter counter) {
    columns.add(
        new CaseColumn(
            heading,
            takes,
            COUNT,
            (cell, row) -> {
              String count = CellValues.folded(cell);
              if (!count.matches("\\d{1,3}")) {
                return false;
              }
              for (int i = 1; i <= Integer.parseInt(count); i++) {
                adder.add(row, i);
              }
              return true;
            },
            (data, subject) -> {
              long count = counter.count(data, subject);
              return count == 0 ? "" : Long.toString(count);
            }));
  }

  private interface Adder {
    void add(CaseSubject row, int number);
  }

  private interface Counter {
    long count(Submission data, String subject);
  }

  private void activity(String kind) {
    Set<Period> beats = EnumSet.noneOf(Period.class);
    measures.forEach(
        measure -> {
          if (measure instanceof Measure.Cadence cadence && cadence.activity().equals(kind)) {
            beats.add(cadence.every());
          }
        });
    boolean taken =
        measures.stream()
            .anyMatch(
                m ->
                    (m instanceof Measure.Cadence c
                            && c.activity().equals(kind)
                            && c.part() == Part.PARTICIPANT)
                        || (m instanceof Measure.Activities a
                            && a.activity().equals(kind)
                            && a.part() == Part.PARTICIPANT));
    if (beats.isEmpty()) {
      activity(kind, kind, taken, period.from(), period::holds);
      return;
    }
    Period beat = beats.iterator().next(); // the shortest, in which the others are counted too
    for (LocalDate start : beat.due(period.from(), period.to())) {
      LocalDate end = beat.end(start);
      activity(
          kind,
          kind + "：" + period.words(beat, start),
          taken,
          start,
          day -> !day.isBefore(start) && !day.isAfter(end));
    }
  }

  private void activity(
      String kind, String heading, boolean taken, LocalDate on, Predicate<LocalDate> within) {
    count(
        heading,
        "几次",
        (row, number) ->
            row.activities.add(Activity.builder(kind, on, row.name).evidence(PROVEN).build()),
        (data, subject) ->
            data.activities().stream()
                .filter(a -> a.kind().equals(kind) && within.test(a.date()))
                .filter(
                    a ->
                        a.organiser().equals(subject)
                            || (taken && a.participants().contains(subject)))
                .count());
  }

  private void record(Vocabulary.RecordKind kind) {
    if (kind.levels().isEmpty()) {
      record(kind.name(), kind.name(), null);
    }
    kind.levels().forEach(level -> record(kind.name(), kind.name() + "：" + level, level));
  }

  private void record(String kind, String heading, @Nullable String level) {
    count(
        heading,
        "几次",
        (row, number) ->
            row.records.add(
                CaseRecord.builder(kind, row.name, period.from())
                    .level(level)
                    .evidence(PROVEN)
                    .build()),
        (data, subject) ->
            data.records().stream()
                .filter(r -> r.kind().equals(kind) && r.subject().equals(subject))
                .filter(r -> Objects.equals(r.level(), level) && period.holds(r.date()))
                .map(r -> r.key() == null ? r : r.key()) // of one matter there is one
                .distinct()
                .count());
  }

  private void list(Vocabulary.ListKind kind) {
    Checklist list = kind.checklist();
    for (String state : list.states()) {
      String closed = list.closes(state) ? "几项，在时限以内" : "几项，还没有到时限";
      item(list, list.name() + "：" + state, closed, state, false);
    }
    item(list, list.name() + "：逾期", "几项，过了时限还没有办结", list.states().get(0), true);
    list.closing().stream()
        .findFirst()
        .ifPresent(state -> item(list, list.name() + "：超期办结", "几项，过了时限才办结", state, true));
  }

  private void item(Checklist list, String heading, String takes, String state, boolean late) {
    count(
        heading,
        takes,
        (row, number) -> row.items.add(item(list, state, late, row.name + "-" + heading + number)),
        (data, subject) ->
            data.items().stream()
                .filter(i -> i.list().equals(list.name()) && i.owner().equals(subject))
                .filter(i -> isSo(list, i, state, late))
                .count());
  }

  private boolean isSo(Checklist list, ChecklistItem item, String state, boolean late) {
    LocalDate due = item.due();
    LocalDate closed = list.closedOn(item, period.asOf());
    LocalDate end = closed == null ? period.asOf() : closed;
    boolean isLate = due != null && end.isAfter(due);
    String in = list.stateOn(item, period.asOf());
    return in != null
        && isLate == late
        && (late ? list.closes(in) == list.closes(state) : in.equals(state));
  }

  /** Makes an item that went through all states up to one, the last on the as-of date. */
  private ChecklistItem item(Checklist list, String state, boolean late, String id) {
    List<StateChange> history = new ArrayList<>();
    for (String each : list.states().subList(0, list.states().indexOf(state))) {
      history.add(new StateChange(each, period.from()));
    }
    boolean closes = list.closes(state);
    history.add(new StateChange(state, closes ? period.asOf() : period.from()));
    return ChecklistItem.builder(
            id, list.name(), id.substring(0, id.indexOf("-" + list.name())), period.from())
        .title(list.name())
        .state(state)
        .due(late ? period.asOf().minusDays(1) : period.asOf())
        .closed(closes ? period.asOf() : null)
        .history(history)
        .evidence(PROVEN)
        .build();
  }

  private void poll(Vocabulary.Poll poll) {
    for (String group : poll.groups().keySet()) {
      for (String choice : poll.choices().keySet()) {
        count(
            poll.name() + "：" + group + "：" + choice,
            "几票",
            (row, number) ->
                row.ballots.add(new Ballot(poll.name(), group, 1, Map.of(row.name, choice))),
            (data, subject) ->
                data.opinions().ballots().stream()
                    .filter(b -> b.poll().equals(poll.name()) && b.group().equals(group))
                    .filter(b -> choice.equals(b.choices().get(subject)))
                    .mapToLong(Ballot::count)
                    .sum());
      }
    }
  }
}
