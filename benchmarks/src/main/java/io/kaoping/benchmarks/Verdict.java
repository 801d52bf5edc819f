package io.kaoping.benchmarks;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.Judgement;
import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import java.util.Comparator;
import java.util.List;

/**
 * What was judged of one unit, in the form in which contenders are compared.
 *
 * @param findings the findings, in the order of the rubric
 * @param points the points of the criteria, in the order of the rubric
 */
record Verdict(List<Finding> findings, List<Points> points) {
  /**
   * Returns the verdicts of an assessment, whose account holds the findings that count, in the
   * order of the units' ids.
   */
  static List<Verdict> of(Assessment assessment) {
    return assessment.units().stream()
        .sorted(Comparator.comparing(Scorecard::id))
        .map(
            card ->
                new Verdict(
                    card.criteria().stream()
                        .flatMap(criterion -> criterion.lines().stream())
                        .map(l -> new Finding(l.rule(), l.count(), l.of(), l.evidence()))
                        .toList(),
                    card.criteria().stream().map(CriterionResult::points).toList()))
        .toList();
  }

  /** Returns the same without the findings that found nothing, as an account tells it. */
  Verdict accounted() {
    return new Verdict(findings.stream().filter(f -> f.count() > 0).toList(), points);
  }

  /** Returns the verdicts of hand-written scores. */
  static List<Verdict> of(List<BranchScore> scores) {
    return scores.stream()
        .map(
            score ->
                new Verdict(
                    score.judgements().stream().map(Judgement::finding).toList(),
                    score.judgements().stream().map(Judgement::points).toList()))
        .toList();
  }

  /**
   * Compares verdicts.
   *
   * @throws IllegalStateException with both if they differ
   */
  static void same(String what, List<Verdict> expected, List<Verdict> actual) {
    if (!actual.equals(expected)) {
      throw new IllegalStateException(what + ": expected " + expected + " but was " + actual);
    }
  }
}
