package io.kaoping.plugin.testkit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a sample: one record a line, so that a change can be read as a difference. */
final class SampleText {
  private SampleText() {}

  /** Writes a document; each element of a top-level list gets a line of its own. */
  static String text(Map<String, Object> document) {
    return document.entrySet().stream()
        .map(
            entry ->
                quoted(entry.getKey())
                    + ": "
                    + (entry.getValue() instanceof Collection<?> list
                        ? lines(list)
                        : value(entry.getValue())))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String lines(Collection<?> list) {
    return list.stream().map(SampleText::value).collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + value(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(SampleText::value).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return quoted(value.toString());
  }

  private static String quoted(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
      throw new IllegalArgumentException("would need an escape: " + text);
    }
    return '"' + text + '"';
  }
}
