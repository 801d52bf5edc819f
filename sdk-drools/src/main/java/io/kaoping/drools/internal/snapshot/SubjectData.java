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
  final @Nullable FactValue[] facts;
  final List<ItemData>[] items;
  final List<ActivityData>[] activities;
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
    this.items = empty(layout.lists().size());
    this.activities = empty(layout.activities().size());
    this.invitations = empty(layout.activities().size());
    this.records = empty(layout.records().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> List<T>[] empty(int slots) {
    List<T>[] lists = new List[slots];
    java.util.Arrays.fill(lists, List.of());
    return lists;
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

  /** Returns the items of a list that it owns, by id. */
  public List<ItemData> items(int slot) {
    return items[slot];
  }

  /** Returns the activities of a kind that it held or took part in, by date and id. */
  public List<ActivityData> activities(int slot) {
    return activities[slot];
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
