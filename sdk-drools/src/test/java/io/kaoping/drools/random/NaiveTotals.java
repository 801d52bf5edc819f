package io.kaoping.drools.random;

import io.kaoping.drools.random.Cohort.Body;
import io.kaoping.drools.random.NaivePoints.Outcome;
import io.kaoping.drools.random.Spec.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From points to a total: sections, scaling, groups, gates, and one rounding. */
final class NaiveTotals {
  private final Spec spec;
  private final Coverage coverage;
  private final NaivePoints points;
  private final Map<String, Account> accounts = new HashMap<>();

  /**
   * What the points of a subject add up to.
   *
   * @param total the total; {@code null} for none
   * @param results what conditions on results may name so far
   * @param excluded whether it is neither ranked nor graded
   */
  record Account(Fraction total, Map<String, Object> results, boolean excluded) {}

  NaiveTotals(Spec spec, Cohort cohort, Coverage coverage) {
    this.spec = spec;
    this.coverage = coverage;
    this.points = new NaivePoints(spec, cohort, coverage, body -> account(body).total());
  }

  NaivePoints points() {
    return points;
  }

  Account account(Body body) {
    Account known = accounts.get(body.id());
    if (known == null) {
      known = compute(body);
      accounts.put(body.id(), known);
    }
    return known;
  }

  private Account compute(Body body) {
    Map<String, Object> results = new TreeMap<>();
    Map<String, Fraction> counted = new TreeMap<>();
    Map<String, Fraction> sections = new TreeMap<>();
    Fraction scaledFrom = Fraction.ZERO;
    Fraction scaledFor = Fraction.ZERO;
    boolean excluded = false;
    boolean known = true;
    boolean something = false;
    Set<String> unknown = new HashSet<>();
    for (Row row : spec.rows(body.isCoalition())) {
      Outcome outcome = points.outcome(row, body);
      if (outcome.points() == null) {
        known = false;
        unknown.add(row.section());
      } else if (outcome.leftOut()) {
        excluded |= row.policy().equals("exclude-unit");
        if (row.policy().equals("rescale") && !row.bonus()) {
          scaledFor = scaledFor.plus(Fraction.of(row.points()));
        }
      } else {
        something |= !row.veto() && outcome.state() == NaivePoints.State.APPLIES;
        counted.put(row.id(), outcome.points());
        results.put(row.id(), outcome.points());
        if (!row.bonus()) {
          scaledFrom = scaledFrom.plus(Fraction.of(row.points()));
          sections.merge(row.section(), outcome.points(), Fraction::plus);
        }
      }
    }
    for (Map.Entry<String, Fraction> section : sections.entrySet()) {
      if (!unknown.contains(section.getKey())) {
        results.put(section.getKey(), section.getValue());
      }
    }
    if (!known) {
      return new Account(null, results, excluded);
    }
    if (!something || (scaledFor.signum() > 0 && scaledFrom.signum() == 0)) {
      coverage.saw("nothing countable");
      return new Account(null, results, excluded);
    }
    Fraction base = Fraction.ZERO;
    for (Fraction section : sections.values()) {
      base = base.plus(section);
    }
    Fraction scale = Fraction.ONE;
    if (scaledFor.signum() > 0) {
      scale = scaledFrom.plus(scaledFor).by(scaledFrom);
    }
    boolean isScaled = scaledFor.signum() > 0;
    Map<Spec.Group, Fraction> changes = groups(body, counted, false, scale, Set.of());
    base = sum(base.times(scale), changes);
    if (isScaled) {
      base = scaled(base);
    } else {
      base = base.plus(sectionRounding(body, counted, false, changes));
    }
    results.put("base", base);
    Set<String> closed = closedGates(body, results);
    Fraction bonus = Fraction.ZERO;
    for (Row row : spec.rows(body.isCoalition())) {
      if (row.bonus() && counted.containsKey(row.id())) {
        if (closed.contains(row.id())) {
          coverage.saw(counted.get(row.id()).signum() > 0, "gate closed");
          counted.put(row.id(), Fraction.ZERO);
        }
        bonus = bonus.plus(counted.get(row.id()));
      }
    }
    Map<Spec.Group, Fraction> ofBonuses = groups(body, counted, true, Fraction.ONE, closed);
    bonus = sum(bonus, ofBonuses);
    bonus = bonus.plus(sectionRounding(body, counted, true, ofBonuses));
    results.put("bonus", bonus);
    Fraction total = base.plus(bonus);
    if (spec.rounding().stage().equals("total")) {
      Fraction exact = total;
      total = total.rounded(spec.rounding().places(), spec.rounding().mode());
      coverage.saw(exact.compareTo(total) != 0, "rounding total");
    }
    results.put("total", total);
    coverage.saw(excluded, "unit excluded");
    return new Account(total, results, excluded);
  }

  private static Fraction sum(Fraction first, Map<Spec.Group, Fraction> others) {
    Fraction sum = first;
    for (Fraction other : others.values()) {
      sum = sum.plus(other);
    }
    return sum;
  }

  /** Rounds what scaling comes to, as one sum. */
  private Fraction scaled(Fraction exact) {
    String mode = spec.rounding().mode();
    int places = spec.rounding().places();
    return switch (spec.rounding().stage()) {
      case "total" -> exact.rounded(6, mode);
      case "section" -> exact.rounded(6, mode).rounded(places, mode);
      default -> exact.rounded(places, mode);
    };
  }

  /**
   * Returns what the limits of the groups add and take.
   *
   * @param scale by how much the points are scaled up
   * @param closed criteria behind closed gates, whose groups are not filled up
   */
  private Map<Spec.Group, Fraction> groups(
      Body body, Map<String, Fraction> counted, boolean bonus, Fraction scale, Set<String> closed) {
    Map<Spec.Group, Fraction> changes = new HashMap<>();
    for (Spec.Group group : spec.groups()) {
      if (group.ofCoalitions() != body.isCoalition()
          || spec.row(group.criteria().get(0)).bonus() != bonus) {
        continue;
      }
      Fraction sum = Fraction.ZERO;
      boolean anyClosed = false;
      for (String id : group.criteria()) {
        sum = sum.plus(counted.getOrDefault(id, Fraction.ZERO));
        anyClosed |= closed.contains(id);
      }
      sum = sum.times(scale);
      Fraction held = sum;
      if (group.atMost() != null) {
        held = held.min(Fraction.of(group.atMost()));
      }
      if (group.atLeast() != null && !anyClosed) {
        held = held.max(Fraction.of(group.atLeast()));
      }
      String of = bonus ? " of bonuses" : "";
      coverage.saw(held.compareTo(sum) < 0, "group at-most" + of);
      coverage.saw(held.compareTo(sum) > 0, "group at-least" + of);
      coverage.saw(
          held.compareTo(sum) != 0 && !scale.equals(Fraction.ONE), "group of scaled points");
      changes.put(group, held.minus(sum));
    }
    return changes;
  }

  /** Returns what rounding adds: of each section, but of those with a group in common together. */
  private Fraction sectionRounding(
      Body body, Map<String, Fraction> counted, boolean bonus, Map<Spec.Group, Fraction> changes) {
    Fraction change = Fraction.ZERO;
    if (!spec.rounding().stage().equals("section")) {
      return change;
    }
    Map<String, Fraction> sums = new TreeMap<>();
    for (String section : Spec.SECTIONS) {
      sums.put(section, Fraction.ZERO);
    }
    for (Row row : spec.rows(body.isCoalition())) {
      if (row.bonus() == bonus && counted.containsKey(row.id())) {
        sums.merge(row.section(), counted.get(row.id()), Fraction::plus);
      }
    }
    for (Map.Entry<Spec.Group, Fraction> group : changes.entrySet()) {
      String first = spec.row(group.getKey().criteria().get(0)).section();
      for (String id : group.getKey().criteria()) { // there are two sections only
        String other = spec.row(id).section();
        if (!other.equals(first) && sums.containsKey(first) && sums.containsKey(other)) {
          coverage.saw("rounding sections together");
          sums.put("both", sums.remove(first).plus(sums.remove(other)));
        }
      }
      String into = sums.containsKey(first) ? first : "both";
      sums.merge(into, group.getValue(), Fraction::plus);
    }
    for (Fraction sum : sums.values()) {
      Fraction rounded = sum.rounded(spec.rounding().places(), spec.rounding().mode());
      coverage.saw(rounded.compareTo(sum) != 0, "rounding section" + (bonus ? " of bonuses" : ""));
      change = change.plus(rounded.minus(sum));
    }
    return change;
  }

  private Set<String> closedGates(Body body, Map<String, Object> results) {
    Set<String> closed = new HashSet<>();
    for (Spec.Gate gate : spec.gates()) {
      if (gate.ofCoalitions() == body.isCoalition() && !holds(gate.when(), results)) {
        closed.addAll(gate.opens());
      }
    }
    return closed;
  }

  /** Tells whether a condition on results holds; what is not there compares with nothing. */
  static boolean holds(Spec.Test test, Map<String, Object> results) {
    boolean all = true;
    boolean any = false;
    for (Spec.Compared compared : test.parts()) {
      boolean holds = holds(compared, results.get(compared.name()));
      all &= holds;
      any |= holds;
    }
    return test.all() ? all : any;
  }

  private static boolean holds(Spec.Compared compared, Object result) {
    if (result instanceof Boolean yes) {
      return compared.operator().equals("!") != yes;
    } else if (result instanceof Fraction number) {
      int order = number.compareTo(Fraction.of(new java.math.BigDecimal(compared.with())));
      return switch (compared.operator()) {
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        default -> order == 0;
      };
    }
    return result != null && compared.with().equals("\"" + result + "\"");
  }
}
