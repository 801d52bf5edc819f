package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.StateChange;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Judgement;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody might miss in an assessment as of an earlier day: judgements and records that
 * came too late, and items of which nobody knows in what state they were.
 *
 * <p>What happened later is no news, and is not told. Positions have no index: a notice is part of
 * the result, which knows no order of the data.
 */
final class AsOfNotices {
  private final Submission submission;
  private final LocalDate asOf;
  private final List<Problem> notices = new ArrayList<>();

  private AsOfNotices(Submission submission) {
    this.submission = submission;
    this.asOf = submission.asOf();
  }

  static List<Problem> of(Submission submission, Vocabulary vocabulary) {
    AsOfNotices found = new AsOfNotices(submission);
    found.judgements();
    found.records(vocabulary);
    found.items(vocabulary);
    return found.notices;
  }

  /** Tells whether the data tells something of a day after the as-of date. */
  static boolean tellsLater(Submission submission) {
    return new AsOfNotices(submission).latest().isAfter(submission.asOf());
  }

  private void judgements() {
    for (Judgement judgement : submission.opinions().judgements()) {
      if (judgement.on().isAfter(asOf)) {
        add(
            ProblemId.JUDGEMENT_LATER,
            "judgements",
            judgement.clause(),
            judgement.subject(),
            judgement.on().toString());
      }
    }
    sort(0);
  }

  /** Of the matters that had happened by the day, those that nobody knew of. */
  private void records(Vocabulary vocabulary) {
    int before = notices.size();
    for (CaseRecord entry : submission.records()) {
      boolean happened = !entry.date().isAfter(asOf) && !entry.date().isBefore(submission.from());
      if (happened && !submission.knows(entry) && vocabulary.records().containsKey(entry.kind())) {
        add(
            ProblemId.RECORD_LATER,
            "records",
            entry.kind(),
            entry.subject(),
            String.valueOf(entry.reported()));
      }
    }
    sort(before);
  }

  /** Of the items without a history, those that may have been in another state on the day. */
  private void items(Vocabulary vocabulary) {
    LocalDate latest = latest();
    Map<String, TreeSet<String>> uncertain = new TreeMap<>();
    for (ChecklistItem item : submission.items()) {
      Vocabulary.ListKind kind = vocabulary.lists().get(item.list());
      boolean undated = item.history().isEmpty() && !item.raised().isAfter(asOf);
      if (kind == null || !undated || kind.checklist().states().indexOf(item.state()) < 1) {
        continue;
      }
      LocalDate closed = item.closed();
      if (closed == null ? latest.isAfter(asOf) : closed.isAfter(asOf)) {
        uncertain.computeIfAbsent(item.list(), list -> new TreeSet<>()).add(item.id());
      }
    }
    uncertain.forEach(
        (list, ids) ->
            add(ProblemId.STATE_UNDATED, "items", list, Integer.toString(ids.size()), ids.first()));
  }

  /** Returns the last day of which the data tells something. */
  private LocalDate latest() {
    LocalDate latest = asOf;
    for (Activity activity : submission.activities()) {
      latest = later(latest, activity.date());
    }
    for (CaseRecord entry : submission.records()) {
      latest = later(later(latest, entry.date()), entry.reported());
    }
    for (ChecklistItem item : submission.items()) {
      latest = later(later(latest, item.raised()), item.closed());
      for (StateChange change : item.history()) {
        latest = later(latest, change.on());
      }
    }
    return latest;
  }

  private static LocalDate later(LocalDate latest, @Nullable LocalDate day) {
    return day != null && day.isAfter(latest) ? day : latest;
  }

  private void add(ProblemId id, String kind, String... arguments) {
    notices.add(Problem.notice(id, Position.of("submission", kind), arguments));
  }

  private void sort(int from) {
    notices
        .subList(from, notices.size())
        .sort(Comparator.comparing(notice -> notice.arguments().toString()));
  }
}
