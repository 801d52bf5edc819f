package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Entry;
import io.kaoping.drools.authoring.ItemList;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import io.kaoping.drools.internal.snapshot.DuePeriods;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The units or the coalitions of one session, as rules see them together. */
final class SubjectsFact implements Subjects {
  private final SubjectKind kind;
  private final List<SubjectData> subjects;
  private final Snapshot snapshot;
  private final Layout layout;

  SubjectsFact(SubjectKind kind, List<SubjectData> subjects, Snapshot snapshot) {
    this.snapshot = snapshot;
    this.layout = snapshot.layout();
    this.kind = kind;
    this.subjects = subjects;
  }

  SubjectKind kind() {
    return kind;
  }

  List<SubjectData> subjects() {
    return subjects;
  }

  private <T> List<T> each(Function<SubjectData, T> question) {
    List<T> answers = new ArrayList<>(subjects.size());
    for (int i = 0; i < subjects.size(); i++) {
      answers.add(question.apply(subjects.get(i)));
    }
    return answers;
  }

  private <T> List<T> joined(Function<SubjectData, List<T>> question) {
    return new JoinedList<>(each(question));
  }

  private ItemList ofItems(Function<SubjectData, ItemList> question) {
    return new JoinedItems(each(question));
  }

  private ActivityList ofActivities(Function<SubjectData, ActivityList> question) {
    return new JoinedActivities(each(question));
  }

  @Override
  public boolean units() {
    return kind == SubjectKind.UNIT;
  }

  @Override
  public boolean coalitions() {
    return kind == SubjectKind.COALITION;
  }

  @Override
  public ItemList items(String list) {
    int slot = layout.list(list);
    return ofItems(subject -> subject.itemList(slot));
  }

  @Override
  public ItemList open(String list) {
    int slot = layout.list(list);
    return ofItems(subject -> subject.itemList(slot).open());
  }

  @Override
  public ItemList closed(String list) {
    int slot = layout.list(list);
    return ofItems(subject -> subject.itemList(slot).closed());
  }

  @Override
  public ItemList overdue(String list) {
    int slot = layout.list(list);
    return ofItems(subject -> subject.itemList(slot).overdue());
  }

  @Override
  public ItemList late(String list) {
    int slot = layout.list(list);
    return ofItems(subject -> subject.itemList(slot).late());
  }

  @Override
  public ActivityList activities(String activity) {
    int slot = layout.activity(activity);
    return ofActivities(subject -> subject.activityList(slot));
  }

  @Override
  public ActivityList held(String activity) {
    int slot = layout.activity(activity);
    return ofActivities(subject -> subject.heldList(slot));
  }

  @Override
  public List<Activity> missed(String activity) {
    return joined(subject -> subject.missed(activity));
  }

  @Override
  public List<Subject> membersWithout(String activity) {
    return joined(subject -> subject.membersWithout(activity));
  }

  @Override
  public List<CaseRecord> records(String record) {
    return joined(subject -> subject.records(record));
  }

  @Override
  public List<Shortfall> lacking(String activity, int atLeast, String every) {
    int slot = layout.activity(activity);
    DuePeriods due = snapshot.due(every);
    return joined(s -> s.lacking(s.activities(slot), due, atLeast, false));
  }

  @Override
  public List<Shortfall> lackingHeld(String activity, int atLeast, String every) {
    int slot = layout.activity(activity);
    DuePeriods due = snapshot.due(every);
    return joined(s -> s.lacking(s.activities(slot), due, atLeast, true));
  }

  @Override
  public List<Shortfall> lacking(List<Activity> activities, int atLeast, String every) {
    DuePeriods due = snapshot.due(every);
    List<ActivityList> parts = ((JoinedActivities) activities).parts();
    List<List<Shortfall>> lacking = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      lacking.add(subjects.get(i).lacking(parts.get(i), due, atLeast, false));
    }
    return new JoinedList<>(lacking);
  }

  @Override
  public List<Entry> lackingEntries(String namedList) {
    return joined(subject -> subject.lackingEntries(namedList));
  }

  @Override
  public List<Entry> heldEntries(String namedList) {
    return joined(subject -> subject.heldEntries(namedList));
  }
}
