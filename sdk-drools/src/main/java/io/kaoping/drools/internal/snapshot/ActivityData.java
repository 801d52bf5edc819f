package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity from the side of one subject; the same only as itself.
 *
 * @param subject the subject
 * @param source the activity
 * @param organised whether the subject held it rather than took part
 * @param month the month of its date, counted from the month in which the assessment period begins
 * @param evidenced whether it carries evidence
 * @param witness what a finding says of it
 */
public record ActivityData(
    SubjectData subject,
    io.kaoping.record.Activity source,
    boolean organised,
    int month,
    boolean evidenced,
    Witness witness)
    implements Activity, Reportable {

  static ActivityData of(
      SubjectData subject, io.kaoping.record.Activity activity, boolean organised, LocalDate from) {
    LocalDate date = activity.date();
    int month =
        (date.getYear() - from.getYear()) * 12 + date.getMonthValue() - from.getMonthValue();
    String id = activity.id();
    return new ActivityData(
        subject,
        activity,
        organised,
        month,
        !activity.evidence().isEmpty(),
        id == null
            ? new Witness(Witness.Kind.ACTIVITY, date.toString(), activity.kind())
            : new Witness(Witness.Kind.ACTIVITY, id, activity.kind() + " " + date));
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
  public LocalDate date() {
    return source.date();
  }

  @Override
  public String organiser() {
    return source.organiser();
  }

  @Override
  public int participants() {
    return source.participants().size();
  }

  @Override
  public List<String> participantIds() {
    // Unlike the source's own list this one may be asked whether it contains null.
    return new ArrayList<>(source.participants());
  }

  private @Nullable FactValue field(String name) {
    return source.fields().get(name);
  }

  @Override
  public @Nullable BigDecimal number(String field) {
    return field.equals("participants")
        ? BigDecimal.valueOf(participants())
        : Stated.number(field(field));
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
