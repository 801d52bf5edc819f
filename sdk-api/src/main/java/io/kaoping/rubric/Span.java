package io.kaoping.rubric;

import org.apiguardian.api.API;

/** In which time of the assessment period a membership counts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Span {
  /** Whoever belongs to it on the as-of date, and in full. */
  AS_OF,
  /** The days of membership among all days. */
  BY_DAY,
  /** The months on whose last day it belonged, among the months that are over. */
  BY_MONTH,
  /** The quarters on whose last day it belonged, among the quarters that are over. */
  BY_QUARTER
}
