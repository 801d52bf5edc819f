package io.kaoping.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs JMH in a process of its own, so that each run has the class path of the checkout or of the
 * peer that it measures.
 *
 * @param java the command {@code java}
 * @param log where JMH's own output goes, one run after the other
 * @param effort JMH's options for forks, iterations and their lengths
 */
record JmhRun(Path java, Path log, List<String> effort) {
  /** A quick look: a fork that measures for one second after one and a half of warming up. */
  static final List<String> QUICK = effort(1, 3, "500ms", 2, "500ms");

  /** What a page may show. */
  static final List<String> FULL = effort(2, 5, "1s", 5, "2s");

  static List<String> effort(int forks, int warmups, String warmup, int iterations, String each) {
    return List.of(
        "-f", "" + forks, "-wi", "" + warmups, "-w", warmup, "-i", "" + iterations, "-r", each);
  }

  /** Uses the JDK that runs this, and begins a log. */
  static JmhRun of(Path log, List<String> effort) throws IOException {
    Files.deleteIfExists(log);
    return new JmhRun(Path.of(System.getProperty("java.home"), "bin", "java"), log, effort);
  }

  /** Returns the same with another effort. */
  JmhRun with(List<String> other) {
    return new JmhRun(java, log, other);
  }

  /**
   * Measures the benchmarks that a pattern finds.
   *
   * @param classPath where they are
   * @param pattern the regular expression by which JMH includes them
   * @param more further options of JMH
   * @throws IOException if JMH fails, as it does when a set-up finds a difference
   */
  List<Measurement> measure(String classPath, String pattern, String... more)
      throws IOException, InterruptedException {
    Path table = Files.createTempFile("jmh", ".csv");
    try {
      List<String> command = new ArrayList<>();
      // JMH writes figures as the locale says
      command.addAll(List.of(java.toString(), "-Duser.language=en", "-cp", classPath));
      command.addAll(List.of("org.openjdk.jmh.Main", pattern, "-foe", "true"));
      command.addAll(List.of("-jvmArgs", "-XX:+UseSerialGC -Xms3g -Xmx3g -Xmn1g"));
      command.addAll(List.of("-prof", CpuTime.class.getName(), "-prof", "gc"));
      command.addAll(List.of("-rf", "csv", "-rff", table.toString()));
      command.addAll(effort);
      command.addAll(List.of(more));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("JMH failed on " + pattern + ", see " + log);
      }
      return Measurement.read(Files.readAllLines(table, StandardCharsets.UTF_8));
    } finally {
      Files.delete(table);
    }
  }
}
