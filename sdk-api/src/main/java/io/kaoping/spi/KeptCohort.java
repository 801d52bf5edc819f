package io.kaoping.spi;

import io.kaoping.assessment.Observations;
import org.apiguardian.api.API;

/**
 * A submission that a pack has observed, kept as it was observed to try changes of the pack on it:
 * it is not read, checked and brought into the engine's form again. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface KeptCohort {
  /** Returns what the pack observed. */
  Observations observations();

  /**
   * Returns the pack under one more overlay. It throws nothing that an overlay can cause.
   *
   * @param name what problems call the overlay
   * @param overlay a document {@code kaoping.tailoring/1}
   */
  EngineProvider.Prepared tailored(String name, String overlay);

  /**
   * Returns what a pack observes of the submission: the same as {@link PreparedPack#observe}, while
   * only criteria that look at something else are observed again.
   *
   * @param tailored a pack that {@link #tailored} returned
   * @throws io.kaoping.problem.AssessmentException as {@link PreparedPack#observe}
   */
  Observations observations(PreparedPack tailored);
}
