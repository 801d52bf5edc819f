package io.kaoping.rubric;

import org.apiguardian.api.API;

/** What a criterion that does not apply 不适用 is worth; each criterion that can meet this says it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum NotApplicablePolicy {
  /** 免扣: nothing is deducted, the full points of a full-start criterion stay. */
  EXEMPT
}
