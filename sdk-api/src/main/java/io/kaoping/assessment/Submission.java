package io.kaoping.assessment;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.AssessmentException;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.FactValue;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.Opinions;
import io.kaoping.record.PanelRating;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.Waiver;
import io.kaoping.record.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
 * @param opinions what somebody found of them: judgements, polls, panels, self-assessment
 * @param earlier what they came to in earlier assessments
 * @param calendar which days are worked
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
    List<ScoreOverride> overrides,
    Opinions opinions,
    List<EarlierResult> earlier,
    WorkCalendar calendar) {
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
    Objects.requireNonNull(opinions, "opinions");
    earlier = List.copyOf(earlier);
    Objects.requireNonNull(calendar, "calendar");
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

  /**
   * Tells whether a record was known on the as-of date. An assessment before the end of the period
   * knows nothing that was reported later; at its end late records are gathered in, and the kind of
   * record says by which day they count.
   */
  public boolean knows(CaseRecord entry) {
    LocalDate reported = entry.reported();
    return reported == null || !reported.isAfter(asOf) || !asOf.isBefore(to);
  }

  /** Returns the same cohort as of another date. */
  public Submission asOf(LocalDate date) {
    return new Builder(this, date).build();
  }

  /** Returns a builder that holds everything that is here. */
  public Builder toBuilder() {
    return new Builder(this, asOf);
  }

  /** Returns the same cohort with an item: in the place of the one with its id, else a new one. */
  public Submission with(ChecklistItem item) {
    return toBuilder().items(put(items, item, ChecklistItem::id)).build();
  }

  /**
   * Returns the same cohort with an activity: in the place of the one with its id, else a new one.
   */
  public Submission with(Activity activity) {
    return toBuilder().activities(put(activities, activity, Activity::id)).build();
  }

  /** Returns the same cohort with a record: in the place of the one with its id, else a new one. */
  public Submission with(CaseRecord entry) {
    return toBuilder().records(put(records, entry, CaseRecord::id)).build();
  }

  /**
   * Returns the same cohort in which a unit or coalition states a fact.
   *
   * @param subject the id of a unit or coalition
   * @param name the name of the fact
   * @param value its value, in the place of the one that it stated before
   * @throws IllegalArgumentException if there is no such unit or coalition
   */
  public Submission withFact(String subject, String name, FactValue value) {
    if (units.stream().noneMatch(u -> u.id().equals(subject))
        && coalitions.stream().noneMatch(c -> c.id().equals(subject))) {
      throw new IllegalArgumentException("subject is no unit or coalition: " + subject);
    }
    List<Unit> newUnits = new ArrayList<>(units);
    newUnits.replaceAll(u -> u.id().equals(subject) ? u.withFact(name, value) : u);
    List<Coalition> newCoalitions = new ArrayList<>(coalitions);
    newCoalitions.replaceAll(c -> c.id().equals(subject) ? c.withFact(name, value) : c);
    return toBuilder().units(newUnits).coalitions(newCoalitions).build();
  }

  private static <T> List<T> put(List<T> list, T element, Function<T, @Nullable String> id) {
    List<T> changed = new ArrayList<>(list);
    String own = id.apply(element);
    for (int i = 0; own != null && i < changed.size(); i++) {
      if (own.equals(id.apply(changed.get(i)))) {
        changed.set(i, element);
        return changed;
      }
    }
    changed.add(element);
    return changed;
  }

  /**
   * Returns the same cohort with what an assessment made of it, as the result of the period that
   * was assessed. Of a subject that is not in the cohort nothing is taken; what is there already of
   * the same period makes {@link SubmissionCheck} refuse the submission.
   *
   * @param assessment an assessment of a calendar month, quarter, half-year or year
   * @throws AssessmentException if its period is none of these
   */
  public Submission withEarlier(Assessment assessment) {
    List<EarlierResult> all = new ArrayList<>(earlier);
    Set<String> ids = new HashSet<>();
    units.forEach(unit -> ids.add(unit.id()));
    coalitions.forEach(coalition -> ids.add(coalition.id()));
    EarlierResults.of(assessment).stream()
        .filter(result -> ids.contains(result.subject()))
        .forEach(all::add);
    return toBuilder().earlier(all).build();
  }

  /**
   * Returns the SHA-256 of the canonical content, in hexadecimal; order and spelling do not count.
   */
  public String digest() {
    return CanonicalJson.digest(out -> SubmissionDocument.tell(this, out));
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
    private List<Judgement> judgements = List.of();
    private List<SelfAssessment> selfAssessed = List.of();
    private List<Ballot> ballots = List.of();
    private List<IssuedBallots> issued = List.of();
    private List<PanelRating> ratings = List.of();
    private List<EarlierResult> earlier = List.of();
    private WorkCalendar calendar = WorkCalendar.NONE;

    private Builder(LocalDate asOf, LocalDate from, LocalDate to) {
      this.asOf = asOf;
      this.from = from;
      this.to = to;
    }

    private Builder(Submission submission, LocalDate asOf) {
      this(asOf, submission.from, submission.to);
      this.title = submission.title;
      this.synthetic = submission.synthetic;
      this.units = submission.units;
      this.coalitions = submission.coalitions;
      this.activities = submission.activities;
      this.items = submission.items;
      this.records = submission.records;
      this.waivers = submission.waivers;
      this.overrides = submission.overrides;
      this.judgements = submission.opinions.judgements();
      this.selfAssessed = submission.opinions.selfAssessed();
      this.ballots = submission.opinions.ballots();
      this.issued = submission.opinions.issued();
      this.ratings = submission.opinions.ratings();
      this.earlier = submission.earlier;
      this.calendar = submission.calendar;
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

    /** Sets the discretionary points. */
    public Builder judgements(List<Judgement> newJudgements) {
      this.judgements = newJudgements;
      return this;
    }

    /** Sets the points that they gave themselves. */
    public Builder selfAssessed(List<SelfAssessment> newSelfAssessed) {
      this.selfAssessed = newSelfAssessed;
      return this;
    }

    /** Sets the sheets of polls. */
    public Builder ballots(List<Ballot> newBallots) {
      this.ballots = newBallots;
      return this;
    }

    /** Sets how many sheets were given out. */
    public Builder issued(List<IssuedBallots> newIssued) {
      this.issued = newIssued;
      return this;
    }

    /** Sets what panels gave. */
    public Builder ratings(List<PanelRating> newRatings) {
      this.ratings = newRatings;
      return this;
    }

    /** Sets what they came to in earlier assessments. */
    public Builder earlier(List<EarlierResult> newEarlier) {
      this.earlier = newEarlier;
      return this;
    }

    /** Sets which days are worked. */
    public Builder calendar(WorkCalendar newCalendar) {
      this.calendar = newCalendar;
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
          overrides,
          new Opinions(judgements, selfAssessed, ballots, issued, ratings),
          earlier,
          calendar);
    }
  }
}
