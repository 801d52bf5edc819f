package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.plugin.table.PrintedWorkbook;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.rubric.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rubric, the vocabulary and the manifest of any pack as the workbook that a committee
 * prints, and that reads back as the same pack: what no column says stands in the column 规则.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RubricWorkbook {
  private static final int LONGEST = 32_000;

  private final Map<String, Parameter> rubric;
  private final Map<String, Parameter> vocabulary;
  private final Parameter.@Nullable Named manifest;
  private final Map<String, String> sections = new LinkedHashMap<>();

  private RubricWorkbook(
      Parameter.@Nullable Named manifest, Parameter.Named rubric, Parameter.Named vocabulary) {
    this.manifest = manifest;
    this.rubric = rubric.values();
    this.vocabulary = vocabulary.values();
  }

  /**
   * Returns the workbook.
   *
   * @param title what stands above the table
   * @param documents the pack's own documents, by file
   */
  public static byte[] of(String title, Map<String, Parameter.Named> documents) {
    Parameter.Named nothing = new Parameter.Named(Map.of());
    RubricWorkbook workbook =
        new RubricWorkbook(
            documents.get("pack.yaml"),
            documents.getOrDefault("rubric.yaml", nothing),
            documents.getOrDefault("vocabulary.yaml", nothing));
    return PrintedWorkbook.of(workbook.sheets(title));
  }

  private List<PrintedSheet> sheets(String title) {
    List<PrintedSheet> sheets = new ArrayList<>();
    PrintedSheet sectionSheet = sectionSheet();
    sheets.add(criteria(title));
    sheets.add(sectionSheet);
    sheets.add(terms());
    if (manifest != null) {
      sheets.add(ManifestRows.of(manifest));
    }
    for (FurtherSheet further : FurtherSheet.values()) {
      List<List<String>> rows =
          many(rubric.get(further.key())).stream().map(e -> List.of(FlowYaml.of(e))).toList();
      if (!rows.isEmpty()) {
        sheets.add(
            new PrintedSheet(
                further.sheet(),
                null,
                List.of(new Column(FurtherSheet.RULE, 90, Look.TEXT)),
                rows));
      }
    }
    return sheets;
  }

  /** Writes the sections, and notes by which words the table names each. */
  private PrintedSheet sectionSheet() {
    List<List<String>> rows = new ArrayList<>();
    List<Map<String, Parameter>> all =
        many(rubric.get("sections")).stream().map(RubricWorkbook::named).toList();
    Map<String, Long> names =
        all.stream().collect(Collectors.groupingBy(s -> text(s, "zh"), Collectors.counting()));
    Set<String> ids = all.stream().map(s -> text(s, "id")).collect(Collectors.toSet());
    for (Map<String, Parameter> section : all) {
      Map<String, Parameter> further = new LinkedHashMap<>(section);
      List.of("id", "zh", "en").forEach(further::remove);
      String id = text(section, "id");
      String name = text(section, "zh");
      boolean plain = names.getOrDefault(name, 0L) == 1 && !ids.contains(name);
      sections.put(id, plain ? name : id);
      rows.add(List.of(id, name, text(section, "en"), FlowYaml.lines(further)));
    }
    return new PrintedSheet(
        Sections.SHEET,
        null,
        List.of(
            new Column(Sections.ID, 14, Look.CENTRED),
            new Column(Sections.NAME, 28, Look.TEXT),
            new Column(Sections.ENGLISH, 32, Look.TEXT),
            new Column(Sections.FURTHER, 50, Look.TEXT)),
        rows);
  }

  /** A column of the table: the key that it shows, and how wide it is. */
  private record Shown(RubricColumns column, @Nullable String key, int width, Look look) {}

  private static final List<Shown> TABLE =
      List.of(
          new Shown(RubricColumns.ID, "id", 8, Look.CENTRED),
          new Shown(RubricColumns.SECTION, "section", 14, Look.GROUP),
          new Shown(RubricColumns.CONTENT, "title", 20, Look.TEXT),
          new Shown(RubricColumns.POINTS, "points", 7, Look.NUMBER),
          new Shown(RubricColumns.SENTENCE, "sentence", 48, Look.TEXT),
          new Shown(RubricColumns.BASIS, "basis", 20, Look.TEXT),
          new Shown(RubricColumns.METHOD, "method", 24, Look.TEXT),
          new Shown(RubricColumns.SUBJECT, "subject", 10, Look.CENTRED),
          new Shown(RubricColumns.NOT_APPLICABLE, "when-not-applicable", 10, Look.CENTRED),
          new Shown(RubricColumns.ASSUMPTION, "assumption", 30, Look.ASIDE),
          new Shown(RubricColumns.RULE, null, 70, Look.ASIDE));

  private PrintedSheet criteria(String title) {
    List<Map<Shown, String>> rows = new ArrayList<>();
    for (Parameter criterion : many(rubric.get("criteria"))) {
      rows.add(criterion(named(criterion)));
    }
    List<Shown> shown =
        TABLE.stream()
            .filter(
                s ->
                    s.column().required()
                        || rows.stream().anyMatch(row -> !row.getOrDefault(s, "").isEmpty()))
            .toList();
    return new PrintedSheet(
        "评分细则",
        title,
        shown.stream().map(s -> new Column(s.column().title(), s.width(), s.look())).toList(),
        rows.stream()
            .map(row -> shown.stream().map(s -> row.getOrDefault(s, "")).toList())
            .toList());
  }

  private Map<Shown, String> criterion(Map<String, Parameter> criterion) {
    Map<Shown, String> row = new LinkedHashMap<>();
    Map<String, Parameter> rest = new LinkedHashMap<>(criterion);
    for (Shown shown : TABLE) {
      if (shown.key() != null) {
        String text = cell(shown.key(), rest.get(shown.key()));
        row.put(shown, text);
        if (!text.isEmpty()) {
          rest.remove(shown.key());
        }
      } else {
        row.put(shown, FlowYaml.lines(rest));
      }
    }
    return row;
  }

  /** Returns a value as its column says it; empty when it cannot, and stays in 规则. */
  private String cell(String key, @Nullable Parameter value) {
    if (value instanceof Parameter.Number number) {
      return key.equals("points") ? number.value().toPlainString() : "";
    }
    if (!(value instanceof Parameter.Text text)
        || text.value().length() > LONGEST
        || !text.value().equals(text.value().strip())) {
      return "";
    }
    Function<String, String> words =
        switch (key) {
          case "section" -> id -> sections.getOrDefault(id, id);
          case "subject" -> Subjects::title;
          case "when-not-applicable" -> Policies::title;
          default -> Function.identity();
        };
    return words.apply(text.value());
  }

  private PrintedSheet terms() {
    List<List<String>> rows = new ArrayList<>();
    for (TermKind kind : TermKind.values()) {
      named(vocabulary.get(kind.group()))
          .forEach((name, entry) -> rows.add(term(kind, name, named(entry))));
    }
    named(vocabulary.get("phrases"))
        .forEach(
            (phrase, measure) -> {
              Parameter of =
                  measure instanceof Parameter.Text
                      ? new Parameter.Named(Map.of("when", measure))
                      : measure;
              rows.add(List.of("", phrase, "", "", "", "", "", "", phrase, FlowYaml.of(of), ""));
            });
    return new PrintedSheet(
        TermSheet.SHEET,
        null,
        List.of(
            new Column(TermSheet.KIND, 8, Look.CENTRED),
            new Column(TermSheet.NAME, 24, Look.TEXT),
            new Column(TermSheet.ENGLISH, 28, Look.TEXT),
            new Column(TermSheet.TYPE, 8, Look.CENTRED),
            new Column(TermSheet.UNIT, 8, Look.CENTRED),
            new Column(TermSheet.SUBJECT, 8, Look.CENTRED),
            new Column(TermSheet.MINIMUM, 8, Look.NUMBER),
            new Column(TermSheet.MAXIMUM, 8, Look.NUMBER),
            new Column(TermSheet.PHRASES, 36, Look.TEXT),
            new Column(TermSheet.MEASURE, 30, Look.TEXT),
            new Column(TermSheet.DEFINITION, 50, Look.TEXT)),
        rows);
  }

  private static List<String> term(TermKind kind, String name, Map<String, Parameter> entry) {
    Map<String, Parameter> rest = new LinkedHashMap<>(entry);
    List<String> row = new ArrayList<>(List.of(kind.title(), name, taken(rest, "en")));
    boolean fact = kind == TermKind.FACT;
    String type = fact ? taken(rest, "type") : "";
    row.add(FactType.of(type).map(FactType::title).orElse(type));
    row.add(fact ? taken(rest, "unit") : "");
    String subject = fact ? taken(rest, "subject") : "";
    row.add(subject.isEmpty() ? "" : Subjects.title(subject));
    row.add(fact ? taken(rest, "minimum") : "");
    row.add(fact ? taken(rest, "maximum") : "");
    row.add("");
    row.add("");
    row.add(FlowYaml.lines(rest));
    return row;
  }

  private static String taken(Map<String, Parameter> entry, String key) {
    Parameter value = entry.remove(key);
    return value instanceof Parameter.Number number
        ? number.value().toPlainString()
        : value instanceof Parameter.Text text ? text.value() : "";
  }

  private static List<Parameter> many(@Nullable Parameter value) {
    return value instanceof Parameter.Many many ? many.values() : List.of();
  }

  private static Map<String, Parameter> named(@Nullable Parameter value) {
    return value instanceof Parameter.Named named ? named.values() : Map.of();
  }

  private static String text(Map<String, Parameter> entry, String key) {
    return entry.get(key) instanceof Parameter.Text text ? text.value() : "";
  }
}
