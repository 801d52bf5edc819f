package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.RubricReader.Row;
import io.kaoping.drools.internal.pack.Terms.Term;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a condition on results may use in each phase: points of criteria and sections by
 * their ids, and what the phases before have made. What only a later phase makes is named with that
 * phase.
 *
 * @param points the ids of criteria and sections that a condition can name
 * @param grades the ids of the grades
 */
record ResultTerms(List<String> points, List<String> grades) {
  private static final List<String> OTHERS = List.of("base", "class", "grade");
  private static final List<String> TOTALS = List.of("total", "bonus");
  private static final List<String> RANKS = List.of("rank", "fromLast", "among", "tied", "vetoed");

  /** Returns the names of one kind of subject; an id that stands for two things is left out. */
  static ResultTerms of(List<Row> rows, SubjectKind kind, List<String> grades) {
    Map<String, Integer> uses = new HashMap<>();
    Set<String> sections = new HashSet<>();
    for (Row row : rows) {
      if (row.subject() == kind) {
        use(row.id(), uses);
        if (!row.has(Effect.BONUS)) { // a section's points are those without bonuses
          sections.add(row.section());
        }
      }
    }
    for (String section : sections) {
      use(section, uses);
    }
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, Integer> name : uses.entrySet()) {
      if (name.getValue() == 1 && ConditionTokens.isName(name.getKey())) {
        names.add(name.getKey());
      }
    }
    OTHERS.forEach(names::remove);
    TOTALS.forEach(names::remove);
    RANKS.forEach(names::remove);
    return new ResultTerms(List.copyOf(names), grades);
  }

  private static void use(String name, Map<String, Integer> uses) {
    uses.put(name, uses.getOrDefault(name, 0) + 1);
  }

  /**
   * Returns what a gate may name.
   *
   * @param gated the ids of the criteria behind any gate
   */
  Terms ofGates(Collection<String> gated) {
    Map<String, Term> known = numbers();
    Map<String, String> later = new HashMap<>();
    gated.forEach(
        id -> {
          known.remove(id);
          later.put(id, Problem.detail("phase-gates"));
        });
    TOTALS.forEach(name -> later.put(name, Problem.detail("phase-totals")));
    RANKS.forEach(name -> later.put(name, Problem.detail("phase-ranks")));
    later.put("grade", Problem.detail("phase-grades"));
    return new Terms(known, later);
  }

  /** Returns what a consequence may name. */
  Terms ofConsequences() {
    return new Terms(standing(), Map.of("grade", Problem.detail("phase-grades")));
  }

  /** Returns what a scale or an award may name. */
  Terms ofMarks() {
    Map<String, Term> known = standing();
    known.put("grade", new Term(Type.TEXT, grades, ""));
    return new Terms(known);
  }

  private Map<String, Term> numbers() {
    Map<String, Term> known = new LinkedHashMap<>();
    known.put("base", Term.of(Type.NUMBER));
    points.forEach(name -> known.put(name, Term.of(Type.NUMBER)));
    return known;
  }

  private Map<String, Term> standing() {
    Map<String, Term> known = numbers();
    TOTALS.forEach(name -> known.put(name, Term.of(Type.NUMBER)));
    for (String name : List.of("rank", "fromLast", "among")) {
      known.put(name, Term.of(Type.NUMBER));
    }
    known.put("tied", Term.of(Type.YES_NO));
    known.put("vetoed", Term.of(Type.YES_NO));
    known.put("class", Term.of(Type.TEXT));
    return known;
  }
}
