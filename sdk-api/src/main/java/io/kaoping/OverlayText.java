package io.kaoping;

import io.kaoping.pack.PackIdentity;
import io.kaoping.rubric.Criterion;
import io.kaoping.spi.PreparedPack;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The overlay that makes some changes of a pack, written as {@code kaoping.tailoring/1}. */
final class OverlayText {
  private static final Pattern GRADE = Pattern.compile("grades\\.([^.]+)\\.(.+)\\.from");
  private static final Pattern INCLUDE = Pattern.compile("includes\\.(.+)\\.weight");
  private static final Pattern TOTAL = Pattern.compile("total\\.(.+)");

  private final PreparedPack pack;
  private final StringBuilder out = new StringBuilder();

  private OverlayText(PreparedPack pack) {
    this.pack = pack;
  }

  /**
   * Returns the overlay. A path that leads nowhere is written as the change of a criterion, so that
   * whoever reads the overlay says so.
   *
   * @param changes what is to stand at each path
   */
  static String of(PreparedPack pack, Map<String, String> changes) {
    OverlayText text = new OverlayText(pack);
    PackIdentity identity = pack.identity();
    text.out.append("format: kaoping.tailoring/1\n");
    text.out.append("pack: ").append(quoted(identity.id())).append('\n');
    text.out.append("version: ").append(quoted(identity.version())).append('\n');
    text.out.append("title: 试算\n");
    text.out.append("changes:\n");
    changes.forEach(text::change);
    return text.out.toString();
  }

  private void change(String path, String value) {
    Matcher grade = GRADE.matcher(path);
    Matcher include = INCLUDE.matcher(path);
    Matcher total = TOTAL.matcher(path);
    if (grade.matches()) {
      out.append("  - grade: ").append(quoted(grade.group(2))).append('\n');
      out.append("    for: ").append(quoted(grade.group(1))).append('\n');
      out.append("    from: ").append(written(value)).append('\n');
    } else if (include.matches()) {
      out.append("  - include: ").append(quoted(include.group(1))).append('\n');
      out.append("    weight: ").append(written(value)).append('\n');
    } else if (total.matches()) {
      out.append("  - total: ").append(quoted(total.group(1))).append('\n');
      out.append("    points: ").append(written(value)).append('\n');
    } else {
      String id = criterion(path);
      String rest = path.length() > id.length() ? path.substring(id.length() + 1) : "";
      out.append("  - criterion: ").append(quoted(id)).append('\n');
      out.append("    set:\n");
      out.append("      ").append(quoted(rest)).append(": ").append(written(value)).append('\n');
    }
    out.append("    reason: 试算\n");
  }

  /** Returns the criterion with which a path begins, else its first step; ids may have dots. */
  private String criterion(String path) {
    return pack.rubric().criteria().stream()
        .map(Criterion::id)
        .filter(id -> path.equals(id) || path.startsWith(id + "."))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> path.split("\\.", 2)[0]);
  }

  /** Returns a value as it is, for a number is no text; one of several lines is a text. */
  private static String written(String value) {
    boolean plain = !value.isBlank() && value.chars().noneMatch(Character::isISOControl);
    return plain ? value : quoted(value);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
