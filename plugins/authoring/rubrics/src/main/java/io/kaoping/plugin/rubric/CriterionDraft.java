package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cell adds to its criterion, collected clause by clause. */
final class CriterionDraft {
  static final Parameter ZERO = new Parameter.Number(BigDecimal.ZERO);
  static final Parameter NONE = text("none");

  private final String id;
  private final Map<String, Parameter> fields = new LinkedHashMap<>();
  private final Map<String, List<Clause>> clauses = new LinkedHashMap<>();

  /** A clause with what it finds, in words. */
  private record Clause(
      Map<String, Parameter> fields, String finding, @Nullable String multiplied) {
    Clause with(String key, Parameter value, @Nullable String when) {
      Map<String, Parameter> changed = new LinkedHashMap<>(fields);
      changed.put(key, value);
      return new Clause(changed, finding, when == null ? multiplied : when);
    }
  }

  CriterionDraft(String id) {
    this.id = id;
  }

  static Parameter.Text text(String text) {
    return new Parameter.Text(text);
  }

  static Parameter number(BigDecimal number) {
    return new Parameter.Number(number);
  }

  static Parameter.Named named(Object... keysAndValues) {
    Map<String, Parameter> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], (Parameter) keysAndValues[i + 1]);
    }
    return new Parameter.Named(map);
  }

  void set(String key, Parameter value) {
    fields.put(key, value);
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  boolean has(String key, Parameter value) {
    return value.equals(fields.get(key));
  }

  /** Tells whether there is a clause of an effect. */
  boolean does(String effect) {
    return clauses.containsKey(effect);
  }

  int size() {
    return clauses.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Adds a clause.
   *
   * @param finding what it finds, in words
   */
  void add(String effect, Parameter.Named clause, @Nullable BigDecimal limit, String finding) {
    Map<String, Parameter> written = new LinkedHashMap<>(clause.values());
    if (limit != null) {
      written.put("limit", number(limit));
    }
    clauses
        .computeIfAbsent(effect, key -> new ArrayList<>())
        .add(new Clause(written, finding, null));
  }

  /** Limits the only clause. */
  void limit(BigDecimal most) {
    clauses.values().forEach(all -> all.replaceAll(c -> c.with("limit", number(most), null)));
  }

  /** Puts all clauses under one limit; returns whether they can be. */
  boolean limitTogether(BigDecimal most) {
    boolean fits =
        clauses.size() == 1
            && clauses.values().stream()
                .flatMap(List::stream)
                .noneMatch(c -> c.fields().containsKey("limit") || c.fields().containsKey("tiers"));
    if (fits) {
      List<Clause> all = clauses.values().iterator().next();
      for (int i = 0; i < all.size(); i++) {
        Parameter limit = i == 0 ? number(most) : text("shared");
        all.set(i, all.get(i).with("limit", limit, null));
      }
    }
    return fits;
  }

  /**
   * Leaves out of what the only clause counts what a measure finds of it; returns whether the two
   * count things of one kind.
   */
  boolean except(Map<String, Parameter> measure) {
    List<Clause> all = clauses.values().iterator().next();
    Map<String, Parameter> of =
        all.get(0).fields().get("of") instanceof Parameter.Named counted
            ? new LinkedHashMap<>(counted.values())
            : new LinkedHashMap<>();
    boolean same =
        Stream.of("record", "list", "activity")
            .anyMatch(kind -> of.containsKey(kind) && of.get(kind).equals(measure.get(kind)));
    if (!same || !(measure.get("where") instanceof Parameter.Text where)) {
      return false;
    }
    String already = of.get("where") instanceof Parameter.Text own ? own.value() + " && " : "";
    of.put("where", text(already + "!(" + where.value() + ")"));
    all.replaceAll(c -> c.with("of", new Parameter.Named(of), null));
    return true;
  }

  /** Multiplies the only clause. */
  void times(Parameter when, BigDecimal by, String words) {
    Parameter times = new Parameter.Many(List.of(named("when", when, "by", number(by))));
    clauses.values().forEach(all -> all.replaceAll(c -> c.with("times", times, words)));
  }

  /**
   * Returns what the criterion has in rubric.yaml; with several clauses each has an id of its own.
   *
   * @param messages to which it adds what the clauses find, by key
   */
  Map<String, Parameter> entries(Map<String, Wording> messages) {
    Map<String, Parameter> entries = new LinkedHashMap<>(fields);
    boolean several = size() > 1;
    int number = 0;
    for (Map.Entry<String, List<Clause>> effect : clauses.entrySet()) {
      List<Parameter> written = new ArrayList<>();
      for (Clause clause : effect.getValue()) {
        number++;
        String own = several ? id + "." + number : id;
        Map<String, Parameter> all = new LinkedHashMap<>();
        if (several) {
          all.put("id", text(own));
        }
        all.putAll(clause.fields());
        written.add(new Parameter.Named(all));
        messages.put(own + ".finding", Wording.same(clause.finding()));
        if (clause.multiplied() != null) {
          messages.put(own + ".times1.finding", Wording.same(clause.multiplied()));
        }
      }
      entries.put(
          effect.getKey(), written.size() == 1 ? written.get(0) : new Parameter.Many(written));
    }
    return entries;
  }
}
