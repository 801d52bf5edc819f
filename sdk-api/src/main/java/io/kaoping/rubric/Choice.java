package io.kaoping.rubric;

import org.apiguardian.api.API;

/** Which clauses of a criterion count when several of them find something. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Choice {
  /** All of them. */
  ALL,
  /** 就高不重复: the one that comes to most; the first of several that come to the same. */
  HIGHEST,
  /** The first, in order, that comes to anything. */
  FIRST
}
