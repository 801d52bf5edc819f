package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;

/**
 * What differs between two submissions. It is found by comparing, which costs one walk over the
 * lists, because what is the same is mostly the same object.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SubmissionChange {
  private final Submission before;
  private final Submission after;
  private final Part<Unit> units;
  private final Part<Coalition> coalitions;
  private final Part<Activity> activities;
  private final Part<ChecklistItem> items;
  private final Part<CaseRecord> records;

  /**
   * What differs of one list: without {@code gone} and with {@code come} it is the other one, but
   * for its order. An element may be in both.
   *
   * @param gone elements of the list before the change
   * @param come elements of the list after it
   * @param inPlace whether each element of {@code come} stands where the one of {@code gone} with
   *     the same index stood
   */
  public record Part<T>(List<T> gone, List<T> come, boolean inPlace) {
    private static final Part<?> NOTHING = new Part<>(List.of(), List.of(), true);

    @SuppressWarnings("unchecked")
    private static <T> Part<T> between(List<T> before, List<T> after) {
      if (before == after) {
        return (Part<T>) NOTHING;
      }
      int begin = 0;
      int end = before.size();
      int endAfter = after.size();
      int least = Math.min(end, endAfter);
      while (begin < least && before.get(begin) == after.get(begin)) {
        begin++;
      }
      while (end > begin && endAfter > begin && before.get(end - 1) == after.get(endAfter - 1)) {
        end--;
        endAfter--;
      }
      if (end != endAfter) {
        return new Part<>(before.subList(begin, end), after.subList(begin, endAfter), false);
      }
      List<T> gone = new ArrayList<>();
      List<T> come = new ArrayList<>();
      for (int i = begin; i < end; i++) {
        if (before.get(i) != after.get(i) && !before.get(i).equals(after.get(i))) {
          gone.add(before.get(i));
          come.add(after.get(i));
        }
      }
      return new Part<>(gone, come, true);
    }

    /** Tells whether nothing differs. */
    public boolean isEmpty() {
      return gone.isEmpty() && come.isEmpty();
    }

    /** Returns how many elements differ. */
    public int size() {
      return gone.size() + come.size();
    }

    /** Tells whether every element stands where one stood that is the same in some respect. */
    public boolean keeps(BiPredicate<T, T> same) {
      for (int i = 0; inPlace && i < gone.size(); i++) {
        if (!same.test(gone.get(i), come.get(i))) {
          return false;
        }
      }
      return inPlace;
    }
  }

  private SubmissionChange(Submission before, Submission after) {
    this.before = before;
    this.after = after;
    this.units = Part.between(before.units(), after.units());
    this.coalitions = Part.between(before.coalitions(), after.coalitions());
    this.activities = Part.between(before.activities(), after.activities());
    this.items = Part.between(before.items(), after.items());
    this.records = Part.between(before.records(), after.records());
  }

  /** Returns what differs between two submissions. */
  public static SubmissionChange between(Submission before, Submission after) {
    return new SubmissionChange(before, after);
  }

  /** Returns the submission before the change. */
  public Submission before() {
    return before;
  }

  /** Returns the submission after the change. */
  public Submission after() {
    return after;
  }

  /** Returns the units that differ. */
  public Part<Unit> units() {
    return units;
  }

  /** Returns the coalitions that differ. */
  public Part<Coalition> coalitions() {
    return coalitions;
  }

  /** Returns the activities that differ. */
  public Part<Activity> activities() {
    return activities;
  }

  /** Returns the items that differ. */
  public Part<ChecklistItem> items() {
    return items;
  }

  /** Returns the records that differ. */
  public Part<CaseRecord> records() {
    return records;
  }

  /** Returns how many elements differ. */
  public int size() {
    return units.size() + coalitions.size() + activities.size() + items.size() + records.size();
  }

  /**
   * Tells whether only items, activities, records and facts can differ, and what the submission is
   * called.
   */
  public boolean onlyData() {
    return before.asOf().equals(after.asOf())
        && before.from().equals(after.from())
        && before.to().equals(after.to())
        && before.calendar().equals(after.calendar())
        && before.opinions().equals(after.opinions())
        && before.earlier().equals(after.earlier())
        && before.waivers().equals(after.waivers())
        && before.overrides().equals(after.overrides())
        && units.keeps(SubmissionChange::butForFacts)
        && coalitions.keeps(SubmissionChange::butForFacts);
  }

  /**
   * Tells whether every item stands where it stood, in the same list, of the same owner, as tied.
   */
  public boolean keepsTies() {
    return items.keeps(
        (was, is) ->
            was.id().equals(is.id())
                && was.owner().equals(is.owner())
                && was.list().equals(is.list())
                && was.links().equals(is.links()));
  }

  private static boolean butForFacts(Unit one, Unit other) {
    return one.id().equals(other.id())
        && one.name().equals(other.name())
        && Objects.equals(one.unitClass(), other.unitClass());
  }

  private static boolean butForFacts(Coalition one, Coalition other) {
    return one.id().equals(other.id())
        && one.name().equals(other.name())
        && Objects.equals(one.kind(), other.kind())
        && Objects.equals(one.coalitionClass(), other.coalitionClass())
        && one.memberships().equals(other.memberships());
  }
}
