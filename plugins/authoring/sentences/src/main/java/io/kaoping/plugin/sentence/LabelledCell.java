package io.kaoping.plugin.sentence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a corpus with what it means according to the person who labelled it.
 *
 * @param id its name
 * @param text the cell
 * @param mechanism the main mechanism of scoring
 * @param readingClass how far it can be computed
 * @param clauses its clauses, in order
 */
public record LabelledCell(
    String id, String text, String mechanism, ReadingClass readingClass, List<Clause> clauses) {

  /**
   * One clause.
   *
   * @param condition the condition in the labeller's words
   * @param measure how it is counted
   * @param effect what it does
   */
  public record Clause(String condition, String measure, Effect effect) {}

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Copies the clauses. */
  public LabelledCell {
    clauses = List.copyOf(clauses);
  }

  /**
   * Reads a corpus: one JSON object in each line.
   *
   * @param source the name of the file, for problems
   * @throws PackException with every line that cannot be read
   */
  public static List<LabelledCell> readAll(String source, List<String> lines) {
    List<LabelledCell> cells = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Position place = Position.at(source, i + 1, 1, lines.get(i));
      try {
        cells.add(cell(object(lines.get(i))));
      } catch (JsonProcessingException e) {
        problems.add(
            Problem.error(
                ProblemId.MALFORMED_DOCUMENT, place, String.valueOf(e.getOriginalMessage())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (IllegalArgumentException e) {
        problems.add(Problem.error(ProblemId.MISSING_FIELD, place, String.valueOf(e.getMessage())));
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException("语料不能使用", problems);
    }
    return cells;
  }

  private static LabelledCell cell(Map<String, Object> line) {
    String code = text(line, "class");
    ReadingClass readingClass =
        Stream.of(ReadingClass.values())
            .filter(candidate -> candidate.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("class"));
    List<Clause> clauses = new ArrayList<>();
    for (Object clause : list(line.get("clauses"))) {
      Map<String, Object> fields = map(clause, "clauses");
      clauses.add(
          new Clause(
              String.valueOf(fields.getOrDefault("condition", "")),
              String.valueOf(fields.getOrDefault("measure", "")),
              effect(map(fields.get("effect"), "effect"))));
    }
    return new LabelledCell(
        text(line, "id"), text(line, "text"), text(line, "mechanism"), readingClass, clauses);
  }

  private static Effect effect(Map<String, Object> fields) {
    EffectKind kind =
        EffectKind.of(text(fields, "kind"))
            .orElseThrow(() -> new IllegalArgumentException("effect.kind"));
    return new Effect(
        kind,
        amount(fields),
        fields.get("per") instanceof String per ? per : null,
        fields.get("limit") instanceof BigDecimal limit ? limit : null,
        "item".equals(fields.get("floor")) || "item".equals(fields.get("limit")));
  }

  private static Amount amount(Map<String, Object> fields) {
    Object points = fields.get("points");
    if (points instanceof BigDecimal figure) {
      return Amount.one(figure);
    }
    if ("item".equals(points)) {
      return Amount.ITEM;
    }
    if (points instanceof List<?> figures) {
      List<BigDecimal> values =
          figures.stream()
              .filter(BigDecimal.class::isInstance)
              .map(BigDecimal.class::cast)
              .toList();
      return Boolean.TRUE.equals(fields.get("range"))
          ? new Amount(Amount.Shape.RANGE, values)
          : Amount.tiers(values);
    }
    return Amount.NONE;
  }

  private static String text(Map<String, Object> fields, String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked") // objects are read as maps with names as keys
  private static Map<String, Object> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException(name);
  }

  private static Map<String, Object> object(String line) throws IOException {
    try (JsonParser parser = FACTORY.createParser(line)) {
      parser.nextToken();
      return map(value(parser), "{}");
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        Object value = value(parser);
        if (value != null) {
          fields.put(name, value);
        }
      }
      return fields;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Object value = value(parser);
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    }
    if (token == null) {
      throw new IllegalArgumentException("{}");
    }
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue().stripTrailingZeros();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }
}
