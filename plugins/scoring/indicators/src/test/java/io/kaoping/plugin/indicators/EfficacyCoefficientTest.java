package io.kaoping.plugin.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.plugin.testkit.CohortSketch;
import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficacyCoefficientTest extends ScoringModelContract {
  private static final ScoringModel MODEL = new EfficacyCoefficient();

  private static Parameter named(Object... keysAndValues) {
    Map<String, Parameter> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      values.put(
          (String) keysAndValues[i],
          value instanceof Parameter parameter
              ? parameter
              : value instanceof Integer number
                  ? new Parameter.Number(BigDecimal.valueOf(number))
                  : new Parameter.Text((String) value));
    }
    return new Parameter.Named(values);
  }

  private static Parameter span(int unallowed, int satisfactory) {
    return named("unallowed", unallowed, "satisfactory", satisfactory);
  }

  @Override
  protected ScoringModel model() {
    return MODEL;
  }

  @Override
  protected Parameter parameters() {
    return named("beyond", "cut", "others", span(60, 100));
  }

  private static CohortSketch sketch(Parameter parameters) {
    return new CohortSketch()
        .parameters(parameters)
        .section("a")
        .criterion("A1", "a", "10")
        .criterion("A2", "a", "30")
        .bonus("J1", "a", "5")
        .veto("V1", "a");
  }

  private static Parameter stated(String beyond) {
    return named(
        "beyond",
        beyond,
        "criteria",
        named("A1", named("unallowed", 4, "satisfactory", 10, "weight", 10)),
        "others",
        span(60, 100));
  }

  private static Total total(CohortSketch sketch) {
    return MODEL.totals(sketch.cohort()).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    // A1 weighs 10 of 40, its values are 4 and 10; A2 weighs 30, its values are 18 and 30
    "4, 18, counted, 60", // both at the unallowed value
    "10, 30, counted, 100", // both at the satisfactory value
    "7, 24, counted, 80", // both half way: 0.5 × 40 + 60
    "7, 30, counted, 95", // 0.25 × 80 + 0.75 × 100
    "4, 27, counted, 82.5", // 0.25 × 60 + 0.75 × 90
    "1, 30, counted, 85", // A1: −3/6 × 40 + 60 = 40; 10 + 75
    "1, 30, cut, 90", // A1 stays at 60; 15 + 75
    "10, 0, cut, 70", // A2 stays at 60; 25 + 45
    "10, 0, counted, 25", // A2: −18/12 × 40 + 60 = 0
    "5, 18, counted, 61.67" // A1: 1/6 × 40 + 60 = 66.66…; a quarter of it is 16.66…, and 45
  })
  void total_isTheWeightedMeanOfCoefficients(
      String first, String second, String beyond, String total) {
    assertThat(total(sketch(stated(beyond)).subject("u1", first, second, "0", "0")).points())
        .contains(Points.of(total));
  }

  @Test
  void total_addsBonuses_andShowsEachCoefficient() {
    Total total = total(sketch(stated("cut")).subject("u1", "7", "24", "2.5", "0"));

    assertThat(total.lines().stream().map(l -> l.id() + " " + l.text().zh() + " " + l.points()))
        .containsExactly(
            "A1 评分项A1(功效系数 80,占 25%) 20", "A2 评分项A2(功效系数 80,占 75%) 60", "J1 评分项J1 2.5");
    assertThat(total.points()).contains(Points.of("82.5"));
  }

  @Test
  void total_sharesTheWeightOfWhatDoesNotApply() {
    assertThat(total(sketch(stated("cut")).subject("u1", "7", "-", "0", "0")).points())
        .contains(Points.of(80));
    assertThat(total(sketch(stated("cut")).subject("u1", "-", "-", "5", "0")))
        .isEqualTo(Total.none());
  }

  @Test
  void total_whereAllWeightsAreZero_isNone() {
    Parameter weightless =
        named(
            "beyond",
            "cut",
            "criteria",
            named(
                "A1", named("unallowed", 4, "satisfactory", 10, "weight", 0),
                "A2", named("unallowed", 4, "satisfactory", 10, "weight", 1)));

    assertThat(total(sketch(weightless).subject("u1", "4", "10", "0", "0")).points())
        .contains(Points.of(100));
    assertThat(total(sketch(weightless).subject("u1", "10", "-", "0", "0")))
        .isEqualTo(Total.none());
  }

  @Test
  void total_ofAnIncludedCriterion_isMeasuredInItsOwnPoints() {
    // 2.1 of 3 points at the weight 0.3 are 7 of 10: (7 − 4) / 6 × 40 + 60 = 80
    CohortSketch sketch =
        new CohortSketch()
            .parameters(named("beyond", "cut", "criteria", named("A1", span(4, 10))))
            .section("a")
            .criterion("A1", "a", "10", "0.3")
            .subject("u1", "2.1");
    CohortSketch others =
        new CohortSketch()
            .parameters(named("beyond", "cut", "others", span(40, 100)))
            .section("a")
            .criterion("A1", "a", "10", "0.3")
            .subject("u1", "2.1");

    assertThat(total(sketch).points()).contains(Points.of(80));
    assertThat(total(others).points()).contains(Points.of(80));
  }

  @Test
  void total_mayFallWithTheValue() {
    // fewer is better: 10 is unallowed, 0 satisfactory; at 2.5 it is 7.5/10 × 40 + 60 = 90
    CohortSketch sketch =
        new CohortSketch()
            .parameters(named("beyond", "cut", "others", span(100, 0)))
            .section("a")
            .criterion("A1", "a", "10")
            .subject("u1", "2.5");

    assertThat(total(sketch).points()).contains(Points.of(90));
  }

  @Test
  void check_asksForEveryDecision() {
    assertThat(faults(Parameter.NONE))
        .containsExactly(
            "beyond: it must say whether points beyond the two values are counted or cut",
            "criteria: it must say the satisfactory and the unallowed value of A1",
            "criteria: it must say the satisfactory and the unallowed value of A2");
    assertThat(
            faults(
                named(
                    "beyond",
                    "cut",
                    "criteria",
                    named("A1", span(3, 3), "A3", span(1, 2), "V1", span(1, 2)),
                    "others",
                    named("satisfactory", 100))))
        .containsExactly(
            "criteria/A1: unallowed and satisfactory must differ",
            "criteria/A3: there is no such criterion with points, do you mean \"A1\"",
            "criteria/V1: there is no such criterion with points, do you mean \"A1\"",
            "others/unallowed: it must say the unallowed value");
    assertThat(
            faults(
                named(
                    "beyond",
                    "both",
                    "criteria",
                    named(
                        "A1", named("unallowed", 1, "satisfactory", 2, "weight", -1, "wieght", 1),
                        "A2", span(1, 2)))))
        .containsExactly(
            "beyond: it must be one of counted, cut",
            "criteria/A1/wieght: there is no such parameter, do you mean \"weight\"",
            "criteria/A1/weight: a weight must not be negative");
    assertThat(faults(stated("cut"))).isEmpty();
  }

  private static List<String> faults(Parameter parameters) {
    List<String> faults = new ArrayList<>();
    MODEL.check(
        new ModelTerms(
            sketch(parameters).rubric(), (path, what) -> faults.add(path + ": " + what.en())));
    return faults;
  }
}
