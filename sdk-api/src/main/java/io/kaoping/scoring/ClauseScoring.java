package io.kaoping.scoring;

import io.kaoping.finding.Finding;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a finding of one clause is worth, before the limits of its criterion. Made once for a clause
 * and used for every subject.
 *
 * @param clause the clause
 * @param effect what it does
 * @param scales what a finding is worth, by which of the multipliers hold, as bits
 * @param firstMultiplier the place of its first multiplier among the findings
 * @param continues whether the clause before it counts under the same limit and choice
 * @param reads whether its form reads parameters
 * @param needsBase whether it has no meaning without a base
 * @param countsNumber whether its form counts up a number that somebody stated
 * @param harder why it costs more than it says; empty when it does not
 * @param each what one is worth before it is multiplied; empty where its form says it
 * @param limit the most that it deducts or earns
 */
record ClauseScoring(
    Clause clause,
    Effect effect,
    ClauseScale[] scales,
    int firstMultiplier,
    boolean continues,
    boolean reads,
    boolean needsBase,
    boolean countsNumber,
    Wording harder,
    Wording each,
    @Nullable Points limit) {

  /**
   * Makes the scoring of a clause.
   *
   * @param clause a clause of the criterion
   * @param before the clause before it; {@code null} for the first one
   */
  static ClauseScoring of(
      Clause clause,
      @Nullable Clause before,
      int firstMultiplier,
      Criterion criterion,
      Rounding rounding,
      Map<String, CriterionForm> forms,
      Aggravation aggravation) {
    CriterionForm form = forms.get(clause.form());
    if (form == null) {
      throw new IllegalArgumentException("forms has no " + clause.form());
    }
    Points limit = clause.limit();
    BiConsumer<String, String> faults =
        (path, what) -> {
          throw new IllegalArgumentException(clause.id() + " " + path + ": " + what);
        };
    boolean harder = clause.effect() == Effect.DEDUCTION;
    Points weight = harder ? aggravation.of(criterion.weight()) : criterion.weight();
    ClauseScale[] scales =
        clause.weights(weight).stream()
            .map(w -> new ClauseTerms(clause, criterion.points(), w, rounding, faults))
            .map(form::prepare)
            .toArray(ClauseScale[]::new);
    return new ClauseScoring(
        clause,
        clause.effect(),
        scales,
        firstMultiplier,
        before != null && before.whole().equals(clause.whole()),
        !clause.parameters().isNone(),
        form.needsBase(clause),
        form.countsUp(clause)
            && (clause.measure() instanceof Measure.Number
                || clause.measure() instanceof Measure.Sum),
        harder ? aggravation.why() : Wording.NONE,
        form.each(
            new ClauseTerms(clause, criterion.points(), criterion.weight(), rounding, faults)),
        limit == null ? null : limit.weighted(criterion.weight()));
  }

  /**
   * Returns the name of the number that a form counts up and that is below zero, so that a
   * deduction would earn points and an award cost some; {@code null} where nothing is wrong. The
   * points of others, which may be below zero by their own rules, are no such number.
   */
  @Nullable String negative(Finding finding) {
    if (!countsNumber || finding.measured() == null || finding.value().signum() >= 0) {
      return null;
    }
    return clause.measure() instanceof Measure.Number number
        ? number.fact()
        : ((Measure.Sum) clause.measure()).field();
  }

  /** Tells whether the form has no meaning for a finding. */
  boolean lacksBase(Finding finding) {
    return needsBase && finding.baseless();
  }

  /**
   * Tells whether a finding is worth something: nothing found is worth nothing, except to an award,
   * which says so, and to a form that reads parameters, to which none may be the most costly.
   */
  boolean counts(Finding finding) {
    return (finding.count() > 0 || effect == Effect.AWARD || compares(finding))
        && !lacksBase(finding);
  }

  /** Tells whether the amount hangs on a figure, which says something even when it is zero. */
  private boolean compares(Finding finding) {
    return reads || finding.measured() != null;
  }

  /** Tells whether a line is left out: a figure is always there, but may cost and earn nothing. */
  boolean leavesOut(Finding finding, Points amount) {
    return amount.signum() == 0
        && (effect == Effect.DEDUCTION || effect == Effect.BONUS)
        && compares(finding);
  }

  /** Returns the amount of a finding before limits. */
  Points amount(Finding finding, List<Finding> all, Peers peers) {
    return effect == Effect.VETO ? Points.ZERO : scale(all).amount(finding, peers);
  }

  private ClauseScale scale(List<Finding> all) {
    return scales[scales.length == 1 ? 0 : multipliers(all)];
  }

  /** Returns which of the multipliers hold, as bits. */
  private int multipliers(List<Finding> all) {
    int holding = 0;
    for (int i = 0; i < clause.times().size(); i++) {
      if (all.get(firstMultiplier + i).count() > 0) {
        holding |= 1 << i;
      }
    }
    return holding;
  }

  /** Returns why a finding is worth what it is, with what multiplied it. */
  Wording reason(Finding finding, List<Finding> all, Peers peers) {
    if (effect == Effect.VETO) {
      return Wording.NONE;
    }
    Wording own = scale(all).reason(finding, peers);
    int holding = multipliers(all);
    if (own.zh().isEmpty() && (!harder.zh().isEmpty() || holding != 0)) {
      own = each;
    }
    Wording reason =
        harder.zh().isEmpty()
            ? own
            : new Wording(joined(own.zh(), ",", harder.zh()), joined(own.en(), ", ", harder.en()));
    if (scales.length == 1) {
      return reason;
    }
    if (holding != 0 && each.zh().isEmpty()) {
      Points before = scales[0].amount(finding, peers);
      reason =
          new Wording(
              joined(reason.zh(), ",", "原计 " + before + " 分"),
              joined(reason.en(), ", ", "which is " + before + " points"));
    }
    for (int i = 0; i < clause.times().size(); i++) {
      if ((holding & 1 << i) != 0) {
        Clause.Multiplier multiplier = clause.times().get(i);
        reason =
            new Wording(
                joined(reason.zh(), ",", multiplier.wording().zh() + ",乘以 " + multiplier.by()),
                joined(
                    reason.en(), ", ", multiplier.wording().en() + ", times " + multiplier.by()));
      }
    }
    return reason;
  }

  private static String joined(String first, String comma, String then) {
    return first.isEmpty() ? then : first + comma + then;
  }

  /**
   * Returns what of an amount its limit leaves.
   *
   * @param before what the clauses before it, under the same limit, came to
   */
  Points limited(Points amount, Points before) {
    return limit == null ? amount : amount.min(limit.minus(before));
  }

  /** Returns a sum with an amount added or, for a deduction, taken off. */
  Points applied(Points sum, Points amount) {
    return effect == Effect.DEDUCTION ? sum.minus(amount) : sum.plus(amount);
  }
}
