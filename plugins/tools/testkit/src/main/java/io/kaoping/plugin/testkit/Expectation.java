package io.kaoping.plugin.testkit;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Position;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects of one unit or coalition.
 *
 * @param subject its id
 * @param findings all its findings, clause id to count; {@code null} when the case does not say
 * @param expected everything else that the case says
 */
record Expectation(String subject, @Nullable Map<String, Long> findings, List<Expected> expected) {
  /** What stands for a total, rank, grade or number of points that is not there. */
  static final String NONE = "–";

  Expectation {
    findings = findings == null ? null : Map.copyOf(findings);
    expected = List.copyOf(expected);
  }

  /**
   * One expected value.
   *
   * @param aspect which value of the subject
   * @param name the criterion or scale it belongs to; empty for the subject as a whole
   * @param value the value as text, or {@link #NONE}
   * @param at the cell in which it stands; {@code null} where the place of the case is enough
   */
  record Expected(Mismatch.Aspect aspect, String name, String value, @Nullable Position at) {
    Expected(Mismatch.Aspect aspect, String name, String value) {
      this(aspect, name, value, null);
    }
  }

  /** Returns where a scorecard differs, in the order of what is expected. */
  List<Mismatch> compare(Scorecard card) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (findings != null) {
      Map<String, Long> actual = findingsOf(card);
      TreeSet<String> clauses = new TreeSet<>(actual.keySet());
      clauses.addAll(findings.keySet());
      for (String clause : clauses) {
        long wanted = findings.getOrDefault(clause, 0L);
        long found = actual.getOrDefault(clause, 0L);
        if (wanted != found) {
          mismatches.add(
              new Mismatch(
                  subject,
                  findings.containsKey(clause)
                      ? Mismatch.Aspect.FINDING
                      : Mismatch.Aspect.EXTRA_FINDING,
                  clause,
                  Long.toString(wanted),
                  Long.toString(found),
                  null));
        }
      }
    }
    for (Expected value : expected) {
      String actual = actual(card, value);
      if (!actual.equals(value.value())) {
        mismatches.add(
            new Mismatch(subject, value.aspect(), value.name(), value.value(), actual, value.at()));
      }
    }
    return mismatches;
  }

  /** Tells whether the case says what is found for a criterion. */
  boolean proves(CriterionResult result) {
    boolean named =
        expected.stream()
            .anyMatch(
                e -> e.aspect() != Mismatch.Aspect.MARK && e.name().equals(result.criterion()));
    boolean total = expected.stream().anyMatch(e -> e.aspect() == Mismatch.Aspect.TOTAL);
    boolean awarded = result.lines().stream().anyMatch(l -> l.effect() == Effect.AWARD);
    return named || total || (findings != null && !awarded);
  }

  /** Returns the findings of a scorecard that are no awards, clause id to count. */
  private static Map<String, Long> findingsOf(Scorecard card) {
    Map<String, Long> found = new TreeMap<>();
    for (CriterionResult result : card.criteria()) {
      for (PointLine line : result.lines()) {
        if (line.effect() != Effect.AWARD && (line.count() > 0 || line.raw().signum() != 0)) {
          found.put(line.rule(), line.count());
        }
      }
    }
    return found;
  }

  private static String actual(Scorecard card, Expected expected) {
    return switch (expected.aspect()) {
      case POINTS -> points(card.criterion(expected.name()).points());
      case STATE -> card.criterion(expected.name()).state().name();
      case TOTAL -> points(card.total().orElse(null));
      case GRADE -> card.gradeIfAny().map(g -> g.id()).orElse(NONE);
      case RANK -> card.rank().map(Object::toString).orElse(NONE);
      case AWARDS ->
          joined(
              card.standing().awards().stream()
                  .map(Award::id)
                  .collect(Collectors.toCollection(TreeSet::new)));
      case MARK ->
          card.standing().marks().stream()
              .filter(mark -> mark.scale().equals(expected.name()))
              .map(Scorecard.Mark::step)
              .findFirst()
              .orElse(NONE);
      case FINDING, EXTRA_FINDING ->
          throw new IllegalArgumentException("expected is a finding: " + expected);
    };
  }

  /** Returns ids in one text, or {@link #NONE}. */
  static String joined(Set<String> ids) {
    return ids.isEmpty() ? NONE : String.join(", ", ids);
  }

  private static String points(@Nullable Points points) {
    return Optional.ofNullable(points).map(Points::toString).orElse(NONE);
  }
}
