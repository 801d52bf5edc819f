package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.problem.Language;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The search for the cheapest way to the next grade. A criterion that changes nothing but the sum
 * is <em>plain</em>: of the plain ones only the best choice for each sum is kept. Of the others
 * every choice is. Ways are then scored by all phases, the cheapest first, until one leads to the
 * grade; so the answer is exact, or it says that there were too many ways.
 */
final class GradePathSearch {
  /** How many criteria may be more than plain: each doubles the ways. */
  private static final int MOST_OTHERS = 12;

  private static final int MOST_WAYS = 200_000;
  private static final int MOST_TRIALS = 5_000;

  private final Rubric rubric;
  private final boolean sums;
  private final Scorecard now;
  private final Map<String, BigDecimal> costs;
  private final Trial trial;
  private final Map<Set<String>, Scorecard> known = new HashMap<>();

  /**
   * Prepares the search.
   *
   * @param now the result as it is
   * @param costs what criteria cost, of which others may not be chosen; empty when each costs the
   *     points that it lacks
   * @param trial what the subject would come to
   */
  GradePathSearch(
      Rubric rubric,
      ScoringModel model,
      Scorecard now,
      Map<String, BigDecimal> costs,
      Trial trial) {
    this.rubric = rubric;
    this.now = now;
    this.costs = costs;
    this.trial = trial;
    this.sums =
        model.addsUp()
            && rubric.rounding().stage() == Rounding.Stage.ITEM
            && rules().gates().stream().noneMatch(gate -> gate.subject() == now.kind());
  }

  private CohortRules rules() {
    return rubric.rules();
  }

  /**
   * A choice of criteria, by their places among those that may be chosen.
   *
   * @param cost what they cost together
   * @param places their places
   */
  private record Way(BigDecimal cost, TreeSet<Integer> places) implements Comparable<Way> {
    static final Way NONE = new Way(BigDecimal.ZERO, new TreeSet<>());

    Way with(int place, BigDecimal more) {
      TreeSet<Integer> all = new TreeSet<>(places);
      all.add(place);
      return new Way(cost.add(more), all);
    }

    Way with(Way other) {
      TreeSet<Integer> all = new TreeSet<>(places);
      all.addAll(other.places);
      return new Way(cost.add(other.cost), all);
    }

    /** Compares by cost, then by how many, then by their order in the rubric. */
    @Override
    public int compareTo(Way other) {
      int order = cost.compareTo(other.cost);
      if (order == 0) {
        order = Integer.compare(places.size(), other.places.size());
      }
      Collection<Integer> theirs = other.places;
      return order == 0
          ? Arrays.compare(places.toArray(new Integer[0]), theirs.toArray(new Integer[0]))
          : order;
    }
  }

  /** Returns the cheapest way. */
  GradePath run() {
    List<Grade> grades = grades();
    int place = place(grades, now);
    if (place < 0) {
      return path(GradePath.Outcome.NO_GRADE, null, null, List.of(), Way.NONE);
    }
    if (place == 0) {
      return path(GradePath.Outcome.BEST_ALREADY, null, null, List.of(), Way.NONE);
    }
    Grade next = grades.get(place - 1);
    List<GradePath.Step> steps =
        now.criteria().stream().filter(this::offers).map(this::step).toList();
    Scorecard all = tried(steps, everything(steps));
    if (place(grades, all) >= place) {
      return path(GradePath.Outcome.OUT_OF_REACH, next, all, steps, Way.NONE);
    }
    for (Way way : ways(steps, next, all)) {
      if (known.size() >= MOST_TRIALS) {
        break;
      }
      Scorecard card = tried(steps, way);
      if (place(grades, card) < place) {
        return path(GradePath.Outcome.FOUND, next, card, steps, way);
      }
    }
    return path(GradePath.Outcome.TOO_MANY_WAYS, next, null, steps, Way.NONE);
  }

  /** Tells whether meeting a criterion in full could change something. */
  private boolean offers(CriterionResult result) {
    Points points = result.points();
    return points != null
        && !result.leftOut()
        && (costs.isEmpty() || costs.containsKey(result.criterion()))
        && ((result.role() == CriterionRole.BASE && result.max().compareTo(points) > 0)
            || vetoes(result));
  }

  private static boolean vetoes(CriterionResult result) {
    return result.lines().stream()
        .anyMatch(line -> line.effect() == Effect.VETO && line.limit() != PointLine.Limit.WAIVER);
  }

  private static Points points(CriterionResult result) {
    return Objects.requireNonNull(result.points(), "points");
  }

  private GradePath.Step step(CriterionResult result) {
    Points lacking = points(result.fulfilled()).minus(points(result));
    return new GradePath.Step(
        result.criterion(),
        result.title(),
        lacking,
        costs.getOrDefault(result.criterion(), lacking.toBigDecimal()),
        vetoes(result),
        result.dependsOn());
  }

  private static Way everything(List<GradePath.Step> steps) {
    Way way = Way.NONE;
    for (int i = 0; i < steps.size(); i++) {
      way = way.with(i, steps.get(i).cost());
    }
    return way;
  }

  private Scorecard tried(List<GradePath.Step> steps, Way way) {
    Set<String> met = new HashSet<>();
    way.places().forEach(place -> met.add(steps.get(place).criterion()));
    return known.computeIfAbsent(met, ids -> trial.with(ids, CriterionResult::fulfilled));
  }

  private List<Grade> grades() {
    return now.kind() == SubjectKind.UNIT ? rubric.unitGrades() : rubric.coalitionGrades();
  }

  private static int place(List<Grade> grades, Scorecard card) {
    return card.gradeIfAny().map(grades::indexOf).orElse(-1);
  }

  /** Returns the ways worth trying, the cheapest first; none where there are too many. */
  private List<Way> ways(List<GradePath.Step> steps, Grade next, Scorecard all) {
    List<Integer> plain = plain(steps, all);
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!plain.contains(i)) {
        others.add(i);
      }
    }
    TreeMap<BigDecimal, Way> bySum = bySum(steps, plain);
    if (others.size() > MOST_OTHERS || (long) bySum.size() << others.size() > MOST_WAYS) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>();
    for (int mask = 0; mask < 1 << others.size(); mask++) {
      Way chosen = Way.NONE;
      for (int i = 0; i < others.size(); i++) {
        int place = others.get(i);
        chosen = (mask >> i & 1) == 1 ? chosen.with(place, steps.get(place).cost()) : chosen;
      }
      BigDecimal least = least(steps, chosen, next);
      Collection<Way> enough = least == null ? bySum.values() : bySum.tailMap(least, true).values();
      for (Way rest : enough) {
        ways.add(chosen.with(rest));
      }
    }
    ways.sort(Comparator.naturalOrder());
    return ways;
  }

  /**
   * Returns the least that the plain ones must add to a choice of the others, where it is known.
   */
  private @Nullable BigDecimal least(List<GradePath.Step> steps, Way chosen, Grade next) {
    Points total = sums ? tried(steps, chosen).total().orElse(null) : null;
    return total == null ? null : next.from().minus(total).toBigDecimal();
  }

  /** Returns the places of the criteria that change nothing but the sum. */
  private List<Integer> plain(List<GradePath.Step> steps, Scorecard all) {
    Set<String> named = named();
    List<Integer> plain = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      GradePath.Step step = steps.get(i);
      String section = now.criterion(step.criterion()).section();
      if (!step.liftsVeto()
          && !named.contains(step.criterion())
          && !named.contains(section)
          && addsItsGain(steps, i)) {
        plain.add(i);
      }
    }
    return reachesFurther(steps, all) ? List.of() : plain;
  }

  /** Tells whether meeting everything changes a criterion that was not met itself. */
  private boolean reachesFurther(List<GradePath.Step> steps, Scorecard all) {
    Set<String> met = new HashSet<>();
    steps.forEach(step -> met.add(step.criterion()));
    return now.criteria().stream()
        .filter(result -> !met.contains(result.criterion()))
        .anyMatch(result -> !result.equals(all.criterion(result.criterion())));
  }

  private boolean addsItsGain(List<GradePath.Step> steps, int place) {
    GradePath.Step step = steps.get(place);
    Points before = now.total().orElse(null);
    return before != null
        && tried(steps, Way.NONE.with(place, step.cost()))
            .total()
            .filter(total -> total.equals(before.plus(step.gain())))
            .isPresent();
  }

  /** Returns the ids of criteria and sections that rules of the later phases look at. */
  private Set<String> named() {
    Set<String> named = new HashSet<>(rules().ranking().by());
    rules().groups().forEach(group -> named.addAll(group.criteria()));
    rules().gates().forEach(gate -> named.addAll(gate.when().condition().names()));
    rules().consequences().forEach(each -> named.addAll(each.when().condition().names()));
    return named;
  }

  /** Returns the cheapest choice of plain ones for each sum that they can add. */
  private static TreeMap<BigDecimal, Way> bySum(List<GradePath.Step> steps, List<Integer> plain) {
    TreeMap<BigDecimal, Way> bySum = new TreeMap<>();
    bySum.put(BigDecimal.ZERO, Way.NONE);
    for (int place : plain) {
      GradePath.Step step = steps.get(place);
      for (Map.Entry<BigDecimal, Way> entry : new TreeMap<>(bySum).entrySet()) {
        BigDecimal sum = entry.getKey().add(step.gain().toBigDecimal());
        Way way = entry.getValue().with(place, step.cost());
        bySum.merge(sum, way, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
      if (bySum.size() > MOST_WAYS) {
        return bySum;
      }
    }
    return bySum;
  }

  private GradePath path(
      GradePath.Outcome outcome,
      @Nullable Grade next,
      @Nullable Scorecard after,
      List<GradePath.Step> steps,
      Way way) {
    List<Wording> held = new ArrayList<>();
    if (outcome == GradePath.Outcome.OUT_OF_REACH && after != null) {
      for (StandingLine line : after.standing().trace()) {
        held.add(
            new Wording(
                new Explanation(after, Language.ZH).reason(line),
                new Explanation(after, Language.EN).reason(line)));
      }
    }
    return new GradePath(
        now.id(),
        outcome,
        now.gradeIfAny().orElse(null),
        next,
        now.total().orElse(null),
        after == null ? null : after.total().orElse(null),
        way.places().stream().map(steps::get).toList(),
        way.cost(),
        outcome == GradePath.Outcome.FOUND ? deciding(steps) : List.of(),
        held,
        restsOnOthers());
  }

  /** Returns the criteria each of which leads to a better grade alone. */
  private List<GradePath.Step> deciding(List<GradePath.Step> steps) {
    List<Grade> grades = grades();
    List<GradePath.Step> deciding = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Scorecard card = tried(steps, Way.NONE.with(i, steps.get(i).cost()));
      if (place(grades, card) < place(grades, now)) {
        deciding.add(steps.get(i));
      }
    }
    return deciding;
  }

  private boolean restsOnOthers() {
    return StandingPhase.looksAtOthers(rubric, now.kind())
        || now.criteria().stream().anyMatch(result -> !result.dependsOn().isEmpty());
  }
}
