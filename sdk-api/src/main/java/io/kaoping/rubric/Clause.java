package io.kaoping.rubric;

import java.util.Collections;
import java.util.LinkedHashSet;
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
 * @param measure what it looks at
 * @param limit the most that this clause may deduct or earn; {@code null} for no limit of its own
 * @param finding what a committee member would say of it, with {@code {count}} and {@code {of}}
 * @param gradeAtMost the id of the best grade that a veto leaves; {@code null} for none
 * @param loses the ids of the awards that a veto takes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clause(
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
  /** Copies the set, in its order, and refuses negative points. */
  public Clause {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(finding, "finding");
    loses = Collections.unmodifiableSet(new LinkedHashSet<>(loses));
    if (points.signum() < 0) {
      throw new IllegalArgumentException("points must not be negative: " + points);
    }
  }
}
