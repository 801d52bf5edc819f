package io.kaoping.assessment;

import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.EarlierResult;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of one assessment as another one takes them in. */
final class EarlierResults {
  private EarlierResults() {}

  static List<EarlierResult> of(Assessment assessment) {
    Optional<String> period = Period.labelOf(assessment.from(), assessment.to());
    if (period.isEmpty()) {
      throw unusable(
          Problem.error(
              ProblemId.BAD_VALUE,
              Position.of("assessment", "period"),
              "period",
              assessment.from() + " – " + assessment.to(),
              "2025-03, 2025-Q1, 2025-H1, 2025"));
    }
    String digest = assessment.digest();
    List<EarlierResult> results = new ArrayList<>();
    Stream.concat(assessment.units().stream(), assessment.coalitions().stream())
        .forEach(card -> results.add(of(card, assessment.scoring(), period.get(), digest)));
    return results;
  }

  private static EarlierResult of(Scorecard card, String model, String period, String digest) {
    Points total = card.total().orElse(null);
    if (total == null) {
      return new EarlierResult(card.id(), period, null, null, null, 0, null, digest);
    }
    Points base = card.base().orElse(total);
    Points max =
        card.maximum()
            .filter(most -> most.signum() > 0)
            .orElseThrow(
                () ->
                    unusable(
                        Problem.error(
                            ProblemId.BAD_SCORING,
                            Position.of("assessment", card.id()),
                            model,
                            Problem.detail("no-maximum"))));
    return new EarlierResult(
        card.id(),
        period,
        total.toBigDecimal(),
        base.equals(total) ? null : base.toBigDecimal(),
        max.toBigDecimal(),
        card.rank().orElse(0),
        card.gradeIfAny().map(Grade::id).orElse(null),
        digest);
  }

  private static AssessmentException unusable(Problem problem) {
    return new AssessmentException("前期考评结果不能使用", List.of(problem));
  }
}
