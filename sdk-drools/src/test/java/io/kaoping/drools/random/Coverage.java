package io.kaoping.drools.random;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each part of the rules made a difference: a comparison that never met a case proves
 * nothing about it.
 */
final class Coverage {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Spec.Part, List<String>> parts = new IdentityHashMap<>();

  void saw(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Adds what another one counted, on whatever thread. */
  synchronized void add(Coverage other) {
    other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
  }

  void saw(boolean indeed, String what) {
    if (indeed) {
      saw(what);
    }
  }

  /** Counts the form and the measure of a clause. */
  void saw(boolean indeed, Spec.Part part) {
    if (indeed) {
      parts.computeIfAbsent(part, Coverage::names).forEach(this::saw);
    }
  }

  private static List<String> names(Spec.Part part) {
    return List.of(
        "form " + name(part.form().getClass()) + (part.percent() ? " percent" : ""),
        "measure " + name(part.measure().getClass()),
        "effect " + part.effect());
  }

  /** Returns under which name a form or measure is counted. */
  static String name(Class<?> part) {
    return part.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns what of some expected parts made a difference less often than stated. */
  List<String> below(int least, List<String> expected) {
    return expected.stream().filter(what -> of(what) < least).toList();
  }

  int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    new TreeMap<>(counts)
        .forEach(
            (what, count) -> table.append(String.format(Locale.ROOT, "%10d  %s%n", count, what)));
    return table.toString();
  }
}
