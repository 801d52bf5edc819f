package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a subject as a benchmark: sections are groups, criteria are rules, their states
 * are results.
 *
 * <p>A section weighs what the pack says, else one; a criterion weighs its points, so that a veto
 * weighs nothing. Bonuses are not scored. Met is a pass; partly met and not met are failures; not
 * applicable is that; not assessable is unknown, which counts and never passes.
 */
final class Benchmark {
  private static final String RESULTS = "results";
  private static final String CRITERION = "criterion";
  private static final String CLAUSE = "clause";

  private final Subject subject;
  private final Rubric rubric;
  private final boolean byClause;

  Benchmark(Subject subject, Rubric rubric) {
    this.subject = subject;
    this.rubric = rubric;
    this.byClause =
        ModelTerms.checked(rubric)
            .word(RESULTS, CRITERION, CLAUSE)
            .filter(CLAUSE::equals)
            .isPresent();
  }

  /** Checks the parameters, which all four models share. */
  static void check(ModelTerms terms) {
    terms.only("", RESULTS);
    terms.word(RESULTS, CRITERION, CLAUSE);
  }

  /** Returns the sections that stand below no other. */
  List<Section> top() {
    return below(null);
  }

  /** Returns the benchmark itself. */
  Node.Group root() {
    return new Node.Group(Ratio.ONE, List.copyOf(top().stream().map(this::group).toList()));
  }

  /** Returns a section as a group. */
  Node.Group group(Section section) {
    List<Node> children = new ArrayList<>();
    for (CriterionResult result : subject.criteria()) {
      if (result.section().equals(section.id()) && !result.bonus()) {
        children.add(new Node.Rule(result.criterion(), Ratio.of(result.max()), results(result)));
      }
    }
    below(section.id()).forEach(child -> children.add(group(child)));
    return new Node.Group(
        Optional.ofNullable(section.weight()).map(Ratio::of).orElse(Ratio.ONE), children);
  }

  private List<Section> below(@Nullable String parent) {
    return rubric.sections().stream()
        .filter(s -> parent == null ? s.parent() == null : parent.equals(s.parent()))
        .toList();
  }

  /** Returns the ids of the other subjects on whom the rules of a node rest that count, sorted. */
  List<String> dependsOn(Node node) {
    Set<String> counted =
        node.rules()
            .filter(rule -> rule.passed().isPresent())
            .map(Node.Rule::id)
            .collect(Collectors.toSet());
    return subject.criteria().stream()
        .filter(result -> counted.contains(result.criterion()))
        .flatMap(result -> result.dependsOn().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<RuleResult> results(CriterionResult result) {
    Criterion criterion = rubric.criterion(result.criterion()).orElse(null);
    boolean judgedByClause =
        byClause
            && criterion != null
            && !criterion.clauses().isEmpty()
            && result.correction() == null
            && result.state() != CriterionState.NOT_APPLICABLE
            && result.state() != CriterionState.NOT_ASSESSABLE;
    if (judgedByClause && criterion != null) {
      return criterion.clauses().stream().map(clause -> result(clause, result)).toList();
    }
    return List.of(
        switch (result.state()) {
          case MET -> RuleResult.PASS;
          case PARTLY_MET, NOT_MET -> RuleResult.FAIL;
          case NOT_APPLICABLE -> RuleResult.NOT_APPLICABLE;
          case NOT_ASSESSABLE -> RuleResult.UNKNOWN;
        });
  }

  /** Returns what one clause says: it found nothing against, or all that is to be earned. */
  private static RuleResult result(Clause clause, CriterionResult result) {
    PointLine line =
        result.lines().stream().filter(l -> l.rule().equals(clause.id())).findFirst().orElse(null);
    boolean passes =
        clause.effect() == Effect.AWARD
            ? line != null && line.count() > 0 && line.count() >= line.of()
            : line == null;
    return passes ? RuleResult.PASS : RuleResult.FAIL;
  }
}
