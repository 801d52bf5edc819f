package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import io.kaoping.record.Activity;
import java.time.LocalDate;

/**
 * An activity from the side of one subject.
 *
 * @param source the activity
 * @param organised whether the subject held it rather than took part
 * @param month the month of its date, counted from the month in which the assessment period begins
 * @param evidenced whether it carries evidence
 * @param witness what a finding says of it
 */
public record ActivityData(
    Activity source, boolean organised, int month, boolean evidenced, Witness witness) {

  static ActivityData of(Activity activity, boolean organised, LocalDate from) {
    LocalDate date = activity.date();
    int month =
        (date.getYear() - from.getYear()) * 12 + date.getMonthValue() - from.getMonthValue();
    String id = activity.id();
    return new ActivityData(
        activity,
        organised,
        month,
        !activity.evidence().isEmpty(),
        id == null
            ? new Witness(Witness.Kind.ACTIVITY, date.toString(), activity.kind())
            : new Witness(Witness.Kind.ACTIVITY, id, activity.kind() + " " + date));
  }
}
