package io.kaoping.problem;

import java.util.List;
import org.apiguardian.api.API;

/** Thrown when a submission is refused or an assessment cannot be made; it carries all problems. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AssessmentException extends KaopingException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception from a heading in Chinese and the problems. */
  public AssessmentException(String heading, List<Problem> problems) {
    super(heading, problems);
  }
}
