package io.kaoping.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON after RFC 8785 of a tree of maps, collections, texts, booleans and exact numbers,
 * which are written plainly and never as doubles. Keys are sorted by UTF-16 code units.
 */
final class CanonicalJson {
  private static final Comparator<Map.Entry<?, ?>> BY_KEY =
      Comparator.comparing(entry -> (String) entry.getKey());

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
    return elements.stream()
        .map(element -> new Written(text(element)))
        .sorted()
        .map(Object.class::cast)
        .toList();
  }

  static String text(@Nullable Object tree) {
    StringBuilder out = new StringBuilder(256);
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
    if (node instanceof Map<?, ?> map) {
      Map.Entry<?, ?>[] entries = map.entrySet().toArray(new Map.Entry<?, ?>[0]);
      Arrays.sort(entries, BY_KEY);
      out.append('{');
      for (int i = 0; i < entries.length; i++) {
        if (i > 0) {
          out.append(',');
        }
        quote((String) entries[i].getKey(), out);
        out.append(':');
        write(entries[i].getValue(), out);
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
    } else if (node instanceof String text) {
      quote(text, out);
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
