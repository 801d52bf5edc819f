package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ClauseReader.Written;
import io.kaoping.drools.internal.pack.PackCheck.Weighed;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultOrder;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that measures on results name results that there are, and never each other in a circle.
 */
final class LinkageCheck {
  /** The forms that have no meaning for what may be below zero. */
  private static final Set<String> NOT_BELOW_ZERO = Set.of("per", "proportion", "best");

  private final List<Weighed> rows;
  private final List<Criterion> criteria = new ArrayList<>();
  private final Map<String, CriterionForm> forms;
  private final ProblemList problems;

  LinkageCheck(List<Weighed> rows, Map<String, CriterionForm> forms, ProblemList problems) {
    this.rows = rows;
    this.forms = forms;
    this.problems = problems;
    for (Weighed weighed : rows) {
      if (weighed.row().criterion() != null) {
        criteria.add(weighed.row().criterion());
      }
    }
  }

  void run() {
    for (Weighed weighed : rows) {
      problems.criterion(weighed.row().id());
      for (Written written : weighed.row().clauses()) {
        Clause clause = written.clause();
        if (clause != null && clause.measure() instanceof Measure.Scored measure) {
          measure(written.fields(), measure, weighed.row().subject());
          if (measure instanceof Measure.Improvement && NOT_BELOW_ZERO.contains(clause.form())) {
            written
                .fields()
                .refuse(
                    ProblemId.BAD_CRITERION,
                    "of",
                    Problem.detail("improvement-form", "step, bands, linear, ladder, ranks"));
          }
        }
      }
    }
    problems.criterion("");
    for (SubjectKind subject : SubjectKind.values()) {
      multipliers(subject);
    }
    ResultOrder.of(criteria, 2).cycle().ifPresent(this::cycle);
  }

  /**
   * Checks that deductions stay exact, whichever of the criteria that multiply them do not apply.
   */
  private void multipliers(SubjectKind subject) {
    Set<Points> products = new TreeSet<>();
    for (Weighed weighed : rows) {
      Criterion cause = weighed.row().criterion();
      NotApplicablePolicy policy = cause == null ? null : cause.whenNotApplicable();
      if (cause == null
          || cause.subject() != subject
          || policy == null
          || policy.kind() != NotApplicablePolicy.Kind.MULTIPLIER) {
        continue;
      }
      Set<Points> more = new TreeSet<>(Set.of(policy.deductionsTimes()));
      try {
        products.forEach(product -> more.add(product.weighted(policy.deductionsTimes())));
        for (Points times : more) {
          exact(weighed.row().fields(), cause, times);
        }
      } catch (ArithmeticException e) {
        inexact(weighed.row().fields(), cause.id(), policy.deductionsTimes());
      }
      products.addAll(more);
    }
  }

  private void exact(Fields multiplier, Criterion cause, Points times) {
    for (Criterion other : criteria) {
      if (other.subject() != cause.subject() || other.id().equals(cause.id())) {
        continue;
      }
      for (Clause clause : other.clauses()) {
        CriterionForm form = forms.get(clause.form());
        if (form == null || clause.effect() != Effect.DEDUCTION) {
          continue;
        }
        boolean[] fault = {false};
        try {
          for (Points weight : clause.weights(other.weight().weighted(times))) {
            form.prepare(
                new ClauseTerms(
                    clause,
                    other.points(),
                    weight,
                    Rounding.USUAL,
                    (path, what) -> fault[0] = true));
          }
        } catch (ArithmeticException e) {
          fault[0] = true;
        }
        if (fault[0]) {
          inexact(multiplier, clause.id(), times);
        }
      }
    }
  }

  private static void inexact(Fields multiplier, String id, Points times) {
    multiplier.badValue("when-not-applicable", id + " × " + times, Problem.detail("scale"));
  }

  private void measure(Fields clause, Measure.Scored measure, SubjectKind subject) {
    if (measure instanceof Measure.PointsOf own) {
      own.criteria().forEach(id -> criterion(clause, id, subject));
    } else if (measure instanceof Measure.Improvement improvement) {
      improvement.criteria().forEach(id -> criterion(clause, id, subject));
    } else if (measure instanceof Measure.Members members) {
      result(clause, members.criterion(), members.of());
    } else if (measure instanceof Measure.OfCoalition coalition) {
      result(clause, coalition.criterion(), SubjectKind.COALITION);
    }
  }

  private void result(Fields clause, @Nullable String criterion, SubjectKind subject) {
    if (criterion != null) {
      criterion(clause, criterion, subject);
      return;
    }
    Points sum = Points.ZERO;
    for (Weighed weighed : rows) {
      if (weighed.row().subject() == subject && weighed.row().criterion() == null) {
        return; // said where it stands
      }
      Criterion each = weighed.row().criterion();
      if (each != null && each.subject() == subject && !each.bonus()) {
        sum = sum.plus(each.weightedPoints());
      }
    }
    if (sum.signum() <= 0) {
      clause.refuse(
          ProblemId.BAD_CRITERION,
          clause.has("members-mean") ? "members-mean" : "of",
          Problem.detail("members-mean-of-nothing"));
    }
  }

  private void criterion(Fields clause, String id, SubjectKind subject) {
    List<String> ids =
        rows.stream().filter(r -> r.row().subject() == subject).map(r -> r.row().id()).toList();
    if (!ids.contains(id)) {
      problems.add(
          Problem.error(ProblemId.DANGLING_REFERENCE, clause.at("of"), "criteria", id)
              .withRemedy(Nearest.of(id, ids).orElse(null)));
      return;
    }
    Optional<Criterion> found = criteria.stream().filter(c -> c.id().equals(id)).findFirst();
    if (found.isPresent() && found.get().weightedPoints().signum() <= 0) {
      clause.refuse(ProblemId.BAD_CRITERION, "of", Problem.detail("scored-of-nothing", id));
    }
  }

  private void cycle(List<ResultOrder.Node> path) {
    ResultOrder.Node first =
        path.stream().filter(node -> node.criterion() != null).findFirst().orElse(path.get(0));
    rows.stream()
        .map(Weighed::row)
        .filter(row -> row.id().equals(first.criterion()))
        .forEach(
            row ->
                problems.error(
                    ProblemId.BAD_CRITERION,
                    row.at(),
                    Problem.detail(
                        "cyclic-results",
                        path.stream().map(LinkageCheck::word).collect(Collectors.joining(" → ")))));
  }

  private static String word(ResultOrder.Node node) {
    return node.criterion() != null
        ? node.criterion()
        : Problem.detail(
            node.subject() == SubjectKind.UNIT ? "total-of-units" : "total-of-coalitions");
  }
}
