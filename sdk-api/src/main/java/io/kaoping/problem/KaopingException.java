package io.kaoping.problem;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The parent of what Kaoping throws on purpose: a pack that cannot be used or an assessment that
 * cannot be made. A caller's misuse is an {@link IllegalArgumentException} that names the
 * parameter.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class KaopingException extends RuntimeException
    permits PackException, AssessmentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, all of it; a serialisable list of serialisable records. */
  @SuppressWarnings("serial")
  private final List<Problem> problems;

  KaopingException(String heading, List<Problem> problems) {
    super(ProblemReport.of(heading, problems).text(Language.ZH));
    this.problems = List.copyOf(problems);
  }

  /** Returns everything that is wrong, in the order of the source. */
  public List<Problem> problems() {
    return problems;
  }
}
