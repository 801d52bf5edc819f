package io.kaoping.rubric;

import org.apiguardian.api.API;

/** How a criterion counts in the total. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum CriterionRole {
  /** 基本分: it is part of the maximum. */
  BASE,
  /** 加分: it only adds, beyond the maximum. */
  BONUS,
  /**
   * 只列不计: it is assessed and shown, others may rest on it, and no total holds it. The word is
   * XCCDF's.
   */
  UNSCORED
}
