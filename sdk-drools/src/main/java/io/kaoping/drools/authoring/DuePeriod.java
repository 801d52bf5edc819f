package io.kaoping.drools.authoring;

import org.apiguardian.api.API;

/** A calendar period whose duty has fallen due, for one subject. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DuePeriod {
  /** Returns the name of the period: 2025-03, 2025-Q1, 2025-H1 or 2025. */
  String label();

  /** Returns the subject whose duty it is. */
  Subject subject();
}
