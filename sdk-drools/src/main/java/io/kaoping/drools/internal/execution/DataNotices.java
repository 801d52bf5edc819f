package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.assessment.SubmissionChange.Part;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.StateChange;
import io.kaoping.problem.Problem;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody should look at in the data that was observed. */
final class DataNotices {
  private final Vocabulary vocabulary;
  private final LocalDate asOf;
  private final BooleanSupplier later;

  private DataNotices(Vocabulary vocabulary, LocalDate asOf, BooleanSupplier later) {
    this.vocabulary = vocabulary;
    this.asOf = asOf;
    this.later = later;
  }

  static List<Problem> of(Submission submission, Vocabulary vocabulary) {
    List<Problem> notices = new ArrayList<>(UnusedData.of(submission, vocabulary));
    notices.addAll(AsOfNotices.of(submission, vocabulary));
    return notices;
  }

  /**
   * Tells whether the notices are the same after a change of items, activities and records, because
   * none can be owed to any element that differs: each is of a kind that the vocabulary holds, with
   * no day after the as-of date, and its state is dated or nothing later is told. It may say no
   * where they are.
   *
   * @param later tells whether the data before the change tells something of a later day
   */
  static boolean unaffected(SubmissionChange change, Vocabulary vocabulary, BooleanSupplier later) {
    DataNotices notices = new DataNotices(vocabulary, change.after().asOf(), later);
    return change.units().isEmpty()
        && change.coalitions().isEmpty()
        && all(change.activities(), notices::unnoticed)
        && all(change.items(), notices::unnoticed)
        && all(change.records(), notices::unnoticed);
  }

  private static <T> boolean all(Part<T> part, Predicate<T> holds) {
    return part.gone().stream().allMatch(holds) && part.come().stream().allMatch(holds);
  }

  private boolean unnoticed(Activity activity) {
    return vocabulary.activities().containsKey(activity.kind()) && past(activity.date());
  }

  private boolean unnoticed(CaseRecord entry) {
    return vocabulary.records().containsKey(entry.kind())
        && past(entry.date())
        && past(entry.reported());
  }

  private boolean unnoticed(ChecklistItem item) {
    Vocabulary.ListKind list = vocabulary.lists().get(item.list());
    if (list == null || !past(item.raised()) || !past(item.closed())) {
      return false;
    }
    for (StateChange change : item.history()) {
      if (!past(change.on())) {
        return false;
      }
    }
    return !item.history().isEmpty()
        || item.closed() != null
        || list.checklist().states().indexOf(item.state()) < 1
        || !later.getAsBoolean();
  }

  private boolean past(@Nullable LocalDate day) {
    return day == null || !day.isAfter(asOf);
  }
}
