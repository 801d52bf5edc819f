package io.kaoping.drools.internal.session;

import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.RequiredFacts;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The criteria that rules answer: where each clause's reports go. */
final class Questions {
  private final List<@Nullable Question> units = new ArrayList<>();
  private final List<@Nullable Question> coalitions = new ArrayList<>();
  private final Map<String, Target> byClause = new HashMap<>();
  private final Map<String, Integer> byCriterion = new HashMap<>();
  private final boolean asksUnits;
  private final boolean asksCoalitions;
  private int clauses;
  private int criteria;

  /** Where the reports of a clause go. */
  private record Target(int slot, SubjectKind kind) {}

  /**
   * A criterion that rules answer.
   *
   * @param criterion the criterion
   * @param index its place among the criteria that rules answer
   * @param firstSlot the place of its first clause
   * @param required the facts it cannot do without
   * @param expertFacts further facts that its expert rules name
   * @param clauses its clauses and what multiplies them, in order
   * @param sums whether a clause adds up numbers, which may not be stated
   * @param nothing what is observed when its only clause finds nothing, if it is always the same
   */
  record Question(
      Criterion criterion,
      int index,
      int firstSlot,
      RequiredFacts required,
      Set<String> expertFacts,
      List<ClauseAnswer> clauses,
      boolean sums,
      @Nullable Observation nothing) {

    List<String> missing(SubjectData subject) {
      List<String> missing = required.missingToObserve(subject);
      if (expertFacts.isEmpty()) {
        return missing;
      }
      Set<String> all = new TreeSet<>(missing);
      for (String name : expertFacts) {
        if (subject.value(name) == null) {
          all.add(name);
        }
      }
      return List.copyOf(all);
    }
  }

  /**
   * Chooses criteria of a rubric.
   *
   * @param expertFacts the facts that the expert rules of a criterion name, by its id
   */
  Questions(
      Rubric rubric, Layout layout, Set<String> chosen, Map<String, Set<String>> expertFacts) {
    for (Criterion criterion : rubric.criteria()) {
      SubjectKind kind = criterion.subject();
      if (!chosen.contains(criterion.id())) {
        of(kind).add(null);
        continue;
      }
      Set<String> stated = new TreeSet<>();
      for (String name : expertFacts.getOrDefault(criterion.id(), Set.of())) {
        if (states(layout, name, kind)) {
          stated.add(name);
        }
      }
      RequiredFacts required = RequiredFacts.of(criterion, layout);
      List<ClauseAnswer> answers =
          criterion.observed().stream().map(c -> new ClauseAnswer(c, layout)).toList();
      of(kind)
          .add(
              new Question(
                  criterion,
                  criteria,
                  clauses,
                  required,
                  stated,
                  answers,
                  sums(criterion),
                  nothing(answers)));
      byCriterion.put(criterion.id(), criteria);
      criteria++;
      for (Criterion.Observed clause : criterion.observed()) {
        byClause.put(clause.id(), new Target(clauses, kind));
        clauses++;
      }
    }
    asksUnits = units.stream().anyMatch(Objects::nonNull);
    asksCoalitions = coalitions.stream().anyMatch(Objects::nonNull);
  }

  private static boolean sums(Criterion criterion) {
    return criterion.clauses().stream().anyMatch(c -> c.measure() instanceof Measure.Sum);
  }

  private static @Nullable Observation nothing(List<ClauseAnswer> answers) {
    Finding nothing = answers.size() == 1 ? answers.get(0).nothing() : null;
    return nothing == null ? null : Observation.of(List.of(nothing));
  }

  private static boolean states(Layout layout, String name, SubjectKind kind) {
    var fact = layout.vocabulary().facts().get(name);
    if (fact != null) {
      return fact.subject() == kind;
    }
    return layout.vocabulary().namedLists().values().stream()
        .anyMatch(list -> list.subject() == kind && list.entries().containsKey(name));
  }

  /** Returns the questions of a kind of subject in the rubric's order, null where not chosen. */
  List<@Nullable Question> of(SubjectKind kind) {
    return kind == SubjectKind.UNIT ? units : coalitions;
  }

  /** Tells whether a criterion asks about such subjects. */
  boolean asks(SubjectKind kind) {
    return kind == SubjectKind.UNIT ? asksUnits : asksCoalitions;
  }

  int clauses() {
    return clauses;
  }

  int criteria() {
    return criteria;
  }

  /** Returns the place of a clause, or -1 when it does not ask about such a subject. */
  int slot(String clause, SubjectKind kind) {
    Target target = target(clause);
    return target.kind() == kind ? target.slot() : -1;
  }

  int criterion(String id) {
    return Objects.requireNonNull(byCriterion.get(id), id);
  }

  private Target target(String clause) {
    return Objects.requireNonNull(byClause.get(clause), clause);
  }
}
