package io.kaoping.plugin.html;

import io.kaoping.AssessedCohort;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.SubjectKind;
import java.util.List;
import java.util.Optional;

/**
 * How each subject could come to its next grade, and what would take its grade down. Where a trial
 * of one scores the whole cohort, the ways of a large cohort are left out, and the page says so.
 *
 * @param cohort the cohort that was assessed; nothing where only the outcome is known
 * @param words the words of the page
 */
record Outlook(Optional<AssessedCohort> cohort, Words words) {
  /** How many subjects a cohort may have whose trials score all of it. */
  static final int MOST = 100;

  /** Tells whether the ways of a kind of subjects are left out. */
  boolean leavesOut(SubjectKind kind) {
    return cohort
        .filter(each -> !each.independent(kind))
        .map(AssessedCohort::assessment)
        .filter(each -> each.units().size() + each.coalitions().size() > MOST)
        .isPresent();
  }

  /** Returns what there is to say of a subject, line by line; a line below another is indented. */
  List<String> of(Scorecard card) {
    if (cohort.isEmpty() || card.gradeIfAny().isEmpty() || leavesOut(card.kind())) {
      return List.of();
    }
    String path = cohort.get().pathToNextGrade(card.id()).text(words.language());
    String margin = cohort.get().gradeMargin(card.id()).text(words.language());
    return words.printed(path + margin).lines().toList();
  }
}
