package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is assessed 申报材料: one cohort of units and coalitions, as of one date. Ranks and means need
 * all of them at once, so a submission is never a single unit taken by itself.
 *
 * <p>The order of the lists has no meaning: the same content in another order gives the same
 * assessment and the same {@link #digest}.
 *
 * @param title what it is called; may be empty
 * @param synthetic whether it is invented data
 * @param asOf the last day that counts 考评截止日
 * @param from the first day of the assessment period
 * @param to the last day of the assessment period, inclusive
 * @param units the units
 * @param coalitions the coalitions
 * @param activities what was held
 * @param items the items of all lists
 * @param records what was put on record
 * @param waivers waivers
 * @param overrides review adjustments
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Submission(
    String title,
    boolean synthetic,
    LocalDate asOf,
    LocalDate from,
    LocalDate to,
    List<Unit> units,
    List<Coalition> coalitions,
    List<Activity> activities,
    List<ChecklistItem> items,
    List<CaseRecord> records,
    List<Waiver> waivers,
    List<ScoreOverride> overrides) {
  /** Copies the lists and refuses a period that ends before it begins. */
  public Submission {
    Objects.requireNonNull(asOf, "asOf");
    units = List.copyOf(units);
    coalitions = List.copyOf(coalitions);
    activities = List.copyOf(activities);
    items = List.copyOf(items);
    records = List.copyOf(records);
    waivers = List.copyOf(waivers);
    overrides = List.copyOf(overrides);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to " + to + " is before from " + from);
    }
  }

  /** Starts a submission as of a date, over an assessment period, both ends inclusive. */
  public static Builder builder(LocalDate asOf, LocalDate from, LocalDate to) {
    return new Builder(asOf, from, to);
  }

  /** Returns the last day of which records count: the earlier of {@link #asOf} and {@link #to}. */
  public LocalDate lastDay() {
    return asOf.isBefore(to) ? asOf : to;
  }

  /** Returns the same cohort as of another date. */
  public Submission asOf(LocalDate date) {
    return new Submission(
        title,
        synthetic,
        date,
        from,
        to,
        units,
        coalitions,
        activities,
        items,
        records,
        waivers,
        overrides);
  }

  /**
   * Returns the SHA-256 of the canonical content, in hexadecimal; order and spelling do not count.
   */
  public String digest() {
    return CanonicalJson.digest(SubmissionDocument.canonical(this));
  }

  /** Builds a {@link Submission}. */
  public static final class Builder {
    private final LocalDate asOf;
    private final LocalDate from;
    private final LocalDate to;
    private String title = "";
    private boolean synthetic;
    private List<Unit> units = List.of();
    private List<Coalition> coalitions = List.of();
    private List<Activity> activities = List.of();
    private List<ChecklistItem> items = List.of();
    private List<CaseRecord> records = List.of();
    private List<Waiver> waivers = List.of();
    private List<ScoreOverride> overrides = List.of();

    private Builder(LocalDate asOf, LocalDate from, LocalDate to) {
      this.asOf = asOf;
      this.from = from;
      this.to = to;
    }

    /** Sets what it is called. */
    public Builder title(String newTitle) {
      this.title = newTitle;
      return this;
    }

    /** Says whether the data is invented. */
    public Builder synthetic(boolean isSynthetic) {
      this.synthetic = isSynthetic;
      return this;
    }

    /** Sets the units. */
    public Builder units(List<Unit> newUnits) {
      this.units = newUnits;
      return this;
    }

    /** Sets the coalitions. */
    public Builder coalitions(List<Coalition> newCoalitions) {
      this.coalitions = newCoalitions;
      return this;
    }

    /** Sets what was held. */
    public Builder activities(List<Activity> newActivities) {
      this.activities = newActivities;
      return this;
    }

    /** Sets the items of all lists. */
    public Builder items(List<ChecklistItem> newItems) {
      this.items = newItems;
      return this;
    }

    /** Sets what was put on record. */
    public Builder records(List<CaseRecord> newRecords) {
      this.records = newRecords;
      return this;
    }

    /** Sets the waivers. */
    public Builder waivers(List<Waiver> newWaivers) {
      this.waivers = newWaivers;
      return this;
    }

    /** Sets the review adjustments. */
    public Builder overrides(List<ScoreOverride> newOverrides) {
      this.overrides = newOverrides;
      return this;
    }

    /** Returns the submission. */
    public Submission build() {
      return new Submission(
          title,
          synthetic,
          asOf,
          from,
          to,
          units,
          coalitions,
          activities,
          items,
          records,
          waivers,
          overrides);
    }
  }
}
