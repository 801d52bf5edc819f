package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.RequiredFacts;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rubric compiled to closures: immutable, safe for many threads, free of Drools. */
public final class Plan {
  private final @Nullable CriterionPlan[] units;
  private final @Nullable CriterionPlan[] coalitions;

  /** One criterion compiled. */
  private record CriterionPlan(
      RequiredFacts required,
      @Nullable Predicate<SubjectData> applies,
      ClausePlan[] clauses,
      boolean sums,
      @Nullable Observation nothing) {

    Observation observe(SubjectData subject) {
      if (applies != null) {
        List<String> missing = required.missingToApply(subject);
        if (!missing.isEmpty()) {
          return Observation.notAssessable(missing);
        }
        if (!applies.test(subject)) {
          return Observation.notApplicable();
        }
      }
      List<String> missing = required.missingToObserve(subject);
      if (!missing.isEmpty()) {
        return Observation.notAssessable(missing);
      }
      if (sums) {
        List<String> unknown = new ArrayList<>();
        for (ClausePlan clause : clauses) {
          unknown.addAll(clause.unknown(subject));
        }
        if (!unknown.isEmpty()) {
          return Observation.notAssessable(unknown);
        }
      }
      if (clauses.length == 1) {
        Finding finding = clauses[0].observe(subject);
        return nothing != null && finding == nothing.findings().get(0)
            ? nothing
            : Observation.of(List.of(finding));
      }
      Finding[] findings = new Finding[clauses.length];
      for (int i = 0; i < clauses.length; i++) {
        findings[i] = clauses[i].observe(subject);
      }
      return Observation.of(Arrays.asList(findings));
    }
  }

  private Plan(@Nullable CriterionPlan[] units, @Nullable CriterionPlan[] coalitions) {
    this.units = units;
    this.coalitions = coalitions;
  }

  /** Compiles those criteria of a rubric that need no expert rule. */
  public static Plan compile(Rubric rubric, Layout layout) {
    return compile(rubric, layout, criterion -> true);
  }

  /** Compiles some of those criteria of a rubric that need no expert rule. */
  public static Plan compile(Rubric rubric, Layout layout, Predicate<Criterion> wanted) {
    return new Plan(
        compile(rubric.criteria(SubjectKind.UNIT), layout, wanted),
        compile(rubric.criteria(SubjectKind.COALITION), layout, wanted));
  }

  /** Tells whether the plan can run a criterion: no clause of it needs an expert rule. */
  public static boolean runs(Criterion criterion) {
    return criterion.clauses().stream().noneMatch(c -> c.measure() instanceof Measure.Expert);
  }

  private static @Nullable CriterionPlan[] compile(
      List<Criterion> criteria, Layout layout, Predicate<Criterion> wanted) {
    MeasureCompiler measures = new MeasureCompiler(layout);
    List<@Nullable CriterionPlan> plans = new ArrayList<>();
    for (Criterion criterion : criteria) {
      if (!runs(criterion) || !wanted.test(criterion)) {
        plans.add(null);
        continue;
      }
      List<ClausePlan> clauses = new ArrayList<>();
      for (Criterion.Observed clause : criterion.observed()) {
        clauses.add(measures.compile(clause.id(), clause.measure()));
      }
      plans.add(
          new CriterionPlan(
              RequiredFacts.of(criterion, layout),
              criterion.appliesWhen() == null
                  ? null
                  : Conditions.compile(criterion.appliesWhen(), Names.ofSubject(layout)),
              clauses.toArray(ClausePlan[]::new),
              clauses.stream().anyMatch(SumPlan.class::isInstance),
              nothing(clauses)));
    }
    return plans.toArray(CriterionPlan[]::new);
  }

  /** Returns the observation that a single clause found nothing, when it is always the same. */
  private static @Nullable Observation nothing(List<ClausePlan> clauses) {
    Finding nothing = clauses.size() == 1 ? clauses.get(0).nothing() : null;
    return nothing == null ? null : Observation.of(List.of(nothing));
  }

  /**
   * Observes every subject of a snapshot.
   *
   * @return one list for each subject in the snapshot's order, with one observation for each
   *     criterion of its kind in the rubric's order; {@code null} where the plan cannot run it
   */
  public List<List<@Nullable Observation>> observe(Snapshot snapshot) {
    return observe(snapshot.subjects());
  }

  /**
   * Observes some subjects of a snapshot.
   *
   * @return one list for each of them in their order, as {@link #observe(Snapshot)}
   */
  public List<List<@Nullable Observation>> observe(List<SubjectData> subjects) {
    List<List<@Nullable Observation>> all = new ArrayList<>(subjects.size());
    for (int s = 0; s < subjects.size(); s++) {
      SubjectData subject = subjects.get(s);
      @Nullable CriterionPlan[] plans = subject.kind() == SubjectKind.UNIT ? units : coalitions;
      @Nullable Observation[] observations = new Observation[plans.length];
      for (int i = 0; i < observations.length; i++) {
        CriterionPlan plan = plans[i];
        observations[i] = plan == null ? null : plan.observe(subject);
      }
      all.add(Arrays.asList(observations));
    }
    return all;
  }
}
