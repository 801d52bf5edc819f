package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What words of a rubric look at: a measure as rubric.yaml writes it after {@code of:}.
 *
 * @param term the name of the term
 * @param of the measure
 * @param stated whether the author wrote the measure, so that nothing is added to it
 * @param target from where a gap is counted, or {@code null}
 */
record Binding(String term, Parameter.Named of, boolean stated, @Nullable BigDecimal target) {
  private static final String TARGET = "target";

  /** Returns the counting word of each key of a measure. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("when", "once"),
          Map.entry("activity", "occurrence"),
          Map.entry("list", "item"),
          Map.entry("record", "occurrence"),
          Map.entry("lacking", "entry"),
          Map.entry("holding", "entry"),
          Map.entry("absent-from", "occurrence"),
          Map.entry("members-without", "member"),
          Map.entry("number", "unit"),
          Map.entry("conditions", "condition"),
          Map.entry("rule", "occurrence"),
          Map.entry("points-of", "unit"),
          Map.entry("members", "unit"),
          Map.entry("coalition", "unit"));

  /** Makes the binding that an author wrote; a target is not part of the measure. */
  static Binding stated(String term, Parameter.Named of) {
    Map<String, Parameter> measure = new LinkedHashMap<>(of.values());
    BigDecimal target =
        measure.remove(TARGET) instanceof Parameter.Number number ? number.value() : null;
    return new Binding(term, new Parameter.Named(measure), true, target);
  }

  static Binding of(String term, String key, Parameter value) {
    return new Binding(term, new Parameter.Named(Map.of(key, value)), false, null);
  }

  /** Returns the measure of a fact by its type; {@code null} for a text or date. */
  static @Nullable Binding ofFact(String name, FactType type) {
    return switch (type) {
      case YES_NO -> of(name, "when", new Parameter.Text(name));
      case NUMBER -> of(name, "number", new Parameter.Text(name));
      case TEXT, DATE -> null;
    };
  }

  boolean has(String key) {
    return of.values().containsKey(key);
  }

  /** Returns the word for what is counted. */
  String unit() {
    if (has("sum")) {
      return "unit";
    }
    if (has("at-least")) {
      return "shortfall";
    }
    return of.values().keySet().stream()
        .filter(UNITS::containsKey)
        .map(key -> UNITS.getOrDefault(key, "occurrence"))
        .findFirst()
        .orElse("occurrence");
  }

  Binding with(Map<String, Parameter> more) {
    Map<String, Parameter> measure = new LinkedHashMap<>(of.values());
    measure.putAll(more);
    return new Binding(term, new Parameter.Named(measure), stated, target);
  }
}
