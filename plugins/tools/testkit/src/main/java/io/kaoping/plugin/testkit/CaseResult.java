package io.kaoping.plugin.testkit;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.List;

/**
 * What became of a case.
 *
 * @param id the case's id
 * @param title what it shows
 * @param position where it is written
 * @param status whether it passed
 * @param mismatches the points in which it failed; empty unless failed
 * @param problems why it could not be run; empty unless in error
 */
public record CaseResult(
    String id,
    String title,
    Position position,
    Status status,
    List<Mismatch> mismatches,
    List<Problem> problems) {
  /** Whether a case passed. */
  public enum Status {
    /** Everything came out as expected. */
    PASSED,
    /** Something came out otherwise. */
    FAILED,
    /** It could not be assessed. */
    ERROR
  }

  /** Copies the lists. */
  public CaseResult {
    mismatches = List.copyOf(mismatches);
    problems = List.copyOf(problems);
  }

  /** Tells whether the two executors observed something different. */
  public boolean executorsDiffer() {
    return problems.stream().anyMatch(p -> p.id() == ProblemId.EXECUTORS_DIFFER);
  }
}
