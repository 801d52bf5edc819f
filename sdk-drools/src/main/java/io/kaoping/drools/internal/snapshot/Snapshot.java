package io.kaoping.drools.internal.snapshot;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.record.WorkCalendar;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A submission as both executors see it: immutable once made. */
public final class Snapshot {
  private static final Comparator<ActivityData> BY_DATE =
      Comparator.comparing((ActivityData a) -> a.source().date())
          .thenComparing(ActivityData::witness)
          .thenComparing(a -> a.source().organiser());
  private static final Comparator<RecordData> RECORDS_BY_DATE =
      Comparator.comparing((RecordData r) -> r.source().date())
          .thenComparing(RecordData::witness)
          .thenComparing(r -> String.valueOf(r.source().key()));

  private final Layout layout;
  private final LocalDate asOf;
  private final LocalDate from;
  private final LocalDate lastDay;
  private final Map<String, SubjectData> subjects = new LinkedHashMap<>();
  private final DueCalendar calendar;
  private final WorkCalendar workdays;
  private List<SubjectData> subjectList = List.of();
  private @Nullable Opinionated opinions;

  /** Looked up only where a rule follows ties; whoever comes first writes them down. */
  private volatile @Nullable Ties ties;

  private Snapshot(Submission submission, Layout layout) {
    this.layout = layout;
    this.asOf = submission.asOf();
    this.from = submission.from();
    this.lastDay = submission.lastDay();
    this.workdays = submission.calendar();
    this.calendar = layout.calendar(from, lastDay);
  }

  /**
   * Returns the snapshot of a submission whose ids and references are sound.
   *
   * @throws AssessmentException if a fact, state, tie or field does not fit the vocabulary
   */
  public static Snapshot of(Submission submission, Layout layout) {
    return of(submission, layout, List.of());
  }

  /**
   * Returns the snapshot of a submission whose ids and references are sound.
   *
   * @param more further problems of the submission, which are told together with those found here
   * @throws AssessmentException if there are any, or something does not fit the vocabulary
   */
  public static Snapshot of(Submission submission, Layout layout, List<Problem> more) {
    List<Problem> problems = new ArrayList<>(VocabularyCheck.check(submission, layout));
    problems.addAll(OpinionTerms.check(submission, layout.vocabulary()));
    problems.addAll(more);
    if (!problems.isEmpty()) {
      throw new AssessmentException("申报材料不能考评", problems);
    }
    Snapshot snapshot = new Snapshot(submission, layout);
    snapshot.addSubjects(submission);
    snapshot.subjectList = List.copyOf(snapshot.subjects.values());
    snapshot.addItems(submission.items());
    snapshot.addRecords(submission);
    snapshot.addActivities(submission);
    snapshot.opinions = new Opinionated(submission, snapshot);
    return snapshot;
  }

  private void addSubjects(Submission submission) {
    for (Unit unit : submission.units()) {
      SubjectData data =
          new SubjectData(
              this,
              subjects.size(),
              unit.id(),
              unit.name(),
              SubjectKind.UNIT,
              unit.unitClass(),
              null,
              layout);
      addFacts(data, unit.facts());
      subjects.put(unit.id(), data);
    }
    for (Coalition coalition : submission.coalitions()) {
      SubjectData data =
          new SubjectData(
              this,
              subjects.size(),
              coalition.id(),
              coalition.name(),
              SubjectKind.COALITION,
              coalition.coalitionClass(),
              coalition,
              layout);
      addFacts(data, coalition.facts());
      subjects.put(coalition.id(), data);
    }
    for (Coalition coalition : submission.coalitions()) {
      List<SubjectData> members = new ArrayList<>();
      for (String member : coalition.membersOn(asOf)) {
        SubjectData subject = subjects.get(member);
        if (subject != null) {
          members.add(subject);
          subject.memberships++;
        }
      }
      members.sort(Comparator.comparing(SubjectData::id));
      Objects.requireNonNull(subjects.get(coalition.id())).members = List.copyOf(members);
    }
  }

  private void addFacts(SubjectData data, Map<String, FactValue> facts) {
    facts.forEach(
        (name, value) -> {
          Integer slot = layout.facts().get(name);
          Vocabulary.Type type = layout.type(name, data.kind());
          if (slot != null && type != null) {
            data.state(slot, VocabularyCheck.typed(value, type));
          }
        });
  }

  private void addItems(List<ChecklistItem> items) {
    for (ChecklistItem item : items) {
      SubjectData owner = subjects.get(item.owner());
      Integer slot = layout.lists().get(item.list());
      Vocabulary.ListKind kind = layout.vocabulary().lists().get(item.list());
      if (owner == null || slot == null || kind == null) {
        continue;
      }
      ItemData data = ItemData.of(owner, item, kind.checklist(), asOf);
      if (data != null) {
        add(owner.items, slot, data);
      }
    }
    for (SubjectData subject : subjects.values()) {
      sort(subject.items, Comparator.comparing(i -> i.source().id()));
      for (int slot = 0; slot < subject.items.length; slot++) {
        subject.itemLists[slot] = Items.of(subject.items[slot], layout.itemColumns(slot));
        subject.itemBlocks[slot] = subject.itemLists[slot].first();
      }
    }
  }

  private void addRecords(Submission submission) {
    for (CaseRecord entry : submission.records()) {
      SubjectData subject = subjects.get(entry.subject());
      Integer slot = layout.records().get(entry.kind());
      Vocabulary.RecordKind kind = layout.vocabulary().records().get(entry.kind());
      if (subject != null
          && slot != null
          && kind != null
          && submission.knows(entry)
          && counts(kind.dayOf(entry))) {
        add(subject.records, slot, RecordData.of(subject, entry));
      }
    }
    for (SubjectData subject : subjects.values()) {
      sort(subject.records, RECORDS_BY_DATE);
    }
  }

  private void addActivities(Submission submission) {
    Map<String, Coalition> coalitions = new HashMap<>();
    submission.coalitions().forEach(c -> coalitions.put(c.id(), c));
    for (Activity activity : submission.activities()) {
      Integer slot = layout.activities().get(activity.kind());
      if (slot == null || !counts(activity.date())) {
        continue;
      }
      Set<String> part = new LinkedHashSet<>(activity.participants());
      part.add(activity.organiser());
      for (String id : part) {
        SubjectData subject = subjects.get(id);
        if (subject != null) {
          add(
              subject.activities,
              slot,
              ActivityData.of(subject, activity, id.equals(activity.organiser()), from));
        }
      }
      Coalition host = coalitions.get(activity.organiser());
      if (host != null) {
        addInvitations(activity, host, part, slot);
      }
    }
    for (SubjectData subject : subjects.values()) {
      sort(subject.activities, BY_DATE);
      for (int slot = 0; slot < subject.activities.length; slot++) {
        subject.activityLists[slot] =
            Activities.of(subject.activities[slot], layout.activityColumns(slot));
        subject.activityBlocks[slot] = subject.activityLists[slot].first();
      }
      sort(subject.invitations, BY_DATE);
    }
  }

  private void addInvitations(Activity activity, Coalition host, Set<String> part, int slot) {
    Set<String> invited = new LinkedHashSet<>();
    for (Membership membership : host.memberships()) {
      if (membership.role().belongs() && membership.covers(activity.date())) {
        invited.add(membership.unit());
      }
    }
    for (String id : invited) {
      SubjectData subject = subjects.get(id);
      if (subject != null) {
        add(subject.invitations, slot, ActivityData.of(subject, activity, part.contains(id), from));
      }
    }
  }

  private boolean counts(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(lastDay);
  }

  private static <T> void add(List<T>[] lists, int slot, T element) {
    if (lists[slot].isEmpty()) {
      lists[slot] = new ArrayList<>();
    }
    lists[slot].add(element);
  }

  private static <T> void sort(List<T>[] lists, Comparator<T> order) {
    for (int i = 0; i < lists.length; i++) {
      if (!lists[i].isEmpty()) {
        lists[i].sort(order);
      }
    }
  }

  /** Returns the layout of its subjects. */
  public Layout layout() {
    return layout;
  }

  /** Returns the as-of date. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the first day of the assessment period. */
  public LocalDate from() {
    return from;
  }

  /** Returns the last day of which activities and records count. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Returns the periods of a length that have fallen due. */
  public DuePeriods due(Period every) {
    return calendar.due(every);
  }

  /** Returns the periods that have fallen due, of a length as rules name it. */
  public DuePeriods due(String every) {
    return due(
        switch (every) {
          case "month" -> Period.MONTH;
          case "quarter" -> Period.QUARTER;
          case "half-year" -> Period.HALF_YEAR;
          case "year" -> Period.YEAR;
          default -> throw new IllegalArgumentException("every is no period: " + every);
        });
  }

  /** Returns the opinions and earlier results. */
  Opinionated opinions() {
    return Objects.requireNonNull(opinions, "opinions");
  }

  /** Returns which days are worked. */
  WorkCalendar workdays() {
    return workdays;
  }

  /** Returns the ties between all items. */
  Ties ties() {
    Ties known = ties;
    if (known == null) {
      List<ItemData> items = new ArrayList<>();
      for (SubjectData subject : subjectList) {
        for (List<ItemData> list : subject.items) {
          items.addAll(list);
        }
      }
      known = new Ties(items);
      ties = known;
    }
    return known;
  }

  /** Returns the units, then the coalitions, in the order of the submission. */
  public List<SubjectData> subjects() {
    return subjectList;
  }

  /** Returns the subject with an id, or {@code null}. */
  public @Nullable SubjectData subject(String id) {
    return subjects.get(id);
  }
}
