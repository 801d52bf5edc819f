package io.kaoping.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all of {@link W1Benchmark} and prints one table: coalitions per second of processor time and
 * thread, their ratio to the hand-written code, and kilobytes allocated for each coalition; hot
 * (one coalition again and again) and cold (1,000 in turn).
 *
 * <pre>{@code
 * mvn -DskipTests -pl benchmarks -am package
 * java -cp benchmarks/target/kaoping-benchmarks.jar io.kaoping.benchmarks.W1Table
 * }</pre>
 *
 * With {@code --quick} it takes about 2 minutes, else about 10. The result of JMH goes to {@code
 * w1.json} and its log to {@code w1.log}, both in the build directory of the module.
 */
public final class W1Table {
  private static final List<String> ROWS =
      List.of(
          "handWritten",
          "plan",
          "planAndAccount",
          "droolsCoarse",
          "droolsOrdinary",
          "normalise",
          "wholeAssess");
  private static final String HOT = "1";
  private static final String COLD = "1000";

  /** What was measured of one benchmark: processor time and bytes of one operation. */
  private record Cost(double nanos, double bytes) {}

  private final Map<String, Cost> costs = new LinkedHashMap<>();

  private W1Table(Collection<RunResult> results) {
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      Map<String, ? extends Result<?>> measured = secondary(result);
      costs.put(
          benchmark.substring(benchmark.lastIndexOf('.') + 1)
              + ' '
              + result.getParams().getParam("coalitions"),
          new Cost(
              measured.get(CpuTime.LABEL).getScore(),
              measured.get("gc.alloc.rate.norm").getScore()));
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Map<String, ? extends Result<?>> secondary(RunResult result) {
    return (Map) result.getSecondaryResults();
  }

  /** Runs; {@code --quick} for a short run. */
  public static void main(String[] args) throws RunnerException, IOException, URISyntaxException {
    boolean quick = List.of(args).contains("--quick");
    Path target =
        Path.of(W1Table.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(W1Benchmark.class.getName())
            .jvmArgs("-XX:+UseSerialGC", "-Xms3g", "-Xmx3g", "-Xmn1g")
            .addProfiler(CpuTime.class)
            .addProfiler("gc")
            .resultFormat(ResultFormatType.JSON)
            .result(target.resolve("w1.json").toString())
            .output(target.resolve("w1.log").toString())
            .shouldFailOnError(true)
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 3 : 5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(TimeValue.seconds(quick ? 1 : 2));
    System.out.println(machine());
    System.out.println("command: " + W1Table.class.getName() + ' ' + String.join(" ", args));
    System.out.println(new W1Table(new Runner(options.build()).run()).text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-16s %10s %8s %8s %12s %8s %8s%n",
            "coalitions per",
            "hot",
            "of",
            "kB",
            "cold",
            "of",
            "kB"));
    text.append(
        String.format(
            Locale.ROOT,
            "%-16s %10s %8s %8s %12s %8s %8s%n",
            "processor second",
            "",
            "hand",
            "",
            "",
            "hand",
            ""));
    for (String row : ROWS) {
      if (costs.containsKey(row + ' ' + HOT)) {
        text.append(String.format(Locale.ROOT, "%-16s", row));
        cells(text, row, HOT, 10);
        cells(text, row, COLD, 12);
        text.append(System.lineSeparator());
      }
    }
    return text.toString();
  }

  private void cells(StringBuilder text, String row, String coalitions, int width) {
    Cost cost = costs.get(row + ' ' + coalitions);
    Cost hand = costs.get(ROWS.get(0) + ' ' + coalitions);
    text.append(
        String.format(
            Locale.ROOT,
            " %," + width + ".0f %8.3f %8.1f",
            1e9 / cost.nanos(),
            hand.nanos() / cost.nanos(),
            cost.bytes() / 1000));
  }

  private static String machine() throws IOException {
    return String.format(
        Locale.ROOT,
        "machine: %d cores, %s, %s %s%njdk: %s %s",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(info, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
