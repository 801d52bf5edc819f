package io.kaoping.spi;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import org.apiguardian.api.API;

/**
 * A criterion form: what a clause's finding is worth, before limits. A pack names it after {@code
 * per:}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CriterionForm extends Plugin {
  /**
   * Returns the amount of a finding, zero or more.
   *
   * @param clause the clause
   * @param points the clause's points at the weight of the run
   * @param finding what was observed
   * @param rounding how to round, once, if the form divides
   */
  Points amount(Clause clause, Points points, Finding finding, Rounding rounding);

  /** Tells whether the form has no meaning when the finding's base {@code of} is zero. */
  default boolean needsBase() {
    return false;
  }
}
