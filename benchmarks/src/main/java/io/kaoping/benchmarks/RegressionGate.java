package io.kaoping.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the speed of two builds on this machine, in one run: forks of the one and of the other
 * take turns, and of each pair the ratio of processor time is taken, so that what else the machine
 * does reaches both. It fails where the median of the ratios is beyond the limit.
 *
 * <pre>{@code
 * java -cp benchmarks.jar io.kaoping.benchmarks.RegressionGate base/benchmarks.jar benchmarks.jar
 * }</pre>
 *
 * The hand-written code is the control: where it differs by more than the limit, the machine was
 * too noisy, or its code was changed, and nothing is said. The status is 0 when no contender is
 * slower, 1 when one is, 2 when nothing can be said.
 */
public final class RegressionGate {
  private static final String CONTROL = "W1Benchmark.handWritten";
  private static final String CONTENDERS =
      "W1Benchmark\\.(handWritten|plan|droolsCoarse|wholeAssess)$";
  private static final double LIMIT = 1.08;
  private static final int ROUNDS = 5;

  private RegressionGate() {}

  /** Compares; the arguments are the jars of the two builds, beside their libraries. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("RegressionGate <jar> <jar of the changed checkout>");
      System.exit(2);
    }
    String base = args[0];
    String changed = args[1];
    JmhRun run =
        JmhRun.of(
            Path.of(changed).resolveSibling("regression.log"),
            JmhRun.effort(1, 6, "500ms", 4, "500ms"));
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      boolean baseFirst = round % 2 == 0;
      List<Measurement> first = measure(run, baseFirst ? base : changed);
      List<Measurement> second = measure(run, baseFirst ? changed : base);
      collect(baseFirst ? first : second, baseFirst ? second : first, ratios);
    }
    System.out.print(text(ratios));
    System.exit(status(ratios));
  }

  private static List<Measurement> measure(JmhRun run, String jar)
      throws IOException, InterruptedException {
    return run.measure(jar, CONTENDERS, "-p", "coalitions=1");
  }

  static void collect(
      List<Measurement> base, List<Measurement> changed, Map<String, List<Double>> ratios) {
    for (Measurement before : base) {
      for (Measurement after : changed) {
        if (after.benchmark().equals(before.benchmark())) {
          ratios
              .computeIfAbsent(after.benchmark(), name -> new ArrayList<>())
              .add(after.nanos() / before.nanos());
        }
      }
    }
  }

  static String text(Map<String, List<Double>> ratios) {
    StringBuilder text = new StringBuilder("processor time, changed to base\n");
    ratios.forEach(
        (name, all) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-26s %5.3f %-7s %s\n",
                    name,
                    median(all),
                    name.equals(CONTROL) ? "control" : median(all) > LIMIT ? "SLOWER" : "ok",
                    all.stream().map(r -> String.format(Locale.ROOT, "%.3f", r)).toList())));
    return text.append(
            switch (status(ratios)) {
              case 0 -> "passed\n";
              case 1 -> "failed: slower by more than 8 %\n";
              default -> "inconclusive: the control differs by more than 8 %\n";
            })
        .toString();
  }

  static int status(Map<String, List<Double>> ratios) {
    double control = median(ratios.getOrDefault(CONTROL, List.of()));
    if (!(control <= LIMIT && control >= 1 / LIMIT)) {
      return 2;
    }
    return ratios.values().stream().anyMatch(all -> median(all) > LIMIT) ? 1 : 0;
  }

  private static double median(List<Double> all) {
    return all.isEmpty() ? Double.NaN : all.stream().sorted().toList().get(all.size() / 2);
  }
}
