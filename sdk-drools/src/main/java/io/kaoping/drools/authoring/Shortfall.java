package io.kaoping.drools.authoring;

import org.apiguardian.api.API;

/** A due period in which a subject held less than it had to. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Shortfall {
  /** Returns the name of the period: 2025-03, 2025-Q1, 2025-H1 or 2025. */
  String label();

  /** Returns how many were missing, 1 or more. */
  int missing();

  /** Returns the subject whose duty it is. */
  Subject subject();
}
