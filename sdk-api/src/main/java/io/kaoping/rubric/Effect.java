package io.kaoping.rubric;

import org.apiguardian.api.API;

/** What a clause does to the result when it fires. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Effect {
  /** 扣分: takes points from the criterion. */
  DEDUCTION,
  /** 得分: earns points within the criterion's maximum. */
  AWARD,
  /** 加分: earns points beyond the rubric's total. */
  BONUS,
  /** 一票否决: leaves the points and limits the grade or takes an award. */
  VETO
}
