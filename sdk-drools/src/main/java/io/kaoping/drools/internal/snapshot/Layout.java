package io.kaoping.drools.internal.snapshot;

import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which slot of a {@link SubjectData} holds which term of a vocabulary. */
public final class Layout {
  private final Vocabulary vocabulary;
  private final boolean leadInSize;
  private final Map<String, Integer> facts;
  private final Map<String, Integer> lists;
  private final Map<String, Integer> activities;
  private final Map<String, Integer> records;
  private final int unitFacts;
  private final int coalitionFacts;
  private final List<Columns<ItemData>> itemColumns;
  private final List<Columns<ActivityData>> activityColumns;

  /** The calendar of the last submission: mostly the next one is of the same period. */
  private volatile @Nullable DueCalendar lastCalendar;

  /** Makes the layout of a vocabulary where the lead belongs to the size of a coalition. */
  public Layout(Vocabulary vocabulary) {
    this(vocabulary, true);
  }

  /**
   * Makes the layout of a vocabulary; entries of named lists are facts.
   *
   * @param leadInSize whether the lead counts in the size of a coalition
   */
  public Layout(Vocabulary vocabulary, boolean leadInSize) {
    this.vocabulary = vocabulary;
    this.leadInSize = leadInSize;
    this.facts = slots(vocabulary.facts().keySet());
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      list.entries().keySet().forEach(entry -> facts.putIfAbsent(entry, facts.size()));
    }
    this.unitFacts = count(SubjectKind.UNIT);
    this.coalitionFacts = count(SubjectKind.COALITION);
    this.lists = slots(vocabulary.lists().keySet());
    this.activities = slots(vocabulary.activities().keySet());
    this.records = slots(vocabulary.records().keySet());
    this.itemColumns = vocabulary.lists().values().stream().map(Columns::ofItems).toList();
    this.activityColumns =
        vocabulary.activities().values().stream().map(Columns::ofActivities).toList();
  }

  private int count(SubjectKind kind) {
    return (int) facts.keySet().stream().filter(name -> type(name, kind) != null).count();
  }

  private static Map<String, Integer> slots(Collection<String> names) {
    Map<String, Integer> slots = new LinkedHashMap<>();
    names.forEach(name -> slots.put(name, slots.size()));
    return slots;
  }

  /** Tells whether the lead counts in the size of a coalition. */
  boolean leadInSize() {
    return leadInSize;
  }

  /** Returns the vocabulary. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the slot of a fact or entry. */
  public int fact(String name) {
    return slot(facts, name);
  }

  /** Returns the slot of a list. */
  public int list(String name) {
    return slot(lists, name);
  }

  /** Returns the slot of a kind of activity. */
  public int activity(String kind) {
    return slot(activities, kind);
  }

  /** Returns the slot of a kind of record. */
  public int record(String kind) {
    return slot(records, kind);
  }

  /** Counts the facts and entries that a kind of subject can state. */
  int facts(SubjectKind kind) {
    return kind == SubjectKind.UNIT ? unitFacts : coalitionFacts;
  }

  /** Returns a poll. */
  Vocabulary.Poll poll(String name) {
    return Objects.requireNonNull(vocabulary.polls().get(name), name);
  }

  /** Returns a panel. */
  Vocabulary.Panel panel(String name) {
    return Objects.requireNonNull(vocabulary.panels().get(name), name);
  }

  /** Returns what is kept by column of the items of a list. */
  public Columns<ItemData> itemColumns(int list) {
    return itemColumns.get(list);
  }

  /** Returns what is kept by column of the activities of a kind. */
  public Columns<ActivityData> activityColumns(int kind) {
    return activityColumns.get(kind);
  }

  Map<String, Integer> facts() {
    return facts;
  }

  Map<String, Integer> lists() {
    return lists;
  }

  Map<String, Integer> activities() {
    return activities;
  }

  Map<String, Integer> records() {
    return records;
  }

  /** Returns what has fallen due from a first to a last day. */
  DueCalendar calendar(LocalDate from, LocalDate lastDay) {
    DueCalendar calendar = lastCalendar;
    if (calendar == null || !calendar.isOf(from, lastDay)) {
      calendar = new DueCalendar(from, lastDay);
      lastCalendar = calendar;
    }
    return calendar;
  }

  /** Returns the type of a fact or entry of a kind of subject, or {@code null} if it has none. */
  Vocabulary.@Nullable Type type(String name, SubjectKind kind) {
    Vocabulary.Fact fact = vocabulary.facts().get(name);
    if (fact != null) {
      return fact.subject() == kind ? fact.type() : null;
    }
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      if (list.subject() == kind && list.entries().containsKey(name)) {
        return Vocabulary.Type.YES_NO;
      }
    }
    return null;
  }

  private static int slot(Map<String, Integer> slots, String name) {
    return Objects.requireNonNull(slots.get(name), name);
  }
}
