package io.kaoping.drools.internal.snapshot;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A submission as both executors see it. Many threads may look at it; whoever changes it in place
 * has it alone.
 */
public final class Snapshot {
  private static final Comparator<ActivityData> BY_DATE =
      Comparator.comparing((ActivityData a) -> a.source().date())
          .thenComparing(ActivityData::witness)
          .thenComparing(a -> a.source().organiser());
  private static final Comparator<ItemData> ITEMS_BY_ID =
      Comparator.comparing(i -> i.source().id());
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
    snapshot.addActivities(submission.activities());
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
    items.forEach(item -> add(item, null));
    for (SubjectData subject : subjects.values()) {
      for (int slot = 0; slot < subject.items.length; slot++) {
        arrangeItems(subject, slot);
      }
    }
  }

  private void add(ChecklistItem item, @Nullable Set<Place> changed) {
    SubjectData owner = subjects.get(item.owner());
    Integer slot = layout.lists().get(item.list());
    Vocabulary.ListKind kind = layout.vocabulary().lists().get(item.list());
    if (owner == null || slot == null || kind == null) {
      return;
    }
    ItemData data = ItemData.of(owner, item, kind.checklist(), asOf);
    if (data != null) {
      add(owner, owner.items, slot, data, changed);
    }
  }

  private void arrangeItems(SubjectData subject, int slot) {
    sort(subject.items[slot], ITEMS_BY_ID);
    subject.itemLists[slot] = Items.of(subject.items[slot], layout.itemColumns(slot));
    subject.itemBlocks[slot] = subject.itemLists[slot].first();
  }

  private void addRecords(Submission submission) {
    submission.records().forEach(entry -> add(entry, submission, null));
    for (SubjectData subject : subjects.values()) {
      for (List<RecordData> records : subject.records) {
        sort(records, RECORDS_BY_DATE);
      }
    }
  }

  private void add(CaseRecord entry, Submission submission, @Nullable Set<Place> changed) {
    SubjectData subject = subjects.get(entry.subject());
    Integer slot = layout.records().get(entry.kind());
    Vocabulary.RecordKind kind = layout.vocabulary().records().get(entry.kind());
    if (subject != null
        && slot != null
        && kind != null
        && submission.knows(entry)
        && counts(kind.dayOf(entry))) {
      add(subject, subject.records, slot, RecordData.of(subject, entry), changed);
    }
  }

  private void addActivities(List<Activity> activities) {
    activities.forEach(activity -> add(activity, null));
    for (SubjectData subject : subjects.values()) {
      for (int slot = 0; slot < subject.activities.length; slot++) {
        arrangeActivities(subject, slot);
      }
    }
  }

  private void add(Activity activity, @Nullable Set<Place> changed) {
    Integer slot = layout.activities().get(activity.kind());
    if (slot == null || !counts(activity.date())) {
      return;
    }
    Set<String> part = part(activity);
    for (String id : part) {
      SubjectData subject = subjects.get(id);
      if (subject != null) {
        boolean organised = id.equals(activity.organiser());
        ActivityData data = ActivityData.of(subject, activity, organised, from);
        add(subject, subject.activities, slot, data, changed);
      }
    }
    for (String id : invited(activity)) {
      SubjectData subject = subjects.get(id);
      if (subject != null) {
        ActivityData data = ActivityData.of(subject, activity, part.contains(id), from);
        add(subject, subject.invitations, slot, data, changed);
      }
    }
  }

  /** Returns who held an activity or took part in it. */
  private static Set<String> part(Activity activity) {
    Set<String> part = new LinkedHashSet<>(activity.participants());
    part.add(activity.organiser());
    return part;
  }

  /** Returns those who belonged to the coalition that held an activity. */
  private Set<String> invited(Activity activity) {
    SubjectData host = subjects.get(activity.organiser());
    Coalition coalition = host == null ? null : host.coalition();
    if (coalition == null) {
      return Set.of();
    }
    Set<String> invited = new LinkedHashSet<>();
    for (Membership membership : coalition.memberships()) {
      if (membership.role().belongs() && membership.covers(activity.date())) {
        invited.add(membership.unit());
      }
    }
    return invited;
  }

  private void arrangeActivities(SubjectData subject, int slot) {
    sort(subject.activities[slot], BY_DATE);
    subject.activityLists[slot] =
        Activities.of(subject.activities[slot], layout.activityColumns(slot));
    subject.activityBlocks[slot] = subject.activityLists[slot].first();
    sort(subject.invitations[slot], BY_DATE);
  }

  /** A slot of a subject. */
  private record Place(SubjectData subject, int slot) {}

  /**
   * Tells whether a change of items, activities, records and facts fits the vocabulary as far as
   * can be said without looking at what does not differ; else a new snapshot must tell.
   */
  public boolean fits(SubmissionChange change) {
    return VocabularyCheck.fits(change, layout);
  }

  /**
   * Takes over a change of items, activities, records and facts that {@link #fits}, and is then as
   * if it were made of the changed submission.
   */
  public void change(SubmissionChange change) {
    change.units().come().forEach(unit -> restate(unit.id(), unit.facts()));
    change.coalitions().come().forEach(each -> restate(each.id(), each.facts()));
    Set<Place> items = new LinkedHashSet<>();
    change.items().gone().forEach(item -> remove(item, items));
    change.items().come().forEach(item -> add(item, items));
    items.forEach(place -> arrangeItems(place.subject(), place.slot()));
    Set<Place> activities = new LinkedHashSet<>();
    change.activities().gone().forEach(activity -> remove(activity, activities));
    change.activities().come().forEach(activity -> add(activity, activities));
    activities.forEach(place -> arrangeActivities(place.subject(), place.slot()));
    Set<Place> records = new LinkedHashSet<>();
    change.records().gone().forEach(entry -> remove(entry, records));
    change.records().come().forEach(entry -> add(entry, change.after(), records));
    records.forEach(place -> sort(place.subject().records[place.slot()], RECORDS_BY_DATE));
    if (!change.items().isEmpty()) {
      ties = null;
    }
  }

  private void restate(String id, Map<String, FactValue> facts) {
    SubjectData data = Objects.requireNonNull(subjects.get(id), id);
    data.stateNothing(layout);
    addFacts(data, facts);
  }

  private void remove(ChecklistItem item, Set<Place> changed) {
    SubjectData owner = subjects.get(item.owner());
    Integer slot = layout.lists().get(item.list());
    if (owner != null && slot != null) {
      remove(owner, owner.items, slot, data -> data.source().equals(item), changed);
    }
  }

  private void remove(Activity activity, Set<Place> changed) {
    Integer slot = layout.activities().get(activity.kind());
    if (slot == null) {
      return;
    }
    Set<String> all = part(activity);
    all.addAll(invited(activity));
    for (String id : all) {
      SubjectData subject = subjects.get(id);
      if (subject != null) {
        remove(subject, subject.activities, slot, data -> data.source().equals(activity), changed);
        remove(subject, subject.invitations, slot, data -> data.source().equals(activity), changed);
      }
    }
  }

  private void remove(CaseRecord entry, Set<Place> changed) {
    SubjectData subject = subjects.get(entry.subject());
    Integer slot = layout.records().get(entry.kind());
    if (subject != null && slot != null) {
      remove(subject, subject.records, slot, data -> data.source().equals(entry), changed);
    }
  }

  /** Removes one element, if it is there; lists that somebody may hold stay as they are. */
  private static <T> void remove(
      SubjectData subject, List<T>[] lists, int slot, Predicate<T> which, Set<Place> changed) {
    List<T> list = lists[slot];
    for (int i = 0; i < list.size(); i++) {
      if (which.test(list.get(i))) {
        lists[slot] = new ArrayList<>(list);
        lists[slot].remove(i);
        changed.add(new Place(subject, slot));
        return;
      }
    }
  }

  /**
   * Adds an element.
   *
   * @param changed where lists that somebody may hold stay as they are, and what changed is noted;
   *     {@code null} while the snapshot is made
   */
  private static <T> void add(
      SubjectData subject, List<T>[] lists, int slot, T element, @Nullable Set<Place> changed) {
    if (lists[slot].isEmpty()) {
      lists[slot] = new ArrayList<>();
    } else if (changed != null) {
      lists[slot] = new ArrayList<>(lists[slot]);
    }
    lists[slot].add(element);
    if (changed != null) {
      changed.add(new Place(subject, slot));
    }
  }

  private boolean counts(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(lastDay);
  }

  private static <T> void sort(List<T> list, Comparator<T> order) {
    if (!list.isEmpty()) {
      list.sort(order);
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
