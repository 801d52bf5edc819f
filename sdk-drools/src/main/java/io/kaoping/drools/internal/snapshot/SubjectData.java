package io.kaoping.drools.internal.snapshot;

import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Role;
import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.EarlierResult;
import io.kaoping.drools.authoring.Entry;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import io.kaoping.drools.authoring.Opinion;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one unit or coalition that counts on the as-of date, by slot of the layout; and
 * by name, as rules ask for it.
 */
public final class SubjectData implements Subject, Reportable {
  private static final Map<String, Function<SubjectData, FactValue>> COMPUTED =
      Map.of(
          "class", subject -> FactValue.of(subject.subjectClass()),
          "size", subject -> FactValue.of(subject.size()),
          "leads", subject -> FactValue.of(subject.leads()),
          "deputies", subject -> FactValue.of(subject.deputies()),
          "members", subject -> FactValue.of(subject.members()),
          "partners", subject -> FactValue.of(subject.partners()),
          "memberships", subject -> FactValue.of(subject.memberships()));

  private final Snapshot snapshot;
  private final int index;
  private final String id;
  private final SubjectKind kind;
  private final String subjectClass;
  private final @Nullable Coalition coalition;
  private final Witness witness;
  private final @Nullable FactValue[] facts;
  private final long[] micros;
  private int unstated;
  int memberships;
  final List<ItemData>[] items;
  final @Nullable Block<ItemData>[] itemBlocks;
  final Items[] itemLists;
  final List<ActivityData>[] activities;
  final @Nullable Block<ActivityData>[] activityBlocks;
  final Activities[] activityLists;
  final List<ActivityData>[] invitations;
  final List<RecordData>[] records;
  List<SubjectData> members = List.of();

  SubjectData(
      Snapshot snapshot,
      int index,
      String id,
      String name,
      SubjectKind kind,
      @Nullable String subjectClass,
      @Nullable Coalition coalition,
      Layout layout) {
    this.snapshot = snapshot;
    this.index = index;
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
    this.itemLists = new Items[items.length];
    this.activities = empty(layout.activities().size());
    this.activityBlocks = blocks(activities.length);
    this.activityLists = new Activities[activities.length];
    this.invitations = empty(layout.activities().size());
    this.records = empty(layout.records().size());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> List<T>[] empty(int slots) {
    List<T>[] lists = new List[slots];
    Arrays.fill(lists, List.of());
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

  /** Forgets every fact that it states. */
  void stateNothing(Layout layout) {
    Arrays.fill(facts, null);
    Arrays.fill(micros, 0);
    unstated = layout.facts(kind);
  }

  /** Returns its place in the snapshot. */
  public int index() {
    return index;
  }

  @Override
  public SubjectData subject() {
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns whether it is a unit or a coalition. */
  public SubjectKind kind() {
    return kind;
  }

  @Override
  public String subjectClass() {
    return subjectClass;
  }

  @Override
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

  /** Returns the coalition, or {@code null} for a unit. */
  @Nullable Coalition coalition() {
    return coalition;
  }

  /** Returns lead, deputies and members of a coalition on the as-of date, by id; else nothing. */
  public List<SubjectData> memberData() {
    return members;
  }

  /**
   * Returns the members that took part in none of its activities of a kind. Who joined after the
   * last of them could not come, and is none of these; without any activity all are.
   */
  public List<SubjectData> membersWithout(int slot) {
    Coalition own = coalition;
    if (own == null || activities[slot].isEmpty()) {
      return members;
    }
    Set<String> without = new HashSet<>();
    activities[slot].forEach(activity -> without.addAll(own.membersOn(activity.date())));
    for (ActivityData activity : activities[slot]) {
      without.remove(activity.organiser());
      activity.source().participants().forEach(without::remove);
    }
    return members.stream().filter(member -> without.contains(member.id)).toList();
  }

  /** Counts the memberships of a coalition in a role on the as-of date; zero for a unit. */
  public int count(Role role) {
    return coalition == null ? 0 : coalition.count(role, snapshot.asOf());
  }

  // ---- as rules see it

  @Override
  public String name() {
    return witness.text();
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
  public int size() {
    Coalition own = coalition;
    return own == null || snapshot.layout().leadInSize()
        ? members.size()
        : (int) members.stream().filter(member -> !leads(own, member.id())).count();
  }

  private boolean leads(Coalition own, String unit) {
    return own.memberships().stream()
        .anyMatch(m -> m.role() == Role.LEAD && m.unit().equals(unit) && m.covers(snapshot.asOf()));
  }

  @Override
  public int leads() {
    return count(Role.LEAD);
  }

  @Override
  public int deputies() {
    return count(Role.DEPUTY);
  }

  @Override
  public int members() {
    return count(Role.MEMBER);
  }

  @Override
  public int partners() {
    return count(Role.PARTNER);
  }

  @Override
  public int memberships() {
    return memberships;
  }

  @Override
  public List<Subject> memberUnits() {
    return List.copyOf(members);
  }

  /** Returns what it states under a name, or what is computed under it. */
  public @Nullable FactValue value(String name) {
    Integer slot = snapshot.layout().facts().get(name); // no fact is called as what is computed
    return slot == null
        ? Objects.requireNonNull(COMPUTED.get(name), name).apply(this)
        : facts[slot];
  }

  /** Returns what looks up a name of which subjects are often asked. */
  public static Function<SubjectData, @Nullable FactValue> value(String name, Layout layout) {
    Function<SubjectData, FactValue> computed = COMPUTED.get(name);
    if (computed != null) {
      return computed::apply;
    }
    int slot = layout.fact(name);
    return subject -> subject.fact(slot);
  }

  @Override
  public @Nullable BigDecimal number(String name) {
    return Stated.number(value(name));
  }

  @Override
  public @Nullable String text(String name) {
    return Stated.text(value(name));
  }

  @Override
  public boolean yes(String name) {
    return Stated.yes(value(name));
  }

  @Override
  public boolean no(String name) {
    return Stated.no(value(name));
  }

  @Override
  public @Nullable LocalDate date(String name) {
    return Stated.date(value(name));
  }

  // ---- lists by name

  @Override
  public ItemList items(String list) {
    return itemList(snapshot.layout().list(list));
  }

  /** Returns the items of a list that it owns, by id. */
  public ItemList itemList(int slot) {
    return itemLists[slot];
  }

  @Override
  public ItemList open(String list) {
    return items(list).open();
  }

  @Override
  public ItemList closed(String list) {
    return items(list).closed();
  }

  @Override
  public ItemList overdue(String list) {
    return items(list).overdue();
  }

  @Override
  public ItemList late(String list) {
    return items(list).late();
  }

  @Override
  public ActivityList activities(String activity) {
    return activityList(snapshot.layout().activity(activity));
  }

  /** Returns the activities of a kind that it held or took part in, by date and id. */
  public ActivityList activityList(int slot) {
    return activityLists[slot];
  }

  @Override
  public ActivityList held(String activity) {
    return heldList(snapshot.layout().activity(activity));
  }

  /** Returns the activities of a kind that it held, by date and id. */
  public ActivityList heldList(int slot) {
    return activityLists[slot].organised();
  }

  @Override
  public List<Activity> missed(String activity) {
    List<Activity> missed = new ArrayList<>();
    for (ActivityData invitation : invitations[snapshot.layout().activity(activity)]) {
      if (!invitation.organised()) {
        missed.add(invitation);
      }
    }
    return missed;
  }

  @Override
  public List<Subject> membersWithout(String activity) {
    return List.copyOf(membersWithout(snapshot.layout().activity(activity)));
  }

  @Override
  public List<CaseRecord> records(String record) {
    return Collections.unmodifiableList(records[snapshot.layout().record(record)]);
  }

  @Override
  public List<Shortfall> lacking(String activity, int atLeast, String every) {
    return lacking(
        activities[snapshot.layout().activity(activity)], snapshot.due(every), atLeast, false);
  }

  @Override
  public List<Shortfall> lackingHeld(String activity, int atLeast, String every) {
    return lacking(
        activities[snapshot.layout().activity(activity)], snapshot.due(every), atLeast, true);
  }

  @Override
  public List<Shortfall> lacking(List<Activity> some, int atLeast, String every) {
    return lacking(some, snapshot.due(every), atLeast, false);
  }

  /**
   * Returns the periods in which some of its activities, or those of them that it held, are too
   * few.
   */
  public List<Shortfall> lacking(
      List<? extends Activity> some, DuePeriods due, int atLeast, boolean heldOnly) {
    int[] held = new int[due.size()];
    for (int i = 0; i < some.size(); i++) {
      ActivityData activity = (ActivityData) some.get(i);
      int period = !heldOnly || activity.organised() ? due.indexOf(activity.month()) : -1;
      if (period >= 0) {
        held[period]++;
      }
    }
    return new Shortfalls(this, due, held, atLeast);
  }

  @Override
  public List<Entry> lackingEntries(String namedList) {
    return entries(namedList, false);
  }

  @Override
  public List<Entry> heldEntries(String namedList) {
    return entries(namedList, true);
  }

  private List<Entry> entries(String namedList, boolean held) {
    Vocabulary.NamedList list =
        Objects.requireNonNull(
            snapshot.layout().vocabulary().namedLists().get(namedList), namedList);
    List<Entry> entries = new ArrayList<>();
    for (String name : list.entries().keySet()) {
      FactValue value = value(name);
      if (held ? Stated.yes(value) : Stated.no(value)) {
        entries.add(new EntryData(this, name));
      }
    }
    return entries;
  }

  @Override
  public List<Opinion> judgements(String clause) {
    return Collections.unmodifiableList(snapshot.opinions().judgements(clause, this));
  }

  @Override
  public List<Opinion> ballots(String poll) {
    return Collections.unmodifiableList(
        snapshot.opinions().ballots(snapshot.layout().poll(poll), this));
  }

  @Override
  public List<Opinion> ratings(String panel) {
    return Collections.unmodifiableList(
        snapshot.opinions().ratings(snapshot.layout().panel(panel), this));
  }

  @Override
  public List<EarlierResult> earlier(String every) {
    return Collections.unmodifiableList(
        snapshot.opinions().earlier(snapshot.due(every).every(), this));
  }

  @Override
  public List<EarlierResult> earlierOrZero(String every) {
    return Collections.unmodifiableList(
        snapshot.opinions().earlierOrZero(snapshot.due(every).every(), this));
  }

  /** Returns the results of earlier periods, or with a total of zero where there is none. */
  public List<EarlierData> earlier(Period every, boolean orZero) {
    return orZero
        ? snapshot.opinions().earlierOrZero(every, this)
        : snapshot.opinions().earlier(every, this);
  }

  /** Gives away every item that it owns. */
  public void forEachItem(Consumer<Item> action) {
    for (List<ItemData> list : items) {
      list.forEach(action);
    }
  }

  /** Gives away every activity that it held. */
  public void forEachHeld(Consumer<Activity> action) {
    for (List<ActivityData> list : activities) {
      list.stream().filter(ActivityData::organised).forEach(action);
    }
  }

  /** Gives away every record about it. */
  public void forEachRecord(Consumer<CaseRecord> action) {
    for (List<RecordData> list : records) {
      list.forEach(action);
    }
  }

  @Override
  public String toString() {
    return witness.toString();
  }
}
