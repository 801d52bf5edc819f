package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.table.RubricColumns;
import io.kaoping.plugin.table.RubricRow;
import io.kaoping.plugin.table.RubricTable;
import io.kaoping.plugin.table.SheetRow;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.plugin.table.TableReading;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.RubricDocument;
import io.kaoping.spi.RubricFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one file into the documents for which it stands. */
final class TableReader {
  private static final Set<String> CLAUSES =
      Set.of("deduct", "award", "bonus", "veto", "members-mean");

  private final RubricFile file;
  private final List<Problem> problems;
  private final Map<String, Position> places = new HashMap<>();
  private final Map<String, Wording> messages = new HashMap<>();
  private final Set<ProposedFact> proposals = new LinkedHashSet<>();
  private final Phrases phrases = new Phrases();
  private final TermSheet terms;
  private final PackDecisions decisions;
  private final Function<RubricRow, CellReading> reader;

  /** Whether any sentence takes more than points. */
  private boolean sanctioned;

  /**
   * @param reader reads the cell 评分标准 of a row
   * @param problems what is wrong with the file, to which it adds
   */
  TableReader(RubricFile file, Function<RubricRow, CellReading> reader, List<Problem> problems) {
    this.file = file;
    this.reader = reader;
    this.problems = problems;
    this.terms = new TermSheet(file.yaml(), phrases, problems);
    this.decisions = new PackDecisions(problems);
  }

  /** Reads the file. */
  RubricDocument read() {
    return read(TableFile.read(file.name(), file.content()));
  }

  /** Reads the tables of the file. */
  RubricDocument read(TableReading tables) {
    Position whole = Position.of(file.name());
    RubricTable.Read rubric = RubricTable.read(tables, file.name());
    problems.addAll(rubric.problems());
    Parameter.Named nothing = new Parameter.Named(Map.of());
    RubricDocument.Placed none = new RubricDocument.Placed(nothing, whole, Map.of());
    if (rubric.refused()) {
      return new RubricDocument(none, none, Map.of(), problems);
    }
    Optional<Table> manifest = ManifestSheet.in(tables);
    manifest.ifPresent(this::onceOnly);
    phrases.add(file.vocabulary());
    RubricDocument.Placed vocabulary = terms.read(sheet(tables, TermSheet.SHEET), whole);
    bind(file.phrases(), whole);
    decisions.add(entries(file.manifest().get("decisions")));
    Table general = sheet(tables, PackDecisions.SHEET);
    if (general != null) {
      decisions.add(general);
    }
    Map<String, Parameter> document = new LinkedHashMap<>();
    document.put("format", text("kaoping.rubric/1"));
    Sections sections = new Sections(file.yaml(), places, problems);
    sections.read(sheet(tables, Sections.SHEET), rubric.rows());
    document.put("sections", new Parameter.Many(sections.written()));
    List<Parameter> criteria = new ArrayList<>();
    for (RubricRow row : rubric.rows()) {
      criteria.add(criterion(row, "criteria[" + criteria.size() + "]", sections));
    }
    document.put("criteria", new Parameter.Many(criteria));
    manifest.filter(sheet -> sanctioned).ifPresent(this::rankDecided);
    Table said = sheet(tables, MessageSheet.SHEET);
    if (said != null) {
      Set<String> ruled =
          ids(rubric.rows().stream().filter(row -> !row.text(RubricColumns.RULE).isEmpty()));
      new MessageSheet(ids(rubric.rows().stream()), ruled, messages, problems).read(said);
    }
    further(tables, FurtherSheet.GROUPS, document);
    further(tables, FurtherSheet.GATES, document);
    return new RubricDocument(
        new RubricDocument.Placed(new Parameter.Named(document), whole, places),
        vocabulary,
        messages,
        problems);
  }

  private static Set<String> ids(Stream<RubricRow> rows) {
    return rows.map(row -> row.text(RubricColumns.ID))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the facts that the sentences need and nothing supplies. */
  List<ProposedFact> proposals() {
    return List.copyOf(proposals);
  }

  /** Refuses a sheet that says otherwise than pack.yaml which pack it is. */
  private void onceOnly(Table sheet) {
    Parameter said = new ManifestSheet(file.yaml(), new ArrayList<>()).read(sheet).content();
    if (!said.equals(new Parameter.Named(file.manifest()))) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, sheet.at(), "sheets", ManifestSheet.SHEET, "pack.yaml"));
    }
  }

  /** Asks in the words of the sheet whether a sanction leaves the rank. */
  private void rankDecided(Table sheet) {
    if (!entries(file.manifest().get("decisions")).containsKey(ManifestSheet.KEEPS_RANK)) {
      problems.add(
          Problem.error(
              ProblemId.UNDECIDED,
              sheet.at(),
              ManifestSheet.RANK,
              ManifestSheet.RANK
                  + ": "
                  + ManifestSheet.RANKS.keySet().stream()
                      .sorted()
                      .collect(Collectors.joining(" | "))));
    }
  }

  private static Map<String, Parameter> entries(@Nullable Parameter mapping) {
    return mapping instanceof Parameter.Named named ? named.values() : Map.of();
  }

  private static @Nullable Table sheet(TableReading tables, String name) {
    return tables.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }

  private void bind(Map<String, Parameter> stated, Position whole) {
    stated.forEach(
        (phrase, measure) -> {
          Binding binding = null;
          if (measure instanceof Parameter.Named of) {
            binding = Binding.stated(phrase, of);
          } else if (measure instanceof Parameter.Text condition) {
            binding = Binding.stated(phrase, new Parameter.Named(Map.of("when", condition)));
          }
          if (binding != null && !phrases.bind(phrase, binding)) {
            problems.add(
                Problem.error(
                    ProblemId.DUPLICATE_ID, whole, TermSheet.PHRASES, phrase, TermSheet.SHEET));
          }
        });
  }

  private void further(TableReading tables, FurtherSheet further, Map<String, Parameter> document) {
    Table table = sheet(tables, further.sheet());
    if (table != null) {
      List<Parameter> entries = new ArrayList<>();
      for (SheetRow row : SheetRow.of(table, List.of(FurtherSheet.RULE), problems)) {
        Position at = row.at(FurtherSheet.RULE);
        places.put(further.key() + "[" + entries.size() + "]", at);
        entries.add(file.yaml().read(row.text(FurtherSheet.RULE), at));
      }
      document.put(further.key(), new Parameter.Many(entries));
    }
  }

  private Parameter criterion(RubricRow row, String path, Sections sections) {
    Map<String, Parameter> entry = new LinkedHashMap<>();
    String id = row.text(RubricColumns.ID);
    places.put(path, row.at(RubricColumns.ID));
    put(entry, path, "id", row, RubricColumns.ID, id);
    String title = row.text(RubricColumns.CONTENT);
    put(entry, path, "title", row, RubricColumns.CONTENT, title);
    put(entry, path, "section", row, RubricColumns.SECTION, sections.idOf(row));
    Subjects.Whom whom = subject(row);
    put(entry, path, "subject", row, RubricColumns.SUBJECT, whom.subject());
    put(entry, path, "applies-when", row, RubricColumns.SUBJECT, whom.condition());
    BigDecimal points = row.points() == null ? BigDecimal.ZERO : row.points();
    entry.put("points", new Parameter.Number(points));
    places.put(path + ".points", row.at(RubricColumns.POINTS));
    String sentence = row.text(RubricColumns.SENTENCE);
    put(entry, path, "sentence", row, RubricColumns.SENTENCE, sentence);
    put(entry, path, "basis", row, RubricColumns.BASIS, row.text(RubricColumns.BASIS));
    put(entry, path, "method", row, RubricColumns.METHOD, row.text(RubricColumns.METHOD));
    put(
        entry,
        path,
        "assumption",
        row,
        RubricColumns.ASSUMPTION,
        row.text(RubricColumns.ASSUMPTION));
    policy(row)
        .ifPresent(
            p -> put(entry, path, "when-not-applicable", row, RubricColumns.NOT_APPLICABLE, p));
    messages.put(id + ".title", Wording.same(title));
    messages.put(id + ".sentence", Wording.same(sentence));
    messages.put(id + ".finding", Wording.same(title.replaceAll("[{}]", "")));
    Map<String, Parameter> rule = rule(row);
    boolean unread = !row.text(RubricColumns.RULE).isEmpty() && rule.isEmpty();
    if (!unread && rule.keySet().stream().noneMatch(CLAUSES::contains)) {
      sentence(row, points, path, entry);
    }
    rule.forEach(
        (key, value) -> {
          entry.put(key, value);
          places.put(path + "." + key, row.at(RubricColumns.RULE));
        });
    return new Parameter.Named(entry);
  }

  private Map<String, Parameter> rule(RubricRow row) {
    String rule = row.text(RubricColumns.RULE).replaceAll("(?m)^\\s*`(.*)`\\s*$", "$1");
    return rule.isEmpty() ? Map.of() : file.yaml().read(rule, row.at(RubricColumns.RULE)).values();
  }

  private void sentence(
      RubricRow row, BigDecimal points, String path, Map<String, Parameter> entry) {
    Position cell = row.at(RubricColumns.SENTENCE);
    CellQuestions questions = new CellQuestions(cell, decisions, problems);
    CriterionDraft draft = new CriterionDraft(row.text(RubricColumns.ID));
    CellReading reading = reader.apply(row);
    String subject = entry.get("subject") instanceof Parameter.Text text ? text.value() : "units";
    ClauseData data =
        new ClauseData(
            row.text(RubricColumns.ID),
            row.text(RubricColumns.CONTENT),
            subject,
            reading,
            phrases,
            proposals,
            questions);
    CellSanctions sanctions =
        new CellSanctions(PackResults.of(file.manifest(), subject), data, questions, draft);
    new CellRules(reading, points, data, this::levels, sanctions, questions, draft).make();
    sanctioned |= draft.does("veto");
    draft
        .entries(messages)
        .forEach(
            (key, value) -> {
              if (entry.get(key) instanceof Parameter.Text before
                  && value instanceof Parameter.Text said) {
                entry.put(key, text(both(key, before.value(), said.value())));
              } else {
                entry.put(key, value);
              }
              places.put(path + "." + key, cell);
            });
  }

  /** Joins what the row says and what its sentence adds. */
  private static String both(String key, String row, String sentence) {
    return switch (key) {
      case "assumption" -> row + "；" + sentence;
      case "applies-when" -> "(" + row + ") && " + sentence;
      default -> row;
    };
  }

  private List<String> levels(String kind) {
    Vocabulary.RecordKind known = file.vocabulary().records().get(kind);
    return known == null ? terms.levels(kind) : known.levels();
  }

  private void put(
      Map<String, Parameter> entry,
      String path,
      String key,
      RubricRow row,
      RubricColumns column,
      String value) {
    if (!value.isEmpty()) {
      entry.put(key, text(value));
      places.put(path + "." + key, row.at(column));
    }
  }

  private Subjects.Whom subject(RubricRow row) {
    String text = row.text(RubricColumns.SUBJECT);
    Optional<Subjects.Whom> whom = Subjects.whom(text);
    if (whom.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CELL, row.at(RubricColumns.SUBJECT), text, Subjects.allowed()));
    }
    return whom.orElse(Subjects.UNITS);
  }

  private Optional<String> policy(RubricRow row) {
    String text = row.text(RubricColumns.NOT_APPLICABLE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> word = Policies.word(text);
    if (word.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CELL, row.at(RubricColumns.NOT_APPLICABLE), text, Policies.titles()));
    }
    return word;
  }

  private static Parameter.Text text(String text) {
    return new Parameter.Text(text);
  }
}
