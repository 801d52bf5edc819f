package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.PointLine.Limit;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Observation;
import io.kaoping.finding.Witness;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.problem.AssessmentException;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Choice;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ClauseScale;
import io.kaoping.spi.ClauseScale.Comparison;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionScoringTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardScoring.forms().stream().collect(Collectors.toMap(CriterionForm::id, f -> f));
  private static final Waiver WAIVER = new Waiver("Z2", "u1", "搬迁", LocalDate.of(2025, 12, 31));

  @ParameterizedTest
  @CsvSource({
    // form, count, of, points, state
    "once, 0, 1, 6, MET",
    "once, 1, 1, 5.5, PARTLY_MET",
    "once, 7, 9, 5.5, PARTLY_MET",
    "per, 0, 12, 6, MET",
    "per, 1, 12, 5.5, PARTLY_MET",
    "per, 11, 12, 0.5, PARTLY_MET",
    "per, 12, 12, 0, NOT_MET", // exactly at the floor
    "per, 13, 13, 0, NOT_MET", // below it, held
    "proportion, 0, 3, 6, MET",
    "proportion, 1, 3, 5.83, PARTLY_MET", // 0.5 / 3 = 0.1666… → 0.17
    "proportion, 3, 3, 5.5, PARTLY_MET"
  })
  void deduction_byForm(String form, long count, long of, String points, CriterionState state) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, form, "0.5"),
            null,
            count,
            of);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "once, 0, 1, 0, NOT_MET",
    "once, 1, 1, 4, PARTLY_MET",
    "per, 1, 1, 4, PARTLY_MET",
    "per, 2, 2, 6, MET", // 8 is held at 6
    "proportion, 1, 3, 1.33, PARTLY_MET",
    "proportion, 2, 3, 2.67, PARTLY_MET"
  })
  void award_byForm(String form, long count, long of, String points, CriterionState state) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").fromZero().clause(Effect.AWARD, form, "4"),
            null,
            count,
            of);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.state()).isEqualTo(state);
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void deduction_thatFoundNothing_hasNoLine() {
    assertThat(
            score(
                    CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "0.5"),
                    null,
                    0,
                    12)
                .lines())
        .isEmpty();
  }

  @Test
  void floor_shortensTheLastLinesFirst() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6")
                .clause(Effect.DEDUCTION, "per", "3")
                .clause(Effect.DEDUCTION, "per", "2")
                .clause(Effect.DEDUCTION, "per", "2"),
            null,
            1,
            9,
            2,
            9,
            1,
            9);

    // 6 - 3 - 4 - 2 = -3: the third line gives its 2, the second 1
    assertThat(result.points()).isEqualTo(Points.ZERO);
    lines(result, "-3/-3/NONE", "-4/-3/FLOOR", "-2/0/FLOOR");
  }

  @Test
  void floor_belowZero_letsTheCriterionGoNegative() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "1").floor("-5").clause(Effect.DEDUCTION, "per", "6");

    assertThat(score(sketch, null, 1, 1).points()).isEqualTo(Points.of(-5));
    assertThat(score(sketch, null, 2, 2).points()).isEqualTo(Points.of(-5));
    lines(score(sketch, null, 1, 1), "-6/-6/NONE");
    lines(score(sketch, null, 2, 2), "-12/-6/FLOOR");
    assertThat(score(sketch, null, 1, 1).state()).isEqualTo(CriterionState.NOT_MET);
  }

  @Test
  void noFloor_takesEverything() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").floor(null).clause(Effect.DEDUCTION, "per", "6"),
            null,
            20,
            20);

    assertThat(result.points()).isEqualTo(Points.of(-114));
    lines(result, "-120/-120/NONE");
  }

  @Test
  void clauseLimit_comesBeforeTheFloor() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "6")
            .clause(Effect.DEDUCTION, "per", "1", "3")
            .clause(Effect.DEDUCTION, "per", "2");

    CriterionResult atTheLimit = score(sketch, null, 3, 9, 0, 9);
    lines(atTheLimit, "-3/-3/NONE");
    CriterionResult beyond = score(sketch, null, 4, 9, 1, 9);
    assertThat(beyond.points()).isEqualTo(Points.of(1));
    lines(beyond, "-4/-3/CLAUSE", "-2/-2/NONE");
    CriterionResult below = score(sketch, null, 4, 9, 2, 9);
    assertThat(below.points()).isEqualTo(Points.ZERO);
    lines(below, "-4/-3/CLAUSE", "-4/-3/FLOOR");
  }

  @Test
  void mixed_fromFull_countsBothAndStaysWithin() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "6")
            .clause(Effect.DEDUCTION, "per", "2")
            .clause(Effect.AWARD, "per", "1");

    CriterionResult both = score(sketch, null, 2, 9, 1, 9);
    assertThat(both.points()).isEqualTo(Points.of(3));
    lines(both, "-4/-4/NONE", "1/1/NONE");
    CriterionResult capped = score(sketch, null, 0, 9, 5, 9);
    assertThat(capped.points()).isEqualTo(Points.of(6));
    lines(capped, "5/0/CAP");
    CriterionResult floored = score(sketch, null, 4, 9, 1, 9);
    assertThat(floored.points()).isEqualTo(Points.ZERO);
    lines(floored, "-8/-7/FLOOR", "1/1/NONE");
  }

  @Test
  void mixed_fromZero_countsBothAndStaysWithin() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "6")
            .fromZero()
            .clause(Effect.DEDUCTION, "per", "2")
            .clause(Effect.AWARD, "per", "3");

    CriterionResult result = score(sketch, null, 1, 9, 3, 9);
    assertThat(result.start()).isEqualTo(Points.ZERO);
    assertThat(result.points()).isEqualTo(Points.of(6));
    lines(result, "-2/-2/NONE", "9/8/CAP");
    assertThat(score(sketch, null, 1, 9, 0, 9).points()).isEqualTo(Points.ZERO);
  }

  @Test
  void bonus_isCappedAtThePointsAndAlwaysMet() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "1");

    assertThat(score(sketch, null, 0, 0).points()).isEqualTo(Points.ZERO);
    assertThat(score(sketch, null, 0, 0).lines()).isEmpty();
    assertThat(score(sketch, null, 3, 3).points()).isEqualTo(Points.of(3));
    CriterionResult beyond = score(sketch, null, 4, 4);
    assertThat(beyond.points()).isEqualTo(Points.of(3));
    assertThat(beyond.bonus()).isTrue();
    assertThat(beyond.state()).isEqualTo(CriterionState.MET);
    lines(beyond, "4/3/CAP");
  }

  @Test
  void veto_leavesThePointsAndIsNotMet() {
    CriterionSketch sketch = CriterionSketch.ofUnits("V1", "0").veto("basic");

    assertThat(score(sketch, null, 0, 0).state()).isEqualTo(CriterionState.MET);
    CriterionResult fired = score(sketch, null, 2, 2);
    assertThat(fired.state()).isEqualTo(CriterionState.NOT_MET);
    assertThat(fired.points()).isEqualTo(Points.ZERO);
    lines(fired, "0/0/NONE");
  }

  @Test
  void weight_countsForPointsLimitsAndFloor() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "6")
            .weight("0.3")
            .floor("-1")
            .clause(Effect.DEDUCTION, "per", "1", "5")
            .clause(Effect.DEDUCTION, "proportion", "10");

    CriterionResult result = score(sketch, null, 6, 9, 1, 3);
    // 1.8 - min(6 × 0.3, 5 × 0.3) - 3 / 3
    assertThat(result.max()).isEqualTo(Points.of("1.8"));
    lines(result, "-1.8/-1.5/CLAUSE", "-1/-0.6/FLOOR");
    assertThat(result.points()).isEqualTo(Points.of("-0.3"));
  }

  @Test
  void weight_thatNeedsMoreThanSixDecimals_isRefused() {
    CriterionSketch sketch =
        CriterionSketch.ofUnits("Z2", "6")
            .weight("0.333333")
            .clause(Effect.DEDUCTION, "per", "0.5");

    assertThatThrownBy(() -> score(sketch, null, 1, 1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void notApplicable_keepsTheStart() {
    CriterionScoring full =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1"));
    CriterionScoring zero =
        scoring(CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "1"));

    CriterionResult exempt = full.score(Observation.notApplicable(), WAIVER);
    assertThat(exempt.points()).isEqualTo(Points.of(6));
    assertThat(exempt.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(exempt.lines()).isEmpty();
    assertThat(exempt.correction()).isNull();
    assertThat(zero.score(Observation.notApplicable(), null).points()).isEqualTo(Points.ZERO);
  }

  @Test
  void proportionOfNothing_doesNotApply() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "proportion", "6"),
            null,
            0,
            0);

    assertThat(result.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(result.points()).isEqualTo(Points.of(6));
  }

  @Test
  void notAssessable_hasNoPointsAndNamesWhatIsMissing() {
    CriterionResult result =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1"))
            .score(Observation.notAssessable(List.of("党员数", "场所")), null);

    assertThat(result.points()).isNull();
    assertThat(result.state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(result.missing()).containsExactly("党员数", "场所");
  }

  @Test
  void waiver_takesNothing_andShowsWhatItForgave() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1"), WAIVER, 4, 12);

    assertThat(result.points()).isEqualTo(Points.of(6));
    assertThat(result.state()).isEqualTo(CriterionState.MET);
    lines(result, "-4/0/WAIVER");
    assertThat(result.correction())
        .isEqualTo(
            new Correction(
                Correction.Kind.WAIVER, Points.ZERO, "", "搬迁", LocalDate.of(2025, 12, 31)));
  }

  @Test
  void waiver_fromZero_givesTheFullPoints() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").fromZero().clause(Effect.AWARD, "per", "1"),
            WAIVER,
            2,
            12);

    assertThat(result.points()).isEqualTo(Points.of(6));
    lines(result, "2/0/WAIVER");
    assertThat(result.correction().delta()).isEqualTo(Points.of(6));
  }

  @Test
  void waiver_ofABonus_leavesWhatWasEarned() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "1"),
            WAIVER,
            2,
            2);

    assertThat(result.points()).isEqualTo(Points.of(2));
    lines(result, "2/2/NONE");
    assertThat(result.correction().kind()).isEqualTo(Correction.Kind.WAIVER);
    assertThat(result.correction().delta()).isEqualTo(Points.ZERO);
  }

  @Test
  void waiver_ofABonusThatEarnedNothing_givesNothing() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "1"),
            WAIVER,
            0,
            2);

    assertThat(result.points()).isEqualTo(Points.ZERO);
    assertThat(result.correction().delta()).isEqualTo(Points.ZERO);
  }

  @Test
  void waiver_ofMoreThanTheMaximum_leavesIt_butNotTheVeto() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6")
                .fromZero()
                .cap("8")
                .clause(Effect.DEDUCTION, "per", "1")
                .clause(Effect.AWARD, "per", "1")
                .veto("lagging"),
            WAIVER,
            1,
            12,
            10,
            12,
            1,
            1);

    // 10 - 1 = 9, at most 8
    assertThat(result.points()).isEqualTo(Points.of(8));
    assertThat(result.lines().stream().map(l -> l.applied() + "/" + l.limit()))
        .containsExactly("-1/NONE", "9/CAP", "0/WAIVER");
    assertThat(result.correction().delta()).isEqualTo(Points.ZERO);
  }

  @Test
  void findings_notOneForEachClause_areRefused() {
    CriterionScoring scoring =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1"));

    assertThatThrownBy(() -> scoring.score(Observation.of(List.of()), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("findings of Z2 must be one for each clause: 0");
  }

  @Test
  void points_ofWhatCouldNotBeObserved_areThoseOfTheAccount() {
    CriterionScoring scoring =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1"));

    assertThat(scoring.points(Observation.notApplicable())).isEqualTo(Points.of(6));
    assertThat(scoring.points(Observation.notAssessable(List.of("党员数")))).isNull();
  }

  @Test
  void form_thatNobodyKnows_isRefused() {
    CriterionSketch sketch = CriterionSketch.ofUnits("Z2", "6").clause(Effect.AWARD, "阶梯", "1");

    assertThatThrownBy(() -> scoring(sketch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("forms has no 阶梯");
  }

  @ParameterizedTest
  @CsvSource({
    // choice, points, what of -1, -3, -3 and -2 counts
    "ALL, -3, '-1 -3 -3 -2'",
    "HIGHEST, 3, '0 -3 0 0'",
    "FIRST, 5, '-1 0 0 0'"
  })
  void choose_leavesTheAmountOfOneClause(Choice choice, String points, String applied) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6")
                .floor(null)
                .choose(choice)
                .clause(Effect.DEDUCTION, "once", "9")
                .clause(Effect.DEDUCTION, "per", "0.5", "1")
                .clause(Effect.DEDUCTION, "once", "3")
                .clause(Effect.DEDUCTION, "once", "3")
                .clause(Effect.DEDUCTION, "once", "2"),
            null,
            0,
            1,
            4,
            9,
            1,
            1,
            1,
            1,
            1,
            1);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.lines().stream().map(l -> l.applied().toString()))
        .containsExactly(applied.split(" ", -1));
    assertThat(result.lines().stream().filter(l -> l.applied().signum() == 0))
        .allMatch(l -> l.limit() == Limit.NOT_CHOSEN);
  }

  @ParameterizedTest
  @CsvSource({
    // how many of each level, points, what of 3, 1.5 and 0.5 each counts
    "1, 1, 2, 4, '3/NONE 1/CLAUSE 0/CLAUSE'",
    "1, 0, 1, 3.5, '3/NONE 0/NONE 0.5/NONE'",
    "1, 0, 2, 4, '3/NONE 0/NONE 1/NONE'",
    "1, 0, 3, 4, '3/NONE 0/NONE 1/CLAUSE'",
    "0, 3, 0, 4, '0/NONE 4/CLAUSE 0/NONE'"
  })
  void levels_areWithinOneLimit(int first, int second, int third, String points, String lines) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("J", "10")
                .fromZero()
                .levels(Effect.AWARD, "4", "3", "1.5", "0.5"),
            null,
            first,
            9,
            second,
            9,
            third,
            9);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.lines().stream().map(l -> l.applied() + "/" + l.limit()))
        .containsExactly(lines.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    // choice, the other clause, points of 10, what of -1.5 and -0.5 and the other one counts
    "HIGHEST, 1.75, 8, '-1.5 -0.5 0'",
    "HIGHEST, 2.25, 7.75, '0 0 -2.25'",
    "FIRST, 2.25, 8, '-1.5 -0.5 0'"
  })
  void choose_takesAllLevelsTogether(Choice choice, String other, String points, String applied) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z", "10")
                .choose(choice)
                .levels(Effect.DEDUCTION, null, "1.5", "0.5")
                .clause(Effect.DEDUCTION, "once", other),
            null,
            1,
            9,
            1,
            9,
            1,
            1);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.lines().stream().map(l -> l.applied().toString()))
        .containsExactly(applied.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"6, 6", "8.5, 8.5", "10, 10", ", 12"})
  void cap_aboveThePoints_holdsTheSum(String cap, String points) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6").fromZero().cap(cap).clause(Effect.AWARD, "per", "4"),
            null,
            3,
            3);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.state()).isEqualTo(CriterionState.MET);
  }

  @Test
  void bonus_withoutCap_countsInFull() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("J1", "0")
                .fromZero()
                .cap(null)
                .clause(Effect.BONUS, "per", "1"),
            null,
            7,
            7);

    assertThat(result.points()).isEqualTo(Points.of(7));
    assertThat(result.bonus()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // which multipliers hold, points, reason
    "0, 0, 5.7, ''",
    "1, 0, 5.4, '每次 0.1 分,只有立项,乘以 2'",
    "0, 1, 5.85, '每次 0.1 分,当场整改,乘以 0.5'",
    "1, 1, 5.7, '每次 0.1 分,只有立项,乘以 2,当场整改,乘以 0.5'"
  })
  void multipliers_multiplyBeforeRounding(long first, long second, String points, String reason) {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6")
                .clause(Effect.DEDUCTION, "per", "0.1")
                .times("2", "只有立项")
                .times("0.5", "当场整改")
                .clause(Effect.DEDUCTION, "once", "1"),
            null,
            3,
            3,
            0,
            1,
            first,
            1,
            second,
            1);

    assertThat(result.points()).isEqualTo(Points.of(points));
    assertThat(result.lines().get(0).reason().zh()).isEqualTo(reason);
  }

  @Test
  void multiplier_withALimit_isHeldByIt() {
    CriterionResult result =
        score(
            CriterionSketch.ofUnits("Z2", "6")
                .weight("0.2")
                .clause(Effect.DEDUCTION, "per", "1", "3")
                .times("2", "加倍"),
            null,
            2,
            2,
            1,
            1);

    assertThat(result.lines().get(0).raw()).isEqualTo(Points.of("-0.8"));
    assertThat(result.lines().get(0).applied()).isEqualTo(Points.of("-0.6"));
  }

  @Test
  void measured_deductionOfNothing_isNoFinding() {
    CriterionScoring scoring =
        scoring(
            CriterionSketch.ofUnits("Z2", "6")
                .clause(Effect.DEDUCTION, "per", "1")
                .clause(Effect.AWARD, "per", "1"));
    Finding none = Finding.of("Z2.1", Measured.of(BigDecimal.ZERO), List.of());

    CriterionResult result = scoring.score(Observation.of(List.of(none, none)), null);

    assertThat(result.lines()).extracting(PointLine::effect).containsExactly(Effect.AWARD);
    assertThat(result.lines().get(0).counted()).isEqualTo("0");
  }

  @Test
  void figure_ofZero_isCompared() {
    CriterionScoring scoring =
        scoring(
            CriterionSketch.ofUnits("Z2", "6")
                .form(Effect.DEDUCTION, "peer-mean", "4", Map.of("among", "class", "is", "below")));
    Finding none = new Finding("Z2.1", 0, 5, List.of());
    Finding some = new Finding("Z2.1", 2, 5, List.of());
    List<Peers> peers =
        List.of(new Peers(List.of(new Peers.Peer("u1", none), new Peers.Peer("u2", some))));

    assertThat(scoring.score(Observation.of(List.of(none)), null, peers).points())
        .isEqualTo(Points.of(2));
    assertThat(scoring.points(Observation.of(List.of(none)), peers)).isEqualTo(Points.of(2));
    assertThat(scoring.score(Observation.of(List.of(some)), null, peers).lines()).isEmpty();
  }

  @Test
  void peers_reachTheClauseThatCompares() {
    CriterionScoring scoring =
        scoring(
            CriterionSketch.ofUnits("Z2", "6")
                .fromZero()
                .clause(Effect.AWARD, "once", "1")
                .form(
                    Effect.AWARD,
                    "best",
                    "4",
                    Map.of("among", "class", "better", "high", "when-none", "zero")));
    Finding once = new Finding("Z2.1", 1, 1, List.of());
    Finding own = new Finding("Z2.2", 3, 3, List.of());
    Finding best = new Finding("Z2.2", 4, 4, List.of());
    List<Peers> peers =
        List.of(
            Peers.NONE, new Peers(List.of(new Peers.Peer("u1", own), new Peers.Peer("u2", best))));
    Observation observation = Observation.of(List.of(once, own));

    assertThat(scoring.comparisons()).containsExactly(Comparison.NONE, Comparison.CLASS);
    assertThat(scoring.score(observation, null, peers).points()).isEqualTo(Points.of(4));
    assertThat(scoring.points(observation, peers)).isEqualTo(Points.of(4));
  }

  @Test
  void amount_ofTooManyDigits_isAProblem() {
    CriterionScoring scoring =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "1000000"));
    Observation much =
        Observation.of(
            List.of(Finding.of("Z2.1", Measured.of(new BigDecimal("999999999999")), List.of())));

    assertThatThrownBy(() -> scoring.score(much, null))
        .isInstanceOf(AssessmentException.class)
        .hasMessageContaining("LimitExceeded");
    assertThatThrownBy(() -> scoring.points(much)).isInstanceOf(AssessmentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, -0.5, NONE", "11, 14, -5.5, NONE", "15, 30, -6, FLOOR", "16, 16, -6, FLOOR"})
  void whatWasFoundBefore_isAccountedWithItsOwnEvidence(
      long count, long of, String applied, Limit limit) {
    CriterionScoring scoring =
        scoring(CriterionSketch.ofUnits("Z2", "6").clause(Effect.DEDUCTION, "per", "0.5"));
    List<Witness> first = List.of(new Witness(Witness.Kind.FACT, "有方案", "false"));
    List<Witness> second = List.of(new Witness(Witness.Kind.FACT, "有台账", "false"));
    scoring.score(Observation.of(List.of(new Finding("Z2.1", count, of + 1, first))), null);

    CriterionResult result =
        scoring.score(Observation.of(List.of(new Finding("Z2.1", count, of, second))), null);

    assertThat(result.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.count()).isEqualTo(count);
              assertThat(line.of()).isEqualTo(of);
              assertThat(line.evidence()).isEqualTo(second);
              assertThat(line.raw()).isEqualTo(Points.of("-0.5").times(count));
              assertThat(line.applied()).isEqualTo(Points.of(applied));
              assertThat(line.limit()).isEqualTo(limit);
            });
  }

  private static CriterionScoring scoring(CriterionSketch sketch) {
    return new CriterionScoring(sketch.build(), Rounding.USUAL, FORMS);
  }

  /**
   * Scores with a count and a base for each clause, and checks that the account adds up and that
   * the points alone are the same.
   */
  private static CriterionResult score(CriterionSketch sketch, Waiver waiver, long... counts) {
    CriterionScoring scoring = scoring(sketch);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < counts.length; i += 2) {
      findings.add(
          new Finding(
              scoring.criterion().observed().get(i / 2).id(), counts[i], counts[i + 1], List.of()));
    }
    CriterionResult result = scoring.score(Observation.of(findings), waiver);
    Points sum = result.start();
    for (PointLine line : result.lines()) {
      sum = sum.plus(line.applied());
      assertThat(line.raw().equals(line.applied()))
          .isEqualTo(line.limit() == Limit.NONE || line.effect() == Effect.VETO);
    }
    if (result.correction() != null) {
      sum = sum.plus(result.correction().delta());
    }
    assertThat(result.points()).isEqualTo(sum);
    assertThat(scoring.points(Observation.of(findings)))
        .isEqualTo(scoring.score(Observation.of(findings), null).points());
    return result;
  }

  private static void lines(CriterionResult result, String... expected) {
    assertThat(result.lines().stream().map(l -> l.raw() + "/" + l.applied() + "/" + l.limit()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DEDUCTION, per",
    "DEDUCTION, proportion",
    "AWARD, per",
    "AWARD, proportion",
    "BONUS, per"
  })
  void numberBelowZero_cannotBeCounted_soThatNoDeductionEarns(Effect effect, String form) {
    CriterionScoring scoring =
        scoring(
            CriterionSketch.ofUnits("Z2", "6")
                .floor(null)
                .of(new Measure.Number("扣分", null, BigDecimal.ONE), effect, form, "1"));
    Observation below = measured("-2");

    CriterionResult result = scoring.score(below, null);

    assertThat(result.state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(result.missing()).containsExactly("negative: 扣分");
    assertThat(scoring.points(below)).isNull();
    assertThat(scoring.score(measured("0"), null).state())
        .isNotEqualTo(CriterionState.NOT_ASSESSABLE);
  }

  private static Observation measured(String value) {
    return Observation.of(
        List.of(Finding.of("Z2.1", Measured.of(new BigDecimal(value)), List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "floor, 2.5, 2, 不足一个单位不计",
    "ceil, 2.5, 3, 不足一个单位按一个计",
    "linear, 2.5, 2.5, ''",
    "floor, 2, 2, ''",
    "ceil, 0, 0, ''"
  })
  void partOfAUnit_isWorthWhatThePackSays(String part, String value, String earned, String reason) {
    Clause counted =
        CriterionSketch.ofUnits("Z2", "6")
            .fromZero()
            .form(Effect.AWARD, "per", "1", Map.of("part", part))
            .build()
            .clauses()
            .get(0);
    ClauseScale scale =
        FORMS
            .get("per")
            .prepare(
                new ClauseTerms(
                    counted, Points.of(6), Points.of(1), Rounding.USUAL, (path, what) -> {}));
    Finding finding = Finding.of("Z2.1", Measured.of(new BigDecimal(value)), List.of());

    assertThat(scale.amount(finding, Peers.NONE)).isEqualTo(Points.of(earned));
    assertThat(scale.reason(finding, Peers.NONE).zh()).isEqualTo(reason);
  }
}
