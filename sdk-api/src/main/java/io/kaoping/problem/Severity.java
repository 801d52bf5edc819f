package io.kaoping.problem;

import org.apiguardian.api.API;

/**
 * How grave a {@link Problem} is: an error stops the work, a notice is told and the work goes on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Severity {
  /** 错误: the pack or the submission is refused. */
  ERROR,
  /** 提示: nothing is refused, but somebody should look. */
  NOTICE
}
