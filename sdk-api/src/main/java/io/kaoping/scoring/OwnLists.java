package io.kaoping.scoring;

import io.kaoping.finding.Observation;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The check that of the sections that are own lists each subject has exactly one. */
final class OwnLists {
  private OwnLists() {}

  /**
   * Refuses a cohort of which somebody has no own list or several; where it is unknown the criteria
   * say so themselves.
   *
   * @throws AssessmentException with a problem for each of them
   */
  static void check(Rubric rubric, Drafts drafts) {
    List<Problem> problems = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      List<Criterion> criteria = rubric.criteria(kind);
      if (criteria.stream().anyMatch(Criterion::ownList)) {
        Map<String, String> titles = new HashMap<>();
        rubric.sections().forEach(section -> titles.put(section.id(), titled(section)));
        drafts.of(kind).forEach(draft -> check(draft, criteria, titles, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new AssessmentException("申报材料不能考评", problems);
    }
  }

  private static String titled(Section section) {
    String title = section.title().zh();
    return title.equals(section.id()) ? title : title + "(" + section.id() + ")";
  }

  private static void check(
      Draft draft, List<Criterion> criteria, Map<String, String> titles, List<Problem> problems) {
    Set<String> all = new TreeSet<>();
    Set<String> theirs = new TreeSet<>();
    boolean unknown = false;
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      if (!criterion.ownList()) {
        continue;
      }
      String title = titles.getOrDefault(criterion.section(), criterion.section());
      all.add(title);
      Observation.Status status = draft.observation(i).status();
      unknown |= status == Observation.Status.NOT_ASSESSABLE;
      if (status == Observation.Status.OBSERVED) {
        theirs.add(title);
      }
    }
    if (theirs.size() > 1 || (theirs.isEmpty() && !unknown)) {
      problems.add(
          Problem.error(
              ProblemId.NO_OWN_LIST,
              Position.of(
                  "submission",
                  (draft.kind() == SubjectKind.UNIT ? "units." : "coalitions.") + draft.id()),
              draft.id(),
              String.valueOf(theirs.size()),
              String.join("、", theirs.isEmpty() ? all : theirs)));
    }
  }
}
