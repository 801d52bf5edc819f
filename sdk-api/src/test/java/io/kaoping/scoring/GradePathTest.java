package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.compare;
import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ranking;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.scoring.form.StandardForms;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades begin at 90, 75, 60 and 0. */
class GradePathTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardForms.all().stream()
          .collect(Collectors.toMap(CriterionForm::id, Function.identity()));

  static Submission of(String... units) {
    return Cohorts.year()
        .units(List.of(units).stream().map(id -> Cohorts.unit(id, null)).toList())
        .build();
  }

  private static GradePath path(
      PhaseSketch sketch, Observed observed, Map<String, BigDecimal> costs, String... units) {
    CohortScoring scoring = new CohortScoring(sketch.rubric(), FORMS, new WeightedSum());
    Submission submission = of(units);
    return scoring.path(
        submission,
        observed.rows(submission),
        scoring.score(submission, observed.rows(submission)),
        units[0],
        costs);
  }

  private static List<String> steps(GradePath path) {
    return path.steps().stream().map(GradePath.Step::criterion).toList();
  }

  private static PhaseSketch four() {
    return new PhaseSketch(
        deducting("A", "40").build(),
        deducting("B", "30").build(),
        deducting("C", "20").build(),
        deducting("D", "10").build());
  }

  @Test
  void path_takesTheFewestPointsThatAreEnough_notTheFewestCriteria() {
    PhaseSketch sketch = four();
    // 100 - 9 - 4 - 3 - 2 = 82; 8 more are needed: 4 + 3 + 2 is 9, as is A alone
    Observed observed =
        sketch
            .observed()
            .found("u", "A", 9)
            .found("u", "B", 4)
            .found("u", "C", 3)
            .found("u", "D", 2);
    GradePath path = path(sketch, observed, Map.of(), "u");
    assertThat(path.outcome()).isEqualTo(GradePath.Outcome.FOUND);
    assertThat(steps(path)).as("one criterion rather than three for the same").containsExactly("A");
    assertThat(path.after()).isEqualTo(Points.of(91));
    assertThat(path.restsOnOthers()).isFalse();
    assertThat(path.deciding()).isEqualTo(path.steps());
    assertThat(path.text(Language.ZH)).contains("  单独一项就够的:A 评分项A\n");

    GradePath eight = path(sketch, observed.found("u", "C", 4).found("u", "D", 1), Map.of(), "u");
    // 9, 4, 4, 1: 82 again; B and C are exactly enough
    assertThat(steps(eight)).containsExactly("B", "C");
    assertThat(eight.deciding()).extracting(GradePath.Step::criterion).containsExactly("A");
    assertThat(eight.cost()).isEqualByComparingTo("8");
    assertThat(eight.text(Language.ZH))
        .isEqualTo(
            """
            下一等次「先锋型」(90 分起,现在 82 分),最省的办法:
              B 评分项B:补回 4 分
              C 评分项C:补回 4 分
              合计代价 8,总分到 90 分。
              单独一项就够的:A 评分项A
            """);
    assertThat(eight.text(Language.EN))
        .isEqualTo(
            """
            Next grade Pioneer (from 90, now 82), the cheapest way:
              B Criterion B: 4 more
              C Criterion C: 4 more
              It costs 8 in all; the total becomes 90.
              Enough alone: A Criterion A
            """);
  }

  @Test
  void path_atCostsOfItsOwn_choosesAmongTheNamedOnly() {
    PhaseSketch sketch = four();
    Observed observed = sketch.observed().found("u", "A", 9).found("u", "B", 9).found("u", "C", 9);
    // 73: 2 more for the next grade
    GradePath dear =
        path(sketch, observed, Map.of("A", new BigDecimal("7.5"), "B", new BigDecimal(3)), "u");
    assertThat(steps(dear)).containsExactly("B");
    assertThat(dear.cost()).isEqualTo(new BigDecimal(3));
    assertThat(dear.text(Language.ZH)).contains("  B 评分项B:补回 9 分,代价 3\n");
    GradePath none = path(sketch, observed, Map.of("D", BigDecimal.ONE), "u");
    assertThat(none.outcome()).isEqualTo(GradePath.Outcome.OUT_OF_REACH);
    assertThat(none.after()).isEqualTo(Points.of(73));
  }

  @Test
  void path_liftsAVeto_whereTheTotalIsEnoughAlready() {
    PhaseSketch sketch =
        new PhaseSketch(
            deducting("A", "60").build(), CriterionSketch.ofUnits("V", "40").veto("basic").build());
    GradePath path =
        path(sketch, sketch.observed().found("u", "A", 1).found("u", "V", 1), Map.of(), "u");
    assertThat(steps(path)).containsExactly("V");
    assertThat(path.cost()).isEqualByComparingTo("0");
    assertThat(path.steps().get(0).liftsVeto()).isTrue();
    assertThat(path.text(Language.ZH)).contains("  V 评分项V,不再受这一处置\n");
    assertThat(path.next()).extracting(g -> g.id()).isEqualTo("standard");
  }

  @Test
  void path_thatAQuotaCloses_isOutOfReach_andSaysWhy() {
    PhaseSketch sketch = four().atMost("pioneer", "1", true, false);
    Observed observed = sketch.observed().found("u", "A", 15).found("u", "B", 1);
    GradePath path = path(sketch, observed, Map.of(), "u", "best");
    // both would have 100, and one place takes both in
    assertThat(path.outcome()).isEqualTo(GradePath.Outcome.FOUND);
    assertThat(steps(path)).containsExactly("A", "B");
    assertThat(path.restsOnOthers()).isTrue();

    GradePath closed =
        path(four().atMost("pioneer", "1", false, false), observed, Map.of(), "u", "best");
    assertThat(closed.outcome()).isEqualTo(GradePath.Outcome.OUT_OF_REACH);
    assertThat(closed.held()).hasSize(1);
    assertThat(closed.text(Language.ZH))
        .startsWith("下一等次「先锋型」达不到:各项都做到,总分为 100 分。\n  ")
        .endsWith("以上按其他单位不变计算。\n");
  }

  @Test
  void path_ofTheBestOrWithoutAGrade_saysSo() {
    PhaseSketch sketch = four();
    assertThat(path(sketch, sketch.observed(), Map.of(), "u").outcome())
        .isEqualTo(GradePath.Outcome.BEST_ALREADY);
    GradePath unknown = path(sketch, sketch.observed().missing("u", "A", "台账"), Map.of(), "u");
    assertThat(unknown.outcome()).isEqualTo(GradePath.Outcome.NO_GRADE);
    assertThat(unknown.text(Language.EN)).startsWith("It has no grade");
  }

  @Test
  void path_throughAGate_countsWhatItOpens() {
    PhaseSketch sketch =
        new PhaseSketch(
                deducting("A", "50").build(),
                deducting("B", "50").build(),
                PhaseSketch.bonus("J", "8"))
            .gate("g", compare("base", Condition.Operator.GT, "83"), "J");
    // 82 without the bonus of 8 behind the gate: two more open it
    GradePath path =
        path(
            sketch,
            sketch.observed().found("u", "A", 16).found("u", "B", 2).found("u", "J", 8),
            Map.of(),
            "u");
    assertThat(steps(path)).containsExactly("B");
    assertThat(path.after()).isEqualTo(Points.of(92));
  }

  /** Random rubrics and cohorts, against all ways one by one on observations without the faults. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void path_isTheCheapestOfAll(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 12; round++) {
      PhaseSketch sketch = sketch(random);
      Rubric rubric = sketch.rubric();
      Map<String, Map<String, long[]>> faults = faults(random, rubric);
      String unit = "u" + random.nextInt(4);
      Map<String, BigDecimal> costs = costs(random, rubric);
      GradePath path = path(sketch, observed(sketch, faults, unit, List.of()), costs, units(unit));
      Scorecard now = card(sketch, faults, unit, List.of());
      List<String> best = cheapest(sketch, faults, unit, costs, now, path);
      assertThat(path.outcome() == GradePath.Outcome.FOUND ? steps(path) : null)
          .as("seed %s, round %s: %s", seed, round, path)
          .isEqualTo(best);
      found += best == null ? 0 : 1;
    }
    assertThat(found).as("ways that there were").isGreaterThan(2);
  }

  static String[] units(String first) {
    List<String> units = new ArrayList<>(List.of("u0", "u1", "u2", "u3"));
    units.remove(first);
    units.add(0, first);
    return units.toArray(new String[0]);
  }

  static PhaseSketch sketch(Random random) {
    List<Criterion> criteria = new ArrayList<>();
    int size = 4 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      String points = random.nextBoolean() ? "15" : random.nextBoolean() ? "20" : "12.5";
      CriterionSketch criterion =
          CriterionSketch.ofUnits("C" + i, points)
              .clause(Effect.DEDUCTION, "per", random.nextBoolean() ? "1" : "2.25");
      criteria.add((random.nextInt(4) == 0 ? criterion.veto("basic") : criterion).build());
    }
    criteria.add(PhaseSketch.bonus("J", "6"));
    PhaseSketch sketch = new PhaseSketch(criteria.toArray(new Criterion[0]));
    if (random.nextInt(3) == 0) {
      sketch.group("g", null, "22", "C0", "C1");
    }
    if (random.nextInt(3) == 0) {
      sketch.gate("gate", compare("base", Condition.Operator.GT, "70"), "J");
    }
    if (random.nextInt(2) == 0) {
      sketch.atMost("pioneer", "1", random.nextBoolean(), random.nextBoolean());
    }
    if (random.nextInt(3) == 0) {
      sketch.consequence(
          "low", compare("C2", Condition.Operator.LT, "10"), Sanction.of("basic", Set.of()));
    }
    if (random.nextInt(3) == 0) {
      sketch.ranking(Ranking.Ties.SHARED, "C1");
    }
    if (random.nextInt(3) == 0) {
      sketch.rounding(new Rounding(0, RoundingMode.HALF_UP, Rounding.Stage.TOTAL));
    }
    return sketch;
  }

  static Map<String, Map<String, long[]>> faults(Random random, Rubric rubric) {
    return IntStream.range(0, 4)
        .mapToObj(i -> "u" + i)
        .collect(
            Collectors.toMap(
                Function.identity(),
                unit ->
                    rubric.criteria().stream()
                        .collect(
                            Collectors.toMap(
                                Criterion::id,
                                c ->
                                    c.clauses().stream()
                                        .mapToLong(
                                            clause ->
                                                clause.effect() == Effect.VETO
                                                    ? random.nextInt(3) / 2
                                                    : random.nextInt(6))
                                        .toArray()))));
  }

  private static Map<String, BigDecimal> costs(Random random, Rubric rubric) {
    if (random.nextInt(2) == 0) {
      return Map.of();
    }
    return rubric.criteria().stream()
        .filter(c -> random.nextInt(4) > 0)
        .collect(Collectors.toMap(Criterion::id, c -> BigDecimal.valueOf(random.nextInt(5))));
  }

  static Observed observed(
      PhaseSketch sketch, Map<String, Map<String, long[]>> faults, String unit, List<String> met) {
    Observed observed = sketch.observed();
    faults.forEach(
        (id, counts) ->
            counts.forEach(
                (criterion, count) ->
                    observed.found(
                        id,
                        criterion,
                        id.equals(unit) && met.contains(criterion)
                            ? new long[count.length]
                            : count)));
    return observed;
  }

  static Scorecard card(
      PhaseSketch sketch, Map<String, Map<String, long[]>> faults, String unit, List<String> met) {
    return sketch.score(of(units(unit)), observed(sketch, faults, unit, met)).get(unit);
  }

  private static List<String> cheapest(
      PhaseSketch sketch,
      Map<String, Map<String, long[]>> faults,
      String unit,
      Map<String, BigDecimal> costs,
      Scorecard now,
      GradePath path) {
    List<String> grades = List.of("pioneer", "standard", "basic", "lagging");
    int place = grades.indexOf(now.grade().id());
    List<String> all =
        now.criteria().stream()
            .filter(c -> !c.criterion().equals("J"))
            .filter(c -> !c.lines().isEmpty())
            .map(c -> c.criterion())
            .filter(c -> costs.isEmpty() || costs.containsKey(c))
            .toList();
    Comparator<List<String>> order =
        Comparator.<List<String>, BigDecimal>comparing(way -> cost(now, way, costs))
            .thenComparing(List::size)
            .thenComparing(way -> String.join(" ", way));
    return IntStream.range(0, 1 << all.size())
        .mapToObj(
            mask ->
                IntStream.range(0, all.size())
                    .filter(i -> (mask >> i & 1) == 1)
                    .mapToObj(all::get)
                    .toList())
        .filter(way -> grades.indexOf(card(sketch, faults, unit, way).grade().id()) < place)
        .min(order)
        .orElse(null);
  }

  private static BigDecimal cost(Scorecard now, List<String> way, Map<String, BigDecimal> costs) {
    return way.stream()
        .map(
            id ->
                costs.getOrDefault(
                    id, now.criterion(id).max().minus(now.criterion(id).points()).toBigDecimal()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
