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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The units or the coalitions of one session, as rules see them together. */
final class SubjectsFact implements Subjects {
  private final SubjectKind kind;
  private final List<SubjectData> subjects;
  private final Snapshot snapshot;
  private final Layout layout;

  private final Answers answers = new Answers();

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

  private <T> List<T> joined(String word, String term, Function<SubjectData, List<T>> question) {
    return answers.once(word, term, () -> new JoinedList<>(each(question)));
  }

  private ItemList ofItems(String word, String list, UnaryOperator<ItemList> which) {
    int slot = layout.list(list);
    return answers.once(
        word, list, () -> new JoinedItems(each(s -> which.apply(s.itemList(slot)))));
  }

  private ActivityList ofActivities(
      String word, String activity, BiFunction<SubjectData, Integer, ActivityList> which) {
    int slot = layout.activity(activity);
    return answers.once(
        word, activity, () -> new JoinedActivities(each(s -> which.apply(s, slot))));
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
    return ofItems("items", list, items -> items);
  }

  @Override
  public ItemList open(String list) {
    return ofItems("open", list, ItemList::open);
  }

  @Override
  public ItemList closed(String list) {
    return ofItems("closed", list, ItemList::closed);
  }

  @Override
  public ItemList overdue(String list) {
    return ofItems("overdue", list, ItemList::overdue);
  }

  @Override
  public ItemList late(String list) {
    return ofItems("late", list, ItemList::late);
  }

  @Override
  public ActivityList activities(String activity) {
    return ofActivities("activities", activity, SubjectData::activityList);
  }

  @Override
  public ActivityList held(String activity) {
    return ofActivities("held", activity, SubjectData::heldList);
  }

  @Override
  public List<Activity> missed(String activity) {
    return joined("missed", activity, subject -> subject.missed(activity));
  }

  @Override
  public List<Subject> membersWithout(String activity) {
    return joined("membersWithout", activity, subject -> subject.membersWithout(activity));
  }

  @Override
  public List<CaseRecord> records(String record) {
    return joined("records", record, subject -> subject.records(record));
  }

  @Override
  public List<Shortfall> lacking(String activity, int atLeast, String every) {
    return shortfalls("lacking", activity, atLeast, every, false);
  }

  @Override
  public List<Shortfall> lackingHeld(String activity, int atLeast, String every) {
    return shortfalls("lackingHeld", activity, atLeast, every, true);
  }

  private List<Shortfall> shortfalls(
      String word, String activity, int atLeast, String every, boolean heldOnly) {
    int slot = layout.activity(activity);
    DuePeriods due = snapshot.due(every);
    return answers.once(
        word,
        activity,
        atLeast,
        every,
        () -> new JoinedList<>(each(s -> s.lacking(s.activities(slot), due, atLeast, heldOnly))));
  }

  @Override
  public List<Shortfall> lacking(List<Activity> activities, int atLeast, String every) {
    JoinedActivities some = (JoinedActivities) activities;
    return some.answers().once("lacking", "", atLeast, every, () -> lacking(some, atLeast, every));
  }

  private List<Shortfall> lacking(JoinedActivities some, int atLeast, String every) {
    DuePeriods due = snapshot.due(every);
    List<List<Shortfall>> lacking = new ArrayList<>(subjects.size());
    for (int i = 0; i < subjects.size(); i++) {
      lacking.add(subjects.get(i).lacking(some.parts().get(i), due, atLeast, false));
    }
    return new JoinedList<>(lacking);
  }

  @Override
  public List<Entry> lackingEntries(String namedList) {
    return joined("lackingEntries", namedList, subject -> subject.lackingEntries(namedList));
  }

  @Override
  public List<Entry> heldEntries(String namedList) {
    return joined("heldEntries", namedList, subject -> subject.heldEntries(namedList));
  }
}
