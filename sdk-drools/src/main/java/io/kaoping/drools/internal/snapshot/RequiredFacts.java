package io.kaoping.drools.internal.snapshot;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts that a criterion cannot do without. It is asked before either executor runs, so that
 * what is unknown can never read as false.
 */
public final class RequiredFacts {
  private final String[] names;
  private final int[] slots;

  private RequiredFacts(List<String> names, Layout layout) {
    this.names = names.toArray(String[]::new);
    this.slots = names.stream().mapToInt(layout::fact).toArray();
  }

  /** Returns the required facts of a criterion: those its conditions and named lists speak of. */
  public static RequiredFacts of(Criterion criterion, Layout layout) {
    Set<String> names = new LinkedHashSet<>();
    Condition appliesWhen = criterion.appliesWhen();
    if (appliesWhen != null) {
      names.addAll(appliesWhen.names());
    }
    for (Clause clause : criterion.clauses()) {
      if (clause.measure() instanceof Measure.When when) {
        names.addAll(when.condition().names());
      } else if (clause.measure() instanceof Measure.Entries entries) {
        names.addAll(entries.entries());
      }
    }
    List<String> stated = names.stream().filter(n -> layout.facts().containsKey(n)).toList();
    return new RequiredFacts(stated, layout);
  }

  /** Returns the names of those that a subject does not state; empty when all are there. */
  public List<String> missing(SubjectData subject) {
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
