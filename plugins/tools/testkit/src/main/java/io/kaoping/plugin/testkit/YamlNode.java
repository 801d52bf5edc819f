package io.kaoping.plugin.testkit;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML document that knows its place, and keeps it when documents are put together. */
sealed interface YamlNode {
  /** Returns where the node begins. */
  Position position();

  /** Writes the node as JSON. */
  void json(StringBuilder out);

  /** Returns a word for what the node is. */
  String type();

  /** Keys and values, in the order of the source. */
  record Mapping(Position position, Map<String, YamlNode> entries, Map<String, Position> keys)
      implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Map.copyOf(keys);
    }

    Optional<YamlNode> value(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    Position keyPosition(String key) {
      return keys.getOrDefault(key, position);
    }

    /** Returns the elements of a list, or nothing when there is no such list. */
    List<YamlNode> elements(String key) {
      return entries.get(key) instanceof Sequence list ? list.elements() : List.of();
    }

    /** Tells whether a scalar has a text. */
    boolean holds(String key, String text) {
      return entries.get(key) instanceof Scalar scalar && scalar.text().equals(text);
    }

    Mapping with(String key, YamlNode value) {
      Map<String, YamlNode> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      Map<String, Position> places = new LinkedHashMap<>(keys);
      places.put(key, value.position());
      return new Mapping(position, changed, places);
    }

    Mapping without(String key) {
      Map<String, YamlNode> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(position, changed, keys);
    }

    @Override
    public void json(StringBuilder out) {
      out.append('{');
      String comma = "";
      for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
        out.append(comma);
        quote(entry.getKey(), out);
        out.append(':');
        entry.getValue().json(out);
        comma = ",";
      }
      out.append('}');
    }

    @Override
    public String type() {
      return Problem.detail("mapping");
    }
  }

  /** Elements in order. */
  record Sequence(Position position, List<YamlNode> elements) implements YamlNode {
    public Sequence {
      elements = List.copyOf(elements);
    }

    Sequence plus(List<? extends YamlNode> more) {
      List<YamlNode> all = new ArrayList<>(elements);
      all.addAll(more);
      return new Sequence(position, all);
    }

    @Override
    public void json(StringBuilder out) {
      out.append('[');
      String comma = "";
      for (YamlNode element : elements) {
        out.append(comma);
        element.json(out);
        comma = ",";
      }
      out.append(']');
    }

    @Override
    public String type() {
      return Problem.detail("list");
    }
  }

  /** A single value. */
  record Scalar(Position position, Kind kind, String text) implements YamlNode {
    /** What a scalar is. */
    enum Kind {
      /** A text. */
      TEXT,
      /** An exact decimal. */
      NUMBER,
      /** True or false, written in lower case. */
      YES_NO,
      /** Nothing. */
      NULL
    }

    static Scalar text(Position position, String text) {
      return new Scalar(position, Kind.TEXT, text);
    }

    @Override
    public void json(StringBuilder out) {
      switch (kind) {
        case TEXT -> quote(text, out);
        case NUMBER -> out.append(new BigDecimal(text).toPlainString());
        case YES_NO -> out.append(text);
        case NULL -> out.append("null");
      }
    }

    @Override
    public String type() {
      return kind == Kind.TEXT
          ? '"' + text + '"'
          : kind == Kind.NULL ? Problem.detail("nothing") : text;
    }
  }

  /**
   * Returns the place of a path such as {@code units[2].facts.name}, or of the last node on the way
   * that exists.
   */
  static Position find(YamlNode root, String path) {
    YamlNode at = root;
    for (String step : path.replace("[", ".[").split("\\.")) {
      if (step.isEmpty()) {
        continue;
      }
      YamlNode next = null;
      if (step.startsWith("[") && at instanceof Sequence list) {
        String index = step.substring(1, step.length() - 1);
        if (index.matches("[0-9]{1,9}") && Integer.parseInt(index) < list.elements().size()) {
          next = list.elements().get(Integer.parseInt(index));
        }
      } else if (at instanceof Mapping map) {
        next = map.entries().get(step);
      }
      if (next == null) {
        break;
      }
      at = next;
    }
    return at.position();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
