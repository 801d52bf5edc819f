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
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.util.Arrays;
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
  private static final PointLine[] NO_LINES = {};

  private final Criterion criterion;
  private final Points max;
  private final Points start;
  private final @Nullable Points floor;
  private final boolean bonus;

  /** Whether each clause needs a base, so that the criterion may turn out not to apply. */
  private final boolean needsBase;

  private final Rule[] rules;

  /** What the criterion is worth when no clause found anything: the same for every subject. */
  private final CriterionResult nothingFound;

  /** A clause with what its findings are worth at the weight of the run. */
  private record Rule(
      Clause clause, Effect effect, ClauseScale scale, boolean needsBase, @Nullable Points limit) {
    /** Tells whether the form has no meaning for a finding. */
    boolean lacksBase(Finding finding) {
      return needsBase && finding.baseless();
    }

    /** Tells whether a finding makes a line in the account. */
    boolean counts(Finding finding) {
      return (finding.count() > 0 || effect == Effect.AWARD) && !lacksBase(finding);
    }

    /** Returns the amount of a finding before limits. */
    Points amount(Finding finding) {
      return effect == Effect.VETO ? Points.ZERO : scale.amount(finding, Peers.NONE);
    }

    /** Returns what of an amount the clause's own limit leaves. */
    Points limited(Points amount) {
      return limit == null ? amount : amount.min(limit);
    }

    /** Returns a sum with an amount added or, for a deduction, taken off. */
    Points applied(Points sum, Points amount) {
      return effect == Effect.DEDUCTION ? sum.minus(amount) : sum.plus(amount);
    }
  }

  /**
   * Makes the scoring of a criterion.
   *
   * @param forms the forms by id; every form that the criterion names is among them
   */
  public CriterionScoring(
      Criterion criterion, Rounding rounding, Map<String, CriterionForm> forms) {
    this.criterion = criterion;
    this.max = criterion.weightedPoints();
    this.start = criterion.start() == Start.FULL ? max : Points.ZERO;
    Points least = criterion.floor();
    this.floor = least == null ? null : least.weighted(criterion.weight());
    this.bonus = criterion.bonus();
    this.rules =
        criterion.clauses().stream()
            .map(c -> rule(c, criterion, rounding, forms))
            .toArray(Rule[]::new);
    this.needsBase = rules.length > 0 && Arrays.stream(rules).allMatch(Rule::needsBase);
    this.nothingFound = accounted(NO_LINES);
  }

  private static Rule rule(
      Clause clause, Criterion criterion, Rounding rounding, Map<String, CriterionForm> forms) {
    CriterionForm form = forms.get(clause.form());
    if (form == null) {
      throw new IllegalArgumentException("forms has no " + clause.form());
    }
    Points limit = clause.limit();
    ClauseTerms terms =
        new ClauseTerms(
            clause,
            criterion.points(),
            criterion.weight(),
            rounding,
            (path, what) -> {
              throw new IllegalArgumentException(clause.id() + " " + path + ": " + what);
            });
    return new Rule(
        clause,
        clause.effect(),
        form.prepare(terms),
        form.needsBase(),
        limit == null ? null : limit.weighted(criterion.weight()));
  }

  /** Returns the least it can come to at the weight of the run, or {@code null} for no floor. */
  @Nullable Points floor() {
    return floor;
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

  /**
   * Returns the points alone, the same as {@link #score} gives without a waiver, for whoever needs
   * no account of them; {@code null} when not assessable.
   */
  public @Nullable Points points(Observation observation) {
    if (observation.status() == Observation.Status.OBSERVED) {
      return points(observation.findings());
    }
    return observation.status() == Observation.Status.NOT_APPLICABLE ? start : null;
  }

  private Points points(List<Finding> findings) {
    requireOneForEachClause(findings);
    Points sum = start;
    boolean counted = false;
    for (int i = 0; i < rules.length; i++) {
      Rule rule = rules[i];
      Finding finding = findings.get(i);
      if (rule.counts(finding)) {
        sum = rule.applied(sum, rule.limited(rule.amount(finding)));
        counted = true;
      }
    }
    return counted || !lacksBase(findings) ? limited(sum) : start;
  }

  private CriterionResult observed(List<Finding> findings, @Nullable Waiver waiver) {
    requireOneForEachClause(findings);
    if (lacksBase(findings)) {
      return result(start, CriterionState.NOT_APPLICABLE, List.of(), null, List.of());
    }
    PointLine[] lines = lines(findings);
    if (waiver != null) {
      Points waived = bonus ? Points.ZERO : max;
      Correction correction = Correction.waiver(waiver, waived.minus(start));
      return result(waived, state(waived, 0), waivedLines(lines), correction, List.of());
    }
    return lines.length == 0 ? nothingFound : accounted(lines);
  }

  private void requireOneForEachClause(List<Finding> findings) {
    if (findings.size() != rules.length) {
      throw new IllegalArgumentException(
          "findings of " + criterion.id() + " must be one for each clause: " + findings.size());
    }
  }

  /** Tells whether no clause has a meaning for what was observed. */
  private boolean lacksBase(List<Finding> findings) {
    if (!needsBase) {
      return false;
    }
    for (int i = 0; i < rules.length; i++) {
      if (!rules[i].lacksBase(findings.get(i))) {
        return false;
      }
    }
    return true;
  }

  private PointLine[] lines(List<Finding> findings) {
    PointLine[] lines = NO_LINES;
    for (int i = 0; i < rules.length; i++) {
      Finding finding = findings.get(i);
      if (rules[i].counts(finding)) {
        lines = Arrays.copyOf(lines, lines.length + 1);
        lines[lines.length - 1] = line(rules[i], finding);
      }
    }
    return lines;
  }

  private PointLine line(Rule rule, Finding finding) {
    Points amount = rule.amount(finding);
    Points limited = rule.limited(amount);
    boolean whole = limited.equals(amount);
    Points raw = rule.applied(Points.ZERO, amount);
    return new PointLine(
        rule.clause.id(),
        rule.effect,
        rule.clause.finding(),
        finding.count(),
        finding.of(),
        raw,
        whole ? raw : rule.applied(Points.ZERO, limited),
        whole ? Limit.NONE : Limit.CLAUSE,
        finding.witnesses());
  }

  /** Returns the result of some lines within floor and maximum. */
  private CriterionResult accounted(PointLine[] lines) {
    Points sum = start;
    for (PointLine line : lines) {
      sum = sum.plus(line.applied());
    }
    Points limited = limited(sum);
    int beyond = sum.compareTo(limited);
    if (beyond != 0) {
      reduce(lines, limited.minus(sum), beyond < 0 ? Limit.FLOOR : Limit.CAP);
    }
    return result(limited, state(limited, lines.length), List.of(lines), null, List.of());
  }

  private Points limited(Points sum) {
    return floor != null && sum.compareTo(floor) < 0 ? floor : sum.min(max);
  }

  /** Takes an excess off the lines of its sign, from the last one backwards. */
  private static void reduce(PointLine[] lines, Points change, Limit limit) {
    Points left = change;
    for (int i = lines.length - 1; i >= 0 && left.signum() != 0; i--) {
      PointLine line = lines[i];
      if (line.applied().signum() == 0 || line.applied().signum() == left.signum()) {
        continue;
      }
      Points applied =
          left.signum() > 0
              ? line.applied().plus(left).min(Points.ZERO)
              : line.applied().plus(left).max(Points.ZERO);
      left = left.minus(applied.minus(line.applied()));
      lines[i] = line.applying(applied, limit);
    }
  }

  private static List<PointLine> waivedLines(PointLine[] lines) {
    return Arrays.stream(lines).map(l -> l.applying(Points.ZERO, Limit.WAIVER)).toList();
  }

  private CriterionState state(Points points, int lines) {
    if (bonus) {
      return CriterionState.MET;
    }
    if (max.signum() == 0) {
      return lines == 0 ? CriterionState.MET : CriterionState.NOT_MET;
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
        bonus,
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
        state(to, result.lines().size()),
        result.lines(),
        correction,
        result.missing(),
        result.dependsOn());
  }
}
