package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.finding.Witness;

/** A due period in which a subject held less than it had to. */
record ShortfallData(SubjectData subject, DuePeriods periods, int index, int held, int atLeast)
    implements Shortfall, Reportable {
  @Override
  public String label() {
    return periods.label(index);
  }

  @Override
  public int missing() {
    return atLeast - held;
  }

  @Override
  public long weight() {
    return missing();
  }

  @Override
  public Witness witness() {
    return periods.witness(index, held, atLeast);
  }
}
