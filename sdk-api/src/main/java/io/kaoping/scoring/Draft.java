package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Total;
import io.kaoping.finding.Observation;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard of one subject in the making: who it is, what was observed of it, and the results
 * that the phases have reached so far.
 */
final class Draft {
  private final String id;
  private final String name;
  private final SubjectKind kind;
  private final @Nullable String subjectClass;
  private final Observations.Row row;
  private @Nullable Draft before;
  private final @Nullable CriterionResult[] results;
  private boolean resultsKept;
  private @Nullable Boolean known;
  private Total total = Total.none();
  private Points base = Points.ZERO;
  private Points bonus = Points.ZERO;
  private List<Problem> totalNotices = List.of();
  private Set<Integer> changed = Set.of();
  private UnaryOperator<CriterionResult> change = UnaryOperator.identity();
  private ScoringModel.@Nullable Subject subject;
  private @Nullable Entrant entrant;
  private @Nullable Scorecard card;

  /**
   * Starts a scorecard.
   *
   * @param before the scorecard of the same subject before a change; {@code null} for none
   */
  Draft(
      String id,
      String name,
      @Nullable String subjectClass,
      Observations.Row row,
      int criteria,
      @Nullable Draft before) {
    if (row.observations().size() != criteria) {
      throw new IllegalArgumentException(
          "observations of " + id + " are " + row.observations().size());
    }
    this.id = id;
    this.name = name;
    this.kind = row.kind();
    this.subjectClass = subjectClass;
    this.row = row;
    this.before = before;
    this.results = new CriterionResult[criteria];
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  SubjectKind kind() {
    return kind;
  }

  @Nullable String subjectClass() {
    return subjectClass;
  }

  /** Returns the class, as a text that is never {@code null}. */
  String classOrNone() {
    return subjectClass == null ? "" : subjectClass;
  }

  /** Returns what was observed for a criterion, by its place among those of the kind. */
  Observation observation(int criterion) {
    return row.observations().get(criterion);
  }

  /** Returns the result of a criterion that has been scored. */
  CriterionResult result(int criterion) {
    return Objects.requireNonNull(results[criterion], "result");
  }

  /** Sets a result; one that is as it was before a change stays the same object. */
  void result(int criterion, CriterionResult result) {
    CriterionResult was = before == null ? null : before.results[criterion];
    results[criterion] = was != null && result.equals(was) ? was : result;
    resultsKept &= results[criterion] == was;
  }

  /** Starts the scorecard of the same subject again, of which the same was observed. */
  Draft again() {
    return new Draft(id, name, subjectClass, row, results.length, this);
  }

  /** Supposes that some results were changed. */
  void suppose(Set<Integer> criteria, UnaryOperator<CriterionResult> how) {
    this.changed = Set.copyOf(criteria);
    this.change = how;
  }

  /** Changes the result of a criterion of which that is supposed. */
  void settle(int criterion) {
    if (changed.contains(criterion)) {
      result(criterion, change.apply(result(criterion)));
    }
  }

  /**
   * Takes all results over from before a change for the time being, if the same was observed; else
   * it says no. Where results rest on others they are made again.
   */
  boolean keepsAll() {
    Draft was = before;
    if (was == null || was.row != row) {
      return false;
    }
    System.arraycopy(was.results, 0, results, 0, results.length);
    resultsKept = true;
    return true;
  }

  /**
   * Takes the result over from before a change, if nothing else was observed; else it says no.
   *
   * @param alone whether the result rests on no other observation of the subject
   */
  boolean keeps(int criterion, boolean alone) {
    Draft was = before;
    if (was == null
        || (was.row != row && !(alone && was.observation(criterion) == observation(criterion)))) {
      return false;
    }
    results[criterion] = was.results[criterion];
    return true;
  }

  /** Takes the total over from before a change, if all results are the same; else it says no. */
  boolean keepsTotal() {
    if (before == null || !hasResultsOf(before)) {
      return false;
    }
    total(before.total, before.base, before.bonus);
    this.totalNotices = before.totalNotices;
    this.subject = before.subject;
    return true;
  }

  private boolean hasResultsOf(Draft other) {
    if (resultsKept && other == before) {
      return true;
    }
    for (int i = 0; i < results.length; i++) {
      if (results[i] != other.results[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether it enters the standing as it did before a change. */
  boolean standsAsBefore() {
    return before != null
        && hasResultsOf(before)
        && (total == before.total || total.equals(before.total))
        && base.equals(before.base)
        && bonus.equals(before.bonus)
        && name.equals(before.name);
  }

  /** Returns what counts of it where it is ranked. */
  Entrant entrant(Set<String> names) {
    Entrant known = entrant;
    if (known == null) {
      Draft was = before;
      known =
          was != null && was.entrant != null && standsAsBefore()
              ? was.entrant
              : Entrant.of(this, names);
      entrant = known;
    }
    return known;
  }

  /** Takes its scorecard over from before a change, after which it stands as it did. */
  void takeCard() {
    Draft was = Objects.requireNonNull(before);
    this.entrant = was.entrant;
    this.card = was.card;
  }

  /**
   * Returns its scorecard: the one from before a change where nothing in it is other than it was.
   */
  Scorecard card(Total shown, Scorecard.Standing standing) {
    Scorecard was = before == null || !standsAsBefore() ? null : before.card;
    Scorecard made =
        was != null && was.isOf(shown, standing)
            ? was
            : new Scorecard(id, name, kind, subjectClass, results(), shown, standing);
    card = made;
    return made;
  }

  /** Forgets what was before a change. */
  void forget() {
    this.before = null;
  }

  /** Returns what somebody should look at in the total. */
  List<Problem> totalNotices() {
    return totalNotices;
  }

  void totalNotices(List<Problem> notices) {
    this.totalNotices = List.copyOf(notices);
  }

  /** Returns the results of all criteria, once they have been scored. */
  List<CriterionResult> results() {
    List<CriterionResult> all = new ArrayList<>(results.length);
    for (int i = 0; i < results.length; i++) {
      all.add(result(i));
    }
    return all;
  }

  /** Returns the results of the criteria that are part of the total. */
  List<CriterionResult> counted() {
    List<CriterionResult> counted = new ArrayList<>(results.length);
    for (int i = 0; i < results.length; i++) {
      if (result(i).role() != CriterionRole.UNSCORED) {
        counted.add(result(i));
      }
    }
    return counted;
  }

  /** Tells whether every criterion of the total could be assessed. */
  boolean known() {
    Boolean is = known;
    if (is == null) {
      is = resultsKept && before != null ? before.known() : allKnown();
      known = is;
    }
    return is;
  }

  private boolean allKnown() {
    for (int i = 0; i < results.length; i++) {
      if (result(i).role() != CriterionRole.UNSCORED
          && result(i).state() == CriterionState.NOT_ASSESSABLE) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a criterion that does not apply keeps it from being ranked. */
  boolean excluded() {
    return results().stream().anyMatch(Draft::excludes);
  }

  static boolean excludes(CriterionResult result) {
    return result.leftOut()
        && result.notApplicable() != null
        && result.notApplicable().kind() == io.kaoping.rubric.NotApplicablePolicy.Kind.EXCLUDE_UNIT;
  }

  Total total() {
    return total;
  }

  /** Returns the points without bonuses, after the limits of groups. */
  Points base() {
    return base;
  }

  /** Returns the points of bonuses, after gates and the limits of groups. */
  Points bonus() {
    return bonus;
  }

  void total(Total newTotal, Points newBase, Points newBonus) {
    this.total = newTotal;
    this.base = newBase;
    this.bonus = newBonus;
  }

  /** Returns it as a scoring model sees it. */
  ScoringModel.Subject subject() {
    ScoringModel.Subject known = subject;
    if (known == null) {
      known = new ScoringModel.Subject(id, subjectClass, counted());
      subject = known;
    }
    return known;
  }
}
