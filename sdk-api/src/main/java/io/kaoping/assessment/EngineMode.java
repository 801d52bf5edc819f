package io.kaoping.assessment;

import org.apiguardian.api.API;

/** Which executors observe the criteria. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum EngineMode {
  /**
   * The plan where possible, rules compiled by Drools for the rest, without sessions if they can.
   */
  AUTO,
  /** The plan alone; a criterion that only Drools can run is not assessable. */
  PLAN,
  /** All in sessions of Drools. */
  DROOLS,
  /** Both; a difference is an error. */
  VERIFY
}
