package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.compare;
import static io.kaoping.scoring.PhaseSketch.deducting;
import static io.kaoping.scoring.PhaseSketch.is;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Condition.Operator;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ranking;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Sanction;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, vetoes, consequences, quotas, scales and awards; grades are 90, 75, 60 and 0. */
class StandingPhaseTest {
  /** A hundred points. */
  private static CriterionSketch hundred() {
    return deducting("A", "100");
  }

  private static List<String> grades(Map<String, Scorecard> cards) {
    return cards.values().stream().map(c -> c.id() + " " + c.grade().id()).toList();
  }

  private static List<String> trace(Scorecard card) {
    return card.standing().trace().stream().map(l -> l.phase() + " " + l.text().zh()).toList();
  }

  private static Sanction atMost(String grade) {
    return Sanction.of(grade, Set.of());
  }

  @ParameterizedTest
  @CsvSource({"SHARED, '1 2 2 4'", "DENSE, '1 2 2 3'"})
  void ranks_ofEqualTotals_areShared(Ranking.Ties ties, String ranks) {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).ranking(ties);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 1).found("d", "A", 2),
            List.of("a", "b", "c", "d"));

    assertThat(
            cards.values().stream()
                .map(c -> Integer.toString(c.standing().rank()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(ranks);
  }

  @Test
  void ranks_ofEqualTotals_areDecidedByKeysFirst() {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "50").build(), deducting("B", "50").build())
            .ranking(Ranking.Ties.SHARED, "B");

    Map<String, Scorecard> cards =
        sketch.score(
            sketch
                .observed()
                .found("a", "B", 2)
                .found("b", "A", 2)
                .found("c", "A", 1)
                .found("c", "B", 1)
                .found("d", "A", 2),
            List.of("a", "b", "c", "d"));

    // all have 98; of B: b and d 50, c 49, a 48
    assertThat(cards.values().stream().map(c -> c.id() + c.standing().rank()))
        .containsExactly("b1", "d1", "c3", "a4");
  }

  @Test
  void veto_thatStopsScoring_takesTotalRankAndAwards_andLeavesTheGradeItNames() {
    PhaseSketch sketch =
        new PhaseSketch(
            hundred().build(),
            CriterionSketch.ofUnits("V", "0")
                .veto(new Sanction("lagging", 0, Set.of(), false, true))
                .build());

    Map<String, Scorecard> cards =
        sketch.score(sketch.observed().found("a", "V", 1).found("b", "A", 5), List.of("a", "b"));

    Scorecard a = cards.get("a");
    assertThat(a.total()).isEmpty();
    assertThat(a.rank()).isEmpty();
    assertThat(a.grade().id()).isEqualTo("lagging");
    assertThat(a.standing().gradeByTotal().id()).isEqualTo("pioneer");
    assertThat(a.standing().awards()).isEmpty();
    assertThat(a.explain().headline()).startsWith("总分 无(处置,不再计分),等次 后进型");
    assertThat(cards.get("b").standing().rank()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void vetoes_lowerFirstAndLimitThen_inWhateverOrderTheyStand(boolean limitFirst) {
    Sanction limit = new Sanction("standard", 0, Set.of(), false, false);
    Sanction down = new Sanction(null, 1, Set.of(), false, false);
    PhaseSketch sketch =
        new PhaseSketch(
            hundred().build(),
            CriterionSketch.ofUnits("V", "0").veto(limitFirst ? limit : down).build(),
            CriterionSketch.ofUnits("W", "0").veto(limitFirst ? down : limit).build());

    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "V", 1).found("a", "W", 1), List.of("a"))
            .get("a");

    assertThat(card.standing().gradeByTotal().id()).isEqualTo("pioneer");
    assertThat(card.grade().id()).isEqualTo("standard");
    assertThat(trace(card).get(0)).startsWith("SANCTION ").endsWith("先锋型 → 规范型");
    assertThat(trace(card).get(1)).endsWith("等次不变");
  }

  @Test
  void veto_thatStopsScoring_doesNotWaitForWhatIsUnknown() {
    PhaseSketch sketch =
        new PhaseSketch(
            hundred().build(),
            CriterionSketch.ofUnits("V", "0")
                .veto(new Sanction("lagging", 0, Set.of(), false, true))
                .build());

    Scorecard card =
        sketch
            .score(
                sketch
                    .observed()
                    .say("a", "A", Observation.notAssessable(List.of("党员数")))
                    .found("a", "V", 1),
                List.of("a"))
            .get("a");

    assertThat(card.gradeIfAny().map(Grade::id)).contains("lagging");
  }

  @Test
  void veto_thatUnranks_leavesTheTotal_andItsPlaceToTheNext() {
    PhaseSketch sketch =
        new PhaseSketch(
            hundred().build(),
            CriterionSketch.ofUnits("V", "0")
                .veto(new Sanction(null, 0, Set.of(), true, false))
                .build());

    Map<String, Scorecard> cards =
        sketch.score(sketch.observed().found("a", "V", 1).found("b", "A", 5), List.of("a", "b"));

    assertThat(cards.get("a").total()).contains(Points.of(100));
    assertThat(cards.get("a").rank()).isEmpty();
    assertThat(cards.get("a").grade().id()).isEqualTo("pioneer");
    assertThat(cards.get("b").standing().rank()).isEqualTo(1);
    assertThat(trace(cards.get("a"))).containsExactly("SANCTION 发现1处(共12处):不参加排名");
  }

  @ParameterizedTest
  @CsvSource({"0, pioneer, 1", "9, pioneer, 1", "10, standard, 1"})
  void consequence_ofACriterionAtZero_limitsTheGrade(int missing, String grade, int rank) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "190").build(), deducting("B", "10").build())
            .consequence("c", compare("B", Operator.EQ, "0"), atMost("standard"));

    Scorecard card =
        sketch.score(sketch.observed().found("a", "B", missing), List.of("a")).get("a");

    assertThat(card.grade().id()).isEqualTo(grade);
    assertThat(card.rank()).contains(rank);
  }

  @Test
  void consequence_lowersByGrades_andNeverBelowTheLast() {
    PhaseSketch sketch =
        new PhaseSketch(hundred().build())
            .consequence(
                "c",
                compare("total", Operator.LT, "96"),
                new Sanction(null, 2, Set.of(), false, false));

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 5).found("c", "A", 40).found("d", "A", 50),
            List.of("a", "b", "c", "d"));

    assertThat(grades(cards)).containsExactly("a pioneer", "b basic", "c lagging", "d lagging");
    assertThat(trace(cards.get("b"))).containsExactly("CONSEQUENCE 后果c(总分低于 96):先锋型 → 基础型");
    assertThat(trace(cards.get("d"))).containsExactly("CONSEQUENCE 后果c(总分低于 96):等次不变");
  }

  @Test
  void consequence_takesAwardsAndTheRank_andLeavesTheOtherRanks() {
    PhaseSketch sketch =
        new PhaseSketch(hundred().build())
            .consequence(
                "c",
                compare("rank", Operator.EQ, "2"),
                new Sanction(null, 0, Set.of("every"), true, false));

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 2), List.of("a", "b", "c"));

    assertThat(cards.get("b").rank()).isEmpty();
    assertThat(cards.get("c").rank()).contains(3);
    assertThat(cards.get("b").standing().awards()).isEmpty();
    assertThat(cards.get("b").standing().lostAwards()).hasSize(2);
  }

  /** Units u001, u002, … of which each has a tenth of a point less than the one before. */
  private static Observed falling(PhaseSketch sketch, int units) {
    Observed observed = sketch.observed();
    IntStream.range(0, units).forEach(i -> observed.found(id(i), "A", i));
    return observed;
  }

  private static String id(int i) {
    return String.format(java.util.Locale.ROOT, "u%03d", i + 1);
  }

  private static List<String> ids(int units) {
    return IntStream.range(0, units).mapToObj(StandingPhaseTest::id).toList();
  }

  @ParameterizedTest
  @CsvSource({"UP, 54, 320, 107, 52", "DOWN, 53, 319, 106, 55", "HALF_UP, 53, 320, 107, 53"})
  void quotas_of533Organisations_areCountedOnTheWholeClass(
      RoundingMode mode, int pioneer, int standard, int basic, int lagging) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "1000").build())
            .percent("pioneer", "10", mode)
            .percent("standard", "60", mode)
            .percent("basic", "20", mode);

    Map<String, Scorecard> cards = sketch.score(falling(sketch, 533), ids(533));

    // 53.3, 319.8 and 106.6 of 533; the last grade takes the rest
    Map<String, Long> counts =
        cards.values().stream()
            .collect(Collectors.groupingBy(c -> c.grade().id(), Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "pioneer",
                (long) pioneer,
                "standard",
                (long) standard,
                "basic",
                (long) basic,
                "lagging",
                (long) lagging));
    Scorecard first = cards.get(id(pioneer));
    assertThat(first.grade().id()).isEqualTo("standard");
    assertThat(trace(first))
        .containsExactly(
            "QUOTA 第 " + (pioneer + 1) + " 名,同类共 533 个,先锋型至多 " + pioneer + " 个:先锋型 → 规范型");
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, 'a pioneer,b standard,c standard,d standard'",
    "2, true, 'a pioneer,b pioneer,c pioneer,d standard'",
    "2, false, 'a pioneer,b standard,c standard,d standard'",
    "3, true, 'a pioneer,b pioneer,c pioneer,d standard'",
    "3, false, 'a pioneer,b pioneer,c pioneer,d standard'",
    "0, true, 'a standard,b standard,c standard,d standard'"
  })
  void quota_atATie_takesAllOfThemOrNone(String places, boolean allIn, String expected) {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).atMost("pioneer", places, allIn, false);

    // 100, 99, 99, 98
    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 1).found("d", "A", 2),
            List.of("a", "b", "c", "d"));

    assertThat(String.join(",", grades(cards))).isEqualTo(expected);
  }

  @Test
  void quota_neverLifts_evenWhereAPlaceIsFree() {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).atMost("pioneer", "3", true, true);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 11).found("c", "A", 12), List.of("a", "b", "c"));

    assertThat(grades(cards)).containsExactly("a pioneer", "b standard", "c standard");
    assertThat(cards.values()).allMatch(c -> c.standing().trace().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"true, 'a basic,b pioneer,c standard'", "false, 'a basic,b standard,c standard'"})
  void quota_placeOfADowngradedOne_goesToTheNextIfRefilled(boolean refill, String expected) {
    PhaseSketch sketch =
        new PhaseSketch(hundred().build(), CriterionSketch.ofUnits("V", "0").veto("basic").build())
            .atMost("pioneer", "1", true, refill);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("a", "V", 1).found("b", "A", 1).found("c", "A", 2),
            List.of("a", "b", "c"));

    assertThat(String.join(",", grades(cards))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 'a standard,b pioneer,c basic'", // b takes the place of a, which takes that of c
    "false, 'a standard,b standard,c basic'" // nobody does, and a keeps both
  })
  void quota_ofTheGradeToWhichOneWasLowered_holdsForItToo(boolean refill, String expected) {
    PhaseSketch sketch =
        new PhaseSketch(
                hundred().build(), CriterionSketch.ofUnits("V", "0").veto("standard").build())
            .atMost("pioneer", "1", true, refill)
            .atMost("standard", refill ? "1" : "2", true, refill);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("a", "V", 1).found("b", "A", 1).found("c", "A", 11),
            List.of("a", "b", "c"));

    assertThat(String.join(",", grades(cards))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SHARED, rank, GE, 2, basic",
    "SHARED, rank, GT, 2, standard",
    "SHARED, fromLast, LE, 1, standard",
    "SHARED, fromLast, LE, 2, standard",
    "SHARED, fromLast, LE, 3, basic",
    "DENSE, fromLast, LE, 2, basic",
    "SHARED, among, GE, 4, basic",
    "SHARED, among, GT, 4, standard",
    "SHARED, total, LT, 99, basic",
    "SHARED, total, LT, 98, standard"
  })
  void consequence_isNotEscapedByAVeto(
      Ranking.Ties ties, String name, Operator operator, String number, String grade) {
    PhaseSketch sketch =
        new PhaseSketch(
                hundred().build(),
                CriterionSketch.ofUnits("V", "0")
                    .veto(new Sanction("standard", 0, Set.of(), true, true))
                    .build())
            .ranking(ties)
            .consequence("c", compare(name, operator, number), atMost("basic"));

    // a is ahead of b; c and d are behind and equal
    Map<String, Scorecard> cards =
        sketch.score(
            sketch
                .observed()
                .found("b", "V", 1)
                .found("b", "A", 2)
                .found("c", "A", 4)
                .found("d", "A", 4),
            List.of("a", "b", "c", "d"));

    assertThat(cards.get("b").grade().id()).isEqualTo(grade);
    assertThat(cards.get("b").rank()).isEmpty();
    assertThat(cards.get("b").total()).isEmpty();
  }

  @Test
  void quota_ofAtLeast_lowersTheLastOnes() {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).atLeast("lagging", "2", true);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 30).found("d", "A", 50),
            List.of("a", "b", "c", "d"));

    // d has it by its total, c is the next from below
    assertThat(grades(cards)).containsExactly("a pioneer", "b pioneer", "c lagging", "d lagging");
    assertThat(trace(cards.get("c"))).containsExactly("QUOTA 第 3 名,同类共 4 个,后进型至少 2 个:基础型 → 后进型");
  }

  @ParameterizedTest
  @CsvSource({"true, 'b standard,c standard'", "false, 'b lagging,c lagging'"})
  void quota_ofAtLeast_atATie_takesAllOfThemOrNone(boolean allIn, String expected) {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).atLeast("lagging", "1", allIn);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 20).found("c", "A", 20), List.of("a", "b", "c"));

    assertThat(String.join(",", grades(cards))).isEqualTo("a pioneer," + expected);
  }

  @Test
  void quota_ofAClassOfOne_saysThatThereIsNone() {
    PhaseSketch sketch = new PhaseSketch(hundred().build()).atMost("pioneer", "0", true, false);
    var submission =
        Cohorts.year()
            .units(
                List.of(Cohorts.unit("a", "机关"), Cohorts.unit("b", "乡镇"), Cohorts.unit("c", "乡镇")))
            .build();

    Map<String, Scorecard> cards = sketch.score(submission, sketch.observed());

    assertThat(cards.get("a").grade().id()).isEqualTo("pioneer");
    assertThat(trace(cards.get("a"))).containsExactly("QUOTA 同类只有 1 个,不足 2 个,不限名额");
    assertThat(cards.get("b").grade().id()).isEqualTo("standard");
  }

  private static Map<String, ResultCondition> stars() {
    Map<String, ResultCondition> steps = new LinkedHashMap<>();
    steps.put("five", compare("A", Operator.GE, "90"));
    steps.put("four", compare("B", Operator.GE, "90"));
    steps.put("three", compare("total", Operator.GE, "100"));
    return steps;
  }

  @ParameterizedTest
  @CsvSource({"true, 0, 0, five", "true, 0, 11, three", "false, 0, 11, five", "true, 60, 60, -"})
  void scale_cumulative_needsEveryStepBelow(boolean cumulative, int a, int b, String star) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "100").build(), deducting("B", "100").build())
            .scale("stars", cumulative, stars());

    Scorecard card =
        sketch
            .score(sketch.observed().found("u", "A", a).found("u", "B", b), List.of("u"))
            .get("u");

    assertThat(card.standing().marks().stream().map(Scorecard.Mark::step))
        .isEqualTo(star.equals("-") ? List.of() : List.of(star));
  }

  @Test
  void scale_seesTheRankFromBothEnds_andTheFinalGrade() {
    Map<String, ResultCondition> flags = new LinkedHashMap<>();
    flags.put("red", compare("rank", Operator.EQ, "1"));
    flags.put("yellow", compare("fromLast", Operator.EQ, "1"));
    PhaseSketch sketch =
        new PhaseSketch(hundred().build())
            .scale("flag", false, flags)
            .scale("light", false, Map.of("green", is("grade", "pioneer")))
            .atMost("pioneer", "1", true, false);

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 2), List.of("a", "b", "c"));

    assertThat(
            cards.values().stream()
                .map(
                    c ->
                        c.standing().marks().stream()
                            .map(Scorecard.Mark::step)
                            .collect(Collectors.joining(" "))))
        .containsExactly("red green", "", "yellow");
  }

  @Test
  void award_mayAskForMore() {
    PhaseSketch sketch =
        new PhaseSketch(hundred().build()).awardWhen("first", compare("total", Operator.GE, "99"));

    Map<String, Scorecard> cards =
        sketch.score(sketch.observed().found("b", "A", 2), List.of("a", "b"));

    assertThat(cards.get("a").standing().awards()).hasSize(2);
    assertThat(cards.get("b").standing().awards()).hasSize(1);
    assertThat(cards.get("b").standing().lostAwards()).isEmpty();
  }

  @Test
  void trace_goesInTheOrderOfThePhases() {
    PhaseSketch sketch =
        new PhaseSketch(
                hundred().build(), CriterionSketch.ofUnits("V", "0").veto("standard").build())
            .consequence("c", compare("rank", Operator.LE, "2"), atMost("basic"))
            .atMost("basic", "1", true, true);

    Map<String, Scorecard> cards =
        sketch.score(sketch.observed().found("a", "V", 1).found("b", "A", 1), List.of("a", "b"));

    assertThat(cards.get("a").standing().trace().stream().map(StandingLine::phase))
        .containsExactly(StandingLine.Phase.SANCTION, StandingLine.Phase.CONSEQUENCE);
    assertThat(cards.get("b").standing().trace().stream().map(StandingLine::phase))
        .containsExactly(StandingLine.Phase.CONSEQUENCE, StandingLine.Phase.QUOTA);
    assertThat(grades(cards)).containsExactly("a basic", "b lagging");
  }

  @ParameterizedTest
  @CsvSource({"SHARED, '4 2 2 1', '4 3 1 1'", "DENSE, '3 2 2 1', '3 2 1 1'"})
  void fromLast_isSharedLikeTheRank(Ranking.Ties ties, String tieInside, String tieAtTheEnd) {
    Map<String, ResultCondition> last = new LinkedHashMap<>();
    for (int i = 1; i <= 4; i++) {
      last.put(Integer.toString(i), compare("fromLast", Operator.EQ, Integer.toString(i)));
    }
    PhaseSketch sketch =
        new PhaseSketch(hundred().build()).ranking(ties).scale("last", false, last);
    List<String> units = List.of("a", "b", "c", "d");

    Map<String, Scorecard> inside =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 1).found("d", "A", 2), units);
    Map<String, Scorecard> end =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 2).found("d", "A", 2), units);

    assertThat(steps(inside)).isEqualTo(tieInside);
    assertThat(steps(end)).isEqualTo(tieAtTheEnd);
  }

  private static String steps(Map<String, Scorecard> cards) {
    return cards.values().stream()
        .flatMap(c -> c.standing().marks().stream().map(Scorecard.Mark::step))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({"SHARED, 'every'", "DENSE, 'first every'"})
  void vetoed_wouldHaveTheRankByTheRuleOfTies(Ranking.Ties ties, String lost) {
    PhaseSketch sketch =
        new PhaseSketch(
                hundred().build(),
                CriterionSketch.ofUnits("V", "0")
                    .veto(new Sanction("lagging", 0, Set.of(), true, false))
                    .build())
            .ranking(ties);

    // a and b share the first rank; v would be third, or second where ranks are dense; first takes
    // 2
    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("v", "A", 5).found("v", "V", 1), List.of("a", "b", "v"));

    assertThat(
            cards.get("v").standing().lostAwards().stream()
                .map(award -> award.id())
                .collect(Collectors.joining(" ")))
        .isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void consequences_lowerFirstAndLimitThen_inWhateverOrderTheyStand(boolean limitFirst) {
    PhaseSketch sketch = new PhaseSketch(hundred().build());
    ResultCondition always = compare("total", Operator.GE, "0");
    Sanction down = new Sanction(null, 1, Set.of(), false, false);
    for (boolean limit : List.of(limitFirst, !limitFirst)) {
      sketch.consequence(limit ? "limit" : "down", always, limit ? atMost("standard") : down);
    }

    Scorecard card = sketch.score(sketch.observed(), List.of("a")).get("a");

    assertThat(trace(card))
        .containsExactly(
            "CONSEQUENCE 后果down(总分不低于 0):先锋型 → 规范型", "CONSEQUENCE 后果limit(总分不低于 0):等次不变");
    assertThat(card.grade().id()).isEqualTo("standard");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void consequences_thatLowerAndLimit_doNotHangOnTheirOrder(boolean first) {
    PhaseSketch sketch = new PhaseSketch(hundred().build());
    ResultCondition always = compare("total", Operator.GE, "0");
    for (boolean one : List.of(first, !first)) {
      sketch.consequence(
          one ? "x" : "y", always, new Sanction(one ? "basic" : null, 1, Set.of(), false, false));
    }

    assertThat(sketch.score(sketch.observed(), List.of("a")).get("a").grade().id())
        .isEqualTo("basic");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void quotas_ofOneGrade_fillItFromAboveFirst(boolean leastFirst) {
    PhaseSketch sketch = new PhaseSketch(hundred().build());
    for (boolean least : List.of(leastFirst, !leastFirst)) {
      if (least) {
        sketch.atLeast("standard", "2", true);
      } else {
        sketch.atMost("standard", "1", true, false);
      }
    }

    // three pioneers: two of them go to standard, which has place for one
    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("b", "A", 1).found("c", "A", 2), List.of("a", "b", "c"));

    assertThat(grades(cards)).containsExactly("a pioneer", "b standard", "c basic");
  }

  private static List<String> notices(PhaseSketch sketch, Observed observed, String... units) {
    return sketch
        .outcome(
            Cohorts.year()
                .units(Stream.of(units).map(id -> Cohorts.unit(id, null)).toList())
                .build(),
            observed)
        .notices()
        .stream()
        .map(problem -> problem.id() + " " + String.join(" | ", problem.arguments()))
        .toList();
  }

  private static PhaseSketch withoutSpecialTask() {
    return new PhaseSketch(
        deducting("A", "90").build(),
        deducting("B", "10")
            .section("s2")
            .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.RESCALE))
            .build());
  }

  @ParameterizedTest
  @CsvSource({"B", "s2"})
  void condition_onWhatIsNotThere_isUnknown_alsoTurnedRound(String name) {
    ResultCondition more = compare(name, Operator.GT, "5");
    ResultCondition notMore =
        new ResultCondition("!(" + more.text() + ")", new Condition.Not(more.condition()));
    PhaseSketch sketch =
        withoutSpecialTask()
            .consequence("more", more, atMost("basic"))
            .consequence("less", notMore, atMost("basic"));
    Observed observed = sketch.observed().say("a", "B", Observation.notApplicable());

    Scorecard card = sketch.score(observed, List.of("a")).get("a");

    assertThat(card.grade().id()).isEqualTo("pioneer");
    assertThat(trace(card)).isEmpty();
    assertThat(notices(sketch, observed, "a"))
        .containsExactly(
            "CONDITION_UNKNOWN consequences more | " + more.text() + " | a | " + name,
            "CONDITION_UNKNOWN consequences less | " + notMore.text() + " | a | " + name);
  }

  @Test
  void condition_thatHoldsWhateverIsUnknown_isKnown() {
    Condition more = compare("B", Operator.GT, "5").condition();
    Condition yes = compare("A", Operator.EQ, "90").condition();
    PhaseSketch sketch =
        withoutSpecialTask()
            .consequence(
                "either",
                new ResultCondition("either", new Condition.Any(List.of(more, yes))),
                atMost("basic"))
            .consequence(
                "neither",
                new ResultCondition(
                    "neither", new Condition.All(List.of(more, new Condition.Not(yes)))),
                atMost("lagging"));
    Observed observed = sketch.observed().say("a", "B", Observation.notApplicable());

    assertThat(sketch.score(observed, List.of("a")).get("a").grade().id()).isEqualTo("basic");
    assertThat(notices(sketch, observed, "a")).isEmpty();
  }

  @Test
  void condition_onTheRankOfWhoHasNone_doesNotHold_andNeedsNoNotice() {
    ResultCondition first = compare("rank", Operator.LE, "1");
    PhaseSketch sketch =
        new PhaseSketch(
                hundred().build(),
                CriterionSketch.ofUnits("V", "0")
                    .veto(new Sanction(null, 0, Set.of(), true, false))
                    .build())
            .consequence(
                "notFirst",
                new ResultCondition("!(rank <= 1)", new Condition.Not(first.condition())),
                atMost("basic"));
    Observed observed = sketch.observed().found("a", "V", 1);

    assertThat(grades(sketch.score(observed, List.of("a", "b"))))
        .containsExactlyInAnyOrder("a pioneer", "b pioneer");
    assertThat(notices(sketch, observed, "a", "b")).isEmpty();
  }

  @Test
  void gate_onWhatIsNotThere_staysClosed_andSaysSo() {
    ResultCondition when = compare("B", Operator.NE, "0");
    PhaseSketch sketch =
        new PhaseSketch(
                deducting("A", "90").build(),
                deducting("B", "10")
                    .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.RESCALE))
                    .build(),
                PhaseSketch.bonus("J", "5"))
            .gate("g", when, "J");
    Observed observed =
        sketch.observed().say("a", "B", Observation.notApplicable()).found("a", "J", 2);

    assertThat(sketch.score(observed, List.of("a")).get("a").total()).contains(Points.of(100));
    assertThat(notices(sketch, observed, "a"))
        .containsExactly("CONDITION_UNKNOWN gates g | B != 0 | a | B");
  }

  @Test
  void quota_ofAClassWithSomebodyUnknown_saysSo() {
    PhaseSketch sketch =
        new PhaseSketch(hundred().build()).percent("pioneer", "50", RoundingMode.DOWN);
    Observed observed = sketch.observed().say("c", "A", Observation.notAssessable(List.of("党员数")));

    assertThat(notices(sketch, observed, "a", "b", "c"))
        .containsExactly("QUOTA_INCOMPLETE pioneer | c");
  }
}
