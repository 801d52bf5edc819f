package io.kaoping.drools.internal.snapshot;

import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one unit or coalition that counts on the as-of date, by slot of the layout. */
public final class SubjectData {
  private final Snapshot snapshot;
  private final String id;
  private final SubjectKind kind;
  private final String subjectClass;
  private final @Nullable Coalition coalition;
  private final Witness witness;
  private final @Nullable FactValue[] facts;
  private final long[] micros;
  private int unstated;
  final List<ItemData>[] items;
  final @Nullable Block<ItemData>[] itemBlocks;
  final List<ActivityData>[] activities;
  final @Nullable Block<ActivityData>[] activityBlocks;
  final List<ActivityData>[] invitations;
  final List<RecordData>[] records;
  List<SubjectData> members = List.of();

  SubjectData(
      Snapshot snapshot,
      String id,
      String name,
      SubjectKind kind,
      @Nullable String subjectClass,
      @Nullable Coalition coalition,
      Layout layout) {
    this.snapshot = snapshot;
    this.id = id;
    this.kind = kind;
    this.subjectClass = subjectClass == null ? "" : subjectClass;
    this.coalition = coalition;
    this.witness = new Witness(Witness.Kind.SUBJECT, id, name);
    this.facts = new FactValue[layout.facts().size()];
    this.micros = new long[facts.length];
    this.unstated = layout.facts(kind);
    this.items = empty(layout.lists().size());
    this.itemBlocks = blocks(items.length);
    this.activities = empty(layout.activities().size());
    this.activityBlocks = blocks(activities.length);
    this.invitations = empty(layout.activities().size());
    this.records = empty(layout.records().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> List<T>[] empty(int slots) {
    List<T>[] lists = new List[slots];
    java.util.Arrays.fill(lists, List.of());
    return lists;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable Block<T>[] blocks(int slots) {
    return new Block[slots];
  }

  /** Returns a number in millionths: it has no more decimals. */
  static long micros(FactValue.Number number) {
    return number.value().movePointRight(6).longValueExact();
  }

  /** Sets, once, what it states as a fact; nothing when the value does not fit its type. */
  void state(int slot, @Nullable FactValue value) {
    facts[slot] = value;
    if (value != null) {
      unstated--;
    }
    if (value instanceof FactValue.Number number) {
      micros[slot] = micros(number);
    }
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns whether it is a unit or a coalition. */
  public SubjectKind kind() {
    return kind;
  }

  /** Returns the class, empty when there is none. */
  public String subjectClass() {
    return subjectClass;
  }

  /** Returns what a finding says of it. */
  public Witness witness() {
    return witness;
  }

  /** Returns the snapshot it is part of. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns a fact, typed as the vocabulary says, or {@code null} when it is not stated. */
  public @Nullable FactValue fact(int slot) {
    return facts[slot];
  }

  /** Tells whether it states every fact that there is for its kind. */
  public boolean statesAll() {
    return unstated == 0;
  }

  /** Tells whether it states a fact. */
  public boolean states(int slot) {
    return facts[slot] != null;
  }

  /** Returns a number in millionths, exactly; zero for what is no number or not stated. */
  public long micros(int slot) {
    return micros[slot];
  }

  /** Returns the items of a list that it owns, by id. */
  public List<ItemData> items(int slot) {
    return items[slot];
  }

  /** Returns the first block of the same items, or {@code null} when there are none. */
  public @Nullable Block<ItemData> itemBlock(int slot) {
    return itemBlocks[slot];
  }

  /** Returns the activities of a kind that it held or took part in, by date and id. */
  public List<ActivityData> activities(int slot) {
    return activities[slot];
  }

  /** Returns the first block of the same activities, or {@code null} when there are none. */
  public @Nullable Block<ActivityData> activityBlock(int slot) {
    return activityBlocks[slot];
  }

  /**
   * Returns the activities of a kind that its coalitions held on days on which it belonged to them,
   * by date and id; {@link ActivityData#organised} tells whether it took part.
   */
  public List<ActivityData> invitations(int slot) {
    return invitations[slot];
  }

  /** Returns the records of a kind about it, by date and id. */
  public List<RecordData> records(int slot) {
    return records[slot];
  }

  /** Returns lead, deputies and members of a coalition on the as-of date, by id; else nothing. */
  public List<SubjectData> members() {
    return members;
  }

  /** Counts the memberships of a coalition in a role on the as-of date; zero for a unit. */
  public int count(Role role) {
    return coalition == null ? 0 : coalition.count(role, snapshot.asOf());
  }
}
