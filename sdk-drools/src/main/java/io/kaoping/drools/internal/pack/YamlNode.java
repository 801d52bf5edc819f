package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.rubric.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document with its place; it never changes. */
sealed interface YamlNode {
  /** Returns where it begins. */
  Position at();

  /** Tells whether two values say the same, wherever they stand; numbers by their value. */
  default boolean says(YamlNode other) {
    if (this instanceof Scalar a && other instanceof Scalar b) {
      return a.kind == b.kind
          && (a.kind == Kind.NUMBER
              ? new BigDecimal(a.text).compareTo(new BigDecimal(b.text)) == 0
              : a.text.equals(b.text));
    }
    if (this instanceof Sequence a && other instanceof Sequence b) {
      Iterator<YamlNode> others = b.items.iterator();
      return a.items.size() == b.items.size()
          && a.items.stream().allMatch(i -> i.says(others.next()));
    }
    return this instanceof Mapping a
        && other instanceof Mapping b
        && a.entries.keySet().equals(b.entries.keySet())
        && a.entries.keySet().stream().allMatch(k -> a.value(k).says(b.value(k)));
  }

  /** Returns what it says, for a form or model to read. */
  default Parameter parameter() {
    if (this instanceof Sequence sequence) {
      return new Parameter.Many(sequence.items.stream().map(YamlNode::parameter).toList());
    }
    if (this instanceof Mapping mapping) {
      Map<String, Parameter> values = new LinkedHashMap<>();
      mapping.entries.forEach((key, entry) -> values.put(key, entry.value.parameter()));
      return new Parameter.Named(values);
    }
    Scalar scalar = (Scalar) this;
    return switch (scalar.kind) {
      case NUMBER -> new Parameter.Number(new BigDecimal(scalar.text));
      case YES_NO -> new Parameter.YesNo(Boolean.parseBoolean(scalar.text));
      case TEXT -> new Parameter.Text(scalar.text);
      case NOTHING -> Parameter.NONE;
    };
  }

  /**
   * Returns where a part of it stands, or the nearest whole that there is.
   *
   * @param path such as {@code [2].from}
   */
  default Position at(String path) {
    YamlNode node = this;
    for (String step : path.split("[.\\[\\]]+")) {
      YamlNode next = null;
      if (node instanceof Mapping mapping) {
        next = mapping.find(step);
      } else if (node instanceof Sequence sequence && step.matches("\\d{1,6}")) {
        int index = Integer.parseInt(step);
        next = index < sequence.items.size() ? sequence.items.get(index) : null;
      }
      node = next == null ? node : next;
    }
    return node.at();
  }

  /** Returns where a part of it stands, key by key, or the nearest whole that there is. */
  default Position at(List<String> steps) {
    YamlNode node = this;
    for (String step : steps) {
      YamlNode next = node instanceof Mapping mapping ? mapping.find(step) : null;
      node = next == null ? node : next;
    }
    return node.at();
  }

  /** What a scalar is by its look: only unquoted ones can be anything but text. */
  enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    NOTHING
  }

  /**
   * A text, a number, a yes or no, or nothing.
   *
   * @param text the text
   * @param kind what it is by its look
   * @param at where it begins
   * @param line the whole line on which it begins
   */
  record Scalar(String text, Kind kind, Position at, String line) implements YamlNode {
    /** Returns the place of a character of the text, as far as the text stands in one line. */
    Position within(int offset) {
      int begin = at.column() - 1;
      if (begin < 0 || begin >= line.length()) {
        return at;
      }
      if (line.charAt(begin) == '\'' || line.charAt(begin) == '"') {
        begin++;
      }
      return line.startsWith(text, begin)
          ? Position.at(at.source(), at.line(), begin + offset + 1, line)
          : at;
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Position at) implements YamlNode {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    /** Returns the list with one item replaced. */
    Sequence with(int index, YamlNode item) {
      List<YamlNode> changed = new ArrayList<>(items);
      changed.set(index, item);
      return new Sequence(changed, at);
    }

    /** Returns the list without one item. */
    Sequence without(int index) {
      List<YamlNode> changed = new ArrayList<>(items);
      changed.remove(index);
      return new Sequence(changed, at);
    }
  }

  /** Keys with values, in the order of the source. */
  record Mapping(Map<String, Entry> entries, Position at) implements YamlNode {
    /** Copies the entries. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Returns the value of a key that is there. */
    YamlNode value(String key) {
      Entry entry = entries.get(key);
      if (entry == null) {
        throw new IllegalArgumentException("key is none of " + entries.keySet() + ": " + key);
      }
      return entry.value;
    }

    /** Returns the value of a key, or {@code null}. */
    @Nullable YamlNode find(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value;
    }

    /** Returns the text of a key that holds a scalar, or an empty text. */
    String textOf(String key) {
      return find(key) instanceof Scalar scalar ? scalar.text : "";
    }

    /** Returns the mapping with the value of a key replaced. */
    Mapping with(String key, YamlNode value) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      Entry entry = entries.get(key);
      changed.put(key, new Entry(entry == null ? value.at() : entry.keyAt, value));
      return new Mapping(changed, at);
    }
  }

  /** A value with the place of its key. */
  record Entry(Position keyAt, YamlNode value) {}
}
