package io.kaoping.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an operation of one benchmark costs.
 *
 * @param benchmark its name, such as {@code W1Benchmark.plan}
 * @param parameters its parameters
 * @param threads how many threads ran it at once
 * @param nanos processor time, of all threads of the JVM
 * @param bytes how much was allocated
 */
record Measurement(
    String benchmark, Map<String, String> parameters, int threads, double nanos, double bytes) {
  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,|^)(?=,|$)");
  private static final String PARAMETER = "Param: ";
  private static final String TIME = ":" + CpuTime.LABEL;
  private static final String ALLOCATED = ":gc.alloc.rate.norm";

  /** Copies the parameters. */
  Measurement {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Returns the same with one parameter more. */
  Measurement with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new Measurement(benchmark, more, threads, nanos, bytes);
  }

  /** Tells whether it has this name and these parameters, among others. */
  boolean is(String name, Map<String, String> expected) {
    return benchmark.equals(name) && parameters.entrySet().containsAll(expected.entrySet());
  }

  /** Reads the table that JMH writes as {@code csv}, where both profilers were on. */
  static List<Measurement> read(List<String> csv) {
    List<String> heads = cells(csv.get(0));
    Map<String, Double> allocated = new HashMap<>();
    for (String line : csv) {
      if (line.contains(ALLOCATED)) {
        allocated.put(key(cells(line)), score(cells(line)));
      }
    }
    List<Measurement> all = new ArrayList<>();
    for (String line : csv) {
      List<String> cells = cells(line);
      if (!cells.get(0).endsWith(TIME)) {
        continue;
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < heads.size(); i++) {
        if (heads.get(i).startsWith(PARAMETER) && !cells.get(i).isEmpty()) {
          parameters.put(heads.get(i).substring(PARAMETER.length()), cells.get(i));
        }
      }
      String name = cells.get(0).replace(TIME, "");
      int packages = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
      all.add(
          new Measurement(
              name.substring(packages),
              parameters,
              Integer.parseInt(cells.get(2)),
              score(cells),
              allocated.get(key(cells))));
    }
    return all;
  }

  /** Returns everything that tells two rows apart: the name and the parameters. */
  private static String key(List<String> cells) {
    return cells.get(0).replace(ALLOCATED, "").replace(TIME, "")
        + cells.subList(7, cells.size())
        + cells.get(2);
  }

  private static double score(List<String> cells) {
    return Double.parseDouble(cells.get(4));
  }

  private static List<String> cells(String line) {
    return CELL.matcher(line)
        .results()
        .map(
            cell ->
                cell.group(1) != null ? cell.group(1) : cell.group(2) != null ? cell.group(2) : "")
        .toList();
  }
}
