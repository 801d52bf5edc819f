package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.record.Activity;
import java.util.HashSet;
import java.util.Set;

/**
 * The subjects that a change of items, activities, records and facts touches, stated in one place
 * and wider than any single measure needs.
 *
 * <p>An observation of a subject rests on its own facts, items, activities and records; on items of
 * others that are tied to its own; on what its coalitions held; and, if it is a coalition, on its
 * members. So an item touches the owners of all items tied to it, an activity whoever held it, took
 * part or was invited, and whatever touches a unit touches its coalitions.
 */
final class Touched {
  private final Set<String> subjects = new HashSet<>();

  private Touched() {}

  /**
   * Returns the ids of the subjects that a change touches.
   *
   * @param ties the ties between the items before and after the change
   * @param ofCoalitions whether anything is observed of coalitions, which can rest on whatever
   *     their members have
   */
  static Set<String> of(SubmissionChange change, TiedItems ties, boolean ofCoalitions) {
    Touched touched = new Touched();
    Submission after = change.after();
    change.units().come().forEach(unit -> touched.subjects.add(unit.id()));
    change.coalitions().come().forEach(coalition -> touched.subjects.add(coalition.id()));
    change.records().gone().forEach(entry -> touched.subjects.add(entry.subject()));
    change.records().come().forEach(entry -> touched.subjects.add(entry.subject()));
    change.activities().gone().forEach(activity -> touched.activity(activity, after));
    change.activities().come().forEach(activity -> touched.activity(activity, after));
    touched.items(change, ties);
    if (ofCoalitions) {
      touched.above(after);
    }
    return touched.subjects;
  }

  /** Adds who held an activity, took part in it or was invited to it. */
  private void activity(Activity activity, Submission submission) {
    subjects.addAll(activity.participants());
    subjects.add(activity.organiser());
    for (Coalition coalition : submission.coalitions()) {
      if (coalition.id().equals(activity.organiser())) {
        coalition.memberships().forEach(membership -> subjects.add(membership.unit()));
      }
    }
  }

  private void items(SubmissionChange change, TiedItems ties) {
    for (ChecklistItem item : change.items().gone()) {
      subjects.add(item.owner());
      ties.addOwners(item.id(), subjects);
    }
    for (ChecklistItem item : change.items().come()) {
      subjects.add(item.owner());
      ties.addOwners(item.id(), subjects);
    }
  }

  /** Adds the coalitions of those who are there. */
  private void above(Submission submission) {
    Set<String> above = new HashSet<>();
    for (Coalition coalition : submission.coalitions()) {
      if (coalition.memberships().stream().anyMatch(m -> subjects.contains(m.unit()))) {
        above.add(coalition.id());
      }
    }
    subjects.addAll(above);
  }
}
