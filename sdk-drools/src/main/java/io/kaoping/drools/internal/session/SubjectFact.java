package io.kaoping.drools.internal.session;

import io.kaoping.coalition.Role;
import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Entry;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.drools.internal.snapshot.DuePeriods;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A subject of a snapshot as rules see it. Every list is made once: Drools asks for a bound value
 * again for the right-hand side, and two rules may ask for the same.
 */
final class SubjectFact implements Subject, ReportedFact {
  private final SnapshotFacts facts;
  private final SubjectData data;
  private final int index;
  private @Nullable Slots<ItemFacts> items;
  private @Nullable Slots<ActivityFacts> activities;
  private @Nullable Slots<List<Activity>> missed;
  private @Nullable Slots<List<CaseRecord>> records;
  private @Nullable Slots<List<Subject>> membersWithout;
  private @Nullable List<Subject> memberUnits;
  private final List<Asked> asked = new ArrayList<>(2);

  /** What was asked: a method by its name or a list, which is itself only; and the answer. */
  private record Asked(Object what, String name, int number, String every, List<?> answer) {
    boolean is(Object otherWhat, String otherName, int otherNumber, String otherEvery) {
      return number == otherNumber
          && what == otherWhat
          && name.equals(otherName)
          && every.equals(otherEvery);
    }
  }

  /** Lists by slot, made when first asked for. */
  private static final class Slots<T> {
    private final List<@Nullable T> lists;

    Slots(int size) {
      this.lists = new ArrayList<>(java.util.Collections.nCopies(size, null));
    }
  }

  SubjectFact(SnapshotFacts facts, SubjectData data, int index) {
    this.facts = facts;
    this.data = data;
    this.index = index;
  }

  SnapshotFacts facts() {
    return facts;
  }

  SubjectData data() {
    return data;
  }

  /** Returns its place in the snapshot. */
  int index() {
    return index;
  }

  @Override
  public Witness witness() {
    return data.witness();
  }

  @Override
  public String id() {
    return data.id();
  }

  @Override
  public String name() {
    return data.witness().text();
  }

  @Override
  public boolean units() {
    return data.kind() == SubjectKind.UNIT;
  }

  @Override
  public boolean coalitions() {
    return data.kind() == SubjectKind.COALITION;
  }

  @Override
  public String subjectClass() {
    return data.subjectClass();
  }

  @Override
  public int size() {
    return data.members().size();
  }

  @Override
  public int leads() {
    return data.count(Role.LEAD);
  }

  @Override
  public int deputies() {
    return data.count(Role.DEPUTY);
  }

  @Override
  public int members() {
    return data.count(Role.MEMBER);
  }

  @Override
  public int partners() {
    return data.count(Role.PARTNER);
  }

  @Override
  public List<Subject> memberUnits() {
    if (memberUnits == null) {
      List<Subject> units = new ArrayList<>(data.members().size());
      data.members().forEach(member -> units.add(facts.subject(member.id())));
      memberUnits = units;
    }
    return memberUnits;
  }

  /** Returns what it states under a name, or what is computed under it. */
  @Nullable FactValue value(String name) {
    return switch (name) {
      case "class" -> FactValue.of(subjectClass());
      case "size" -> FactValue.of(size());
      case "leads" -> FactValue.of(leads());
      case "deputies" -> FactValue.of(deputies());
      case "members" -> FactValue.of(members());
      case "partners" -> FactValue.of(partners());
      default -> data.fact(facts.layout().fact(name));
    };
  }

  @Override
  public @Nullable BigDecimal number(String name) {
    return Fields.number(value(name));
  }

  @Override
  public @Nullable String text(String name) {
    return Fields.text(value(name));
  }

  @Override
  public boolean yes(String name) {
    return Fields.yes(value(name));
  }

  @Override
  public boolean no(String name) {
    return Fields.no(value(name));
  }

  @Override
  public @Nullable LocalDate date(String name) {
    return Fields.date(value(name));
  }

  // ---- items

  @Override
  public ItemFacts items(String list) {
    return items(facts.layout().list(list));
  }

  private ItemFacts items(int slot) {
    if (items == null) {
      items = new Slots<>(facts.layout().vocabulary().lists().size());
    }
    ItemFacts known = items.lists.get(slot);
    if (known == null) {
      List<ItemData> all = data.items(slot);
      ItemFact[] made = new ItemFact[all.size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = new ItemFact(this, all.get(i));
      }
      known = ItemFacts.of(made);
      items.lists.set(slot, known);
    }
    return known;
  }

  void forEachItem(Consumer<ItemFact> action) {
    for (int slot = 0; slot < facts.layout().vocabulary().lists().size(); slot++) {
      items(slot).forEach(item -> action.accept((ItemFact) item));
    }
  }

  @Override
  public ItemFacts open(String list) {
    return items(list).open();
  }

  @Override
  public ItemFacts closed(String list) {
    return items(list).closed();
  }

  @Override
  public ItemFacts overdue(String list) {
    return items(list).overdue();
  }

  @Override
  public ItemFacts late(String list) {
    return items(list).late();
  }

  // ---- activities

  @Override
  public ActivityFacts activities(String kind) {
    return activities(facts.layout().activity(kind));
  }

  private ActivityFacts activities(int slot) {
    if (activities == null) {
      activities = new Slots<>(facts.layout().vocabulary().activities().size());
    }
    ActivityFacts known = activities.lists.get(slot);
    if (known == null) {
      known = ActivityFacts.of(facts(data.activities(slot), a -> true));
      activities.lists.set(slot, known);
    }
    return known;
  }

  void forEachHeld(Consumer<Activity> action) {
    for (int slot = 0; slot < facts.layout().vocabulary().activities().size(); slot++) {
      for (Activity activity : activities(slot)) {
        if (activity.organised()) {
          action.accept(activity);
        }
      }
    }
  }

  private ActivityFact[] facts(List<ActivityData> all, Predicate<ActivityData> which) {
    List<ActivityFact> chosen = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      if (which.test(all.get(i))) {
        chosen.add(new ActivityFact(this, all.get(i)));
      }
    }
    return chosen.toArray(ActivityFact[]::new);
  }

  @Override
  public ActivityFacts held(String kind) {
    return activities(kind).organised();
  }

  @Override
  public List<Activity> missed(String kind) {
    if (missed == null) {
      missed = new Slots<>(facts.layout().vocabulary().activities().size());
    }
    int slot = facts.layout().activity(kind);
    List<Activity> known = missed.lists.get(slot);
    if (known == null) {
      known = ActivityFacts.of(facts(data.invitations(slot), a -> !a.organised()));
      missed.lists.set(slot, known);
    }
    return known;
  }

  @Override
  public List<Subject> membersWithout(String kind) {
    if (membersWithout == null) {
      membersWithout = new Slots<>(facts.layout().vocabulary().activities().size());
    }
    int slot = facts.layout().activity(kind);
    List<Subject> known = membersWithout.lists.get(slot);
    if (known == null) {
      known = new ArrayList<>();
      for (Subject member : memberUnits()) {
        if (((SubjectFact) member).data.activities(slot).isEmpty()) {
          known.add(member);
        }
      }
      membersWithout.lists.set(slot, known);
    }
    return known;
  }

  // ---- records

  @Override
  public List<CaseRecord> records(String kind) {
    return records(facts.layout().record(kind));
  }

  private List<CaseRecord> records(int slot) {
    if (records == null) {
      records = new Slots<>(facts.layout().vocabulary().records().size());
    }
    List<CaseRecord> known = records.lists.get(slot);
    if (known == null) {
      List<RecordData> all = data.records(slot);
      known = all.isEmpty() ? List.of() : new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        known.add(new RecordFact(this, all.get(i)));
      }
      records.lists.set(slot, known);
    }
    return known;
  }

  void forEachRecord(Consumer<CaseRecord> action) {
    for (int slot = 0; slot < facts.layout().vocabulary().records().size(); slot++) {
      records(slot).forEach(action);
    }
  }

  // ---- duties

  static Period period(String every) {
    return switch (every) {
      case "month" -> Period.MONTH;
      case "quarter" -> Period.QUARTER;
      case "half-year" -> Period.HALF_YEAR;
      case "year" -> Period.YEAR;
      default -> throw new IllegalArgumentException("every is no period: " + every);
    };
  }

  @Override
  public List<Shortfall> lacking(String kind, int atLeast, String every) {
    List<?> known = answer("lacking", kind, atLeast, every);
    return known == null
        ? remember("lacking", kind, atLeast, every, shortfalls(kind, atLeast, every, false))
        : cast(known);
  }

  @Override
  public List<Shortfall> lackingHeld(String kind, int atLeast, String every) {
    List<?> known = answer("lackingHeld", kind, atLeast, every);
    return known == null
        ? remember("lackingHeld", kind, atLeast, every, shortfalls(kind, atLeast, every, true))
        : cast(known);
  }

  @Override
  public List<Shortfall> lacking(List<Activity> activities, int atLeast, String every) {
    List<?> known = answer(activities, "", atLeast, every);
    if (known != null) {
      return cast(known);
    }
    DuePeriods due = data.snapshot().due(period(every));
    int[] held = new int[due.size()];
    for (int i = 0; i < activities.size(); i++) {
      count(((ActivityFact) activities.get(i)).month(), due, held);
    }
    return remember(activities, "", atLeast, every, shortfalls(due, held, atLeast));
  }

  private List<Shortfall> shortfalls(String kind, int atLeast, String every, boolean organised) {
    DuePeriods due = data.snapshot().due(period(every));
    int[] held = new int[due.size()];
    List<ActivityData> all = data.activities(facts.layout().activity(kind));
    for (int i = 0; i < all.size(); i++) {
      ActivityData activity = all.get(i);
      if (activity.organised() || !organised) {
        count(activity.month(), due, held);
      }
    }
    return shortfalls(due, held, atLeast);
  }

  private static void count(int month, DuePeriods due, int[] held) {
    int period = due.indexOf(month);
    if (period >= 0) {
      held[period]++;
    }
  }

  private List<Shortfall> shortfalls(DuePeriods due, int[] held, int atLeast) {
    List<Shortfall> shortfalls = List.of();
    for (int i = 0; i < held.length; i++) {
      if (held[i] < atLeast) {
        if (shortfalls.isEmpty()) {
          shortfalls = new ArrayList<>();
        }
        shortfalls.add(new ShortfallFact(this, due, i, held[i], atLeast));
      }
    }
    return shortfalls;
  }

  @Override
  public List<Entry> lackingEntries(String namedList) {
    List<?> known = answer("lackingEntries", namedList, 0, "");
    return known == null
        ? remember("lackingEntries", namedList, 0, "", entries(namedList, false))
        : cast(known);
  }

  @Override
  public List<Entry> heldEntries(String namedList) {
    List<?> known = answer("heldEntries", namedList, 0, "");
    return known == null
        ? remember("heldEntries", namedList, 0, "", entries(namedList, true))
        : cast(known);
  }

  private List<Entry> entries(String namedList, boolean held) {
    Vocabulary.NamedList list =
        Objects.requireNonNull(facts.layout().vocabulary().namedLists().get(namedList), namedList);
    List<Entry> entries = new ArrayList<>();
    for (String name : list.entries().keySet()) {
      FactValue value = value(name);
      if (held ? Fields.yes(value) : Fields.no(value)) {
        entries.add(new EntryFact(this, name));
      }
    }
    return entries;
  }

  private @Nullable List<?> answer(Object what, String name, int number, String every) {
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).is(what, name, number, every)) {
        return asked.get(i).answer();
      }
    }
    return null;
  }

  private <T> List<T> remember(Object what, String name, int number, String every, List<T> answer) {
    asked.add(new Asked(what, name, number, every, answer));
    return answer;
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> cast(List<?> answer) {
    return (List<T>) answer;
  }

  @Override
  public String toString() {
    return data.witness().toString();
  }
}
