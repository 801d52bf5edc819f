package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Observation;
import io.kaoping.finding.Witness;
import io.kaoping.record.EarlierResult;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultOrder;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ScoringModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a subject has from its own other criteria, its members or its coalitions 联动计分: the measures
 * that no executor can see, computed from results that are there already.
 */
final class Linkage {
  private final Rubric rubric;
  private final ScoringModel model;
  private final Drafts drafts;

  /**
   * Makes the linkage of a cohort.
   *
   * @param model what makes the totals; it has a maximum for those that criteria look at
   */
  Linkage(Rubric rubric, ScoringModel model, Drafts drafts) {
    this.rubric = rubric;
    this.model = model;
    this.drafts = drafts;
  }

  /**
   * What was observed with the scored measures in it.
   *
   * @param observation the observation
   * @param dependsOn the ids of the other subjects that went into it, sorted
   */
  record Linked(Observation observation, List<String> dependsOn) {}

  /** Fills in the findings of the scored measures of a criterion. */
  Linked observed(Criterion criterion, Draft draft, Observation observation) {
    if (observation.status() != Observation.Status.OBSERVED) {
      return new Linked(observation, List.of());
    }
    Found found = new Found();
    List<Finding> findings = new ArrayList<>(observation.findings());
    for (int i = 0; i < criterion.clauses().size(); i++) {
      Clause clause = criterion.clauses().get(i);
      if (clause.measure() instanceof Measure.Scored measure) {
        findings.set(i, finding(criterion, clause, measure, draft, found));
      }
    }
    return new Linked(
        found.missing.isEmpty()
            ? Observation.of(findings)
            : Observation.notAssessable(List.copyOf(found.missing)),
        List.copyOf(found.others));
  }

  /** What is gathered on the way. */
  private static final class Found {
    final Set<String> missing = new TreeSet<>();
    final Set<String> others = new TreeSet<>();
  }

  /** How much there is out of how much, with what it rests on. */
  private record Sum(Ratio ratio, BigDecimal max, List<Witness> witnesses) {
    Sum(Ratio ratio, Points max, List<Witness> witnesses) {
      this(ratio, max.toBigDecimal(), witnesses);
    }
  }

  private Finding finding(
      Criterion criterion, Clause clause, Measure.Scored measure, Draft draft, Found found) {
    Sum sum;
    if (measure instanceof Measure.PointsOf own) {
      sum = own(own.criteria(), draft, found);
    } else if (measure instanceof Measure.Improvement improvement) {
      sum = improvement(improvement, criterion, draft, found);
    } else if (measure instanceof Measure.Members members) {
      sum = members(members, draft, found);
    } else {
      sum = coalitions((Measure.OfCoalition) measure, draft, found);
    }
    int count = measure instanceof Measure.Improvement ? 1 : sum.witnesses.size();
    return new Finding(
        clause.id(),
        count,
        count,
        found.missing.isEmpty() ? measured(clause, sum) : null,
        sum.witnesses);
  }

  /**
   * Returns the quantity out of the maximum; exactly, but for a form that takes it by itself, which
   * needs a decimal and has it rounded first, whether or not it has few enough.
   */
  private Measured measured(Clause clause, Sum sum) {
    Ratio ratio = sum.ratio;
    BigDecimal max = sum.max;
    if (ratio.of.signum() == 0) {
      return new Measured(BigDecimal.ZERO, BigDecimal.ZERO);
    }
    BigDecimal of = new BigDecimal(ratio.of);
    if (clause.form().equals("per")) {
      Points rounded = Points.of(1).share(ratio.value, of, rubric.rounding().ofItems());
      return new Measured(rounded.toBigDecimal(), max);
    }
    if (ratio.value.remainder(of).signum() == 0 || terminates(ratio)) {
      return new Measured(ratio.value.divide(of), max);
    }
    return new Measured(ratio.value, max.multiply(of), max);
  }

  private static boolean terminates(Ratio ratio) {
    BigInteger rest = ratio.of.divide(ratio.value.unscaledValue().gcd(ratio.of));
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  private Sum own(List<String> criteria, Draft draft, Found found) {
    Points points = Points.ZERO;
    Points max = Points.ZERO;
    List<Witness> witnesses = new ArrayList<>();
    for (String id : criteria) {
      CriterionResult result = drafts.result(draft, id);
      Points got = result.points();
      if (got == null) {
        found.missing.add(id);
      } else if (!result.leftOut()) {
        points = points.plus(got);
        max = max.plus(result.max());
        witnesses.add(new Witness(Witness.Kind.FACT, id, got.toString()));
      }
    }
    if (max.signum() == 0) {
      found.missing.addAll(criteria);
    }
    return new Sum(new Ratio(points.toBigDecimal(), BigInteger.ONE), max, witnesses);
  }

  /** Returns the share now less the share then: p ÷ m less q ÷ n is (p × n - q × m) ÷ (m × n). */
  private Sum improvement(
      Measure.Improvement measure, Criterion criterion, Draft draft, Found found) {
    Submission submission = drafts.submission();
    LocalDate lastBefore = measure.over().start(submission.from()).minusDays(1);
    String period = measure.over().label(lastBefore);
    Sum now = own(ResultOrder.compared(measure, criterion, rubric.criteria()), draft, found);
    List<Witness> witnesses = new ArrayList<>(now.witnesses);
    if (measure.criteria().isEmpty()) {
      BigDecimal points = now.ratio.value;
      witnesses = new ArrayList<>(List.of(fact("base", points, now.max)));
    }
    EarlierResult then =
        submission.earlier().stream()
            .filter(e -> e.subject().equals(draft.id()) && e.period().equals(period))
            .findFirst()
            .orElse(null);
    BigDecimal total = then == null ? null : then.withoutBonuses();
    BigDecimal max = then == null ? null : then.max();
    if (total == null || max == null) {
      witnesses.add(new Witness(Witness.Kind.EARLIER, period, "–"));
      if (measure.missing() == Measure.WhenMissing.NOT_ASSESSABLE) {
        found.missing.add("earlier: " + period);
      }
      return new Sum(new Ratio(BigDecimal.ZERO, BigInteger.ONE), BigDecimal.ONE, witnesses);
    }
    witnesses.add(
        new Witness(
            Witness.Kind.EARLIER, period, total.toPlainString() + "/" + max.toPlainString()));
    BigDecimal more = now.ratio.value.multiply(max).subtract(total.multiply(now.max));
    return new Sum(new Ratio(more, BigInteger.ONE), now.max.multiply(max), witnesses);
  }

  private static Witness fact(String name, BigDecimal points, BigDecimal max) {
    return new Witness(
        Witness.Kind.FACT, name, Points.of(points).toString() + "/" + Points.of(max).toString());
  }

  private Sum members(Measure.Members measure, Draft draft, Found found) {
    Predicate<Role> counts =
        role -> role.belongs() && (rubric.decisions().leadCounts() || role != Role.LEAD);
    MembershipTime time = MembershipTime.of(measure.span(), drafts.submission());
    BigDecimal value = BigDecimal.ZERO;
    long weights = 0;
    List<Witness> witnesses = new ArrayList<>();
    for (Map.Entry<String, Long> member : time.members(coalition(draft), counts).entrySet()) {
      Draft other = drafts.find(member.getKey());
      long weight = member.getValue();
      if (other == null || other.kind() != measure.of() || leftOut(other, measure.criterion())) {
        continue;
      }
      found.others.add(other.id());
      Points got = got(other, measure.criterion());
      if (got == null) {
        found.missing.add(other.id());
        continue;
      }
      value = value.add(got.toBigDecimal().multiply(BigDecimal.valueOf(weight)));
      weights += weight;
      witnesses.add(witness(other.id(), got, weight, time.periods()));
    }
    if (weights == 0 && found.missing.isEmpty()) {
      found.missing.add("memberships");
    }
    return new Sum(
        new Ratio(value, BigInteger.valueOf(weights)),
        max(measure.of(), measure.criterion()),
        witnesses);
  }

  private Coalition coalition(Draft draft) {
    return drafts.submission().coalitions().stream()
        .filter(c -> c.id().equals(draft.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("draft is no coalition: " + draft.id()));
  }

  private Sum coalitions(Measure.OfCoalition measure, Draft draft, Found found) {
    Submission submission = drafts.submission();
    MembershipTime time = MembershipTime.of(measure.span(), submission);
    long periods = time.periods();
    List<Share> shares = new ArrayList<>();
    for (Coalition coalition : submission.coalitions()) {
      Map<String, Long> members = time.members(coalition, Role::belongs);
      long own = members.getOrDefault(draft.id(), 0L);
      Draft other = drafts.find(coalition.id());
      if (own == 0 || other == null || leftOut(other, measure.criterion())) {
        continue;
      }
      found.others.add(coalition.id());
      Points got = got(other, measure.criterion());
      if (got == null) {
        found.missing.add(coalition.id());
        continue;
      }
      shares.add(new Share(coalition.id(), got, own, measure.split() ? units(members) : periods));
    }
    Points max = max(SubjectKind.COALITION, measure.criterion());
    return shares.isEmpty()
        ? new Sum(new Ratio(BigDecimal.ZERO, BigInteger.ZERO), max, List.of())
        : new Sum(
            together(shares, measure.several(), periods),
            max,
            witnesses(shares, measure.several()));
  }

  /**
   * What a coalition gives a member.
   *
   * @param id its id
   * @param got what it got
   * @param time the time of the member
   * @param of out of how much time
   */
  private record Share(String id, Points got, long time, long of) {
    Ratio ratio() {
      return new Ratio(
          got.toBigDecimal().multiply(BigDecimal.valueOf(time)), BigInteger.valueOf(of));
    }
  }

  private static long belonged(List<Share> shares) {
    return shares.stream().mapToLong(Share::time).sum();
  }

  private static Ratio together(List<Share> shares, Measure.Several several, long periods) {
    Ratio sum = shares.stream().map(Share::ratio).reduce(Ratio.ZERO, Ratio::plus);
    return switch (several) {
      case SUM -> sum;
      case BEST -> best(shares).ratio();
      case MEAN -> sum.times(periods, Math.max(1, belonged(shares)));
    };
  }

  private static Share best(List<Share> shares) {
    return Collections.min(
        shares,
        Comparator.comparing(Share::ratio, Comparator.reverseOrder()).thenComparing(Share::id));
  }

  /** Returns what of it counts, each with its weight: of the best only that one. */
  private static List<Witness> witnesses(List<Share> shares, Measure.Several several) {
    return switch (several) {
      case SUM -> shares.stream().map(s -> witness(s.id, s.got, s.time, s.of)).toList();
      case BEST -> {
        Share best = best(shares);
        yield List.of(witness(best.id, best.got, best.time, best.of));
      }
      case MEAN ->
          shares.stream().map(s -> witness(s.id, s.got, s.time, belonged(shares))).toList();
    };
  }

  /** Returns the time of the units among some members: coalitions share nothing with them. */
  private long units(Map<String, Long> members) {
    return members.entrySet().stream()
        .filter(member -> isUnit(member.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private boolean isUnit(String member) {
    Draft draft = drafts.find(member);
    return draft == null || draft.kind() == SubjectKind.UNIT;
  }

  private boolean leftOut(Draft draft, @Nullable String criterion) {
    return criterion == null ? draft.excluded() : drafts.result(draft, criterion).leftOut();
  }

  private @Nullable Points got(Draft draft, @Nullable String criterion) {
    return criterion == null
        ? draft.total().points().orElse(null)
        : drafts.result(draft, criterion).points();
  }

  private Points max(SubjectKind kind, @Nullable String criterion) {
    return criterion == null
        ? model.maximum(rubric, kind).orElseThrow()
        : rubric.criterion(criterion).orElseThrow().weightedPoints();
  }

  private static Witness witness(String id, Points got, long share, long of) {
    return new Witness(
        Witness.Kind.SUBJECT, id, share == of ? got.toString() : got + " × " + share + "/" + of);
  }

  /** An exact fraction. */
  private record Ratio(BigDecimal value, BigInteger of) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigInteger.ONE);

    Ratio plus(Ratio other) {
      BigInteger gcd = of.gcd(other.of);
      BigInteger mine = other.of.divide(gcd);
      BigInteger theirs = of.divide(gcd);
      return new Ratio(
          value.multiply(new BigDecimal(mine)).add(other.value.multiply(new BigDecimal(theirs))),
          of.multiply(mine));
    }

    Ratio times(long numerator, long denominator) {
      return new Ratio(
          value.multiply(BigDecimal.valueOf(numerator)),
          of.multiply(BigInteger.valueOf(denominator)));
    }

    @Override
    public int compareTo(Ratio other) {
      return value
          .multiply(new BigDecimal(other.of))
          .compareTo(other.value.multiply(new BigDecimal(of)));
    }
  }
}
