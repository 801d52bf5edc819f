package io.kaoping.assessment;

import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.EarlierResult;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results of one assessment as another one takes them in. */
final class EarlierResults {
  private EarlierResults() {}

  static List<EarlierResult> of(Assessment assessment) {
    Optional<String> period = Period.labelOf(assessment.from(), assessment.to());
    if (period.isEmpty()) {
      throw new AssessmentException(
          "前期考评结果不能使用",
          List.of(
              Problem.error(
                  ProblemId.BAD_VALUE,
                  Position.of("assessment", "period"),
                  "period",
                  assessment.from() + " – " + assessment.to(),
                  "2025-03, 2025-Q1, 2025-H1, 2025")));
    }
    String digest = assessment.digest();
    List<EarlierResult> results = new ArrayList<>();
    Stream.concat(assessment.units().stream(), assessment.coalitions().stream())
        .forEach(card -> results.add(of(card, period.get(), digest)));
    return results;
  }

  private static EarlierResult of(Scorecard card, String period, String digest) {
    @Nullable BigDecimal total = card.total().map(Points::toBigDecimal).orElse(null);
    Points max = Points.ZERO;
    for (CriterionResult criterion : card.criteria()) {
      max = criterion.inMaximum() ? max.plus(criterion.max()) : max;
    }
    return new EarlierResult(
        card.id(),
        period,
        total,
        total == null ? null : max.toBigDecimal(),
        card.rank().orElse(0),
        card.gradeIfAny().map(Grade::id).orElse(null),
        digest);
  }
}
