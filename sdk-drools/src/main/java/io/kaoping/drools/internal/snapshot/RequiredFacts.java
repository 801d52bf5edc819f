package io.kaoping.drools.internal.snapshot;

import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts that a criterion cannot do without, so that what is unknown never reads as false. Both
 * executors ask in this order: when a fact is missing to tell whether the criterion applies, it is
 * not assessable; when it does not apply, it is not applicable; when a fact is missing to observe
 * it, it is not assessable; only then do its clauses count.
 */
public final class RequiredFacts {
  private final Names toApply;
  private final Names toObserve;
  private final List<Criterion.Observed> appraised;

  private record Names(String[] names, int[] slots) {
    static Names of(Collection<String> wanted, Layout layout) {
      String[] names =
          wanted.stream().filter(n -> layout.facts().containsKey(n)).toArray(String[]::new);
      int[] slots = new int[names.length];
      for (int i = 0; i < names.length; i++) {
        slots[i] = layout.fact(names[i]);
      }
      return new Names(names, slots);
    }

    List<String> missing(SubjectData subject) {
      if (subject.statesAll()) {
        return List.of();
      }
      List<String> missing = List.of();
      for (int i = 0; i < slots.length; i++) {
        if (subject.fact(slots[i]) == null) {
          if (missing.isEmpty()) {
            missing = new ArrayList<>();
          }
          missing.add(names[i]);
        }
      }
      return missing;
    }
  }

  private RequiredFacts(Names toApply, Names toObserve, List<Criterion.Observed> appraised) {
    this.toApply = toApply;
    this.toObserve = toObserve;
    this.appraised = appraised;
  }

  /** Returns the required facts of a criterion: those its conditions and named lists speak of. */
  public static RequiredFacts of(Criterion criterion, Layout layout) {
    Condition appliesWhen = criterion.appliesWhen();
    Set<String> observe = new LinkedHashSet<>();
    for (Criterion.Observed clause : criterion.observed()) {
      if (clause.measure() instanceof Measure.When when) {
        observe.addAll(when.condition().names());
      } else if (clause.measure() instanceof Measure.Entries entries) {
        observe.addAll(entries.entries());
      } else if (clause.measure() instanceof Measure.Number number) {
        observe.add(number.fact());
        String outOf = number.outOf();
        if (outOf != null) {
          observe.add(outOf);
        }
      } else if (clause.measure() instanceof Measure.Conditions conditions) {
        conditions.conditions().forEach(condition -> observe.addAll(condition.names()));
      }
    }
    return new RequiredFacts(
        Names.of(appliesWhen == null ? Set.of() : appliesWhen.names(), layout),
        Names.of(observe, layout),
        criterion.observed().stream().filter(c -> Appraisal.of(c.measure())).toList());
  }

  /** Returns what a subject does not state and is needed to tell whether the criterion applies. */
  public List<String> missingToApply(SubjectData subject) {
    return toApply.missing(subject);
  }

  /**
   * Returns what a subject does not state, or nobody said of it, and is needed to observe the
   * criterion.
   */
  public List<String> missingToObserve(SubjectData subject) {
    List<String> missing = toObserve.missing(subject);
    if (appraised.isEmpty()) {
      return missing;
    }
    List<String> all = new ArrayList<>(missing);
    appraised.forEach(c -> all.addAll(Appraisal.missing(c.id(), c.measure(), subject)));
    return all;
  }
}
