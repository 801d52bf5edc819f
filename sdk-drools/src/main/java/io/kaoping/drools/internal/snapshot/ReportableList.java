package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import java.util.List;

/** A list that a rule may report as a whole, so that nobody looks at its elements. */
public interface ReportableList {
  /** Returns how much its elements count together. */
  long weight();

  /** Returns what a finding says of its elements, in the order of witnesses. */
  List<Witness> witnesses();
}
