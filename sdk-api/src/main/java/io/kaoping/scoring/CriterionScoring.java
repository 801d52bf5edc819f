package io.kaoping.scoring;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.PointLine.Limit;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Choice;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The first phase: what one criterion is worth to one subject, from what was observed of it. Made
 * once for a criterion and used for every subject.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CriterionScoring {
  private static final PointLine[] NO_LINES = {};

  /** Of how few findings it is remembered what they are worth. */
  private static final int FEW = 16;

  private final Criterion criterion;
  private final Points max;
  private final Points start;
  private final @Nullable Points floor;
  private final @Nullable Points cap;
  private final CriterionRole role;

  /** Whether each clause needs a base, so that the criterion may turn out not to apply. */
  private final boolean needsBase;

  private final ClauseScoring[] rules;

  /** Whether any clause counts up a number that somebody stated. */
  private final boolean countsNumbers;

  /** What the criterion is worth when no clause found anything: the same for every subject. */
  private final CriterionResult nothingFound;

  /**
   * What the criterion is worth by how many its only clause found, where nothing else matters; else
   * empty. It names no evidence.
   */
  private final CriterionResult[] byFew;

  /** How many findings there are: one for each clause, then one for each multiplier. */
  private final int observed;

  /**
   * Makes the scoring of a criterion.
   *
   * @param forms the forms by id; every form that the criterion names is among them
   */
  public CriterionScoring(
      Criterion criterion, Rounding rounding, Map<String, CriterionForm> forms) {
    this(criterion, rounding, forms, Aggravation.NONE);
  }

  CriterionScoring(
      Criterion criterion,
      Rounding rounding,
      Map<String, CriterionForm> forms,
      Aggravation aggravation) {
    this.criterion = criterion;
    this.max = criterion.weightedPoints();
    this.start = criterion.start() == Start.FULL ? max : Points.ZERO;
    Points least = criterion.floor();
    this.floor = least == null ? null : least.weighted(criterion.weight());
    Points most = criterion.cap();
    this.cap = most == null ? null : most.weighted(criterion.weight());
    this.role = criterion.role();
    this.rules = new ClauseScoring[criterion.clauses().size()];
    int next = rules.length;
    @Nullable Clause before = null;
    for (int i = 0; i < rules.length; i++) {
      Clause clause = criterion.clauses().get(i);
      rules[i] = ClauseScoring.of(clause, before, next, criterion, rounding, forms, aggravation);
      next += clause.times().size();
      before = clause;
    }
    this.observed = next;
    this.needsBase = rules.length > 0 && Arrays.stream(rules).allMatch(ClauseScoring::needsBase);
    this.countsNumbers = Arrays.stream(rules).anyMatch(ClauseScoring::countsNumber);
    this.nothingFound = accounted(NO_LINES);
    this.byFew = byFew();
  }

  private CriterionResult[] byFew() {
    boolean simple = observed == 1 && !needsBase && rules[0].scales()[0].countsOnly();
    CriterionResult[] worth = new CriterionResult[simple ? FEW : 0];
    for (int count = 0; count < worth.length; count++) {
      Finding finding = new Finding(rules[0].clause().id(), count, count, List.of());
      worth[count] = accounted(List.of(finding), List.of());
    }
    return worth;
  }

  /** Returns the least it can come to at the weight of the run, or {@code null} for no floor. */
  @Nullable Points floor() {
    return floor;
  }

  /** Returns the most it can come to at the weight of the run, or {@code null} for no cap. */
  @Nullable Points cap() {
    return cap;
  }

  /** Returns the criterion. */
  public Criterion criterion() {
    return criterion;
  }

  /** Tells whether the criterion applies to whom an observation is of. */
  boolean applies(Observation observation) {
    return switch (observation.status()) {
      case NOT_APPLICABLE -> false;
      case NOT_ASSESSABLE -> true;
      case OBSERVED -> !lacksBase(observation.findings());
    };
  }

  /** Tells whether whom an observation is of can be compared: what cannot be counted is no peer. */
  boolean compares(Observation observation) {
    return observation.status() == Observation.Status.OBSERVED
        && applies(observation)
        && negative(observation.findings()).isEmpty();
  }

  /** Returns with whom each clause compares a subject, in the order of the clauses. */
  public List<ClauseScale.Comparison> comparisons() {
    return Arrays.stream(rules).map(rule -> rule.scales()[0].comparison()).toList();
  }

  /** Returns what the criterion is worth to a subject that is compared with nobody. */
  public CriterionResult score(Observation observation, @Nullable Waiver waiver) {
    return score(observation, waiver, List.of());
  }

  /**
   * Returns what the criterion is worth.
   *
   * @param observation what was observed
   * @param waiver a waiver in force, or {@code null}
   * @param peers with whom each clause compares the subject, in the order of the clauses; nobody
   *     for the clauses that compare it with none; empty when no clause compares
   */
  public CriterionResult score(
      Observation observation, @Nullable Waiver waiver, List<Peers> peers) {
    return switch (observation.status()) {
      case NOT_ASSESSABLE ->
          result(null, CriterionState.NOT_ASSESSABLE, List.of(), null, observation.missing());
      case NOT_APPLICABLE ->
          result(start, CriterionState.NOT_APPLICABLE, List.of(), null, List.of());
      case OBSERVED -> {
        List<String> negative = negative(observation.findings());
        if (!negative.isEmpty()) {
          yield result(null, CriterionState.NOT_ASSESSABLE, List.of(), null, negative);
        }
        try {
          yield observed(observation.findings(), waiver, peers);
        } catch (ArithmeticException e) {
          throw tooMuch();
        }
      }
    };
  }

  /**
   * Returns the points alone, the same as {@link #score} gives without a waiver, for whoever needs
   * no account of them; {@code null} when not assessable.
   */
  public @Nullable Points points(Observation observation) {
    return points(observation, List.of());
  }

  /** Returns the points alone of a subject that is compared with its peers. */
  public @Nullable Points points(Observation observation, List<Peers> peers) {
    if (observation.status() == Observation.Status.OBSERVED) {
      try {
        return negative(observation.findings()).isEmpty()
            ? points(observation.findings(), peers)
            : null;
      } catch (ArithmeticException e) {
        throw tooMuch();
      }
    }
    return observation.status() == Observation.Status.NOT_APPLICABLE ? start : null;
  }

  /** Returns what cannot be counted because it is below zero, as an account writes it. */
  private List<String> negative(List<Finding> findings) {
    if (!countsNumbers) {
      return List.of();
    }
    requireOneForEachClause(findings);
    Set<String> negative = new TreeSet<>();
    for (int i = 0; i < rules.length; i++) {
      String name = rules[i].negative(findings.get(i));
      if (name != null) {
        negative.add("negative: " + name);
      }
    }
    return List.copyOf(negative);
  }

  private AssessmentException tooMuch() {
    Problem problem =
        Problem.error(
            ProblemId.LIMIT_EXCEEDED,
            Position.of(criterion.id()),
            Problem.detail("amount"),
            "999999999999");
    return new AssessmentException("考评无法完成", List.of(problem));
  }

  private Points points(List<Finding> findings, List<Peers> peers) {
    requireOneForEachClause(findings);
    CriterionResult worth = remembered(findings);
    return worth == null ? counted(findings, peers) : Objects.requireNonNull(worth.points());
  }

  /** Returns what so few findings are worth, without their evidence; {@code null} for others. */
  private @Nullable CriterionResult remembered(List<Finding> findings) {
    if (byFew.length == 0) {
      return null;
    }
    Finding only = findings.get(0);
    return only.count() < FEW && only.measured() == null ? byFew[(int) only.count()] : null;
  }

  private Points counted(List<Finding> findings, List<Peers> peers) {
    Points sum = start;
    boolean counted = false;
    boolean all = criterion.choose() == Choice.ALL;
    @Nullable Points chosen = null;
    Points whole = Points.ZERO; // of the clauses under one limit and choice
    for (int i = 0; i < rules.length; i++) {
      ClauseScoring rule = rules[i];
      Finding finding = findings.get(i);
      if (!rule.continues()) {
        whole = Points.ZERO;
      }
      if (rule.counts(finding)) {
        Points amount = rule.limited(rule.amount(finding, findings, peers(peers, i)), whole);
        counted = true;
        whole = rule.continues() ? whole.plus(amount) : amount;
        if (all) {
          sum = rule.applied(sum, amount);
        }
      }
      boolean last = i + 1 == rules.length || !rules[i + 1].continues();
      if (!all && last && takes(whole, chosen)) {
        chosen = whole;
        sum = rule.applied(start, whole);
      }
    }
    return counted || !lacksBase(findings) ? limited(sum) : start;
  }

  /** Tells whether an amount counts instead of the one that was chosen before it. */
  private boolean takes(Points amount, @Nullable Points before) {
    return amount.signum() != 0
        && (before == null
            || (criterion.choose() == Choice.HIGHEST && amount.compareTo(before) > 0));
  }

  private static Peers peers(List<Peers> peers, int clause) {
    return peers.isEmpty() ? Peers.NONE : peers.get(clause);
  }

  private CriterionResult observed(
      List<Finding> findings, @Nullable Waiver waiver, List<Peers> peers) {
    requireOneForEachClause(findings);
    if (lacksBase(findings)) {
      return result(start, CriterionState.NOT_APPLICABLE, List.of(), null, List.of());
    }
    CriterionResult worth = remembered(findings);
    CriterionResult result =
        worth == null ? accounted(findings, peers) : evidenced(worth, findings.get(0));
    return waiver == null ? result : waived(result, waiver);
  }

  private CriterionResult accounted(List<Finding> findings, List<Peers> peers) {
    PointLine[] lines = lines(findings, peers);
    if (criterion.choose() != Choice.ALL) {
      choose(lines);
    }
    return lines.length == 0 ? nothingFound : accounted(lines);
  }

  /** Returns what a finding is worth with its evidence. */
  private CriterionResult evidenced(CriterionResult worth, Finding finding) {
    if (worth.lines().isEmpty()) {
      return worth;
    }
    PointLine line = worth.lines().get(0);
    PointLine found =
        new PointLine(
            line.rule(),
            line.effect(),
            line.template(),
            finding.count(),
            finding.of(),
            null,
            line.reason(),
            line.raw(),
            line.applied(),
            line.limit(),
            finding.witnesses());
    return result(worth.points(), worth.state(), List.of(found), null, List.of());
  }

  /** Returns a result with full points, a bonus with none, unless more was earned than that. */
  private CriterionResult waived(CriterionResult earned, Waiver waiver) {
    Points forgiven = role == CriterionRole.BONUS ? Points.ZERO : max;
    Points points = forgiven.max(Objects.requireNonNull(earned.points()));
    boolean more = points.compareTo(forgiven) > 0;
    List<PointLine> lines =
        earned.lines().stream()
            .map(l -> more && l.effect() != Effect.VETO ? l : l.applying(Points.ZERO, Limit.WAIVER))
            .toList();
    Correction correction = Correction.waiver(waiver, more ? Points.ZERO : points.minus(start));
    return result(points, state(points, 0), lines, correction, List.of());
  }

  /** Leaves the amounts of one clause, with all its levels, and takes those of the others. */
  private void choose(PointLine[] lines) {
    Map<String, Points> amounts = new LinkedHashMap<>();
    for (PointLine line : lines) {
      boolean deduction = line.effect() == Effect.DEDUCTION;
      Points amount = deduction ? line.applied().negate() : line.applied();
      amounts.merge(whole(line), amount, Points::plus);
    }
    @Nullable String chosen = null;
    @Nullable Points most = null;
    for (Map.Entry<String, Points> entry : amounts.entrySet()) {
      if (takes(entry.getValue(), most)) {
        most = entry.getValue();
        chosen = entry.getKey();
      }
    }
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].applied().signum() != 0 && !whole(lines[i]).equals(chosen)) {
        lines[i] = lines[i].applying(Points.ZERO, Limit.NOT_CHOSEN);
      }
    }
  }

  private String whole(PointLine line) {
    return criterion.clause(line.rule()).whole();
  }

  private void requireOneForEachClause(List<Finding> findings) {
    if (findings.size() != observed) {
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

  private PointLine[] lines(List<Finding> findings, List<Peers> peers) {
    PointLine[] lines = NO_LINES;
    Points whole = Points.ZERO; // of the clauses under one limit
    for (int i = 0; i < rules.length; i++) {
      ClauseScoring rule = rules[i];
      Finding finding = findings.get(i);
      if (!rule.continues()) {
        whole = Points.ZERO;
      }
      if (!rule.counts(finding)) {
        continue;
      }
      Peers compared = peers(peers, i);
      Points amount = rule.amount(finding, findings, compared);
      if (!rule.leavesOut(finding, amount)) {
        Wording reason = rule.reason(finding, findings, compared);
        Points limited = rule.limited(amount, whole);
        whole = rule.continues() ? whole.plus(limited) : limited;
        lines = Arrays.copyOf(lines, lines.length + 1);
        lines[lines.length - 1] = line(rule, finding, amount, limited, reason);
      }
    }
    return lines;
  }

  private static PointLine line(
      ClauseScoring rule, Finding finding, Points amount, Points limited, Wording reason) {
    boolean whole = limited.equals(amount);
    Points raw = rule.applied(Points.ZERO, amount);
    return new PointLine(
        rule.clause().id(),
        rule.effect(),
        rule.clause().finding(),
        finding.count(),
        finding.of(),
        finding.measured(),
        reason,
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
    if (floor != null && sum.compareTo(floor) < 0) {
      return floor;
    }
    return cap == null ? sum : sum.min(cap);
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

  private CriterionState state(Points points, int lines) {
    if (role == CriterionRole.BONUS) {
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
        role,
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
    return result.corrected(to, state(to, result.lines().size()), correction);
  }
}
