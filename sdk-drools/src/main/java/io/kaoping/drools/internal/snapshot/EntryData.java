package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Entry;
import io.kaoping.finding.Witness;

/** An entry of a named list as a subject answered it. */
record EntryData(SubjectData subject, String name) implements Entry, Reportable {
  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.ENTRY, name, "");
  }
}
