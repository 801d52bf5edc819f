package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a value as YAML in one line, as it stands in a cell: {@code { points: 1, per: item }}. */
final class FlowYaml {
  private FlowYaml() {}

  /** Returns a mapping with each key on a line of its own, its value in flow style. */
  static String lines(Map<String, Parameter> mapping) {
    return mapping.entrySet().stream()
        .map(entry -> scalar(entry.getKey()) + ": " + of(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a value in flow style. */
  static String of(Parameter value) {
    if (value instanceof Parameter.Named named) {
      return named.values().entrySet().stream()
          .map(entry -> scalar(entry.getKey()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"))
          .replace("{  }", "{}");
    }
    if (value instanceof Parameter.Many many) {
      return many.values().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Parameter.Number number) {
      return number.value().toPlainString();
    }
    if (value instanceof Parameter.YesNo yesNo) {
      return Boolean.toString(yesNo.value());
    }
    return scalar(((Parameter.Text) value).value());
  }

  private static String scalar(String text) {
    boolean plain = text.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*") && !text.matches("true|false|null");
    if (plain) {
      return text;
    }
    if (text.chars().noneMatch(Character::isISOControl)) {
      return "'" + text.replace("'", "''") + "'";
    }
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }
}
