package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.GradeMargin;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search for what the grade of a subject hangs on: one trial for each criterion with points.
 */
final class GradeMarginSearch {
  private final Rubric rubric;
  private final Scorecard now;
  private final Trial trial;
  private final List<Grade> grades;

  /**
   * Prepares the search.
   *
   * @param now the result as it is
   * @param trial what the subject would come to
   */
  GradeMarginSearch(Rubric rubric, Scorecard now, Trial trial) {
    this.rubric = rubric;
    this.now = now;
    this.trial = trial;
    this.grades = rubric.grades(now.kind());
  }

  GradeMargin run() {
    Grade byTotal = now.standing().gradeByTotal();
    Points total = now.total().orElse(null);
    Points above = byTotal == null || total == null ? null : total.minus(byTotal.from());
    Grade next = byTotal == null ? null : better(byTotal);
    return new GradeMargin(
        now.id(),
        now.gradeIfAny().orElse(null),
        byTotal,
        above,
        next,
        next == null || total == null ? null : next.from().minus(total),
        losses(),
        StandingPhase.looksAtOthers(rubric, now.kind())
            || now.criteria().stream().anyMatch(result -> !result.dependsOn().isEmpty()));
  }

  private @Nullable Grade better(Grade grade) {
    int place = grades.indexOf(grade);
    return place > 0 ? grades.get(place - 1) : null;
  }

  private List<GradeMargin.Loss> losses() {
    List<GradeMargin.Loss> losses = new ArrayList<>();
    int place = place(now);
    if (place < 0) {
      return losses;
    }
    for (CriterionResult result : now.criteria()) {
      if (!hasPoints(result)) {
        continue;
      }
      Scorecard card = trial.with(Set.of(result.criterion()), CriterionResult::forfeited);
      int after = place(card);
      if (after < 0 || after > place) {
        losses.add(
            new GradeMargin.Loss(
                result.criterion(),
                result.title(),
                Objects.requireNonNull(result.points()),
                card.gradeIfAny().orElse(null)));
      }
    }
    return losses;
  }

  private static boolean hasPoints(CriterionResult result) {
    Points points = result.points();
    return points != null
        && points.signum() > 0
        && result.role() != CriterionRole.UNSCORED
        && result.state() != CriterionState.NOT_APPLICABLE;
  }

  private int place(Scorecard card) {
    return card.gradeIfAny().map(grades::indexOf).orElse(-1);
  }
}
