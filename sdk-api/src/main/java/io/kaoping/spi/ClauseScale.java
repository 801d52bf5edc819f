package io.kaoping.spi;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import org.apiguardian.api.API;

/** What a finding of one clause is worth, compiled from the clause's form and parameters. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ClauseScale {
  /**
   * Returns the amount of a finding at the weight of the run, rounded at most once. It is negative
   * only where the pack writes negative points.
   *
   * @param finding what was observed
   * @param peers the same of those it is compared with; empty unless {@link #comparison} asks
   */
  Points amount(Finding finding, Peers peers);

  /**
   * Returns why a finding is worth what it is, for whoever reads the account; empty when the amount
   * speaks for itself.
   *
   * @param finding what was observed
   * @param peers the same of those it is compared with
   */
  default Wording reason(Finding finding, Peers peers) {
    return Wording.NONE;
  }

  /**
   * Tells whether amount and reason of a finding that was counted and not measured hang on how many
   * were found and on nothing else, so that they may be remembered.
   */
  default boolean countsOnly() {
    return false;
  }

  /** Returns with whom a subject is compared. */
  default Comparison comparison() {
    return Comparison.NONE;
  }

  /** With whom a subject is compared. */
  enum Comparison {
    /** With nobody. */
    NONE,
    /** With the subjects of its kind and class, itself included. */
    CLASS,
    /** With all subjects of its kind, itself included. */
    ALL
  }
}
