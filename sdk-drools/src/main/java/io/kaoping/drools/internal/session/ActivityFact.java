package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity of a snapshot from the side of one subject, as rules see it. */
final class ActivityFact implements Activity, ReportedFact {
  private final SubjectFact subject;
  private final ActivityData data;

  ActivityFact(SubjectFact subject, ActivityData data) {
    this.subject = subject;
    this.data = data;
  }

  int month() {
    return data.month();
  }

  @Override
  public Witness witness() {
    return data.witness();
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
  public LocalDate date() {
    return data.source().date();
  }

  @Override
  public String organiser() {
    return data.source().organiser();
  }

  @Override
  public SubjectFact subject() {
    return subject;
  }

  @Override
  public boolean organised() {
    return data.organised();
  }

  @Override
  public int participants() {
    return data.source().participants().size();
  }

  @Override
  public List<String> participantIds() {
    // Unlike the source's own list this one may be asked whether it contains null.
    return new ArrayList<>(data.source().participants());
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
    return field.equals("participants")
        ? BigDecimal.valueOf(participants())
        : Fields.number(field(field));
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
