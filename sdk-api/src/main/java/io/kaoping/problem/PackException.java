package io.kaoping.problem;

import java.util.List;
import org.apiguardian.api.API;

/** Thrown when packs or plugins cannot be used; it carries all problems of all of them at once. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PackException extends KaopingException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception from a heading in Chinese and the problems. */
  public PackException(String heading, List<Problem> problems) {
    super(heading, problems);
  }
}
