package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.spi.RubricDocument;
import io.kaoping.spi.RubricFile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 词汇表 of a workbook: the terms of the pack, and the words of the rubric that stand for
 * them.
 */
final class TermSheet {
  static final String SHEET = "词汇表";
  static final String KIND = "类别";
  static final String NAME = "名称";
  static final String PHRASES = "条件用语";
  static final String MEASURE = "数法";
  static final String TYPE = "类型";
  static final String UNIT = "单位";
  static final String SUBJECT = "对象";
  static final String MINIMUM = "最小值";
  static final String MAXIMUM = "最大值";
  static final String SUPPLIER = "谁填";
  static final String ENGLISH = "英文";
  static final String DEFINITION = "其他";

  private final RubricFile.Yaml yaml;
  private final Phrases phrases;
  private final List<Problem> problems;
  private final Map<String, Map<String, Parameter>> groups = new LinkedHashMap<>();
  private final Map<String, Position> places = new HashMap<>();

  TermSheet(RubricFile.Yaml yaml, Phrases phrases, List<Problem> problems) {
    this.yaml = yaml;
    this.phrases = phrases;
    this.problems = problems;
  }

  /** Reads the sheet, if there is one, and returns the vocabulary.yaml for which it stands. */
  RubricDocument.Placed read(@Nullable Table table, Position file) {
    if (table == null) {
      return new RubricDocument.Placed(new Parameter.Named(Map.of()), file, Map.of());
    }
    List<SheetRow> rows = SheetRow.of(table, List.of(NAME, KIND), problems);
    rows.forEach(this::term);
    rows.forEach(this::bindings);
    Map<String, Parameter> document = new LinkedHashMap<>();
    document.put("format", new Parameter.Text("kaoping.vocabulary/1"));
    groups.forEach((group, terms) -> document.put(group, new Parameter.Named(terms)));
    return new RubricDocument.Placed(new Parameter.Named(document), table.at(), places);
  }

  /** Returns the levels of a kind of record that stands in the sheet. */
  List<String> levels(String kind) {
    Map<String, Parameter> records = groups.getOrDefault(TermKind.RECORD.group(), Map.of());
    return records.get(kind) instanceof Parameter.Named entry
            && entry.values().get("levels") instanceof Parameter.Many levels
        ? levels.values().stream()
            .filter(Parameter.Text.class::isInstance)
            .map(level -> ((Parameter.Text) level).value())
            .toList()
        : List.of();
  }

  private void term(SheetRow row) {
    String title = row.text(KIND);
    if (title.isEmpty()) {
      return; // only binds words to a term that stands elsewhere
    }
    String name = row.text(NAME);
    TermKind kind = TermKind.of(title).orElse(null);
    if (kind == null) {
      badCell(row, KIND, TermKind.titles());
      return;
    }
    if (name.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, row.at(), NAME));
      return;
    }
    Map<String, Parameter> entry = new LinkedHashMap<>();
    String english = row.text(ENGLISH);
    entry.put("en", new Parameter.Text(english.isEmpty() ? name : english));
    if (kind == TermKind.FACT) {
      fact(row, name, entry);
    } else {
      phrases.name(name, Binding.of(name, kind.measure(), new Parameter.Text(name)));
    }
    String further = row.text(DEFINITION);
    if (!further.isEmpty()) {
      entry.putAll(yaml.read(further, row.at(DEFINITION)).values());
    }
    Map<String, Parameter> group =
        groups.computeIfAbsent(kind.group(), key -> new LinkedHashMap<>());
    String path = kind.group() + "." + name;
    if (group.putIfAbsent(name, new Parameter.Named(entry)) != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, row.at(NAME), title, name, String.valueOf(places.get(path))));
      return;
    }
    places.put(path, row.at(NAME));
    places.put(path + ".type", row.at(TYPE));
    places.put(path + ".minimum", row.at(MINIMUM));
    places.put(path + ".maximum", row.at(MAXIMUM));
  }

  private void fact(SheetRow row, String name, Map<String, Parameter> entry) {
    FactType type = FactType.of(row.text(TYPE)).orElse(null);
    if (type == null) {
      badCell(row, TYPE, FactType.titles());
      return;
    }
    entry.put("type", new Parameter.Text(type.word()));
    if (!row.text(UNIT).isEmpty()) {
      entry.put("unit", new Parameter.Text(row.text(UNIT)));
    }
    Optional<String> subject = Subjects.word(row.text(SUBJECT));
    if (subject.isPresent()) {
      entry.put("subject", new Parameter.Text(subject.get()));
    } else if (!row.text(SUBJECT).isEmpty()) {
      badCell(row, SUBJECT, Subjects.TITLES);
    }
    bound(row, MINIMUM, "minimum", entry);
    bound(row, MAXIMUM, "maximum", entry);
    phrases.name(name, Binding.ofFact(name, type));
  }

  private void bound(SheetRow row, String heading, String key, Map<String, Parameter> entry) {
    String text = row.text(heading);
    if (text.isEmpty()) {
      return;
    }
    Optional<BigDecimal> number = Words.number(text);
    if (number.isPresent()) {
      entry.put(key, new Parameter.Number(number.get()));
    } else {
      problems.add(
          Problem.error(ProblemId.BAD_CELL, row.at(heading), text, Problem.detail("cell-number")));
    }
  }

  private void bindings(SheetRow row) {
    if (row.text(PHRASES).isEmpty()) {
      return;
    }
    Binding binding = binding(row);
    if (binding == null) {
      return;
    }
    for (String phrase : row.text(PHRASES).split("[\n;；]")) {
      if (!phrase.isBlank() && !phrases.bind(phrase, binding)) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID, row.at(PHRASES), PHRASES, phrase.strip(), binding.term()));
      }
    }
  }

  private @Nullable Binding binding(SheetRow row) {
    String name = row.text(NAME);
    String measure = row.text(MEASURE);
    if (measure.startsWith("{") || measure.startsWith("｛")) {
      return Binding.stated(name, yaml.read(measure, row.at(MEASURE)));
    }
    Binding term = phrases.named(name).orElse(null);
    if (measure.isEmpty()) {
      if (term == null) {
        problems.add(
            Problem.error(ProblemId.UNKNOWN_TERM, row.at(NAME), name)
                .withRemedy(Nearest.of(name, phrases.names()).orElse(null)));
      }
      return term;
    }
    Parameter condition = new Parameter.Text(measure);
    boolean counted = term != null && !term.has("when") && !term.has("number");
    return term == null || !counted
        ? Binding.stated(name, new Parameter.Named(Map.of("when", condition)))
        : new Binding(name, term.with(Map.of("where", condition)).of(), true, null);
  }

  private void badCell(SheetRow row, String heading, List<String> allowed) {
    problems.add(
        Problem.error(
            ProblemId.BAD_CELL, row.at(heading), row.text(heading), String.join("、", allowed)));
  }
}
