package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.account;
import static io.kaoping.scoring.PhaseSketch.bonus;
import static io.kaoping.scoring.PhaseSketch.compare;
import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Condition.Operator;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Sanction;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in where a criterion does not apply, and what becomes of sums before the total. */
class TotalPhaseTest {
  private static final Observation NOT = Observation.notApplicable();

  private static CriterionSketch policy(CriterionSketch sketch, NotApplicablePolicy.Kind kind) {
    return sketch.whenNotApplicable(NotApplicablePolicy.of(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "EXEMPT, 10",
    "FULL, 10",
    "ZERO, 0",
    "RESCALE, 0",
    "EXCLUDE_UNIT, 0",
    "MULTIPLIER, 10"
  })
  void notApplicable_fromFull_isWorthWhatThePolicySays(
      NotApplicablePolicy.Kind kind, String points) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "90").build(), policy(deducting("B", "10"), kind).build());

    Scorecard card = sketch.score(sketch.observed().say("a", "B", NOT), List.of("a")).get("a");

    assertThat(card.criterion("B").points()).isEqualTo(Points.of(points));
    assertThat(card.criterion("B").state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(card.criterion("B").notApplicable().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"FULL, 10", "ZERO, 0", "RESCALE, 0", "EXCLUDE_UNIT, 0", "MULTIPLIER, 0"})
  void notApplicable_fromZero_isWorthWhatThePolicySays(
      NotApplicablePolicy.Kind kind, String points) {
    CriterionSketch earning =
        CriterionSketch.ofUnits("B", "10").fromZero().clause(Effect.AWARD, "per", "1");
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "90").build(), policy(earning, kind).build());

    Scorecard card = sketch.score(sketch.observed().say("a", "B", NOT), List.of("a")).get("a");

    assertThat(card.criterion("B").points()).isEqualTo(Points.of(points));
  }

  @Test
  void peerMean_isThatOfTheClassToWhomItApplies() {
    PhaseSketch sketch =
        new PhaseSketch(
            deducting("A", "90").build(),
            policy(deducting("B", "10"), NotApplicablePolicy.Kind.PEER_MEAN).build());
    var submission =
        Cohorts.year()
            .units(
                List.of(
                    Cohorts.unit("a", "机关"),
                    Cohorts.unit("b", "机关"),
                    Cohorts.unit("c", "机关"),
                    Cohorts.unit("d", "机关"),
                    Cohorts.unit("e", "乡镇"),
                    Cohorts.unit("f", "机关")))
            .build();

    Map<String, Scorecard> cards =
        sketch.score(
            submission,
            sketch
                .observed()
                .say("a", "B", NOT)
                .found("b", "B", 1)
                .found("c", "B", 2)
                .found("d", "B", 2)
                .found("e", "B", 10)
                .say("f", "B", NOT));

    // (9 + 8 + 8) / 3 = 8.333…; e is of another class, f has nothing of its own
    assertThat(cards.get("a").criterion("B").points()).isEqualTo(Points.of("8.33"));
    assertThat(cards.get("a").criterion("B").dependsOn()).containsExactly("b", "c", "d");
    assertThat(cards.get("f").criterion("B").points()).isEqualTo(Points.of("8.33"));
    assertThat(cards.get("a").total()).contains(Points.of("98.33"));
  }

  @Test
  void peerMean_ofNobody_isNotAssessable() {
    PhaseSketch sketch =
        new PhaseSketch(policy(deducting("B", "10"), NotApplicablePolicy.Kind.PEER_MEAN).build());

    Scorecard card = sketch.score(sketch.observed().say("a", "B", NOT), List.of("a")).get("a");

    assertThat(card.criterion("B").state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(card.criterion("B").missing()).containsExactly("peer-mean");
    assertThat(card.total()).isEmpty();
    assertThat(card.rank()).isEmpty();
  }

  @Test
  void rescale_isALineOfTheAccount() {
    PhaseSketch sketch =
        new PhaseSketch(
            deducting("A", "60").build(),
            deducting("B", "30").build(),
            policy(deducting("C", "10"), NotApplicablePolicy.Kind.RESCALE).build(),
            bonus("J", "5"));

    Map<String, Scorecard> cards =
        sketch.score(
            sketch
                .observed()
                .found("a", "A", 10)
                .found("a", "B", 7)
                .say("a", "C", NOT)
                .found("a", "J", 3)
                .found("b", "C", 4),
            List.of("a", "b"));

    // (50 + 23) × 10 ÷ 90 = 8.111…; the bonus is not scaled
    assertThat(account(cards.get("a")))
        .containsExactly("SECTION s1 73", "BONUS s1 3", "RESCALED rescaled 8.11");
    assertThat(cards.get("a").total()).contains(Points.of("84.11"));
    assertThat(cards.get("a").account().get(2).text().zh()).isEqualTo("C 不适用,其余 90 分按 100 分折算");
    assertThat(account(cards.get("b"))).containsExactly("SECTION s1 96", "BONUS s1 0");
  }

  @Test
  void rescale_ofEverything_leavesNoTotal() {
    PhaseSketch sketch =
        new PhaseSketch(
            policy(deducting("A", "60"), NotApplicablePolicy.Kind.RESCALE).build(),
            policy(deducting("B", "40"), NotApplicablePolicy.Kind.RESCALE).build(),
            bonus("J", "5"));

    Scorecard card =
        sketch
            .score(
                sketch.observed().say("a", "A", NOT).say("a", "B", NOT).found("a", "J", 2),
                List.of("a"))
            .get("a");

    assertThat(card.total()).isEmpty();
    assertThat(card.gradeIfAny()).isEmpty();
  }

  @Test
  void excludedUnit_hasATotalButNoRankGradeOrAward_andLeavesItsPlace() {
    PhaseSketch sketch =
        new PhaseSketch(
            deducting("A", "95").build(),
            policy(deducting("B", "5"), NotApplicablePolicy.Kind.EXCLUDE_UNIT).build());

    Map<String, Scorecard> cards =
        sketch.score(sketch.observed().say("a", "B", NOT).found("b", "A", 3), List.of("a", "b"));

    Scorecard a = cards.get("a");
    assertThat(a.total()).contains(Points.of(95));
    assertThat(a.rank()).isEmpty();
    assertThat(a.gradeIfAny()).isEmpty();
    assertThat(a.standing().awards()).isEmpty();
    assertThat(a.standing().trace().get(0).text().zh()).isEqualTo("评分项B不适用,不参加排名、评等和评先");
    assertThat(cards.get("b").standing().rank()).isEqualTo(1);
    assertThat(cards.get("b").standing().among()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 4", "3, 2, 5", "4, 2, 5", "5, 5, 5", "0, 0, 0"})
  void group_ofBonuses_isCapped(int first, int second, String together) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "90").build(), bonus("J", "9"), bonus("K", "9"))
            .group("extra", null, "5", "J", "K");

    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "J", first).found("a", "K", second), List.of("a"))
            .get("a");

    assertThat(card.total()).contains(Points.of(together).plus(Points.of(90)));
    int over = first + second - 5;
    assertThat(account(card))
        .hasSize(over > 0 ? 3 : 2)
        .last()
        .isEqualTo(over > 0 ? "GROUP extra -" + over : "BONUS s1 " + (first + second));
  }

  @Test
  void group_ofPoints_hasALeastToo() {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "10").build(), deducting("B", "10").build())
            .group("both", "8", null, "A", "B");

    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "A", 9).found("a", "B", 6), List.of("a"))
            .get("a");

    // 1 + 4 = 5, at least 8
    assertThat(account(card)).containsExactly("SECTION s1 5", "GROUP both 3");
  }

  @ParameterizedTest
  @CsvSource({"20, 80, false", "19, 81, true"})
  void gate_opensAboveItsBound(int missing, String base, boolean open) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "100").build(), bonus("J", "20"))
            .gate("g", compare("base", Operator.GT, "80"), "J");

    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "A", missing).found("a", "J", 6), List.of("a"))
            .get("a");

    assertThat(card.total()).contains(Points.of(base).plus(Points.of(open ? 6 : 0)));
    if (!open) {
      assertThat(account(card)).containsExactly("SECTION s1 80", "BONUS s1 6", "GATE g -6");
      assertThat(card.account().get(2).text().zh()).isEqualTo("未达加分门槛(不含加分的合计高于 80),不计 J 评分项J");
    }
  }

  @Test
  void gate_isBeforeTheGroupOfItsBonuses() {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "100").build(), bonus("J", "9"), bonus("K", "9"))
            .gate("g", compare("A", Operator.GE, "90"), "K")
            .group("extra", null, "5", "J", "K");

    Scorecard card =
        sketch
            .score(
                sketch.observed().found("a", "A", 50).found("a", "J", 4).found("a", "K", 3),
                List.of("a"))
            .get("a");

    // K is closed, so that J keeps its 4 of at most 5
    assertThat(account(card)).containsExactly("SECTION s1 50", "BONUS s1 7", "GATE g -3");
  }

  @ParameterizedTest
  @EnumSource(Rounding.Stage.class)
  void rounding_isALineWhereASumIsRounded(Rounding.Stage stage) {
    CriterionSketch third =
        CriterionSketch.ofUnits("A", "10").clause(Effect.DEDUCTION, "proportion", "1");
    CriterionSketch other =
        CriterionSketch.ofUnits("B", "10").clause(Effect.DEDUCTION, "proportion", "1");
    PhaseSketch sketch =
        new PhaseSketch(third.build(), other.build())
            .rounding(new Rounding(1, RoundingMode.HALF_UP, stage));

    // 5 of 12 found: 0.41666… each
    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "A", 5).found("a", "B", 5), List.of("a"))
            .get("a");

    switch (stage) {
      case ITEM ->
          assertThat(account(card)).as("10 - 0.4, twice").containsExactly("SECTION s1 19.2");
      case SECTION ->
          assertThat(account(card))
              .as("20 - 2 × 0.416667 = 19.166666")
              .containsExactly("SECTION s1 19.166666", "ROUNDING s1 0.033334");
      case TOTAL ->
          assertThat(account(card))
              .containsExactly("SECTION s1 19.166666", "ROUNDING total 0.033334");
    }
    assertThat(card.total()).contains(Points.of("19.2"));
  }

  @Test
  void bonus_holdsNothingOfWhatRoundingTheTotalAdds() {
    Criterion third =
        CriterionSketch.ofUnits("A", "10").clause(Effect.DEDUCTION, "proportion", "1").build();
    PhaseSketch sketch =
        new PhaseSketch(third, PhaseSketch.bonus("J", "5"))
            .rounding(new Rounding(0, RoundingMode.HALF_UP, Rounding.Stage.TOTAL))
            .consequence(
                "c",
                PhaseSketch.compare("bonus", Condition.Operator.GT, "0"),
                Sanction.of("basic", Set.of()));

    // 10 - 5 of 12 = 9.583333, rounded to 10
    Scorecard card = sketch.score(sketch.observed().found("a", "A", 5), List.of("a")).get("a");

    assertThat(card.total()).contains(Points.of(10));
    assertThat(card.standing().trace()).isEmpty();
  }

  private static Rounding sections(int scale) {
    return new Rounding(scale, RoundingMode.HALF_UP, Rounding.Stage.SECTION);
  }

  /** A criterion that gives ten points in proportion to what was found among twelve. */
  private static CriterionSketch share(String id, Effect effect) {
    return CriterionSketch.ofUnits(id, "10").fromZero().clause(effect, "proportion", "10");
  }

  @ParameterizedTest
  @CsvSource({"20, 80, false", "19, 81.8, true"})
  void roundedSections_ofBonuses_areNoBase(int missing, String total, boolean open) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "100").build(), share("J", Effect.BONUS).build())
            .gate("g", compare("base", Operator.GT, "80"), "J")
            .rounding(sections(1));

    // 1 of 12 found: 10 ÷ 12 = 0.833333, at one decimal 0.8
    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "A", missing).found("a", "J", 1), List.of("a"))
            .get("a");

    assertThat(account(card))
        .containsExactlyElementsOf(
            open
                ? List.of("SECTION s1 81", "BONUS s1 0.833333", "ROUNDING s1 -0.033333")
                : List.of("SECTION s1 80", "BONUS s1 0.833333", "GATE g -0.833333"));
    assertThat(card.total()).contains(Points.of(total));
  }

  @Test
  void roundedSections_leaveTheLimitOfAGroupAsItStands() {
    PhaseSketch sketch =
        new PhaseSketch(
                share("A", Effect.AWARD).build(),
                share("B", Effect.AWARD).build(),
                share("J", Effect.BONUS).build())
            .group("one", null, "5", "A")
            .group("extra", null, "3", "J")
            .rounding(sections(1));

    // 10 × 7 ÷ 12 = 5.833333 and at most 5; 10 × 1 ÷ 12 = 0.833333; 10 × 5 ÷ 12 = 4.166667, at most
    // 3
    Scorecard card =
        sketch
            .score(
                sketch.observed().found("a", "A", 7).found("a", "B", 1).found("a", "J", 5),
                List.of("a"))
            .get("a");

    assertThat(account(card))
        .containsExactly(
            "SECTION s1 6.666666",
            "BONUS s1 4.166667",
            "GROUP one -0.833333",
            "ROUNDING s1 -0.033333",
            "GROUP extra -1.166667");
    assertThat(card.total()).contains(Points.of("8.8"));
  }

  @ParameterizedTest
  @CsvSource({
    // found of A, 10 ÷ 12 each, which counts at least 2, beside 0.9 in one section
    "1, 'SECTION s1 1.733333,GROUP g 1.166667,ROUNDING s1 -0.9', 2",
    "3, 'SECTION s1 3.4,ROUNDING s1 -0.4', 3"
  })
  void roundedSections_withALimit_areRoundedWithIt(int found, String lines, String total) {
    PhaseSketch sketch =
        new PhaseSketch(share("A", Effect.AWARD).build(), deducting("C", "0.9").build())
            .group("g", "2", null, "A")
            .rounding(new Rounding(0, RoundingMode.DOWN, Rounding.Stage.SECTION));

    Scorecard card = sketch.score(sketch.observed().found("a", "A", found), List.of("a")).get("a");

    assertThat(account(card)).containsExactly(lines.split(",", -1));
    assertThat(card.total()).contains(Points.of(total));
  }

  @Test
  void aMereVeto_isNothingCountable() {
    PhaseSketch sketch =
        new PhaseSketch(
            policy(deducting("A", "10"), NotApplicablePolicy.Kind.EXEMPT).build(),
            CriterionSketch.ofUnits("V", "0").veto("basic").build());

    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().say("a", "A", NOT).say("b", "A", NOT).found("b", "V", 1),
            List.of("a", "b"));

    assertThat(cards.values()).allMatch(card -> card.total().isEmpty());
  }

  @Test
  void groupLimit_holdsForScaledPoints() {
    PhaseSketch sketch =
        new PhaseSketch(
                deducting("A", "8").build(),
                deducting("B", "72").build(),
                policy(deducting("C", "20"), NotApplicablePolicy.Kind.RESCALE).build())
            .group("g", null, "8", "A");

    // what is left counts 100 ÷ 80: A 6 → 7.5, within its 8; A 8 → 10, two over it
    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().say("a", "C", NOT).found("a", "A", 2).say("b", "C", NOT),
            List.of("a", "b"));

    assertThat(account(cards.get("a"))).containsExactly("SECTION s1 78", "RESCALED rescaled 19.5");
    assertThat(account(cards.get("b")))
        .containsExactly("SECTION s1 80", "RESCALED rescaled 20", "GROUP g -2");
    assertThat(cards.get("b").account().get(2).text().zh()).isEqualTo("A 评分项A 合计 10,不超过 8");
  }

  @ParameterizedTest
  @CsvSource({"50, false", "0, true"})
  void groupLeast_isNotPaidBehindAClosedGate(int missing, boolean open) {
    PhaseSketch sketch =
        new PhaseSketch(deducting("A", "100").build(), bonus("J", "9"), bonus("K", "9"))
            .gate("g", compare("A", Operator.GE, "90"), "J")
            .group("extra", "3", null, "J", "K");

    Scorecard card =
        sketch
            .score(sketch.observed().found("a", "A", missing).found("a", "J", 1), List.of("a"))
            .get("a");

    assertThat(account(card))
        .containsExactlyElementsOf(
            open
                ? List.of("SECTION s1 100", "BONUS s1 1", "GROUP extra 2")
                : List.of("SECTION s1 50", "BONUS s1 1", "GATE g -1"));
  }

  @ParameterizedTest
  @CsvSource({"false, 9, '', c", "true, '', peer-mean, 'a, c'"})
  void peerMean_withoutSomebodyOrAnybody_saysSo(
      boolean nobody, String points, String missing, String said) {
    PhaseSketch sketch =
        new PhaseSketch(policy(deducting("B", "10"), NotApplicablePolicy.Kind.PEER_MEAN).build());
    Submission submission =
        Cohorts.year()
            .units(
                List.of(
                    Cohorts.unit("a", "机关"),
                    Cohorts.unit("b", nobody ? "乡镇" : "机关"),
                    Cohorts.unit("c", "机关"),
                    Cohorts.unit("d", "社区")))
            .build();
    Observation unknown = Observation.notAssessable(List.of("党员数"));

    CohortScoring.Outcome outcome =
        sketch.outcome(
            submission,
            sketch
                .observed()
                .say("a", "B", NOT)
                .found("b", "B", 1)
                .say("c", "B", unknown)
                .say("d", "B", unknown));

    assertThat(outcome.notices())
        .containsExactly(
            Problem.notice(
                ProblemId.COMPARISON_INCOMPLETE, Position.of("submission", "units"), "B", said));
    CriterionResult result =
        outcome.units().stream()
            .filter(card -> card.id().equals("a"))
            .findFirst()
            .orElseThrow()
            .criterion("B");
    assertThat(String.join(" ", result.missing())).isEqualTo(missing);
    assertThat(result.points()).isEqualTo(points.isEmpty() ? null : Points.of(points));
  }
}
