package io.kaoping.benchmarks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Measurements as the tables of docs/benchmarks.md, and as JSON. */
final class BenchmarkReport {
  private static final String HAND_WRITTEN = "handWritten";
  private static final List<String> UNITS = List.of("8", "80", "800", "8000");

  private final List<Measurement> all;

  BenchmarkReport(List<Measurement> all) {
    this.all = List.copyOf(all);
  }

  /** Returns all tables, in Markdown. */
  String text() {
    return w1()
        + units()
        + threads()
        + reassessment()
        + files()
        + whatIf()
        + scoring()
        + sentences();
  }

  private String w1() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : contenders(one -> one.threads() == 1)) {
      List<String> row = new ArrayList<>(List.of(name));
      row.addAll(speed(name, "1"));
      row.addAll(speed(name, "1000"));
      rows.add(row);
    }
    return table(
        "Coalitions of the workload W1 in a second of processor time",
        List.of("contender", "hot", "of hand-written", "kB", "cold", "of hand-written", "kB"),
        rows);
  }

  private List<String> speed(String name, String coalitions) {
    Optional<Measurement> one = find(name, coalitions, "8", 1);
    Optional<Measurement> hand = find(HAND_WRITTEN, coalitions, "8", 1);
    if (one.isEmpty() || hand.isEmpty()) {
      return List.of("–", "–", "–");
    }
    double nanos = one.get().nanos();
    return List.of(
        figure(1e9 / nanos, 0),
        figure(hand.get().nanos() / nanos, 4),
        figure(one.get().bytes() / 1000, 1));
  }

  private String units() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : contenders(one -> "8000".equals(one.parameters().get("units")))) {
      List<String> row = new ArrayList<>(List.of(name));
      List<Double> perUnit = new ArrayList<>();
      for (String units : UNITS) {
        find(name, "1", units, 1)
            .ifPresent(one -> perUnit.add(one.nanos() / 1000 / Integer.parseInt(units)));
      }
      perUnit.forEach(micros -> row.add(figure(micros, 2)));
      row.add(figure(perUnit.get(perUnit.size() - 1) / perUnit.get(0), 2));
      rows.add(row);
    }
    return table(
        "Microseconds of processor time for each unit, by units of a coalition",
        List.of("contender", "8", "80", "800", "8,000", "last to first"),
        rows);
  }

  private String threads() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : contenders(one -> one.threads() == 2)) {
      Optional<Measurement> alone = find(name, "1", "8", 1);
      Optional<Measurement> two = find(name, "1", "8", 2);
      if (alone.isPresent() && two.isPresent()) {
        rows.add(
            List.of(
                name,
                figure(alone.get().nanos() / 1000, 2),
                figure(two.get().nanos() / 1000, 2),
                figure(two.get().nanos() / alone.get().nanos(), 2)));
      }
    }
    return table(
        "Microseconds of processor time for each coalition, by threads",
        List.of("contender", "1 thread", "2 threads", "2 to 1"),
        rows);
  }

  private String reassessment() {
    return costs(
        "One item changes",
        "way",
        "ReassessmentBenchmark.liveSession",
        "of the live session",
        all.stream().filter(one -> one.benchmark().startsWith("ReassessmentBenchmark.")).toList());
  }

  private String files() {
    return costs(
        "A file with a coalition of W1 on each line, for each line",
        "way",
        "FileBenchmark.parserAlone",
        "of the parser",
        all.stream().filter(one -> one.benchmark().startsWith("FileBenchmark.")).toList());
  }

  private String whatIf() {
    List<List<String>> rows = new ArrayList<>();
    for (Measurement trial : all) {
      if (trial.benchmark().equals("WhatIfBenchmark.trial")) {
        all.stream()
            .filter(one -> one.is("WhatIfBenchmark.wholeRun", trial.parameters()))
            .forEach(
                whole ->
                    rows.add(
                        List.of(
                            '`' + trial.parameters().get("change") + '`',
                            figure(trial.nanos() / 1e6, 2),
                            figure(whole.nanos() / 1e6, 2),
                            figure(trial.nanos() / whole.nanos(), 2))));
      }
    }
    return table(
        "A changed number of the rubric, on a cohort of 1,000 units",
        List.of("change", "trial, ms", "whole run, ms", "trial to whole run"),
        rows);
  }

  private String scoring() {
    return costs(
        "Scoring models alone: the total of one unit",
        "model",
        "weighted-sum",
        "of weighted-sum",
        all.stream().filter(one -> one.benchmark().startsWith("ScoringBenchmark.")).toList());
  }

  private String sentences() {
    List<List<String>> rows = new ArrayList<>();
    for (Measurement one : all) {
      if (one.benchmark().startsWith("SentenceBenchmark.")) {
        rows.add(List.of(label(one), figure(1e9 / one.nanos(), 0), figure(one.bytes() / 1000, 1)));
      }
    }
    return table("Sentences", List.of("read", "in a second of processor time", "kB"), rows);
  }

  private static String costs(
      String title, String head, String first, String ratio, List<Measurement> measured) {
    Optional<Measurement> beside =
        measured.stream()
            .filter(one -> one.benchmark().equals(first) || label(one).equals(first))
            .findFirst();
    List<List<String>> rows = new ArrayList<>();
    for (Measurement one : measured) {
      rows.add(
          List.of(
              label(one),
              figure(one.nanos() / 1000, 2),
              beside.map(b -> figure(one.nanos() / b.nanos(), 2)).orElse("–"),
              figure(one.bytes() / 1000, 1)));
    }
    return table(title, List.of(head, "µs", ratio, "kB"), rows);
  }

  /** Returns the contenders of W1 and the peers, the hand-written code first, then the fastest. */
  private Set<String> contenders(Predicate<Measurement> which) {
    return all.stream()
        .filter(BenchmarkReport::isOfW1)
        .filter(which)
        .sorted(
            Comparator.comparing((Measurement one) -> !label(one).equals(HAND_WRITTEN))
                .thenComparing(Measurement::nanos))
        .map(BenchmarkReport::label)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static boolean isOfW1(Measurement one) {
    return one.benchmark().matches("(W1|Peer)Benchmark\\..*");
  }

  private Optional<Measurement> find(String name, String coalitions, String units, int threads) {
    return all.stream()
        .filter(BenchmarkReport::isOfW1)
        .filter(one -> label(one).equals(name) && one.threads() == threads)
        .filter(one -> one.parameters().getOrDefault("coalitions", "1").equals(coalitions))
        .filter(one -> one.parameters().getOrDefault("units", "8").equals(units))
        .findFirst();
  }

  private static String label(Measurement one) {
    Map<String, String> parameters = one.parameters();
    if (parameters.containsKey("peer")) {
      return parameters.get("peer");
    }
    if (parameters.containsKey("model")) {
      return parameters.get("model");
    }
    String method = one.benchmark().substring(one.benchmark().lastIndexOf('.') + 1);
    return parameters.containsKey("mode") ? method + ' ' + parameters.get("mode") : method;
  }

  private static String figure(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Returns a table, or nothing where it would be empty. */
  private static String table(String title, List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    String right = "---:|".repeat(heads.size() - 1);
    return "\n"
        + title
        + ":\n\n"
        + line(heads)
        + "|---|"
        + right
        + "\n"
        + rows.stream().map(BenchmarkReport::line).collect(joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }

  /** Returns everything as JSON. */
  String json(Machine machine, String command) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("command", command);
    root.put("cores", machine.cores());
    root.put("processor", machine.processor());
    root.put("system", machine.system());
    root.put("jdk", machine.jdk());
    root.put(
        "measurements",
        all.stream()
            .map(
                one -> {
                  Map<String, Object> entry = new LinkedHashMap<>();
                  entry.put("benchmark", one.benchmark());
                  entry.put("parameters", one.parameters());
                  entry.put("threads", one.threads());
                  entry.put("nanosecondsPerOperation", one.nanos());
                  entry.put("bytesPerOperation", one.bytes());
                  return entry;
                })
            .toList());
    return json(root) + "\n";
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> json(e.getKey()) + ": " + json(e.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(BenchmarkReport::json).collect(joining(",\n  ", "[\n  ", "\n]"));
    }
    return value instanceof Number
        ? value.toString()
        : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
