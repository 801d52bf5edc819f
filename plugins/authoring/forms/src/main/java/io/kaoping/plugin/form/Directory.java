package io.kaoping.plugin.form;

import io.kaoping.problem.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units and coalitions of an assessment, which forms call by id or by name. */
final class Directory {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<String>> ids = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  void add(String id, String name) {
    if (names.putIfAbsent(id, name) == null) {
      ids.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
    }
  }

  /** Knows a body that is not assessed, such as the partner of a coalition. */
  void addOther(String name) {
    others.add(name);
  }

  /** Returns the id of whom a form means; {@code null} for nobody, or for several of one name. */
  @Nullable String id(String said) {
    if (names.containsKey(said)) {
      return said;
    }
    List<String> called = ids.getOrDefault(said, List.of());
    if (called.isEmpty() && others.contains(said)) {
      return said;
    }
    return called.size() == 1 ? called.get(0) : null;
  }

  /** Returns whom a form may mean that says what is nobody. */
  Optional<String> nearest(String said) {
    List<String> called = ids.getOrDefault(said, List.of());
    if (called.size() > 1) {
      return Optional.of(String.join("、", called));
    }
    List<String> known = new ArrayList<>(names.keySet());
    known.addAll(ids.keySet());
    return known.size() > 10_000 ? Optional.empty() : Nearest.of(said, known);
  }

  /** Returns what a form calls a subject: the name where that is clear, else the id. */
  String called(String id) {
    String name = names.get(id);
    if (name == null || !id.equals(id(name)) || !FormValues.words(name).equals(List.of(name))) {
      return id;
    }
    return name;
  }

  /** Returns the names, by id, in the order of the register. */
  Map<String, String> names() {
    return names;
  }
}
