package io.kaoping.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate fails beyond 8 %, and says nothing where its control moves. */
class RegressionGateTest {
  private static Map<String, List<Double>> ratios(List<Double> control, List<Double> plan) {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    ratios.put("W1Benchmark.handWritten", control);
    ratios.put("W1Benchmark.plan", plan);
    return ratios;
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 1.00, 0",
    "1.00, 1.08, 0",
    "1.00, 1.081, 1",
    "1.00, 0.50, 0",
    "1.08, 1.00, 0",
    "1.081, 1.00, 2",
    "0.92, 1.00, 2",
    "1.30, 1.30, 2"
  })
  void status_isThatOfTheMedian(double control, double plan, int status) {
    assertThat(RegressionGate.status(ratios(List.of(0.1, control, 9.0), List.of(9.0, 0.1, plan))))
        .isEqualTo(status);
  }

  @Test
  void status_withoutAControl_isInconclusive() {
    assertThat(RegressionGate.status(Map.of("W1Benchmark.plan", List.of(1.0)))).isEqualTo(2);
  }

  @Test
  void text_showsEveryRatio() {
    assertThat(RegressionGate.text(ratios(List.of(1.0, 1.01, 0.99), List.of(1.2, 1.1, 1.3))))
        .isEqualTo(
            """
            processor time, changed to base
            W1Benchmark.handWritten    1.000 control [1.000, 1.010, 0.990]
            W1Benchmark.plan           1.200 SLOWER  [1.200, 1.100, 1.300]
            failed: slower by more than 8 %
            """);
  }

  @Test
  void ratios_areOfTheSameBenchmark() {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    RegressionGate.collect(
        List.of(
            new Measurement("a", Map.of(), 1, 100, 0), new Measurement("b", Map.of(), 1, 10, 0)),
        List.of(new Measurement("b", Map.of(), 1, 5, 0), new Measurement("c", Map.of(), 1, 7, 0)),
        ratios);

    assertThat(ratios).containsExactly(Map.entry("b", List.of(0.5)));
  }
}
