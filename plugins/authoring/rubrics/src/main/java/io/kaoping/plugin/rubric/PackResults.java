package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grades and awards of pack.yaml for one kind of subject, as far as they can be read.
 *
 * @param grades their ids by their Chinese names, best first
 * @param awards their ids by their Chinese names
 */
record PackResults(Map<String, String> grades, Map<String, String> awards) {
  /** Reads those for {@code units} or {@code coalitions}. */
  static PackResults of(Map<String, Parameter> manifest, String subject) {
    Map<String, String> grades = new LinkedHashMap<>();
    Map<String, String> awards = new LinkedHashMap<>();
    if (manifest.get("grades") instanceof Parameter.Named all) {
      many(all.values().get(subject))
          .forEach(grade -> grades.put(text(grade, "zh"), text(grade, "id")));
    }
    for (Parameter award : many(manifest.get("awards"))) {
      if (text(award, "for").equals(subject)) {
        awards.put(text(award, "zh"), text(award, "id"));
      }
    }
    return new PackResults(grades, awards);
  }

  private static List<Parameter> many(@Nullable Parameter value) {
    return value instanceof Parameter.Many many ? many.values() : List.of();
  }

  private static String text(Parameter entry, String key) {
    return entry instanceof Parameter.Named named
            && named.values().get(key) instanceof Parameter.Text text
        ? text.value()
        : "";
  }

  /** Returns the id of the lowest grade; {@code null} when there is none. */
  @Nullable String lowest() {
    String last = null;
    for (String id : grades.values()) {
      last = id;
    }
    return last;
  }

  /** Returns the id of the grade below the one with a name; {@code null} when there is none. */
  @Nullable String below(String name) {
    boolean found = false;
    for (Map.Entry<String, String> grade : grades.entrySet()) {
      if (found) {
        return grade.getValue();
      }
      found = grade.getKey().equals(name);
    }
    return null;
  }
}
