package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import io.kaoping.record.CaseRecord;

/**
 * A record about one subject.
 *
 * @param source the record
 * @param witness what a finding says of it
 */
public record RecordData(CaseRecord source, Witness witness) {

  static RecordData of(CaseRecord entry) {
    String id = entry.id();
    String level = entry.level();
    String text = entry.kind() + (level == null ? "" : " " + level);
    return new RecordData(
        entry,
        id == null
            ? new Witness(Witness.Kind.RECORD, entry.date().toString(), text)
            : new Witness(Witness.Kind.RECORD, id, text + " " + entry.date()));
  }

  /** Tells whether it carries evidence. */
  public boolean evidenced() {
    return !source.evidence().isEmpty();
  }
}
