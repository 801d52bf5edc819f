package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.rubric.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what pack.yaml says as the sheet 规则包, which reads back as the same. */
final class ManifestRows {
  private static final Set<String> GRADE = Set.of("id", "zh", "en", "from");

  private final Map<String, Parameter> manifest;
  private final List<List<String>> rows = new ArrayList<>();

  private ManifestRows(Parameter.Named manifest) {
    this.manifest = new LinkedHashMap<>(manifest.values());
  }

  /** Returns the sheet of a manifest. */
  static PrintedSheet of(Parameter.Named manifest) {
    return sheet(new ManifestRows(manifest).written());
  }

  /** Returns the sheet with some rows. */
  static PrintedSheet sheet(List<List<String>> rows) {
    return new PrintedSheet(
        ManifestSheet.SHEET,
        null,
        List.of(
            new Column(ManifestSheet.ITEM, 14, Look.CENTRED),
            new Column(ManifestSheet.CONTENT, 44, Look.TEXT),
            new Column(ManifestSheet.ENGLISH, 30, Look.TEXT),
            new Column(ManifestSheet.FIGURE, 10, Look.NUMBER),
            new Column(ManifestSheet.NOTE, 24, Look.TEXT)),
        rows);
  }

  private List<List<String>> written() {
    manifest.remove("format"); // those of a workbook are its reader's
    manifest.remove("sdk");
    row("编号", taken(manifest, "id"));
    row("版本", taken(manifest, "version"));
    Map<String, Parameter> title = named(manifest.remove("title"));
    row("名称", taken(title, "zh"), taken(title, "en"), "", "");
    for (Parameter basis : many(manifest.remove("basis"))) {
      Map<String, Parameter> of = named(basis);
      row("依据", taken(of, "document"), "", "", taken(of, "clause"));
    }
    parts("effective", Map.of("from", "起用日期", "until", "停用日期"), List.of("from", "until"));
    parts("total", Map.of("units", "单位总分", "coalitions", "共同体总分"), List.of("units", "coalitions"));
    grades();
    for (Parameter include : many(manifest.remove("includes"))) {
      Map<String, Parameter> of = named(include);
      row("包含", taken(of, "pack"), "", taken(of, "weight"), taken(of, "version"));
    }
    said("计分模型", taken(manifest, "scoring-model"), ManifestSheet.MODELS);
    whole("rounding", Map.of("scale", "小数位", "mode", "舍入"), ManifestSheet.MODES);
    whole("ranking", Map.of("ties", "同分"), ManifestSheet.TIES);
    Map<String, Parameter> decisions = named(manifest.remove("decisions"));
    said(ManifestSheet.RANK, taken(decisions, ManifestSheet.KEEPS_RANK), ManifestSheet.RANKS);
    if (!decisions.isEmpty()) {
      manifest.put("decisions", new Parameter.Named(decisions));
    }
    manifest.forEach((key, value) -> row(key, FlowYaml.of(value)));
    return rows;
  }

  /** Writes a mapping part by part. */
  private void parts(String key, Map<String, String> items, List<String> order) {
    Map<String, Parameter> all = named(manifest.remove(key));
    for (String part : order) {
      said(items.getOrDefault(part, part), taken(all, part), Map.of());
    }
  }

  /** Writes a mapping part by part where each part has words, else as it is. */
  private void whole(String key, Map<String, String> items, Map<String, String> words) {
    Map<String, Parameter> all = named(manifest.get(key));
    if (items.keySet().containsAll(all.keySet())) {
      manifest.remove(key);
      all.keySet().stream()
          .toList()
          .forEach(part -> said(items.getOrDefault(part, part), taken(all, part), words));
    }
  }

  private void grades() {
    Map<String, Parameter> all = named(manifest.get("grades"));
    boolean plain =
        all.values().stream()
            .flatMap(grades -> many(grades).stream())
            .allMatch(grade -> named(grade).keySet().equals(GRADE));
    if (!plain || !Set.of("units", "coalitions").containsAll(all.keySet())) {
      return;
    }
    manifest.remove("grades");
    all.forEach(
        (kind, grades) -> {
          for (Parameter each : many(grades)) {
            Map<String, Parameter> grade = named(each);
            row(
                kind.equals("units") ? "单位等次" : "共同体等次",
                taken(grade, "zh"),
                taken(grade, "en"),
                taken(grade, "from"),
                taken(grade, "id"));
          }
        });
  }

  /** Writes a value in the words of people, where it has some. */
  private void said(String item, String value, Map<String, String> words) {
    if (!value.isEmpty()) {
      String word =
          words.entrySet().stream()
              .filter(entry -> entry.getValue().equals(value))
              .map(Map.Entry::getKey)
              .sorted()
              .findFirst()
              .orElse(value);
      row(item, word);
    }
  }

  private void row(String item, String content) {
    row(item, content, "", "", "");
  }

  private void row(String item, String content, String english, String figure, String note) {
    rows.add(List.of(item, content, english, figure, note));
  }

  private static String taken(Map<String, Parameter> entry, String key) {
    Parameter value = entry.remove(key);
    return value instanceof Parameter.Text text
        ? text.value()
        : value == null ? "" : FlowYaml.of(value);
  }

  private static List<Parameter> many(@Nullable Parameter value) {
    return value instanceof Parameter.Many many ? many.values() : List.of();
  }

  private static Map<String, Parameter> named(@Nullable Parameter value) {
    return value instanceof Parameter.Named named
        ? new LinkedHashMap<>(named.values())
        : new LinkedHashMap<>();
  }
}
