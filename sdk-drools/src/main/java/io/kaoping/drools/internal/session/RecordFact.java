package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record of a snapshot as rules see it. */
final class RecordFact implements CaseRecord, ReportedFact {
  private final SubjectFact subject;
  private final RecordData data;

  RecordFact(SubjectFact subject, RecordData data) {
    this.subject = subject;
    this.data = data;
  }

  @Override
  public Witness witness() {
    return data.witness();
  }

  @Override
  public @Nullable String sameCase() {
    return data.source().key();
  }

  @Override
  public @Nullable String id() {
    return data.source().id();
  }

  @Override
  public String kind() {
    return data.source().kind();
  }

  @Override
  public SubjectFact subject() {
    return subject;
  }

  @Override
  public String owner() {
    return data.source().subject();
  }

  @Override
  public LocalDate date() {
    return data.source().date();
  }

  @Override
  public @Nullable String key() {
    return data.source().key();
  }

  @Override
  public @Nullable String level() {
    return data.source().level();
  }

  @Override
  public boolean evidenced() {
    return data.evidenced();
  }

  private @Nullable FactValue field(String name) {
    return data.source().fields().get(name);
  }

  @Override
  public @Nullable BigDecimal number(String field) {
    return Fields.number(field(field));
  }

  @Override
  public @Nullable String text(String field) {
    return Fields.text(field(field));
  }

  @Override
  public boolean yes(String field) {
    return Fields.yes(field(field));
  }

  @Override
  public boolean no(String field) {
    return Fields.no(field(field));
  }

  @Override
  public @Nullable LocalDate date(String field) {
    return Fields.date(field(field));
  }

  @Override
  public String toString() {
    return data.witness().toString();
  }
}
