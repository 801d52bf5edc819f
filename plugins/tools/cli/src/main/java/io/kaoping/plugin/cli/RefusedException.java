package io.kaoping.plugin.cli;

import io.kaoping.problem.Problem;
import io.kaoping.rubric.Wording;
import java.util.List;

/** Thrown when the command itself cannot do what it was asked; it carries all problems. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Wording heading;
  private final transient List<Problem> problems;

  RefusedException(Wording heading, List<Problem> problems) {
    super(heading.en());
    this.heading = heading;
    this.problems = List.copyOf(problems);
  }

  /** Refuses an option or argument. */
  static RefusedException usage(Problem problem) {
    return new RefusedException(new Wording("命令不能执行", "The command cannot run"), List.of(problem));
  }

  /** Refuses a file or folder. */
  static RefusedException file(Problem problem) {
    return new RefusedException(new Wording("文件不能使用", "A file cannot be used"), List.of(problem));
  }

  Wording heading() {
    return heading;
  }

  List<Problem> problems() {
    return problems;
  }
}
