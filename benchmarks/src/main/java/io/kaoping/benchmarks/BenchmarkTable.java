package io.kaoping.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every benchmark that is built and prints the tables of docs/benchmarks.md; the peers are
 * among them if they were built.
 *
 * <pre>{@code
 * mvn -Ppeers -DskipTests -pl benchmarks/peers -amd -am package
 * java -cp benchmarks/target/kaoping-benchmarks.jar io.kaoping.benchmarks.BenchmarkTable
 * }</pre>
 *
 * With {@code --quick} it takes less than 4 minutes. The figures go to {@code benchmarks.json}, the
 * log of JMH to {@code benchmarks.log}, both in the build directory of the module.
 */
public final class BenchmarkTable {
  private static final String ONE = "coalitions=1";
  private static final String THOUSAND = "coalitions=1000";

  private final Path jar;
  private final boolean quick;
  private final JmhRun run;
  private final List<Measurement> measured = new ArrayList<>();

  private BenchmarkTable(Path jar, boolean quick) throws IOException {
    this.jar = jar;
    this.quick = quick;
    this.run = JmhRun.of(jar.resolveSibling("benchmarks.log"), quick ? JmhRun.QUICK : JmhRun.FULL);
  }

  /** Runs; {@code --quick} for a quick look. */
  public static void main(String[] args)
      throws IOException, InterruptedException, URISyntaxException {
    Path jar =
        Path.of(BenchmarkTable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    BenchmarkTable table = new BenchmarkTable(jar, List.of(args).contains("--quick"));
    table.measure();
    Machine machine = Machine.here();
    String command = BenchmarkTable.class.getName() + ' ' + String.join(" ", args);
    BenchmarkReport report = new BenchmarkReport(table.measured);
    Files.writeString(
        jar.resolveSibling("benchmarks.json"),
        report.json(machine, command.strip()),
        StandardCharsets.UTF_8);
    System.out.println(machine.text());
    System.out.println("command: " + command.strip());
    System.out.print(report.text());
  }

  private void measure() throws IOException, InterruptedException {
    own("W1Benchmark\\.", "-p", ONE);
    own(quick ? "W1Benchmark\\.(handWritten|plan|rulesDirect)$" : "W1Benchmark\\.", "-p", THOUSAND);
    peers();
    String grown =
        quick
            ? "handWritten|plan"
            : "handWritten|plan|rulesDirect|droolsCoarse|normalise|wholeAssess";
    own("W1Benchmark\\.(" + grown + ")$", "-p", ONE, "-p", "units=80,800,8000");
    String threaded =
        quick ? "plan|wholeAssess" : "handWritten|plan|rulesDirect|droolsCoarse|wholeAssess";
    own("W1Benchmark\\.(" + threaded + ")$", "-p", ONE, "-t", "2");
    own("ReassessmentBenchmark\\.");
    own("FileBenchmark\\.");
    own(
        "WhatIfBenchmark\\.",
        quick ? new String[] {"-p", "change=T1.deduct.points=2"} : new String[0]);
    own(
        "ScoringBenchmark\\.",
        quick
            ? new String[] {"-p", "model=weighted-sum,weighted-tree,xccdf-default,entropy-topsis"}
            : new String[0]);
    own("SentenceBenchmark\\.");
  }

  private void own(String pattern, String... more) throws IOException, InterruptedException {
    System.err.println(pattern + ' ' + String.join(" ", more));
    measured.addAll(run.measure(jar.toString(), pattern, more));
  }

  /** Runs each peer that is built, in the place that a build gives it beside this module. */
  private void peers() throws IOException, InterruptedException {
    Path module = jar.getParent();
    while (module != null && !Files.exists(module.resolve("pom.xml"))) {
      module = module.getParent();
    }
    if (module == null || !Files.isDirectory(module.resolve("peers"))) {
      return;
    }
    Path target = module.relativize(jar.getParent());
    List<Path> peers;
    try (Stream<Path> folders = Files.list(module.resolve("peers"))) {
      peers =
          folders
              .filter(p -> Files.exists(p.resolve(target).resolve("peer.jar")))
              .sorted()
              .toList();
    }
    // some of them warm up slowly
    JmhRun longer = quick ? run.with(JmhRun.effort(1, 2, "1s", 2, "1s")) : run;
    for (Path peer : peers) {
      String name = String.valueOf(peer.getFileName());
      System.err.println("peer " + name);
      Path built = peer.resolve(target);
      String classPath =
          built.resolve("peer.jar")
              + System.getProperty("path.separator")
              + built.resolve("lib")
              + "/*";
      longer
          .measure(classPath, "PeerBenchmark\\.", "-p", quick ? ONE : ONE + ",1000")
          .forEach(one -> measured.add(one.with("peer", name)));
    }
  }
}
