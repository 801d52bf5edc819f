package io.kaoping.rubric;

import org.apiguardian.api.API;

/** Where a criterion's points begin. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Start {
  /** From the maximum, and deduct. */
  FULL,
  /** From zero, and earn. */
  ZERO
}
