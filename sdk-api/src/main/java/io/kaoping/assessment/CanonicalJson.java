package io.kaoping.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON after RFC 8785 of a tree of maps, collections, texts, booleans and exact numbers,
 * which are written plainly and never as doubles. Keys are sorted by UTF-16 code units.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** A part of a tree that is written already; parts are ordered by their text. */
  private record Written(String text) implements Comparable<Written> {
    @Override
    public int compareTo(Written other) {
      return text.compareTo(other.text);
    }
  }

  /** Returns the elements of a list whose order has no meaning, in the order of their texts. */
  static List<Object> sorted(List<Object> elements) {
    if (elements.size() < 2) {
      return elements;
    }
    List<Written> written = new ArrayList<>(elements.size());
    StringBuilder out = new StringBuilder(256);
    for (Object element : elements) {
      out.setLength(0);
      write(element, out);
      written.add(new Written(out.toString()));
    }
    Collections.sort(written);
    return Collections.unmodifiableList(written);
  }

  static String text(@Nullable Object tree) {
    StringBuilder out = new StringBuilder(1024);
    write(tree, out);
    return out.toString();
  }

  static String digest(Object tree) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text(tree).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(@Nullable Object node, StringBuilder out) {
    if (node instanceof String text) {
      quote(text, out);
    } else if (node instanceof Map<?, ?> map) {
      String[] keys = map.keySet().toArray(new String[0]);
      if (keys.length > 1) {
        Arrays.sort(keys);
      }
      for (int i = 0; i < keys.length; i++) {
        out.append(i == 0 ? '{' : ',');
        quote(keys[i], out);
        out.append(':');
        write(map.get(keys[i]), out);
      }
      if (keys.length == 0) {
        out.append('{');
      }
      out.append('}');
    } else if (node instanceof Written written) {
      out.append(written.text());
    } else if (node instanceof Collection<?> list) {
      out.append('[');
      String comma = "";
      for (Object element : list) {
        out.append(comma);
        write(element, out);
        comma = ",";
      }
      out.append(']');
    } else if (node instanceof BigDecimal decimal) {
      out.append(decimal.toPlainString());
    } else if (node == null
        || node instanceof Boolean
        || node instanceof Integer
        || node instanceof Long) {
      out.append(node);
    } else {
      throw new IllegalArgumentException("tree holds a " + node.getClass().getName());
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, from, i);
        escape(c, out);
        from = i + 1;
      }
    }
    // nearly always the whole text, which goes in at once
    if (from == 0) {
      out.append(text);
    } else {
      out.append(text, from, text.length());
    }
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
    }
  }
}
