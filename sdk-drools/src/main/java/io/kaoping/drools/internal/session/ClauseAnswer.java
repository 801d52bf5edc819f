package io.kaoping.drools.internal.session;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Reportable;
import io.kaoping.drools.internal.snapshot.ReportableList;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the finding of a clause from what rules reported about one subject. */
final class ClauseAnswer {
  private final String clause;

  /** The names that a condition on facts asks for. */
  private final String[] names;

  private final List<Function<SubjectData, @Nullable FactValue>> values;

  private final Base base;

  private final @Nullable Finding nothing;

  /** Among how many a clause counts. */
  @FunctionalInterface
  private interface Base {
    long of(SubjectData subject, long count, long among);
  }

  ClauseAnswer(Clause clause, Layout layout) {
    this.clause = clause.id();
    this.names =
        clause.measure() instanceof Measure.When when
            ? when.condition().names().toArray(String[]::new)
            : new String[0];
    this.values = Arrays.stream(names).map(name -> SubjectData.value(name, layout)).toList();
    this.base = base(clause.measure(), layout);
    this.nothing =
        clause.measure() instanceof Measure.When ? new Finding(clause.id(), 0, 1, List.of()) : null;
  }

  private static Base base(Measure measure, Layout layout) {
    if (measure instanceof Measure.When) {
      return (subject, count, among) -> 1;
    } else if (measure instanceof Measure.Cadence cadence) {
      Period every = cadence.every();
      long atLeast = cadence.atLeast();
      return (subject, count, among) -> atLeast * subject.snapshot().due(every).size();
    } else if (measure instanceof Measure.Items items) {
      int list = layout.list(items.list());
      return items.among() == null
          ? (subject, count, among) -> subject.items(list).size()
          : (subject, count, among) -> among;
    } else if (measure instanceof Measure.Entries entries) {
      int size = entries.entries().size();
      return (subject, count, among) -> size;
    } else if (measure instanceof Measure.Absences absences) {
      int kind = layout.activity(absences.activity());
      return (subject, count, among) -> subject.invitations(kind).size();
    } else if (measure instanceof Measure.MembersWithout) {
      return (subject, count, among) -> subject.memberData().size();
    }
    return (subject, count, among) -> count;
  }

  /** Returns the finding that a condition on facts does not hold; else {@code null}. */
  @Nullable Finding nothing() {
    return nothing;
  }

  /**
   * Returns the finding.
   *
   * @param facts what was reported, each once
   * @param among the size of the base, where rules count it
   */
  Finding finding(SubjectData subject, List<Reportable> facts, long among) {
    if (nothing != null) {
      return facts.isEmpty() ? nothing : stated(subject);
    } else if (facts.isEmpty()) {
      return new Finding(clause, 0, base.of(subject, 0, among), List.of());
    } else if (facts instanceof ReportableList whole) {
      long weight = whole.weight();
      return new Finding(clause, weight, base.of(subject, weight, among), whole.witnesses());
    }
    long count = 0;
    Set<String> cases = Set.of();
    Witness[] witnesses = new Witness[facts.size()];
    for (int i = 0; i < witnesses.length; i++) {
      Reportable fact = facts.get(i);
      witnesses[i] = fact.witness();
      String sameCase = fact.sameCase();
      if (sameCase != null && cases.isEmpty()) {
        cases = new HashSet<>();
      }
      if (sameCase == null || cases.add(sameCase)) {
        count += fact.weight();
      }
    }
    return new Finding(clause, count, base.of(subject, count, among), Arrays.asList(witnesses));
  }

  private Finding stated(SubjectData subject) {
    Witness[] stated = new Witness[names.length];
    for (int i = 0; i < stated.length; i++) {
      FactValue value = values.get(i).apply(subject);
      stated[i] = new Witness(Witness.Kind.FACT, names[i], value == null ? "" : value.toString());
    }
    return new Finding(clause, 1, 1, Arrays.asList(stated));
  }
}
