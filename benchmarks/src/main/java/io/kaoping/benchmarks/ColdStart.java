package io.kaoping.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what a fresh JVM takes to its first result: wall and processor time, how much of it the
 * main thread takes, and of that loading the pack, and memory after a collection. Packs of 24, 240
 * and 2,400 criteria without DRL; with a rule for each, compiled when the pack is loaded or before.
 * Each figure is the median of some runs that take turns.
 *
 * <pre>{@code
 * java -cp benchmarks/target/kaoping-benchmarks.jar io.kaoping.benchmarks.ColdStart 7
 * }</pre>
 */
public final class ColdStart {
  private static final List<String> FIGURES =
      List.of("first result ms", "of that, pack load", "processor ms", "heap KB", "metaspace KB");

  /**
   * What is started.
   *
   * @param name how the table calls it
   * @param pack the pack
   * @param compiled whether its rules are compiled before
   */
  private record Start(String name, GeneratedPack pack, boolean compiled) {}

  private static final List<Start> STARTS =
      List.of(
          new Start("plan, 24 criteria", new GeneratedPack(24, 0), false),
          new Start("plan, 240 criteria", new GeneratedPack(240, 0), false),
          new Start("plan, 2400 criteria", new GeneratedPack(2400, 0), false),
          new Start("24 rules, prebuilt", new GeneratedPack(24, 24), true),
          new Start("24 rules, built at load", new GeneratedPack(24, 24), false),
          new Start("200 rules, prebuilt", new GeneratedPack(200, 200), true),
          new Start("200 rules, built at load", new GeneratedPack(200, 200), false));

  private ColdStart() {}

  /** Measures; the argument is how often each is started, then options of the JVM. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<String> options = args.length < 2 ? List.of() : List.of(args).subList(1, args.length);
    Path folder = Files.createTempDirectory("cold-start");
    try {
      List<Path> paths = new ArrayList<>();
      for (int i = 0; i < STARTS.size(); i++) {
        Path path = folder.resolve(Integer.toString(i));
        STARTS.get(i).pack().write(path);
        if (STARTS.get(i).compiled()) {
          GeneratedPack.compile(path);
        }
        paths.add(path);
      }
      long[][][] figures = new long[STARTS.size()][FIGURES.size()][runs];
      for (int run = 0; run < runs; run++) {
        for (int i = 0; i < figures.length; i++) {
          long[] measured = run(paths.get(i), options);
          for (int f = 0; f < measured.length; f++) {
            figures[i][f][run] = measured[f];
          }
        }
      }
      System.out.println(Machine.here().text());
      print(figures);
    } finally {
      delete(folder);
    }
  }

  private static long[] run(Path path, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path") + File.pathSeparator + path,
            FirstAssessment.class.getName(),
            GeneratedPack.ID));
    long called = Clock.systemUTC().millis();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the host failed");
    }
    long[] measured = Stream.of(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    measured[0] -= called;
    return measured;
  }

  private static void print(long[][][] figures) {
    System.out.println("| start | " + String.join(" | ", FIGURES) + " |");
    System.out.println("|---|" + "---:|".repeat(FIGURES.size()));
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < figures.length; i++) {
      StringBuilder row = new StringBuilder("| " + STARTS.get(i).name() + " |");
      json.append("{\"start\":\"").append(STARTS.get(i).name()).append('"');
      for (int f = 0; f < FIGURES.size(); f++) {
        long[] runs = figures[i][f];
        Arrays.sort(runs);
        long median = runs[runs.length / 2];
        row.append(String.format(Locale.ROOT, " %,d |", median));
        json.append(",\"").append(FIGURES.get(f)).append("\":").append(median);
      }
      System.out.println(row);
      json.append("}\n");
    }
    System.out.print(json);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
