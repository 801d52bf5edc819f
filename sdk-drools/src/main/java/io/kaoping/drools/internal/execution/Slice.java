package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.Opinions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The part of a changed submission that must be observed again: the subjects that a change touches,
 * and whatever their observations can rest on.
 *
 * <p>An observation of a subject rests on its own facts, items, activities and records; on items of
 * others that are tied to its own; on what its coalitions held; and, if it is a coalition, on its
 * members. So an item touches the owners of all items tied to it, an activity whoever held it, took
 * part or was invited, and whatever touches a unit touches its coalitions.
 *
 * @param touched the ids of the subjects that a change touches
 * @param submission what their observations can rest on
 */
record Slice(Set<String> touched, Submission submission) {
  /**
   * Returns the slice for a change; nothing when the change is of another kind than items,
   * activities, records and facts, so that it may touch everybody.
   *
   * @param ofCoalitions whether anything is observed of coalitions, which can rest on whatever
   *     their members have
   */
  static Optional<Slice> of(Submission before, Submission changed, boolean ofCoalitions) {
    if (!comparable(before, changed)) {
      return Optional.empty();
    }
    Set<String> touched = new HashSet<>();
    List<ChecklistItem> items = new ArrayList<>();
    differing(before.units(), changed.units(), unit -> touched.add(unit.id()));
    differing(before.coalitions(), changed.coalitions(), c -> touched.add(c.id()));
    differing(before.records(), changed.records(), entry -> touched.add(entry.subject()));
    differing(before.activities(), changed.activities(), a -> touched.addAll(of(a, changed)));
    differing(before.items(), changed.items(), items::add);
    Map<String, List<String>> ties = ties(changed.items(), items);
    Set<String> tied = new HashSet<>();
    items.forEach(item -> follow(ties, item.id(), tied));
    items.forEach(item -> touched.add(item.owner()));
    touched.addAll(owners(changed.items(), tied));
    if (ofCoalitions) {
      Set<String> above = new HashSet<>();
      for (Coalition coalition : changed.coalitions()) {
        if (coalition.memberships().stream().anyMatch(m -> touched.contains(m.unit()))) {
          above.add(coalition.id());
        }
      }
      touched.addAll(above);
    }
    return Optional.of(new Slice(touched, part(changed, touched, ofCoalitions, ties)));
  }

  /** Tells whether only items, activities, records and facts can differ. */
  private static boolean comparable(Submission before, Submission changed) {
    return before.asOf().equals(changed.asOf())
        && before.from().equals(changed.from())
        && before.to().equals(changed.to())
        && before.calendar().equals(changed.calendar())
        && before.opinions().equals(changed.opinions())
        && before.earlier().equals(changed.earlier())
        && before.waivers().equals(changed.waivers())
        && before.overrides().equals(changed.overrides())
        && (before.units().equals(changed.units()) || units(before).equals(units(changed)))
        && (before.coalitions().equals(changed.coalitions())
            || coalitions(before).equals(coalitions(changed)));
  }

  private static List<Unit> units(Submission submission) {
    return submission.units().stream()
        .map(unit -> new Unit(unit.id(), unit.name(), unit.unitClass(), Map.of()))
        .toList();
  }

  private static List<Coalition> coalitions(Submission submission) {
    return submission.coalitions().stream()
        .map(
            c ->
                new Coalition(
                    c.id(), c.name(), c.kind(), c.coalitionClass(), Map.of(), c.memberships()))
        .toList();
  }

  /** Takes the elements that one list holds more often than the other. */
  private static <T> void differing(List<T> before, List<T> changed, Consumer<T> take) {
    int same = 0;
    int least = Math.min(before.size(), changed.size());
    while (same < least && before.get(same) == changed.get(same)) {
      same++;
    }
    int end = before.size();
    int changedEnd = changed.size();
    while (end > same && changedEnd > same && before.get(end - 1) == changed.get(changedEnd - 1)) {
      end--;
      changedEnd--;
    }
    Map<T, Integer> more = new HashMap<>();
    changed.subList(same, changedEnd).forEach(e -> more.merge(e, 1, Integer::sum));
    before.subList(same, end).forEach(e -> more.merge(e, -1, Integer::sum));
    more.forEach(
        (element, count) -> {
          if (count != 0) {
            take.accept(element);
          }
        });
  }

  /** Returns who held an activity, took part in it or was invited to it. */
  private static Set<String> of(Activity activity, Submission submission) {
    Set<String> subjects = new HashSet<>(activity.participants());
    subjects.add(activity.organiser());
    for (Coalition coalition : submission.coalitions()) {
      if (coalition.id().equals(activity.organiser())) {
        coalition.memberships().forEach(m -> subjects.add(m.unit()));
      }
    }
    return subjects;
  }

  /** Returns the items that are tied to each item, as they are now and were before a change. */
  private static Map<String, List<String>> ties(
      List<ChecklistItem> items, List<ChecklistItem> differing) {
    Map<String, List<String>> ties = new HashMap<>();
    tie(items, ties);
    tie(differing, ties);
    return ties;
  }

  private static void tie(List<ChecklistItem> items, Map<String, List<String>> ties) {
    for (ChecklistItem item : items) {
      for (Link link : item.links()) {
        ties.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(link.to());
        ties.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(item.id());
      }
    }
  }

  /** Adds the id of an item and those of all that are tied to it, directly or through others. */
  private static void follow(Map<String, List<String>> ties, String item, Set<String> tied) {
    Deque<String> next = new ArrayDeque<>();
    if (tied.add(item)) {
      next.add(item);
    }
    while (!next.isEmpty()) {
      for (String id : ties.getOrDefault(next.remove(), List.of())) {
        if (tied.add(id)) {
          next.add(id);
        }
      }
    }
  }

  private static Set<String> owners(List<ChecklistItem> items, Set<String> ids) {
    Set<String> owners = new HashSet<>();
    for (ChecklistItem item : items) {
      if (ids.contains(item.id())) {
        owners.add(item.owner());
      }
    }
    return owners;
  }

  /** Returns the part of a submission on which observations of some subjects can rest. */
  private static Submission part(
      Submission whole, Set<String> touched, boolean ofCoalitions, Map<String, List<String>> ties) {
    Set<String> subjects = new HashSet<>(touched);
    Set<String> present = new HashSet<>();
    for (Coalition coalition : whole.coalitions()) {
      boolean itself = touched.contains(coalition.id());
      List<Membership> members = coalition.memberships();
      if (itself || members.stream().anyMatch(m -> touched.contains(m.unit()))) {
        subjects.add(coalition.id());
        members.forEach(m -> (ofCoalitions ? subjects : present).add(m.unit()));
      }
    }
    Set<String> tied = new HashSet<>();
    for (ChecklistItem item : whole.items()) {
      if (touched.contains(item.owner()) && ties.containsKey(item.id())) {
        follow(ties, item.id(), tied);
      }
    }
    subjects.addAll(owners(whole.items(), tied));
    present.addAll(subjects);
    Opinions opinions = whole.opinions();
    return whole.toBuilder()
        .units(some(whole.units(), u -> present.contains(u.id())))
        .coalitions(some(whole.coalitions(), c -> present.contains(c.id())))
        .items(some(whole.items(), i -> subjects.contains(i.owner())))
        .activities(
            some(
                whole.activities(),
                a ->
                    subjects.contains(a.organiser())
                        || a.participants().stream().anyMatch(subjects::contains)))
        .records(some(whole.records(), r -> subjects.contains(r.subject())))
        .judgements(some(opinions.judgements(), j -> subjects.contains(j.subject())))
        .selfAssessed(some(opinions.selfAssessed(), s -> subjects.contains(s.subject())))
        .ratings(some(opinions.ratings(), r -> subjects.contains(r.subject())))
        .earlier(some(whole.earlier(), e -> subjects.contains(e.subject())))
        .build();
  }

  private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
    List<T> some = new ArrayList<>();
    for (T each : all) {
      if (wanted.test(each)) {
        some.add(each);
      }
    }
    return some;
  }
}
