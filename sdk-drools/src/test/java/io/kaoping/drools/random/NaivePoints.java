package io.kaoping.drools.random;

import io.kaoping.drools.random.Cohort.Belonging;
import io.kaoping.drools.random.Cohort.Body;
import io.kaoping.drools.random.NaiveMeasures.Found;
import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Points of criteria: clauses, limits, linkage, and what happens where one does not apply. */
final class NaivePoints {
  private final Spec spec;
  private final Cohort cohort;
  private final Coverage coverage;
  private final NaiveMeasures measures;
  private final NaiveForms forms;
  private final Function<Body, Fraction> totals;
  private final Map<List<String>, Outcome> outcomes = new HashMap<>();
  private final Map<List<String>, List<Found>> findings = new HashMap<>();

  /** How a criterion stands to a subject. */
  enum State {
    /** Something is not known. */
    UNKNOWN,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** It applies. */
    APPLIES
  }

  /**
   * What a criterion came to.
   *
   * @param points the points; {@code null} when nobody knows them
   * @param leftOut whether it stands outside of the account
   */
  record Outcome(State state, Fraction points, boolean leftOut) {}

  /**
   * @param totals the totals of units and coalitions, for what rests on them
   */
  NaivePoints(Spec spec, Cohort cohort, Coverage coverage, Function<Body, Fraction> totals) {
    this.spec = spec;
    this.cohort = cohort;
    this.coverage = coverage;
    this.totals = totals;
    this.measures = new NaiveMeasures(spec, cohort);
    int places = spec.rounding().stage().equals("item") ? spec.rounding().places() : 6;
    this.forms = new NaiveForms(places, spec.rounding().mode());
  }

  /** Rounds what is divided, as it is done before totals. */
  Fraction rounded(Fraction exact) {
    return forms.rounded(exact);
  }

  Outcome outcome(Row row, Body body) {
    List<String> key = List.of(row.id(), body.id());
    Outcome known = outcomes.get(key);
    if (known == null) {
      known = compute(row, body);
      outcomes.put(key, known);
    }
    return known;
  }

  private Outcome compute(Row row, Body body) {
    State state = state(row, body);
    return switch (state) {
      case UNKNOWN -> new Outcome(state, null, false);
      case NOT_APPLICABLE -> notApplicable(row, body);
      case APPLIES -> new Outcome(state, points(row, body), false);
    };
  }

  State state(Row row, Body body) {
    if (row.appliesWhenAnswer() >= 0) {
      Boolean applies = body.answers().get(row.appliesWhenAnswer());
      if (applies == null) {
        return State.UNKNOWN;
      }
      if (!applies) {
        return State.NOT_APPLICABLE;
      }
    }
    boolean baseless = true;
    List<Found> found = found(row, body);
    for (int i = 0; i < found.size(); i++) {
      Part part = row.parts().get(i);
      for (Spec.Times times : part.times()) {
        if (body.answers().get(times.answer()) == null) {
          return State.UNKNOWN;
        }
      }
      if (found.get(i) == null) {
        return State.UNKNOWN;
      }
      if (isNegative(part, found.get(i))) {
        coverage.saw("negative number");
        return State.UNKNOWN;
      }
      baseless &= part.needsBase() && found.get(i).base().signum() == 0;
    }
    return baseless ? State.NOT_APPLICABLE : State.APPLIES;
  }

  /** Tells whether a number is counted that is below zero, so that it would change its sign. */
  private static boolean isNegative(Part part, Found found) {
    return part.form() instanceof Form.Per
        && part.measure() instanceof Measure.Number
        && found.value().signum() < 0;
  }

  /** Returns what is found for each clause; one that nobody knows is {@code null}. */
  List<Found> found(Row row, Body body) {
    List<String> key = List.of(row.id(), body.id());
    List<Found> known = findings.get(key);
    if (known == null) {
      known = new ArrayList<>();
      for (Part part : row.parts()) {
        known.add(found(part, body));
      }
      findings.put(key, known);
    }
    return known;
  }

  private Found found(Part part, Body body) {
    if (part.measure() instanceof Measure.State) {
      return body.state() == null ? null : Found.count(1, 1);
    } else if (part.measure() instanceof Measure.Tiered) {
      return Found.count(1, 1);
    } else if (part.measure() instanceof Measure.PointsOf own) {
      return pointsOf(own, body);
    } else if (part.measure() instanceof Measure.Members members) {
      return members(false, members.what(), members.span(), body);
    } else if (part.measure() instanceof Measure.Below below) {
      return members(true, below.what(), below.span(), body);
    } else if (part.measure() instanceof Measure.OfCoalition coalition) {
      return ofCoalition(coalition, body);
    }
    return measures.found(part, body);
  }

  private Fraction points(Row row, Body body) {
    List<Fraction> amounts = new ArrayList<>();
    List<Found> found = found(row, body);
    for (int i = 0; i < found.size(); i++) {
      amounts.add(amount(row, row.parts().get(i), found.get(i), body));
    }
    choose(row, amounts);
    Fraction sum = row.fromFull() ? Fraction.of(row.points()) : Fraction.ZERO;
    for (int i = 0; i < amounts.size(); i++) {
      boolean deducts = row.parts().get(i).effect().equals("deduct");
      sum = deducts ? sum.minus(amounts.get(i)) : sum.plus(amounts.get(i));
    }
    Fraction limited = sum;
    if (row.floor() != null) {
      limited = limited.max(Fraction.of(row.floor()));
    }
    if (row.cap() != null) {
      limited = limited.min(Fraction.of(row.cap()));
    }
    coverage.saw(limited.compareTo(sum) > 0, "limit floor");
    coverage.saw(limited.compareTo(sum) < 0, "limit cap");
    return limited;
  }

  /** Lets only the greatest amount, or the first that is there, count. */
  private void choose(Row row, List<Fraction> amounts) {
    if (row.choose().isEmpty()) {
      return;
    }
    int chosen = 0;
    for (int i = 1; i < amounts.size(); i++) {
      boolean better =
          row.choose().equals("highest")
              ? amounts.get(i).compareTo(amounts.get(chosen)) > 0
              : amounts.get(chosen).signum() == 0;
      chosen = better ? i : chosen;
    }
    for (int i = 0; i < amounts.size(); i++) {
      coverage.saw(i != chosen && amounts.get(i).signum() > 0, "choose " + row.choose());
      amounts.set(i, i == chosen ? amounts.get(i) : Fraction.ZERO);
    }
  }

  private Fraction amount(Row row, Part part, Found found, Body body) {
    if (part.effect().equals("veto")) {
      return Fraction.ZERO;
    }
    NaiveForms.Amount stated;
    if (part.form() instanceof Form.States states) {
      int state = Spec.VALUES.indexOf(body.state());
      stated = NaiveForms.Amount.of(Fraction.of(states.worth().get(state)));
    } else if (part.form() instanceof Form.Tiers tiers) {
      Fraction sum = Fraction.ZERO;
      for (Set<Integer> levels : measures.levels(body)) {
        int highest = Collections.min(levels);
        for (int level : levels) {
          boolean full = level == highest;
          coverage.saw(!full && tiers.others().signum() > 0, "tiers of one matter");
          Fraction counts = full ? Fraction.ONE : Fraction.of(tiers.others());
          sum = sum.plus(Fraction.of(tiers.worth().get(level)).times(counts));
        }
      }
      stated = NaiveForms.Amount.of(sum);
    } else {
      stated = forms.amount(part, found, peers(row, part, body));
    }
    Fraction factor = Fraction.ONE;
    for (Spec.Times times : part.times()) {
      if (body.answers().get(times.answer())) {
        coverage.saw(stated.exact().signum() != 0, "times");
        factor = factor.times(Fraction.of(times.by()));
      }
    }
    if (part.effect().equals("deduct")) {
      factor = factor.times(deductionsTimes(row, body));
    }
    Fraction amount = forms.times(stated, factor);
    coverage.saw(amount.signum() != 0, part);
    if (part.limit() != null) {
      coverage.saw(amount.compareTo(Fraction.of(part.limit())) > 0, "limit clause");
      amount = amount.min(Fraction.of(part.limit()));
    }
    return amount;
  }

  /** Returns with whom a subject may be compared: where it looks below, with its level. */
  private List<Body> peers(Row row, Body body) {
    List<Body> all = cohort.all(row.ofCoalitions());
    return row.parts().stream().anyMatch(part -> part.measure() instanceof Measure.Below)
        ? all.stream().filter(other -> cohort.level(other) == cohort.level(body)).toList()
        : all;
  }

  /** Returns what is found of all to whom the criterion applies, in the class or altogether. */
  private List<Found> peers(Row row, Part part, Body body) {
    List<Found> peers = new ArrayList<>();
    if (part.form().comparesAmong().isEmpty()) {
      return peers;
    }
    for (Body other : peers(row, body)) {
      boolean compared =
          part.form().comparesAmong().equals("all") || other.bodyClass().equals(body.bodyClass());
      if (compared && state(row, other) == State.APPLIES) {
        Found found = found(row, other).get(row.parts().indexOf(part));
        if (!part.needsBase() || found.base().signum() != 0) {
          peers.add(found);
        }
      }
    }
    return peers;
  }

  /** Returns by how much criteria that do not apply multiply the deductions of this one. */
  private Fraction deductionsTimes(Row row, Body body) {
    Fraction factor = Fraction.ONE;
    for (Row other : spec.rows(row.ofCoalitions())) {
      if (other.policy().equals("deductions-times")
          && other != row
          && state(other, body) == State.NOT_APPLICABLE) {
        factor = factor.times(Fraction.of(other.factor()));
        coverage.saw("policy deductions-times");
      }
    }
    return factor;
  }

  private Outcome notApplicable(Row row, Body body) {
    Fraction full = Fraction.of(row.points());
    Fraction start = row.fromFull() ? full : Fraction.ZERO;
    State state = State.NOT_APPLICABLE;
    coverage.saw(!row.policy().equals("deductions-times"), "policy " + row.policy());
    return switch (row.policy()) {
      case "full" -> new Outcome(state, full, false);
      case "zero" -> new Outcome(state, Fraction.ZERO, false);
      case "rescale", "exclude-unit" -> new Outcome(state, Fraction.ZERO, true);
      case "peer-mean" -> peerMean(row, body);
      default -> new Outcome(state, start, false);
    };
  }

  private Outcome peerMean(Row row, Body body) {
    Fraction sum = Fraction.ZERO;
    int peers = 0;
    for (Body other : peers(row, body)) {
      if (other.bodyClass().equals(body.bodyClass()) && state(row, other) == State.APPLIES) {
        sum = sum.plus(outcome(row, other).points());
        peers++;
      }
    }
    return peers == 0
        ? new Outcome(State.UNKNOWN, null, false)
        : new Outcome(State.NOT_APPLICABLE, rounded(sum.by(Fraction.of(peers))), false);
  }

  private Found pointsOf(Measure.PointsOf own, Body body) {
    Fraction sum = Fraction.ZERO;
    Fraction full = Fraction.ZERO;
    for (String id : own.criteria()) {
      Fraction points = outcome(spec.row(id), body).points();
      if (points == null) {
        return null;
      }
      sum = sum.plus(points);
      full = full.plus(Fraction.of(spec.row(id).points()));
    }
    return new Found(sum, full, false);
  }

  private Found members(boolean below, String what, String span, Body coalition) {
    Fraction sum = Fraction.ZERO;
    Fraction times = Fraction.ZERO;
    for (Body member : cohort.all(below)) {
      Fraction time = Fraction.ZERO;
      for (Belonging belonging : cohort.belongings()) {
        boolean counts = spec.decisions().leadCounts() || !belonging.role().equals("LEAD");
        if (counts
            && belonging.unit().equals(member.id())
            && belonging.coalition().equals(coalition.id())) {
          time = time.plus(time(span, belonging));
        }
      }
      if (time.signum() == 0 || leftOut(what, member)) {
        continue;
      }
      Fraction result = result(what, member);
      if (result == null) {
        return null;
      }
      sum = sum.plus(result.times(time));
      times = times.plus(time);
    }
    return times.signum() == 0 ? null : new Found(sum.by(times), full(what, below), false);
  }

  private Found ofCoalition(Measure.OfCoalition measure, Body unit) {
    Fraction sum = Fraction.ZERO;
    Fraction best = null;
    Fraction times = Fraction.ZERO;
    for (Body coalition : cohort.coalitions()) {
      Fraction own = Fraction.ZERO;
      Fraction all = Fraction.ZERO;
      for (Belonging belonging : cohort.belongings()) {
        if (belonging.coalition().equals(coalition.id())) {
          Fraction time = time(measure.span(), belonging);
          boolean ofUnit = cohort.units().stream().anyMatch(u -> u.id().equals(belonging.unit()));
          all = ofUnit ? all.plus(time) : all;
          own = belonging.unit().equals(unit.id()) ? own.plus(time) : own;
        }
      }
      if (own.signum() == 0) {
        continue;
      }
      Fraction result = result(measure.what(), coalition);
      if (result == null) {
        return null;
      }
      Fraction reduced = measure.split() ? result.times(own).by(all) : result.times(own);
      sum = sum.plus(reduced);
      best = best == null ? reduced : best.max(reduced);
      times = times.plus(own);
    }
    if (times.signum() == 0) {
      return new Found(Fraction.ZERO, Fraction.ZERO, false); // it belongs to none
    }
    Fraction value =
        switch (measure.several()) {
          case "sum" -> sum;
          case "best" -> best;
          default -> sum.by(times);
        };
    return new Found(value, full(measure.what(), true), false);
  }

  private boolean leftOut(String what, Body body) {
    return what.equals("total")
        ? spec.rows(body.isCoalition()).stream()
            .anyMatch(
                row ->
                    row.policy().equals("exclude-unit") && state(row, body) == State.NOT_APPLICABLE)
        : outcome(spec.row(what), body).leftOut();
  }

  private Fraction result(String what, Body body) {
    return what.equals("total") ? totals.apply(body) : outcome(spec.row(what), body).points();
  }

  private Fraction full(String what, boolean ofCoalitions) {
    if (!what.equals("total")) {
      return Fraction.of(spec.row(what).points());
    }
    Fraction full = Fraction.ZERO;
    for (Row row : spec.rows(ofCoalitions)) {
      full = row.bonus() ? full : full.plus(Fraction.of(row.points()));
    }
    return full;
  }

  /** Returns which part of the time it belonged: of all days, or of the ends of periods. */
  private Fraction time(String span, Belonging belonging) {
    if (span.equals("as-of")) {
      return belonging.on(cohort.asOf()) ? Fraction.ONE : Fraction.ZERO;
    }
    int within = 0;
    int all = 0;
    Set<LocalDate> ends = new HashSet<>();
    for (int month = 1; month <= 12; month++) {
      if (span.equals("by-month") || month % 3 == 0) {
        ends.add(LocalDate.of(2025, month, 1).plusMonths(1).minusDays(1));
      }
    }
    for (LocalDate day = Cohort.FROM; !day.isAfter(cohort.asOf()); day = day.plusDays(1)) {
      if (span.equals("by-day") || ends.contains(day)) {
        all++;
        within += belonging.on(day) ? 1 : 0;
      }
    }
    return all == 0 ? Fraction.ZERO : Fraction.of(within).by(Fraction.of(all));
  }
}
