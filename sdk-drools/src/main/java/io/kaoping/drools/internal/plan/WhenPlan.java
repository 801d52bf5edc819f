package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition on the facts of a subject, compiled. */
final class WhenPlan implements ClausePlan {
  private final String rule;
  private final Predicate<SubjectData> holds;
  private final List<Asked> asked;
  private final Finding nothing;

  /** A name that the condition asks for. */
  private record Asked(String name, Function<SubjectData, @Nullable FactValue> value) {
    Witness witness(SubjectData subject) {
      FactValue stated = value.apply(subject);
      return new Witness(Witness.Kind.FACT, name, stated == null ? "" : stated.toString());
    }
  }

  WhenPlan(String rule, Condition condition, Layout layout) {
    this.rule = rule;
    Names<SubjectData> names = Names.ofSubject(layout);
    this.holds = Conditions.compile(condition, names);
    this.asked =
        condition.names().stream().sorted().map(n -> new Asked(n, names.lookUp(n))).toList();
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
    Witness[] witnesses = new Witness[asked.size()];
    for (int i = 0; i < witnesses.length; i++) {
      witnesses[i] = asked.get(i).witness(subject);
    }
    return new Finding(rule, 1, 1, Witnesses.of(witnesses));
  }
}
