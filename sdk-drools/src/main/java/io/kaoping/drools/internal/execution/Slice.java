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
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
   */
  static Optional<Slice> of(Submission before, Submission changed) {
    if (!comparable(before, changed)) {
      return Optional.empty();
    }
    Set<String> touched = new HashSet<>();
    Set<String> items = new HashSet<>();
    differing(before.units(), changed.units(), unit -> touched.add(unit.id()));
    differing(before.coalitions(), changed.coalitions(), c -> touched.add(c.id()));
    differing(before.records(), changed.records(), entry -> touched.add(entry.subject()));
    differing(before.activities(), changed.activities(), a -> touched.addAll(of(a, changed)));
    differing(before.items(), changed.items(), item -> items.add(item.id()));
    touched.addAll(owners(before.items(), tied(before.items(), items)));
    touched.addAll(owners(changed.items(), tied(changed.items(), items)));
    Set<String> above = new HashSet<>();
    for (Coalition coalition : changed.coalitions()) {
      if (coalition.memberships().stream().anyMatch(m -> touched.contains(m.unit()))) {
        above.add(coalition.id());
      }
    }
    touched.addAll(above);
    return Optional.of(new Slice(touched, part(changed, touched)));
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
        && units(before).equals(units(changed))
        && coalitions(before).equals(coalitions(changed));
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
    Map<T, Integer> more = new HashMap<>();
    changed.subList(same, changed.size()).forEach(e -> more.merge(e, 1, Integer::sum));
    before.subList(same, before.size()).forEach(e -> more.merge(e, -1, Integer::sum));
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

  /** Returns the ids of items and of all that are tied to them, directly or through others. */
  private static Set<String> tied(List<ChecklistItem> items, Set<String> ids) {
    Map<String, Set<String>> ties = new HashMap<>();
    for (ChecklistItem item : items) {
      for (Link link : item.links()) {
        ties.computeIfAbsent(item.id(), id -> new HashSet<>()).add(link.to());
        ties.computeIfAbsent(link.to(), id -> new HashSet<>()).add(item.id());
      }
    }
    Set<String> tied = new HashSet<>(ids);
    Deque<String> next = new ArrayDeque<>(ids);
    while (!next.isEmpty()) {
      for (String id : ties.getOrDefault(next.remove(), Set.of())) {
        if (tied.add(id)) {
          next.add(id);
        }
      }
    }
    return tied;
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
  private static Submission part(Submission whole, Set<String> touched) {
    Set<String> subjects = new HashSet<>(touched);
    for (Coalition coalition : whole.coalitions()) {
      boolean itself = touched.contains(coalition.id());
      List<Membership> members = coalition.memberships();
      if (itself || members.stream().anyMatch(m -> touched.contains(m.unit()))) {
        subjects.add(coalition.id());
        members.forEach(m -> subjects.add(m.unit()));
      }
    }
    Set<String> own = new HashSet<>();
    for (ChecklistItem item : whole.items()) {
      if (touched.contains(item.owner())) {
        own.add(item.id());
      }
    }
    subjects.addAll(owners(whole.items(), tied(whole.items(), own)));
    Opinions opinions = whole.opinions();
    return whole.toBuilder()
        .units(whole.units().stream().filter(u -> subjects.contains(u.id())).toList())
        .coalitions(whole.coalitions().stream().filter(c -> subjects.contains(c.id())).toList())
        .items(whole.items().stream().filter(i -> subjects.contains(i.owner())).toList())
        .activities(
            whole.activities().stream()
                .filter(
                    a ->
                        subjects.contains(a.organiser())
                            || a.participants().stream().anyMatch(subjects::contains))
                .toList())
        .records(whole.records().stream().filter(r -> subjects.contains(r.subject())).toList())
        .judgements(
            opinions.judgements().stream().filter(j -> subjects.contains(j.subject())).toList())
        .selfAssessed(
            opinions.selfAssessed().stream().filter(s -> subjects.contains(s.subject())).toList())
        .ratings(opinions.ratings().stream().filter(r -> subjects.contains(r.subject())).toList())
        .earlier(whole.earlier().stream().filter(e -> subjects.contains(e.subject())).toList())
        .build();
  }
}
