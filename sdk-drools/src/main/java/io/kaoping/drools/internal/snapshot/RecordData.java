package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record about one subject; the same only as itself.
 *
 * @param subject the subject
 * @param source the record
 * @param witness what a finding says of it
 */
public record RecordData(SubjectData subject, io.kaoping.record.CaseRecord source, Witness witness)
    implements CaseRecord, Reportable {

  static RecordData of(SubjectData subject, io.kaoping.record.CaseRecord entry) {
    String id = entry.id();
    String level = entry.level();
    String text = entry.kind() + (level == null ? "" : " " + level);
    return new RecordData(
        subject,
        entry,
        id == null
            ? new Witness(Witness.Kind.RECORD, entry.date().toString(), text)
            : new Witness(Witness.Kind.RECORD, id, text + " " + entry.date()));
  }

  @Override
  public boolean evidenced() {
    return !source.evidence().isEmpty();
  }

  @Override
  public @Nullable String sameCase() {
    return source.key();
  }

  @Override
  public boolean sameCaseAs(CaseRecord other) {
    return source.key() != null && source.key().equals(other.key());
  }

  @Override
  public @Nullable String id() {
    return source.id();
  }

  @Override
  public String kind() {
    return source.kind();
  }

  @Override
  public String owner() {
    return source.subject();
  }

  @Override
  public LocalDate date() {
    return source.date();
  }

  @Override
  public @Nullable String key() {
    return source.key();
  }

  @Override
  public @Nullable String level() {
    return source.level();
  }

  @Override
  public @Nullable LocalDate reported() {
    return source.reported();
  }

  private @Nullable FactValue field(String name) {
    return source.fields().get(name);
  }

  @Override
  public @Nullable BigDecimal number(String field) {
    return Stated.number(field(field));
  }

  @Override
  public @Nullable String text(String field) {
    return Stated.text(field(field));
  }

  @Override
  public boolean yes(String field) {
    return Stated.yes(field(field));
  }

  @Override
  public boolean no(String field) {
    return Stated.no(field(field));
  }

  @Override
  public @Nullable LocalDate date(String field) {
    return Stated.date(field(field));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return witness.toString();
  }
}
