package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.internal.snapshot.Appraisal;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Reportable;
import io.kaoping.drools.internal.snapshot.ReportableList;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final Measure measure;

  private final @Nullable Finding nothing;

  /** The measure, where it looks at opinions or earlier results. */
  private final @Nullable Measure appraised;

  /** Among how many a clause counts. */
  @FunctionalInterface
  private interface Base {
    long of(SubjectData subject, long count, long among);
  }

  ClauseAnswer(Criterion.Observed clause, Layout layout) {
    this.clause = clause.id();
    this.measure = clause.measure();
    this.names = names(measure).toArray(String[]::new);
    this.values = Arrays.stream(names).map(name -> SubjectData.value(name, layout)).toList();
    this.base = base(measure, layout);
    this.appraised = Appraisal.of(measure) ? measure : null;
    this.nothing =
        measure instanceof Measure.When ? new Finding(clause.id(), 0, 1, List.of()) : null;
  }

  private static Collection<String> names(Measure measure) {
    if (measure instanceof Measure.When when) {
      return when.condition().names();
    } else if (measure instanceof Measure.Number number) {
      String outOf = number.outOf();
      return outOf == null ? List.of(number.fact()) : List.of(number.fact(), outOf);
    }
    return List.of();
  }

  /** Tells whether it measures a quantity. */
  boolean measures() {
    return measure instanceof Measure.Number || measure instanceof Measure.Sum;
  }

  /** Tells whether it counts conditions. */
  boolean hasConditions() {
    return measure instanceof Measure.Conditions;
  }

  /**
   * Returns the numbers that a sum needs and that what was reported does not state.
   *
   * @param facts what was reported, each once
   */
  List<String> unknown(List<Reportable> facts) {
    if (!(measure instanceof Measure.Sum sum)) {
      return List.of();
    }
    List<String> unknown = new ArrayList<>();
    for (Reportable fact : facts) {
      if (number(fact, sum.field()) == null) {
        unknown.add(sum.field() + "(" + fact.witness().ref() + ")");
      }
    }
    return unknown;
  }

  private static @Nullable BigDecimal number(Reportable fact, String field) {
    if (fact instanceof Item item) {
      return item.number(field);
    } else if (fact instanceof Activity activity) {
      return activity.number(field);
    }
    return fact instanceof CaseRecord entry ? entry.number(field) : null;
  }

  /**
   * Returns the finding of a quantity.
   *
   * @param facts what was reported to be added up, each once
   * @param stated what was reported as measured
   */
  Finding measured(SubjectData subject, List<Reportable> facts, @Nullable Measured stated) {
    if (!(measure instanceof Measure.Sum sum)) {
      return stated == null
          ? new Finding(clause, 0, 0, List.of())
          : Finding.of(clause, stated, Arrays.asList(stated(subject, Arrays.asList(names))));
    }
    BigDecimal total = BigDecimal.ZERO;
    Map<String, BigDecimal> cases = new HashMap<>();
    Witness[] witnesses = new Witness[facts.size()];
    for (int i = 0; i < witnesses.length; i++) {
      Reportable fact = facts.get(i);
      witnesses[i] = fact.witness();
      BigDecimal number = Objects.requireNonNull(number(fact, sum.field()), sum.field());
      String sameCase = fact.sameCase();
      if (sameCase == null) {
        total = total.add(number);
      } else {
        cases.merge(sameCase, number, BigDecimal::max);
      }
    }
    for (BigDecimal number : cases.values()) {
      total = total.add(number);
    }
    return Finding.of(clause, Measured.of(total), Arrays.asList(witnesses));
  }

  /** Returns the finding of those conditions that hold, as bits. */
  Finding holding(SubjectData subject, long bits) {
    List<Condition> conditions = ((Measure.Conditions) measure).conditions();
    Set<String> asked = new LinkedHashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      if ((bits >> i & 1) != 0) {
        asked.addAll(conditions.get(i).names());
      }
    }
    return new Finding(
        clause, Long.bitCount(bits), conditions.size(), Arrays.asList(stated(subject, asked)));
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
    } else if (appraised != null) {
      return Appraisal.finding(clause, appraised, subject, facts);
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

  private static Witness[] stated(SubjectData subject, Collection<String> asked) {
    Witness[] stated = new Witness[asked.size()];
    int next = 0;
    for (String name : asked) {
      FactValue value = subject.value(name);
      stated[next] = new Witness(Witness.Kind.FACT, name, value == null ? "" : value.toString());
      next++;
    }
    return stated;
  }
}
