package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of scoring once more, as plainly as they can be said: from the generator's own idea of
 * the rubric and of the data, with decimals and loops, and without any code of the SDK.
 */
final class NaiveScorer {
  private final Spec spec;
  private final Cohort cohort;

  /** What became of a unit; {@code null} is unknown. */
  static final class Result {
    final Map<String, BigDecimal> points = new LinkedHashMap<>();
    final List<Integer> gradeLimits = new ArrayList<>();
    BigDecimal total;
    int rank;
    int grade = -1;
    boolean vetoed;
  }

  /** What a measure says: how much, out of how much. */
  record Found(BigDecimal value, BigDecimal base, boolean counted) {}

  NaiveScorer(Spec spec, Cohort cohort) {
    this.spec = spec;
    this.cohort = cohort;
  }

  Map<String, Result> score() {
    Map<String, Result> results = new TreeMap<>();
    cohort.units().forEach(unit -> results.put(unit.id(), new Result()));
    for (Spec.Row row : spec.criteria()) {
      for (Cohort.Of unit : cohort.units()) {
        Result result = results.get(unit.id());
        result.points.put(row.id(), points(row, unit, result));
      }
    }
    for (Cohort.Of unit : cohort.units()) {
      Result result = results.get(unit.id());
      result.total = BigDecimal.ZERO;
      for (BigDecimal points : result.points.values()) {
        result.total = result.total == null || points == null ? null : result.total.add(points);
      }
    }
    for (Cohort.Of unit : cohort.units()) {
      rankAndGrade(unit, results);
    }
    return results;
  }

  private void rankAndGrade(Cohort.Of unit, Map<String, Result> results) {
    Result result = results.get(unit.id());
    if (result.total == null) {
      return;
    }
    if (!result.vetoed || spec.vetoKeepsRank()) {
      result.rank = 1;
      for (Cohort.Of other : cohort.units()) {
        Result theirs = results.get(other.id());
        boolean ranked = theirs.total != null && (!theirs.vetoed || spec.vetoKeepsRank());
        if (ranked
            && other.unitClass().equals(unit.unitClass())
            && theirs.total.compareTo(result.total) > 0) {
          result.rank++;
        }
      }
    }
    result.grade = spec.grades().size() - 1;
    for (int i = spec.grades().size() - 1; i >= 0; i--) {
      if (result.total.compareTo(spec.grades().get(i)) >= 0) {
        result.grade = i;
      }
    }
    for (int limit : result.gradeLimits) {
      result.grade = Math.max(result.grade, limit);
    }
  }

  private BigDecimal points(Spec.Row row, Cohort.Of unit, Result result) {
    BigDecimal start = row.fromFull() ? row.points() : BigDecimal.ZERO;
    if (row.appliesWhenAnswer() >= 0) {
      Boolean applies = unit.answers().get(row.appliesWhenAnswer());
      if (applies == null) {
        return null;
      }
      if (!applies) {
        return notApplicable(row, start);
      }
    }
    List<Found> found = new ArrayList<>();
    for (Spec.Part part : row.clauses()) {
      found.add(found(part.measure(), unit));
    }
    if (found.contains(null)) {
      return null;
    }
    boolean baseless = true;
    for (int i = 0; i < found.size(); i++) {
      boolean needs = row.clauses().get(i).form().kind().equals("proportion");
      baseless = baseless && needs && found.get(i).base().signum() == 0;
    }
    if (baseless) {
      return notApplicable(row, start);
    }
    BigDecimal sum = start;
    for (int i = 0; i < found.size(); i++) {
      Spec.Part part = row.clauses().get(i);
      if (part.effect().equals("veto")) {
        if (found.get(i).value().signum() > 0) {
          result.vetoed = true;
          result.gradeLimits.add(part.gradeAtMost());
        }
        continue;
      }
      BigDecimal amount = amount(row, part, found.get(i), unit);
      if (part.limit() != null) {
        amount = amount.min(part.limit());
      }
      sum = part.effect().equals("deduct") ? sum.subtract(amount) : sum.add(amount);
    }
    if (row.floor() != null) {
      sum = sum.max(row.floor());
    }
    return row.cap() == null ? sum : sum.min(row.cap());
  }

  private static BigDecimal notApplicable(Spec.Row row, BigDecimal start) {
    return switch (row.policy()) {
      case "full" -> row.points();
      case "zero" -> BigDecimal.ZERO;
      default -> start;
    };
  }

  private Found found(Spec.Measure measure, Cohort.Of unit) {
    return switch (measure.kind()) {
      case "when" -> {
        Boolean answer = unit.answers().get(measure.index());
        yield answer == null ? null : counted(answer ? 1 : 0, 1);
      }
      case "conditions" -> {
        int holding = 0;
        for (int i = 0; i < Spec.ANSWERS; i++) {
          if (unit.answers().get(i) == null) {
            yield null;
          }
          holding += unit.answers().get(i) ? 1 : 0;
        }
        yield counted(holding, Spec.ANSWERS);
      }
      case "number" -> {
        BigDecimal number = unit.numbers().get(measure.index());
        yield number == null ? null : new Found(number, BigDecimal.ONE, false);
      }
      case "ratio" -> {
        BigDecimal number = unit.numbers().get(measure.index());
        BigDecimal outOf = unit.numbers().get(measure.other());
        yield number == null || outOf == null ? null : new Found(number, outOf, false);
      }
      case "records" -> {
        Set<String> keys = new HashSet<>();
        for (Cohort.Entry entry : unit.records()) {
          if (entry.level() == measure.index()) {
            keys.add(entry.key());
          }
        }
        yield counted(keys.size(), keys.size());
      }
      case "items" -> {
        int in = 0;
        int among = 0;
        for (String state : unit.states()) {
          boolean base = !state.equals(Spec.STATES.get(measure.other()));
          among += base ? 1 : 0;
          in += base && state.equals(Spec.STATES.get(measure.index())) ? 1 : 0;
        }
        yield counted(in, among);
      }
      case "cadence" -> {
        int missing = 0;
        for (int held : unit.heldByQuarter()) {
          missing += Math.max(0, measure.least() - held);
        }
        yield counted(missing, 4L * measure.least());
      }
      default -> throw new IllegalStateException(measure.kind());
    };
  }

  private static Found counted(long count, long of) {
    return new Found(BigDecimal.valueOf(count), BigDecimal.valueOf(of), true);
  }

  private BigDecimal amount(Spec.Row row, Spec.Part part, Found found, Cohort.Of unit) {
    Spec.Form form = part.form();
    BigDecimal value = found.value();
    return switch (form.kind()) {
      case "once" -> value.signum() > 0 ? part.points() : BigDecimal.ZERO;
      case "per" ->
          switch (form.word()) {
            case "" -> part.points().multiply(value);
            case "floor" -> part.points().multiply(value.setScale(0, RoundingMode.FLOOR));
            case "ceil" -> part.points().multiply(value.setScale(0, RoundingMode.CEILING));
            default -> rounded(part.points().multiply(value), BigDecimal.ONE);
          };
      case "proportion" ->
          found.base().signum() == 0
              ? BigDecimal.ZERO
              : rounded(part.points().multiply(value), found.base());
      case "ladder" -> {
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < form.knots().size(); i++) {
          if (value.compareTo(form.knots().get(i)) >= 0) {
            amount = form.worth().get(i);
          }
        }
        yield amount;
      }
      case "bands" -> {
        // knots rise; worth has one more: below the first, from each on
        BigDecimal amount = form.worth().get(0);
        for (int i = 0; i < form.knots().size(); i++) {
          if (value.compareTo(form.knots().get(i)) >= 0) {
            amount = form.worth().get(i + 1);
          }
        }
        yield amount;
      }
      case "step" -> step(form, value);
      case "linear" -> linear(form, value);
      case "best", "ranks" -> compared(form, part, row, unit, value);
      default -> throw new IllegalStateException(form.kind());
    };
  }

  /** knots: target, size; worth: points of a step; word: floor, ceil, linear; high: below it. */
  private BigDecimal step(Spec.Form form, BigDecimal value) {
    BigDecimal target = form.knots().get(0);
    BigDecimal size = form.knots().get(1);
    BigDecimal gap = form.high() ? target.subtract(value) : value.subtract(target);
    if (gap.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal each = form.worth().get(0);
    if (form.word().equals("linear")) {
      return rounded(each.multiply(gap), size);
    }
    BigDecimal steps = BigDecimal.ZERO;
    while (steps.add(BigDecimal.ONE).multiply(size).compareTo(gap) <= 0) {
      steps = steps.add(BigDecimal.ONE);
    }
    if (form.word().equals("ceil") && steps.multiply(size).compareTo(gap) < 0) {
      steps = steps.add(BigDecimal.ONE);
    }
    return each.multiply(steps);
  }

  private BigDecimal linear(Spec.Form form, BigDecimal value) {
    List<BigDecimal> at = form.knots();
    List<BigDecimal> worth = form.worth();
    if (value.compareTo(at.get(0)) <= 0) {
      return worth.get(0);
    }
    for (int i = 1; i < at.size(); i++) {
      if (value.compareTo(at.get(i)) == 0) {
        return worth.get(i); // stated points are not divided, and so not rounded
      }
      if (value.compareTo(at.get(i)) < 0) {
        BigDecimal width = at.get(i).subtract(at.get(i - 1));
        BigDecimal rise = worth.get(i).subtract(worth.get(i - 1));
        BigDecimal exact =
            worth.get(i - 1).multiply(width).add(rise.multiply(value.subtract(at.get(i - 1))));
        return rounded(exact, width);
      }
    }
    return worth.get(worth.size() - 1);
  }

  private BigDecimal compared(
      Spec.Form form, Spec.Part part, Spec.Row row, Cohort.Of unit, BigDecimal value) {
    List<BigDecimal> peers = new ArrayList<>();
    for (Cohort.Of other : cohort.units()) {
      Found theirs = found(part.measure(), other);
      boolean applies =
          row.appliesWhenAnswer() < 0
              || Boolean.TRUE.equals(other.answers().get(row.appliesWhenAnswer()));
      boolean known = row.clauses().stream().allMatch(c -> found(c.measure(), other) != null);
      if (theirs != null
          && applies
          && known
          && (form.word().equals("all") || other.unitClass().equals(unit.unitClass()))) {
        peers.add(theirs.value());
      }
    }
    if (form.kind().equals("ranks")) {
      int better = 0;
      for (BigDecimal peer : peers) {
        int sign = form.high() ? peer.compareTo(value) : value.compareTo(peer);
        better += sign > 0 ? 1 : 0;
      }
      return better < form.worth().size() ? form.worth().get(better) : BigDecimal.ZERO;
    }
    BigDecimal best = value;
    for (BigDecimal peer : peers) {
      best = form.high() ? best.max(peer) : best.min(peer);
    }
    if (form.high() && best.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (best.compareTo(value) == 0) {
      return part.points(); // the best has the stated points, undivided
    }
    return form.high()
        ? rounded(part.points().multiply(value), best)
        : rounded(part.points().multiply(best), value);
  }

  /** Divides as if by hand: whole units of the last place first, then the rest decides. */
  private BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(spec.places());
    BigDecimal magnitude = dividend.abs();
    BigDecimal units = magnitude.divideToIntegralValue(divisor.multiply(unit));
    BigDecimal rest = magnitude.subtract(units.multiply(unit).multiply(divisor));
    if (spec.halfUp() && rest.add(rest).compareTo(unit.multiply(divisor)) >= 0) {
      units = units.add(BigDecimal.ONE);
    }
    BigDecimal result = units.multiply(unit).setScale(6, RoundingMode.UNNECESSARY);
    return dividend.signum() < 0 ? result.negate() : result;
  }
}
