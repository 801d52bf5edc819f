package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.DuePeriod;
import io.kaoping.drools.internal.snapshot.DuePeriods;

/** A due period of a subject as rules see it. */
record PeriodFact(SubjectFact subject, DuePeriods periods, int index) implements DuePeriod {
  @Override
  public String label() {
    return periods.label(index);
  }

  ShortfallFact shortOf(long held, int atLeast) {
    return new ShortfallFact(subject, periods, index, (int) held, atLeast);
  }
}
