package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Entry;
import io.kaoping.finding.Witness;

/** An entry of a named list as a subject answered it, as rules see it. */
record EntryFact(SubjectFact subject, String name) implements Entry, ReportedFact {
  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.ENTRY, name, "");
  }
}
