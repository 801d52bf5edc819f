package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds data in terms that the vocabulary does not hold: it passes, since one submission may serve
 * several packs, but a slip of the pen should be seen.
 */
final class UnusedData {
  private UnusedData() {}

  static List<Problem> of(Submission submission, Vocabulary vocabulary) {
    Set<String> facts = new HashSet<>(vocabulary.facts().keySet());
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      facts.addAll(list.entries().keySet());
    }
    Set<String> stated = new TreeSet<>();
    for (Unit unit : submission.units()) {
      stated.addAll(unit.facts().keySet());
    }
    for (Coalition coalition : submission.coalitions()) {
      stated.addAll(coalition.facts().keySet());
    }
    Set<String> activities = new TreeSet<>();
    for (Activity activity : submission.activities()) {
      activities.add(activity.kind());
    }
    Set<String> lists = new TreeSet<>();
    for (ChecklistItem item : submission.items()) {
      lists.add(item.list());
    }
    Set<String> records = new TreeSet<>();
    for (CaseRecord entry : submission.records()) {
      records.add(entry.kind());
    }
    Set<String> polls = new TreeSet<>();
    for (Ballot ballot : submission.opinions().ballots()) {
      polls.add(ballot.poll());
    }
    for (IssuedBallots issued : submission.opinions().issued()) {
      polls.add(issued.poll());
    }
    Set<String> panels = new TreeSet<>();
    for (PanelRating rating : submission.opinions().ratings()) {
      panels.add(rating.panel());
    }

    List<Problem> notices = new ArrayList<>();
    add(notices, "facts", stated, facts);
    add(notices, "activities", activities, vocabulary.activities().keySet());
    add(notices, "items", lists, vocabulary.lists().keySet());
    add(notices, "records", records, vocabulary.records().keySet());
    add(notices, "ballots", polls, vocabulary.polls().keySet());
    add(notices, "ratings", panels, vocabulary.panels().keySet());
    return notices;
  }

  private static void add(
      List<Problem> notices, String kind, Set<String> found, Collection<String> known) {
    for (String name : found) {
      if (!known.contains(name)) {
        notices.add(
            Problem.notice(ProblemId.UNUSED_DATA, Position.of("submission", kind), kind, name)
                .withRemedy(Nearest.of(name, known).orElse(null)));
      }
    }
  }
}
