package io.kaoping.benchmarks;

import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.Judgement;
import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import java.util.List;

/**
 * What was judged of one unit, in the form in which contenders are compared.
 *
 * @param findings the findings, in the order of the rubric
 * @param points the points of the criteria, in the order of the rubric
 */
record Verdict(List<Finding> findings, List<Points> points) {
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
}
