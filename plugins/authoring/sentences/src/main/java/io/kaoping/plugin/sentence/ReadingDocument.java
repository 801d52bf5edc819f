package io.kaoping.plugin.sentence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.kaoping.problem.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings and reports as JSON; effects have the keys of the corpus. */
public final class ReadingDocument {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final Language language;

  private ReadingDocument(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  private interface Part {
    void write(ReadingDocument document) throws IOException;
  }

  /** Returns a reading as JSON. */
  public static String of(CellReading reading, Language language) {
    return write(language, document -> document.reading(reading));
  }

  /** Returns the cells of a rubric as JSON. */
  public static String of(List<PlacedReading> readings, Language language) {
    return write(
        language,
        document -> {
          document.json.writeStartArray();
          for (PlacedReading each : readings) {
            document.json.writeStartObject();
            document.json.writeStringField("id", each.id());
            document.json.writeStringField("place", each.place());
            document.readingFields(each.reading());
            document.json.writeEndObject();
          }
          document.json.writeEndArray();
        });
  }

  /** Returns a report as JSON: the counts, every wrong reading, and every cell as it was read. */
  public static String of(CorpusReport report, Language language) {
    return write(language, document -> document.report(report));
  }

  private static String write(Language language, Part part) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES));
      part.write(new ReadingDocument(json, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void reading(CellReading reading) throws IOException {
    json.writeStartObject();
    readingFields(reading);
    json.writeEndObject();
  }

  private void readingFields(CellReading reading) throws IOException {
    json.writeStringField("text", reading.text());
    json.writeStringField("outcome", reading.outcome().code());
    json.writeStringField("class", reading.readingClass().code());
    number("item_points", reading.itemPoints());
    json.writeArrayFieldStart("clauses");
    for (ClauseReading clause : reading.clauses()) {
      clause(clause);
    }
    json.writeEndArray();
    texts("statements", reading.statements());
    json.writeArrayFieldStart("doubts");
    for (Doubt doubt : reading.doubts()) {
      doubt(doubt);
    }
    json.writeEndArray();
  }

  private void clause(ClauseReading clause) throws IOException {
    json.writeStartObject();
    json.writeStringField("form", clause.form());
    json.writeNumberField("start", clause.start());
    json.writeNumberField("end", clause.end());
    json.writeStringField("text", clause.text());
    json.writeStringField("context", clause.context());
    json.writeStringField("subject", clause.subject());
    json.writeStringField("condition", clause.condition());
    json.writeStringField("measure", clause.measure());
    required(clause.requirement());
    json.writeFieldName("effect");
    effect(clause.effect());
    json.writeStringField("class", clause.readingClass().code());
    texts("decisions", clause.decisions().stream().map(GeneralDecision::code).toList());
    texts("vague", clause.vague());
    json.writeStringField("words", clause.words(language));
    json.writeEndObject();
  }

  private void required(@Nullable Requirement required) throws IOException {
    if (required != null) {
      json.writeObjectFieldStart("required");
      json.writeStringField("activity", required.activity());
      number("times", required.times());
      json.writeStringField("unit", required.unit());
      json.writeStringField("period", required.period());
      json.writeEndObject();
    }
  }

  private void effect(Effect effect) throws IOException {
    Amount points = effect.points();
    json.writeStartObject();
    json.writeStringField("kind", effect.kind().code());
    json.writeFieldName("points");
    switch (points.shape()) {
      case NONE -> json.writeNull();
      case ITEM -> json.writeString("item");
      case ONE -> number(points.figures().get(0));
      case RANGE, TIERS -> {
        json.writeStartArray();
        for (BigDecimal figure : points.figures()) {
          number(figure);
        }
        json.writeEndArray();
        json.writeBooleanField(points.isRange() ? "range" : "tiers", true);
      }
    }
    json.writeStringField("per", effect.per());
    if (effect.kind() == EffectKind.FLOOR) {
      json.writeStringField("limit", "item");
    } else {
      number("limit", effect.limit());
      if (effect.floored()) {
        json.writeStringField("floor", "item");
      }
    }
    json.writeEndObject();
  }

  private void doubt(Doubt doubt) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", doubt.kind().code());
    json.writeNumberField("start", doubt.start());
    json.writeNumberField("end", doubt.end());
    json.writeStringField("text", doubt.text());
    json.writeStringField("message", doubt.message().in(language));
    texts("choices", doubt.choices().stream().map(choice -> choice.in(language)).toList());
    json.writeEndObject();
  }

  private void report(CorpusReport report) throws IOException {
    json.writeStartObject();
    json.writeFieldName("all");
    count(report.all());
    counts("classes", report.byClass());
    counts("mechanisms", report.byMechanism());
    json.writeArrayFieldStart("wrong");
    for (CorpusReport.Row row : report.wrong()) {
      json.writeStartObject();
      json.writeStringField("id", row.cell().id());
      json.writeStringField("text", row.cell().text());
      effects("expected", row.expected());
      effects("found", row.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cells");
    for (CorpusReport.Row row : report.rows()) {
      json.writeStartObject();
      json.writeStringField("id", row.cell().id());
      json.writeBooleanField("right", row.right());
      readingFields(row.reading());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void counts(String name, Map<String, CorpusReport.Count> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, CorpusReport.Count> entry : counts.entrySet()) {
      json.writeFieldName(entry.getKey());
      count(entry.getValue());
    }
    json.writeEndObject();
  }

  private void count(CorpusReport.Count count) throws IOException {
    json.writeStartObject();
    json.writeNumberField("cells", count.cells());
    json.writeNumberField("cells_right", count.cellsRight());
    json.writeNumberField("cells_wrong", count.cellsWrong());
    json.writeNumberField("cells_refused", count.cellsRefused());
    json.writeNumberField("clauses", count.clauses());
    json.writeNumberField("clauses_right", count.clausesRight());
    json.writeNumberField("clauses_refused", count.clausesRefused());
    json.writeNumberField("measures_same", count.measures());
    json.writeNumberField("class_recognised", count.recognised());
    json.writeEndObject();
  }

  private void effects(String name, List<Effect> effects) throws IOException {
    json.writeArrayFieldStart(name);
    for (Effect effect : effects) {
      effect(effect);
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void number(String name, @Nullable BigDecimal figure) throws IOException {
    json.writeFieldName(name);
    if (figure == null) {
      json.writeNull();
    } else {
      number(figure);
    }
  }

  private void number(BigDecimal figure) throws IOException {
    json.writeNumber(Numerals.plain(figure));
  }
}
