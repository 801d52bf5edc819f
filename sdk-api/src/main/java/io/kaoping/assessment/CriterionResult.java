package io.kaoping.assessment;

import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion came to for a subject. Points are at the weight of the run, and {@code points =
 * start + Σ applied + correction}, exactly.
 *
 * @param criterion the criterion's id
 * @param section the id of its section
 * @param title its title
 * @param sentence the published sentence
 * @param weight how much of the criterion counts in this run
 * @param max the maximum, or the cap of a bonus
 * @param role how it counts in the total
 * @param start where the points began
 * @param points the points; {@code null} when not assessable
 * @param state how the subject stands
 * @param lines one line for each clause that found something and for each award, in order
 * @param correction the waiver or adjustment that changed it, or {@code null}
 * @param missing the facts whose absence makes it not assessable, sorted
 * @param dependsOn the ids of other subjects whose results went into it, sorted
 * @param selfAssessed the points that the subject gave itself 自评分, which count nowhere; {@code
 *     null} when it said nothing
 * @param notApplicable what gave it its points although it does not apply; {@code null} when it
 *     applies or could not be assessed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CriterionResult(
    String criterion,
    String section,
    Wording title,
    Wording sentence,
    Points weight,
    Points max,
    CriterionRole role,
    Points start,
    @Nullable Points points,
    CriterionState state,
    List<PointLine> lines,
    @Nullable Correction correction,
    List<String> missing,
    List<String> dependsOn,
    @Nullable Points selfAssessed,
    @Nullable NotApplicablePolicy notApplicable) {
  /** Copies the lists. */
  public CriterionResult {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
    dependsOn = List.copyOf(dependsOn);
  }

  /** Makes a result of which the subject said nothing itself. */
  public CriterionResult(
      String criterion,
      String section,
      Wording title,
      Wording sentence,
      Points weight,
      Points max,
      CriterionRole role,
      Points start,
      @Nullable Points points,
      CriterionState state,
      List<PointLine> lines,
      @Nullable Correction correction,
      List<String> missing,
      List<String> dependsOn) {
    this(
        criterion,
        section,
        title,
        sentence,
        weight,
        max,
        role,
        start,
        points,
        state,
        lines,
        correction,
        missing,
        dependsOn,
        null,
        null);
  }

  /** Returns this result beside the points that the subject gave itself. */
  public CriterionResult withSelfAssessed(Points own) {
    return with(start, points, state, lines, correction, missing, dependsOn, own, notApplicable);
  }

  /** Returns the same result of a criterion that does not apply, at the points of a policy. */
  public CriterionResult notApplicable(
      NotApplicablePolicy policy, @Nullable Points worth, List<String> missing, List<String> of) {
    return with(
        worth == null ? Points.ZERO : worth,
        worth,
        worth == null ? CriterionState.NOT_ASSESSABLE : CriterionState.NOT_APPLICABLE,
        List.of(),
        null,
        missing,
        of,
        selfAssessed,
        policy);
  }

  /**
   * Returns this result as it would be if everything that it asks for were met: at the maximum, and
   * without a line. What adds to a total beside its maximum, or counts in none, only loses its
   * lines.
   */
  public CriterionResult fulfilled() {
    Points met = points;
    if (met != null && role == CriterionRole.BASE && met.compareTo(max) < 0) {
      met = max;
    }
    return with(
        met == null ? start : met,
        met,
        met == null ? state : CriterionState.MET,
        List.of(),
        null,
        missing,
        dependsOn,
        selfAssessed,
        notApplicable);
  }

  /**
   * Returns this result as it would be if its points were lost or never given: at zero, unless it
   * is lower already, and with no line but that of a veto, which holds as before.
   */
  public CriterionResult forfeited() {
    if (points == null || points.signum() <= 0) {
      return this;
    }
    return with(
        Points.ZERO,
        Points.ZERO,
        role == CriterionRole.BONUS ? state : CriterionState.NOT_MET,
        lines.stream()
            .filter(line -> line.effect() == Effect.VETO)
            .map(line -> line.applying(Points.ZERO, line.limit()))
            .toList(),
        null,
        missing,
        dependsOn,
        selfAssessed,
        notApplicable);
  }

  /** Returns the same result that rests on other subjects too. */
  public CriterionResult restingOn(List<String> subjects) {
    return with(
        start, points, state, lines, correction, missing, subjects, selfAssessed, notApplicable);
  }

  /**
   * Returns this result with its points replaced by a correction; one that was left out of the
   * account is part of it again.
   */
  public CriterionResult corrected(Points to, CriterionState newState, Correction newCorrection) {
    return with(
        start,
        to,
        newState,
        lines,
        newCorrection,
        missing,
        dependsOn,
        selfAssessed,
        leftOut() ? null : notApplicable);
  }

  /** Returns the result of the same criterion with everything that the phases may change. */
  private CriterionResult with(
      Points newStart,
      @Nullable Points newPoints,
      CriterionState newState,
      List<PointLine> newLines,
      @Nullable Correction newCorrection,
      List<String> newMissing,
      List<String> newDependsOn,
      @Nullable Points newSelfAssessed,
      @Nullable NotApplicablePolicy newNotApplicable) {
    return new CriterionResult(
        criterion,
        section,
        title,
        sentence,
        weight,
        max,
        role,
        newStart,
        newPoints,
        newState,
        newLines,
        newCorrection,
        newMissing,
        newDependsOn,
        newSelfAssessed,
        newNotApplicable);
  }

  /** Tells whether it only adds to the total: its maximum is a cap. */
  public boolean bonus() {
    return role == CriterionRole.BONUS;
  }

  /** Tells whether it is part of what the subject could reach without bonuses. */
  public boolean inMaximum() {
    return role == CriterionRole.BASE && !inOtherList();
  }

  /** Tells whether it stands in the own list of others, and is nothing to the subject. */
  public boolean inOtherList() {
    return leftOut() && NotApplicablePolicy.OTHER_LIST.equals(notApplicable);
  }

  /** Tells whether it is left out of the subject's account. */
  public boolean leftOut() {
    return notApplicable != null
        && state == CriterionState.NOT_APPLICABLE
        && notApplicable.leavesOut();
  }
}
