package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Judgement;
import io.kaoping.record.SelfAssessment;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks what only a rubric can tell of a submission: that judgements stand on a clause that leaves
 * a range open and keep within it, that self-assessed points name a criterion, and that the
 * calendar knows the years whose working days a criterion asks for.
 */
final class InputCheck {
  private static final Set<String> LATE = Set.of("workdaysLate");
  private static final Set<String> OPEN = Set.of("workdaysOpen");

  private final Map<String, Judged> judged = new HashMap<>();
  private final Map<String, SubjectKind> criteria = new HashMap<>();
  private final Set<String> lateLists = new HashSet<>();
  private final Set<String> openLists = new HashSet<>();

  /** A clause that leaves a range open. */
  private record Judged(SubjectKind kind, BigDecimal from, BigDecimal to) {}

  InputCheck(ReadPack pack) {
    for (Criterion criterion : pack.rubric().criteria()) {
      criteria.put(criterion.id(), criterion.subject());
      for (Clause clause : criterion.clauses()) {
        if (clause.measure() instanceof Measure.Judged range) {
          judged.put(clause.id(), new Judged(criterion.subject(), range.from(), range.to()));
        }
        asks(clause.measure());
      }
    }
    for (ExpertRule rule : pack.expertRules()) {
      Set<String> lists = pack.vocabulary().lists().keySet();
      if (LATE.stream().anyMatch(rule.text()::contains)) {
        lateLists.addAll(lists);
      }
      if (OPEN.stream().anyMatch(rule.text()::contains)) {
        openLists.addAll(lists);
      }
    }
  }

  private void asks(Measure measure) {
    if (measure instanceof Measure.Items items) {
      asks(items.list(), items.where());
      asks(items.list(), items.among());
    } else if (measure instanceof Measure.Sum sum && sum.of() instanceof Measure.Items items) {
      asks(items.list(), items.where());
      asks(items.list(), Set.of(sum.field()));
    }
  }

  private void asks(String list, @Nullable Condition condition) {
    asks(list, condition == null ? Set.of() : condition.names());
  }

  private void asks(String list, Set<String> names) {
    if (names.stream().anyMatch(LATE::contains)) {
      lateLists.add(list);
    }
    if (names.stream().anyMatch(OPEN::contains)) {
      openLists.add(list);
    }
  }

  /** Returns what is wrong. */
  List<Problem> problems(Submission submission) {
    List<Problem> problems = new ArrayList<>();
    Map<String, SubjectKind> subjects = new HashMap<>();
    submission.units().forEach(unit -> subjects.put(unit.id(), SubjectKind.UNIT));
    submission.coalitions().forEach(c -> subjects.put(c.id(), SubjectKind.COALITION));
    judgements(submission, subjects, problems);
    selfAssessed(submission, subjects, problems);
    calendar(submission, submission.items(), problems);
    return problems;
  }

  /**
   * Tells whether nothing is wrong with items, activities, records and facts that differ from those
   * of a submission with which nothing was wrong.
   */
  boolean fits(SubmissionChange change) {
    List<Problem> problems = new ArrayList<>();
    calendar(change.after(), change.items().come(), problems);
    return problems.isEmpty();
  }

  private void judgements(
      Submission submission, Map<String, SubjectKind> subjects, List<Problem> problems) {
    List<Judgement> judgements = submission.opinions().judgements();
    for (int i = 0; i < judgements.size(); i++) {
      Judgement judgement = judgements.get(i);
      String path = "judgements[" + i + "]";
      Judged range = judged.get(judgement.clause());
      if (range == null) {
        problems.add(
            Problem.error(
                    ProblemId.DANGLING_REFERENCE,
                    at(path + ".clause"),
                    "clauses",
                    judgement.clause())
                .withRemedy(
                    Nearest.of(judgement.clause(), new TreeSet<>(judged.keySet())).orElse(null)));
        continue;
      }
      subject(judgement.subject(), range.kind(), subjects, path, problems);
      BigDecimal points = judgement.points();
      boolean within = points.compareTo(range.from()) >= 0 && points.compareTo(range.to()) <= 0;
      if (points.signum() != 0 && !within) {
        problems.add(
            Problem.error(
                ProblemId.BAD_VALUE,
                at(path + ".points"),
                "points",
                points.toPlainString(),
                "0, " + range.from().toPlainString() + " … " + range.to().toPlainString()));
      }
    }
  }

  private void selfAssessed(
      Submission submission, Map<String, SubjectKind> subjects, List<Problem> problems) {
    List<SelfAssessment> all = submission.opinions().selfAssessed();
    for (int i = 0; i < all.size(); i++) {
      String path = "selfAssessed[" + i + "]";
      String criterion = all.get(i).criterion();
      SubjectKind kind = criteria.get(criterion);
      if (kind == null) {
        problems.add(
            Problem.error(ProblemId.UNKNOWN_CRITERION, at(path + ".criterion"), criterion)
                .withRemedy(Nearest.of(criterion, new TreeSet<>(criteria.keySet())).orElse(null)));
      } else {
        subject(all.get(i).subject(), kind, subjects, path, problems);
      }
    }
  }

  private static void subject(
      String id,
      SubjectKind wanted,
      Map<String, SubjectKind> subjects,
      String path,
      List<Problem> problems) {
    if (subjects.get(id) != wanted) {
      problems.add(
          Problem.error(
              ProblemId.DANGLING_REFERENCE,
              at(path + ".subject"),
              wanted == SubjectKind.UNIT ? "units" : "coalitions",
              id));
    }
  }

  private void calendar(Submission submission, List<ChecklistItem> items, List<Problem> problems) {
    if (lateLists.isEmpty() && openLists.isEmpty()) {
      return;
    }
    Set<Integer> unknown = new TreeSet<>();
    for (ChecklistItem item : items) {
      LocalDate closed = item.closed();
      LocalDate asOf = submission.asOf();
      LocalDate end = closed == null || closed.isAfter(asOf) ? asOf : closed;
      first(item).ifPresent(from -> unknown.addAll(unknownYears(submission, from, end)));
    }
    for (int year : unknown) {
      problems.add(
          Problem.error(
              ProblemId.MISSING_FIELD, at("calendar.holidays"), "calendar.holidays " + year));
    }
  }

  /** Returns the day after which the working days of an item are asked for, if they are. */
  private Optional<LocalDate> first(ChecklistItem item) {
    if (openLists.contains(item.list())) {
      return Optional.of(item.raised());
    }
    return lateLists.contains(item.list()) ? Optional.ofNullable(item.due()) : Optional.empty();
  }

  private static Set<Integer> unknownYears(Submission submission, LocalDate from, LocalDate end) {
    return from.isBefore(end) ? submission.calendar().unknownYears(from, end) : Set.of();
  }

  private static Position at(String path) {
    return Position.of("submission", path);
  }
}
