package io.kaoping.scoring;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.PointLine.Limit;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Start;
import io.kaoping.spi.CriterionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The first phase: what one criterion is worth to one subject, from what was observed of it. Made
 * once for a criterion and used for every subject.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CriterionScoring {
  private final Criterion criterion;
  private final Rounding rounding;
  private final Points max;
  private final Points start;
  private final @Nullable Points floor;
  private final List<Rule> rules;

  /** A clause with its form and its points at the weight of the run. */
  private record Rule(Clause clause, CriterionForm form, Points points, @Nullable Points limit) {}

  /**
   * Makes the scoring of a criterion.
   *
   * @param forms the forms by id; every form that the criterion names is among them
   */
  public CriterionScoring(
      Criterion criterion, Rounding rounding, Map<String, CriterionForm> forms) {
    this.criterion = criterion;
    this.rounding = rounding;
    this.max = criterion.weightedPoints();
    this.start = criterion.start() == Start.FULL ? max : Points.ZERO;
    Points least = criterion.floor();
    this.floor = least == null ? null : least.weighted(criterion.weight());
    this.rules = new ArrayList<>();
    for (Clause clause : criterion.clauses()) {
      CriterionForm form = forms.get(clause.form());
      if (form == null) {
        throw new IllegalArgumentException("forms has no " + clause.form());
      }
      Points limit = clause.limit();
      rules.add(
          new Rule(
              clause,
              form,
              clause.points().weighted(criterion.weight()),
              limit == null ? null : limit.weighted(criterion.weight())));
    }
  }

  /** Returns the criterion. */
  public Criterion criterion() {
    return criterion;
  }

  /**
   * Returns what the criterion is worth.
   *
   * @param observation what was observed
   * @param waiver a waiver in force, or {@code null}
   */
  public CriterionResult score(Observation observation, @Nullable Waiver waiver) {
    return switch (observation.status()) {
      case NOT_ASSESSABLE ->
          result(null, CriterionState.NOT_ASSESSABLE, List.of(), null, observation.missing());
      case NOT_APPLICABLE ->
          result(start, CriterionState.NOT_APPLICABLE, List.of(), null, List.of());
      case OBSERVED -> observed(observation.findings(), waiver);
    };
  }

  private CriterionResult observed(List<Finding> findings, @Nullable Waiver waiver) {
    if (findings.size() != rules.size()) {
      throw new IllegalArgumentException(
          "findings of " + criterion.id() + " must be one for each clause: " + findings.size());
    }
    List<PointLine> lines = new ArrayList<>(2);
    Points sum = start;
    int withoutBase = 0;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).form.needsBase() && findings.get(i).of() == 0) {
        withoutBase++;
        continue;
      }
      PointLine line = line(rules.get(i), findings.get(i));
      if (line != null) {
        lines.add(line);
        sum = sum.plus(line.applied());
      }
    }
    if (withoutBase > 0 && withoutBase == rules.size()) {
      return result(start, CriterionState.NOT_APPLICABLE, List.of(), null, List.of());
    }
    if (waiver != null) {
      Points waived = criterion.bonus() ? Points.ZERO : max;
      Correction correction = Correction.waiver(waiver, waived.minus(start));
      return result(waived, state(waived, List.of()), waivedLines(lines), correction, List.of());
    }
    if (floor != null && sum.compareTo(floor) < 0) {
      reduce(lines, floor.minus(sum), Limit.FLOOR);
      sum = floor;
    } else if (sum.compareTo(max) > 0) {
      reduce(lines, max.minus(sum), Limit.CAP);
      sum = max;
    }
    return result(sum, state(sum, lines), lines, null, List.of());
  }

  private @Nullable PointLine line(Rule rule, Finding finding) {
    boolean award = rule.clause.effect() == Effect.AWARD;
    if (finding.count() == 0 && !award) {
      return null;
    }
    Points raw = Points.ZERO;
    Points applied = Points.ZERO;
    Limit limit = Limit.NONE;
    if (rule.clause.effect() != Effect.VETO) {
      raw = rule.form.amount(rule.clause, rule.points, finding, rounding);
      applied = raw;
      if (rule.limit != null && raw.compareTo(rule.limit) > 0) {
        applied = rule.limit;
        limit = Limit.CLAUSE;
      }
      if (rule.clause.effect() == Effect.DEDUCTION) {
        raw = raw.negate();
        applied = applied.negate();
      }
    }
    return new PointLine(
        rule.clause.id(),
        rule.clause.effect(),
        rule.clause.finding(),
        finding.count(),
        finding.of(),
        raw,
        applied,
        limit,
        finding.witnesses());
  }

  /** Takes an excess off the lines of its sign, from the last one backwards. */
  private static void reduce(List<PointLine> lines, Points change, Limit limit) {
    Points left = change;
    for (int i = lines.size() - 1; i >= 0 && left.signum() != 0; i--) {
      PointLine line = lines.get(i);
      if (line.applied().signum() == 0 || line.applied().signum() == left.signum()) {
        continue;
      }
      Points applied =
          left.signum() > 0
              ? line.applied().plus(left).min(Points.ZERO)
              : line.applied().plus(left).max(Points.ZERO);
      left = left.minus(applied.minus(line.applied()));
      lines.set(i, line.applying(applied, limit));
    }
  }

  private static List<PointLine> waivedLines(List<PointLine> lines) {
    return lines.stream().map(l -> l.applying(Points.ZERO, Limit.WAIVER)).toList();
  }

  private CriterionState state(Points points, List<PointLine> lines) {
    if (criterion.bonus()) {
      return CriterionState.MET;
    }
    if (max.signum() == 0) {
      return lines.isEmpty() ? CriterionState.MET : CriterionState.NOT_MET;
    }
    if (points.compareTo(max) >= 0) {
      return CriterionState.MET;
    }
    return points.signum() <= 0 ? CriterionState.NOT_MET : CriterionState.PARTLY_MET;
  }

  private CriterionResult result(
      @Nullable Points points,
      CriterionState state,
      List<PointLine> lines,
      @Nullable Correction correction,
      List<String> missing) {
    return new CriterionResult(
        criterion.id(),
        criterion.section(),
        criterion.title(),
        criterion.sentence(),
        criterion.weight(),
        max,
        criterion.bonus(),
        start,
        points,
        state,
        lines,
        correction,
        missing,
        List.of());
  }

  /** Returns a result with its points replaced by a review adjustment. */
  CriterionResult override(CriterionResult result, ScoreOverride override) {
    Points to = Points.of(override.to());
    Points ofLines = result.start();
    for (PointLine line : result.lines()) {
      ofLines = ofLines.plus(line.applied());
    }
    Correction correction = Correction.override(override, to.minus(ofLines));
    return new CriterionResult(
        result.criterion(),
        result.section(),
        result.title(),
        result.sentence(),
        result.weight(),
        result.max(),
        result.bonus(),
        result.start(),
        to,
        state(to, result.lines()),
        result.lines(),
        correction,
        result.missing(),
        result.dependsOn());
  }
}
