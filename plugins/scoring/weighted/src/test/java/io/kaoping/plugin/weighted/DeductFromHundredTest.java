package io.kaoping.plugin.weighted;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.plugin.testkit.CohortSketch;
import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeductFromHundredTest extends ScoringModelContract {
  private static final ScoringModel MODEL = new DeductFromHundred();
  private static final Parameter NO_FLOOR = named(Map.of("floor", new Parameter.Text("none")));

  private static Parameter named(Map<String, Parameter> values) {
    return new Parameter.Named(values);
  }

  private static Parameter number(String value) {
    return new Parameter.Number(new BigDecimal(value));
  }

  @Override
  protected ScoringModel model() {
    return MODEL;
  }

  @Override
  protected Parameter parameters() {
    return NO_FLOOR;
  }

  private static CohortSketch sketch(Parameter parameters) {
    return new CohortSketch()
        .parameters(parameters)
        .section("a")
        .section("b")
        .criterion("A1", "a", "10")
        .limited("A2", "a", "10", "4")
        .award("B1", "b", "5")
        .bonus("J1", "b", "3")
        .veto("V1", "b");
  }

  private static Total total(CohortSketch sketch) {
    return MODEL.totals(sketch.cohort()).get(0);
  }

  private static List<String> lines(Total total) {
    return total.lines().stream().map(l -> l.kind() + " " + l.id() + " " + l.points()).toList();
  }

  @Test
  void total_isAHundredLessEveryDeduction_whateverTheCriterionHas() {
    // A1 loses 25 although it has 10; A2 loses 9 but its clause stops at 4; B1 lacks 2 of 5; J1
    // +1.5
    Total total = total(sketch(NO_FLOOR).subject("u1", "0/-25", "6/-9", "3", "1.5", "0"));

    // 100 − (25 + 4) − 2 + 1.5 = 70.5
    assertThat(total.points()).contains(Points.of("70.5"));
    assertThat(lines(total))
        .containsExactly(
            "START deduct-from-100 100", "SECTION a -29", "SECTION b -2", "BONUS b 1.5");
  }

  @Test
  void summary_saysWhereItBeginsAndWhereItEnds() {
    assertThat(MODEL.summary(sketch(NO_FLOOR).cohort().rubric()))
        .isEqualTo(
            new Wording("从 100 分往下扣,另加加分,不设下限", "from 100 down, and the bonuses, without a floor"));
    assertThat(
            MODEL.summary(
                sketch(named(Map.of("floor", number("0"), "from", number("60"))))
                    .cohort()
                    .rubric()))
        .isEqualTo(
            new Wording("从 60 分往下扣,另加加分,最低 0 分", "from 60 down, and the bonuses, at least 0"));
  }

  @Test
  void total_ofNothingFound_isAHundred_whateverTheRubricAddsUpTo() {
    assertThat(total(sketch(NO_FLOOR).subject("u1", "10", "10", "5", "0", "0")).points())
        .contains(Points.of(100));
  }

  @Test
  void total_stopsAtTheStatedFloor_andSaysSo() {
    Parameter zero = named(Map.of("floor", number("0")));
    Parameter below = named(Map.of("floor", number("-5")));
    CohortSketch deep = sketch(zero).subject("u1", "0/-104.5", "10", "5", "0", "0");
    CohortSketch atTheFloor = sketch(zero).subject("u1", "0/-100", "10", "5", "0", "0");
    CohortSketch deeper = sketch(below).subject("u1", "0/-105.5", "10", "5", "0", "0");

    assertThat(total(deep).points()).contains(Points.ZERO);
    assertThat(lines(total(deep))).endsWith("LIMIT deduct-from-100 4.5");
    assertThat(total(atTheFloor).points()).contains(Points.ZERO);
    assertThat(lines(total(atTheFloor))).noneMatch(l -> l.startsWith("LIMIT"));
    assertThat(total(deeper).points()).contains(Points.of(-5));
    assertThat(total(sketch(NO_FLOOR).subject("u1", "0/-104.5", "10", "5", "0", "0")).points())
        .contains(Points.of("-4.5"));
  }

  @Test
  void total_leavesOutAClauseInWhosePlaceAnotherCounts() {
    CohortSketch sketch =
        new CohortSketch().parameters(NO_FLOOR).section("a").clauses("A1", "a", "10", 2);
    ScoringModel.Cohort cohort = sketch.subject("u1", "8").cohort();
    CriterionResult both = cohort.subjects().get(0).criteria().get(0);
    PointLine first = both.lines().get(0);
    CriterionResult chosen =
        new CriterionResult(
            both.criterion(),
            both.section(),
            both.title(),
            both.sentence(),
            both.weight(),
            both.max(),
            both.role(),
            both.start(),
            Points.of(9),
            both.state(),
            List.of(first, both.lines().get(1).applying(Points.ZERO, PointLine.Limit.NOT_CHOSEN)),
            null,
            List.of(),
            List.of());

    // two clauses deduct 1 each; where only the first counts, 99 are left
    assertThat(MODEL.totals(cohort).get(0).points()).contains(Points.of(98));
    ScoringModel.Subject alone = new ScoringModel.Subject("u1", null, List.of(chosen));
    assertThat(
            MODEL
                .totals(new ScoringModel.Cohort(cohort.kind(), cohort.rubric(), List.of(alone)))
                .get(0)
                .points())
        .contains(Points.of(99));
  }

  @Test
  void total_mayStartElsewhere() {
    Parameter sixty = named(Map.of("floor", number("0"), "from", number("60")));

    assertThat(total(sketch(sixty).subject("u1", "9", "10", "5", "0", "0")).points())
        .contains(Points.of(59));
  }

  @Test
  void total_ofAnAdjustedCriterion_losesWhatItLacks() {
    // the adjustment to 7 replaces whatever was deducted: 100 − 3
    assertThat(total(sketch(NO_FLOOR).subject("u1", "!7", "10", "5", "0", "0")).points())
        .contains(Points.of(97));
  }

  @Test
  void total_leavesOutWhatDoesNotApply() {
    Total total = total(sketch(NO_FLOOR).subject("u1", "9", "-", "-", "-", "-"));

    assertThat(lines(total)).containsExactly("START deduct-from-100 100", "SECTION a -1");
  }

  @Test
  void total_ofAnIncludedCriterion_isAtItsWeight() {
    // 10 × 0.3 = 3 points, of which 1.2 are left
    CohortSketch sketch =
        new CohortSketch()
            .parameters(NO_FLOOR)
            .section("a")
            .criterion("A1", "a", "10", "0.3")
            .subject("u1", "1.2");

    assertThat(total(sketch).points()).contains(Points.of("98.2"));
  }

  @Test
  void lines_nameWhomTheyRestOn() {
    Total total = total(sketch(NO_FLOOR).subject("u1", "9@u3", "10@u2,u3", "5", "1@u4", "0"));

    assertThat(total.lines())
        .extracting(TotalLine::dependsOn)
        .containsExactly(List.of(), List.of("u2", "u3"), List.of(), List.of("u4"));
  }

  @Test
  void check_needsAFloor() {
    assertThat(faults(Parameter.NONE)).containsExactly("floor 没有写明总分下限(数,或 none)");
    assertThat(faults(named(Map.of("floor", new Parameter.Text("zero")))))
        .containsExactly("floor 只能是 none");
    assertThat(faults(named(Map.of("floor", new Parameter.YesNo(true), "form", number("100")))))
        .containsExactlyInAnyOrder("form 没有这个参数,是否为「from」", "floor 这里要写一个数");
    assertThat(faults(NO_FLOOR)).isEmpty();
  }

  private static List<String> faults(Parameter parameters) {
    List<String> faults = new ArrayList<>();
    MODEL.check(
        new ModelTerms(
            sketch(parameters).rubric(), (path, what) -> faults.add(path + " " + what.zh())));
    return faults;
  }

  @Test
  void line_kinds_areShownAsTheyAre() {
    Total total = total(sketch(NO_FLOOR).subject("u1", "9", "10", "5", "0", "0"));

    assertThat(total.lines().get(0).kind()).isEqualTo(TotalLine.Kind.START);
    assertThat(total.lines().get(1).text().zh()).isEqualTo("项目a");
  }
}
