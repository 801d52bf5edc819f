package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.internal.snapshot.DuePeriods;
import io.kaoping.finding.Witness;

/** A due period in which a subject held less than it had to, as rules see it. */
record ShortfallFact(SubjectFact subject, DuePeriods periods, int index, int held, int atLeast)
    implements Shortfall, ReportedFact {
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
