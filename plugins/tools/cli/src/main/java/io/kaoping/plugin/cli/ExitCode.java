package io.kaoping.plugin.cli;

import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.List;

/** The exit codes of the command; a pipeline relies on them. */
final class ExitCode {
  /** All declared criteria were evaluated, all cases passed. */
  static final int EVALUATED = 0;

  /** Something could not be assessed, or a case failed. */
  static final int NOT_EVALUATED = 1;

  /** Input, pack or command line were refused. */
  static final int REFUSED = 2;

  /** The two executors observed something different. */
  static final int EXECUTORS_DIFFER = 3;

  private ExitCode() {}

  /** Returns the code for what stopped the work. */
  static int of(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.id() == ProblemId.EXECUTORS_DIFFER)
        ? EXECUTORS_DIFFER
        : REFUSED;
  }
}
