package io.kaoping.docs.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The regions of a source file: what stands between {@code region NAME} and {@code endregion}. */
final class Regions {
  private Regions() {}

  /** Returns the regions of a file by name, each without its common indentation. */
  static Map<String, List<String>> of(Path file) {
    Map<String, List<String>> regions = new TreeMap<>();
    Map<String, List<String>> open = new TreeMap<>();
    List<String> order = new ArrayList<>();
    for (String line : Guide.lines(file)) {
      String text = line.strip();
      if (text.startsWith("// region ") || text.startsWith("# region ")) {
        String name = text.substring(text.indexOf("region ") + "region ".length());
        if (regions.containsKey(name) || open.put(name, new ArrayList<>()) != null) {
          throw new IllegalStateException(file + " has two regions " + name);
        }
        order.add(name);
      } else if (text.equals("// endregion") || text.equals("# endregion")) {
        if (order.isEmpty()) {
          throw new IllegalStateException(file + " ends a region that was not begun");
        }
        String name = order.remove(order.size() - 1);
        regions.put(name, flush(open.remove(name)));
      } else {
        open.values().forEach(lines -> lines.add(line));
      }
    }
    if (!order.isEmpty()) {
      throw new IllegalStateException(file + " does not end " + order);
    }
    return regions;
  }

  /** Returns lines without their common indentation and without blank lines at both ends. */
  static List<String> flush(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      out.add(line.isBlank() ? "" : line.substring(indent).stripTrailing());
    }
    while (!out.isEmpty() && out.get(0).isEmpty()) {
      out.remove(0);
    }
    while (!out.isEmpty() && out.get(out.size() - 1).isEmpty()) {
      out.remove(out.size() - 1);
    }
    return out;
  }

  /** Tells whether lines stand one after another in a file, up to their indentation. */
  static boolean inside(List<String> block, List<String> file) {
    List<String> wanted = flush(block);
    for (int i = 0; i + wanted.size() <= file.size(); i++) {
      if (flush(file.subList(i, i + wanted.size())).equals(wanted)) {
        return true;
      }
    }
    return Collections.indexOfSubList(file, block) >= 0;
  }
}
