package io.kaoping.drools.authoring;

import org.apiguardian.api.API;

/** An entry of a named list that a subject answered with yes or no. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Entry {
  /** Returns the name of the entry. */
  String name();

  /** Returns the subject that answered. */
  Subject subject();
}
