package io.kaoping.spi;

import io.kaoping.assessment.Observations;
import io.kaoping.assessment.SubmissionChange;
import org.apiguardian.api.API;

/**
 * A submission that a pack has observed, and that is observed again as its data change. A change
 * gives another one, and this one stays as it is. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FollowedCohort {
  /** Returns what the pack observed. */
  Observations observations();

  /**
   * Observes again every criterion on those subjects whose results can rest on what differs. The
   * rest is taken over: where the same is observed again it is the same object, whole rows as well
   * as single observations.
   *
   * @param change what differs, from the submission that is followed
   * @throws io.kaoping.problem.AssessmentException as {@link PreparedPack#observe}
   */
  FollowedCohort after(SubmissionChange change);
}
