package io.kaoping.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One row of the rubric 评分项: its points, its published sentence, and the clauses that the sentence
 * means.
 *
 * <p>Points, floor and clauses are in the units of the pack that wrote it; {@link #weight} says how
 * much each of these counts in this run.
 *
 * @param id the id, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}
 * @param pack the id of the pack that wrote it
 * @param section the id of its section
 * @param title the name of the row 考评内容
 * @param sentence the published rule 评分标准
 * @param subject whom it assesses
 * @param points the maximum 分值; for a bonus its cap; zero for a veto
 * @param unscored whether it is shown and may be looked at by others, but is no part of the total
 *     只列不计
 * @param ownList whether its section is the own list 自有清单 of those for whom {@code appliesWhen}
 *     holds: of such sections each subject has exactly one
 * @param weight how much of it counts, above 0 and at most 1
 * @param start where the points begin
 * @param floor the least it can come to; {@code null} for no floor
 * @param cap the most it can come to; {@code null} for no cap
 * @param choose which of its clauses count
 * @param appliesWhen on whom it applies; {@code null} for all
 * @param whenNotApplicable what it is worth otherwise; {@code null} when it always applies
 * @param clauses its rules, in order
 * @param basis the document and clause it rests on, or {@code null}
 * @param method how it is checked 考评方式, or {@code null}
 * @param assumption why it is as it is when the source does not say; {@code null} when it does
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Criterion(
    String id,
    String pack,
    String section,
    Wording title,
    Wording sentence,
    SubjectKind subject,
    Points points,
    Points weight,
    boolean unscored,
    boolean ownList,
    Start start,
    @Nullable Points floor,
    @Nullable Points cap,
    Choice choose,
    @Nullable Condition appliesWhen,
    @Nullable NotApplicablePolicy whenNotApplicable,
    List<Clause> clauses,
    @Nullable String basis,
    @Nullable String method,
    @Nullable String assumption) {
  /** Copies the clauses. */
  public Criterion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(choose, "choose");
    clauses = List.copyOf(clauses);
  }

  /** Makes a criterion of the total whose points are its cap and of which all clauses count. */
  public Criterion(
      String id,
      String pack,
      String section,
      Wording title,
      Wording sentence,
      SubjectKind subject,
      Points points,
      Points weight,
      Start start,
      @Nullable Points floor,
      @Nullable Condition appliesWhen,
      @Nullable NotApplicablePolicy whenNotApplicable,
      List<Clause> clauses,
      @Nullable String basis,
      @Nullable String assumption) {
    this(
        id,
        pack,
        section,
        title,
        sentence,
        subject,
        points,
        weight,
        false,
        false,
        start,
        floor,
        points,
        Choice.ALL,
        appliesWhen,
        whenNotApplicable,
        clauses,
        basis,
        null,
        assumption);
  }

  /**
   * What is observed for a criterion, each under the id by which its finding goes.
   *
   * @param id the id of a clause or multiplier
   * @param measure what it looks at
   */
  public record Observed(String id, Measure measure) {}

  /** Returns what is observed: its clauses in order, then what multiplies them, in order. */
  public List<Observed> observed() {
    List<Observed> observed = new ArrayList<>();
    clauses.forEach(c -> observed.add(new Observed(c.id(), c.measure())));
    clauses.forEach(c -> c.times().forEach(m -> observed.add(new Observed(m.id(), m.when()))));
    return observed;
  }

  /** Returns the maximum as it counts in this run. */
  public Points weightedPoints() {
    return points.weighted(weight);
  }

  /** Tells whether it only adds to the total: its points are a cap and no part of the maximum. */
  public boolean bonus() {
    return !clauses.isEmpty() && clauses.stream().allMatch(c -> c.effect() == Effect.BONUS);
  }

  /** Tells whether it only vetoes: it can neither give points nor take any. */
  public boolean onlyVetoes() {
    return !clauses.isEmpty() && clauses.stream().allMatch(c -> c.effect() == Effect.VETO);
  }

  /** Tells whether it is part of what a subject can reach without bonuses. */
  public boolean inMaximum() {
    return !unscored && !bonus();
  }

  /** Returns how it counts in the total. */
  public CriterionRole role() {
    if (unscored) {
      return CriterionRole.UNSCORED;
    }
    return bonus() ? CriterionRole.BONUS : CriterionRole.BASE;
  }

  /** Returns the clause with an id. */
  public Clause clause(String clauseId) {
    return clauses.stream()
        .filter(c -> c.id().equals(clauseId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("clauseId is no clause of " + id + ": " + clauseId));
  }

  /** Tells whether there is something to observe: a condition, or a measure that is not scored. */
  public boolean observable() {
    return appliesWhen != null
        || observed().stream().anyMatch(o -> !(o.measure() instanceof Measure.Scored));
  }

  /** Tells whether a clause rests on results of other criteria or subjects. */
  public boolean scored() {
    return clauses.stream().anyMatch(c -> c.measure() instanceof Measure.Scored);
  }
}
