package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A condition on the facts of a subject, compiled. */
final class WhenPlan implements ClausePlan {
  private final String rule;
  private final Names<SubjectData> names;
  private final Predicate<SubjectData> holds;
  private final List<String> asked;
  private final Finding nothing;

  WhenPlan(String rule, Condition condition, Layout layout) {
    this.rule = rule;
    this.names = Names.ofSubject(layout);
    this.holds = Conditions.compile(condition, names);
    this.asked = List.copyOf(condition.names());
    this.nothing = new Finding(rule, 0, 1, List.of());
  }

  @Override
  public Finding nothing() {
    return nothing;
  }

  @Override
  public Finding observe(SubjectData subject) {
    if (!holds.test(subject)) {
      return nothing;
    }
    List<Witness> witnesses = new ArrayList<>(asked.size());
    for (String name : asked) {
      FactValue value = names.lookUp(name).apply(subject);
      witnesses.add(new Witness(Witness.Kind.FACT, name, value == null ? "" : value.toString()));
    }
    return new Finding(rule, 1, 1, witnesses);
  }
}
