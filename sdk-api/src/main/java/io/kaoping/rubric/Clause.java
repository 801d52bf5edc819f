package io.kaoping.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a criterion: what it looks at, and what that does to the points.
 *
 * @param id the id, unique in the rubric; a finding names it as its rule
 * @param effect what it does
 * @param points the points of the form, zero or more; zero for a veto and for a form that has its
 *     points among its parameters
 * @param form the id of the criterion form: {@code once}, {@code per} or another
 * @param parameters what the form reads; {@link Parameter#NONE} when it needs nothing but points
 * @param percent whether the form reads what was found as a percentage of its base
 * @param measure what it looks at
 * @param times what doubles or halves its amounts; none for most
 * @param limit the most that this clause may deduct or earn; {@code null} for no limit of its own
 * @param finding what a committee member would say of it, with {@code {count}} and {@code {of}}
 * @param sanction what a veto takes; nothing for other clauses
 * @param whole the id of what its limit and the choice among clauses count as one: its own, or that
 *     of the clause of whose levels 层级 it is one or whose limit it shares, which follow each other
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clause(
    String id,
    Effect effect,
    Points points,
    String form,
    Parameter parameters,
    boolean percent,
    Measure measure,
    List<Multiplier> times,
    @Nullable Points limit,
    Wording finding,
    Sanction sanction,
    String whole) {
  /** Copies the multipliers and refuses negative points. */
  public Clause {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(finding, "finding");
    times = List.copyOf(times);
    Objects.requireNonNull(sanction, "sanction");
    Objects.requireNonNull(whole, "whole");
    if (points.signum() < 0) {
      throw new IllegalArgumentException("points must not be negative: " + points);
    }
  }

  /** Makes a clause that is a whole of its own. */
  public Clause(
      String id,
      Effect effect,
      Points points,
      String form,
      Parameter parameters,
      boolean percent,
      Measure measure,
      List<Multiplier> times,
      @Nullable Points limit,
      Wording finding,
      Sanction sanction) {
    this(
        id,
        effect,
        points,
        form,
        parameters,
        percent,
        measure,
        times,
        limit,
        finding,
        sanction,
        id);
  }

  /** Makes a clause that reads what was found as it is, and that nothing multiplies. */
  public Clause(
      String id,
      Effect effect,
      Points points,
      String form,
      Parameter parameters,
      Measure measure,
      @Nullable Points limit,
      Wording finding,
      @Nullable String gradeAtMost,
      Set<String> loses) {
    this(
        id,
        effect,
        points,
        form,
        parameters,
        false,
        measure,
        List.of(),
        limit,
        finding,
        Sanction.of(gradeAtMost, loses));
  }

  /** Returns this clause under the limit of another, which stands before it. */
  public Clause within(Clause other) {
    return new Clause(
        id,
        effect,
        points,
        form,
        parameters,
        percent,
        measure,
        times,
        other.limit,
        finding,
        sanction,
        other.whole);
  }

  /**
   * Returns how much of its points counts, for each set of its multipliers as bits: none of them,
   * the first, the second, both.
   *
   * @param weight how much of it counts when none of them holds
   * @throws ArithmeticException if a product has more than 6 decimals
   */
  public List<Points> weights(Points weight) {
    List<Points> weights = new ArrayList<>(List.of(weight));
    for (Multiplier multiplier : times) {
      for (Points before : List.copyOf(weights)) {
        weights.add(before.weighted(multiplier.by));
      }
    }
    return weights;
  }

  /**
   * What multiplies the amounts of a clause while a condition holds 加倍、减半.
   *
   * @param id the id; a finding names it as its rule
   * @param when the condition
   * @param by the factor, above zero
   * @param wording what a committee member would say of it
   */
  public record Multiplier(String id, Measure.When when, Points by, Wording wording) {
    /** Refuses a factor of zero or less. */
    public Multiplier {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(wording, "wording");
      if (by.signum() <= 0) {
        throw new IllegalArgumentException("by must be above zero: " + by);
      }
    }
  }
}
