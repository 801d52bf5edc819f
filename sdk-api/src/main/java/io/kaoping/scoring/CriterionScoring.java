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
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The first phase: what one criterion is worth to one subject, from what was observed of it. Made
 * once for a criterion and used for every subject.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CriterionScoring {
  private static final PointLine[] NO_LINES = {};

  /** Of how few findings the points are remembered. */
  private static final int FEW = 16;

  private final Criterion criterion;
  private final Points max;
  private final Points start;
  private final @Nullable Points floor;
  private final @Nullable Points cap;
  private final CriterionRole role;

  /** Whether each clause needs a base, so that the criterion may turn out not to apply. */
  private final boolean needsBase;

  private final Rule[] rules;

  /** Whether any clause counts up a number that somebody stated. */
  private final boolean countsNumbers;

  /** What the criterion is worth when no clause found anything: the same for every subject. */
  private final CriterionResult nothingFound;

  /**
   * What the criterion is worth by how many its only clause found, where nothing else matters; else
   * empty.
   */
  private final Points[] byFew;

  /** How many findings there are: one for each clause, then one for each multiplier. */
  private final int observed;

  /**
   * A clause with what its findings are worth at the weight of the run.
   *
   * @param scales what a finding is worth, by which of the multipliers hold, as bits
   * @param firstMultiplier the place of its first multiplier among the findings
   * @param reads whether its form reads parameters
   * @param needsBase whether it has no meaning without a base
   * @param countsNumber whether its form counts up a number that somebody stated
   * @param harder why it costs more than it says; empty when it does not
   * @param each what one is worth before it is multiplied; empty where its form says it
   * @param limit the most that it deducts or earns
   */
  private record Rule(
      Clause clause,
      Effect effect,
      ClauseScale[] scales,
      int firstMultiplier,
      boolean reads,
      boolean needsBase,
      boolean countsNumber,
      Wording harder,
      Wording each,
      @Nullable Points limit) {
    /**
     * Returns the name of the number that a form counts up and that is below zero, so that a
     * deduction would earn points and an award cost some; {@code null} where nothing is wrong. The
     * points of others, which may be below zero by their own rules, are no such number.
     */
    @Nullable String negative(Finding finding) {
      if (!countsNumber || finding.measured() == null || finding.value().signum() >= 0) {
        return null;
      }
      return clause.measure() instanceof Measure.Number number
          ? number.fact()
          : ((Measure.Sum) clause.measure()).field();
    }

    /** Tells whether the form has no meaning for a finding. */
    boolean lacksBase(Finding finding) {
      return needsBase && finding.baseless();
    }

    /**
     * Tells whether a finding is worth something: nothing found is worth nothing, except to an
     * award, which says so, and to a form that reads parameters, to which none may be the most
     * costly.
     */
    boolean counts(Finding finding) {
      return (finding.count() > 0 || effect == Effect.AWARD || compares(finding))
          && !lacksBase(finding);
    }

    /** Tells whether the amount hangs on a figure, which says something even when it is zero. */
    private boolean compares(Finding finding) {
      return reads || finding.measured() != null;
    }

    /**
     * Tells whether a line is left out: a figure is always there, but may cost and earn nothing.
     */
    boolean leavesOut(Finding finding, Points amount) {
      return amount.signum() == 0
          && (effect == Effect.DEDUCTION || effect == Effect.BONUS)
          && compares(finding);
    }

    /** Returns the amount of a finding before limits. */
    Points amount(Finding finding, List<Finding> all, Peers peers) {
      return effect == Effect.VETO ? Points.ZERO : scale(all).amount(finding, peers);
    }

    private ClauseScale scale(List<Finding> all) {
      return scales[scales.length == 1 ? 0 : multipliers(all)];
    }

    /** Returns which of the multipliers hold, as bits. */
    private int multipliers(List<Finding> all) {
      int holding = 0;
      for (int i = 0; i < clause.times().size(); i++) {
        if (all.get(firstMultiplier + i).count() > 0) {
          holding |= 1 << i;
        }
      }
      return holding;
    }

    /** Returns why a finding is worth what it is, with what multiplied it. */
    Wording reason(Finding finding, List<Finding> all, Peers peers) {
      if (effect == Effect.VETO) {
        return Wording.NONE;
      }
      Wording own = scale(all).reason(finding, peers);
      int holding = multipliers(all);
      if (own.zh().isEmpty() && (!harder.zh().isEmpty() || holding != 0)) {
        own = each;
      }
      Wording reason =
          harder.zh().isEmpty()
              ? own
              : new Wording(
                  joined(own.zh(), ",", harder.zh()), joined(own.en(), ", ", harder.en()));
      if (scales.length == 1) {
        return reason;
      }
      if (holding != 0 && each.zh().isEmpty()) {
        Points before = scales[0].amount(finding, peers);
        reason =
            new Wording(
                joined(reason.zh(), ",", "原计 " + before + " 分"),
                joined(reason.en(), ", ", "which is " + before + " points"));
      }
      for (int i = 0; i < clause.times().size(); i++) {
        if ((holding & 1 << i) != 0) {
          Clause.Multiplier multiplier = clause.times().get(i);
          reason =
              new Wording(
                  joined(reason.zh(), ",", multiplier.wording().zh() + ",乘以 " + multiplier.by()),
                  joined(
                      reason.en(), ", ", multiplier.wording().en() + ", times " + multiplier.by()));
        }
      }
      return reason;
    }

    private static String joined(String first, String comma, String then) {
      return first.isEmpty() ? then : first + comma + then;
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
    this.rules = new Rule[criterion.clauses().size()];
    int next = rules.length;
    for (int i = 0; i < rules.length; i++) {
      Clause clause = criterion.clauses().get(i);
      rules[i] = rule(clause, next, criterion, rounding, forms, aggravation);
      next += clause.times().size();
    }
    this.observed = next;
    this.needsBase = rules.length > 0 && Arrays.stream(rules).allMatch(Rule::needsBase);
    this.countsNumbers = Arrays.stream(rules).anyMatch(Rule::countsNumber);
    this.nothingFound = accounted(NO_LINES);
    this.byFew = byFew();
  }

  private Points[] byFew() {
    boolean simple = observed == 1 && !needsBase && rules[0].scales[0].countsOnly();
    Points[] worth = new Points[simple ? FEW : 0];
    for (int count = 0; count < worth.length; count++) {
      Finding finding = new Finding(rules[0].clause.id(), count, count, List.of());
      worth[count] = counted(List.of(finding), List.of());
    }
    return worth;
  }

  private static Rule rule(
      Clause clause,
      int firstMultiplier,
      Criterion criterion,
      Rounding rounding,
      Map<String, CriterionForm> forms,
      Aggravation aggravation) {
    CriterionForm form = forms.get(clause.form());
    if (form == null) {
      throw new IllegalArgumentException("forms has no " + clause.form());
    }
    Points limit = clause.limit();
    BiConsumer<String, String> faults =
        (path, what) -> {
          throw new IllegalArgumentException(clause.id() + " " + path + ": " + what);
        };
    boolean harder = clause.effect() == Effect.DEDUCTION;
    Points weight = harder ? aggravation.of(criterion.weight()) : criterion.weight();
    ClauseScale[] scales =
        clause.weights(weight).stream()
            .map(w -> new ClauseTerms(clause, criterion.points(), w, rounding, faults))
            .map(form::prepare)
            .toArray(ClauseScale[]::new);
    return new Rule(
        clause,
        clause.effect(),
        scales,
        firstMultiplier,
        !clause.parameters().equals(Parameter.NONE),
        form.needsBase(clause),
        form.countsUp(clause)
            && (clause.measure() instanceof Measure.Number
                || clause.measure() instanceof Measure.Sum),
        harder ? aggravation.why() : Wording.NONE,
        form.each(
            new ClauseTerms(clause, criterion.points(), criterion.weight(), rounding, faults)),
        limit == null ? null : limit.weighted(criterion.weight()));
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
    return Arrays.stream(rules).map(rule -> rule.scales[0].comparison()).toList();
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
    if (byFew.length > 0) {
      Finding only = findings.get(0);
      if (only.count() < FEW && only.measured() == null) {
        return byFew[(int) only.count()];
      }
    }
    return counted(findings, peers);
  }

  private Points counted(List<Finding> findings, List<Peers> peers) {
    Points sum = start;
    boolean counted = false;
    boolean all = criterion.choose() == Choice.ALL;
    @Nullable Points chosen = null;
    for (int i = 0; i < rules.length; i++) {
      Rule rule = rules[i];
      Finding finding = findings.get(i);
      if (rule.counts(finding)) {
        Points amount = rule.limited(rule.amount(finding, findings, peers(peers, i)));
        counted = true;
        if (all) {
          sum = rule.applied(sum, amount);
        } else if (takes(amount, chosen)) {
          chosen = amount;
          sum = rule.applied(start, amount);
        }
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
    PointLine[] lines = lines(findings, peers);
    if (criterion.choose() != Choice.ALL) {
      choose(lines);
    }
    CriterionResult result = lines.length == 0 ? nothingFound : accounted(lines);
    return waiver == null ? result : waived(result, waiver);
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

  /** Leaves the amount of one line and takes those of the others. */
  private void choose(PointLine[] lines) {
    int chosen = -1;
    @Nullable Points most = null;
    for (int i = 0; i < lines.length; i++) {
      Points amount =
          lines[i].effect() == Effect.DEDUCTION ? lines[i].applied().negate() : lines[i].applied();
      if (takes(amount, most)) {
        most = amount;
        chosen = i;
      }
    }
    for (int i = 0; i < lines.length; i++) {
      if (i != chosen && lines[i].applied().signum() != 0) {
        lines[i] = lines[i].applying(Points.ZERO, Limit.NOT_CHOSEN);
      }
    }
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
    for (int i = 0; i < rules.length; i++) {
      Rule rule = rules[i];
      Finding finding = findings.get(i);
      if (!rule.counts(finding)) {
        continue;
      }
      Peers compared = peers(peers, i);
      Points amount = rule.amount(finding, findings, compared);
      if (!rule.leavesOut(finding, amount)) {
        Wording reason = rule.reason(finding, findings, compared);
        lines = Arrays.copyOf(lines, lines.length + 1);
        lines[lines.length - 1] = line(rule, finding, amount, reason);
      }
    }
    return lines;
  }

  private static PointLine line(Rule rule, Finding finding, Points amount, Wording reason) {
    Points limited = rule.limited(amount);
    boolean whole = limited.equals(amount);
    Points raw = rule.applied(Points.ZERO, amount);
    return new PointLine(
        rule.clause.id(),
        rule.effect,
        rule.clause.finding(),
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
