package io.kaoping.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document with which nothing is wrong, as a shape says, and gives up at the first thing
 * that is amiss: a {@link DocumentReader} then tells everything. It keeps neither places nor paths,
 * which is most of what careful reading costs: it takes a fifth of the time.
 */
final class CleanReader {
  /** Unlike that of careful reading it shares names; the parser bounds how many it keeps. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(DocumentReader.CONSTRAINTS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final Amiss AMISS = new Amiss();

  private final JsonParser parser;
  private final boolean escapes;
  private final Words words = new Words();

  /** The elements of the arrays that are being read, those of the innermost last. */
  private final List<Object> elements = new ArrayList<>();

  private final Values.Notes notes = (field, place, id, arguments) -> this.refused = true;
  private boolean refused;

  private CleanReader(JsonParser parser, boolean escapes) {
    this.parser = parser;
    this.escapes = escapes;
  }

  /** Something is wrong; what and where is for the careful reader to say. */
  private static final class Amiss extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private Amiss() {
      super("amiss");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Returns what the shape builds of a document, or {@code null} when anything is wrong. */
  static @Nullable Object read(SourceText source, Shape.Fields shape) {
    byte[] bytes = source.bytes();
    if (bytes.length < 2 || bytes[0] != '{' || bytes[1] == 0) {
      return null; // the parser would guess the charset, which is settled by now
    }
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      // half a character can only be written as an escape
      CleanReader reader = new CleanReader(parser, source.text().indexOf('\\') >= 0);
      parser.nextToken();
      Object value = reader.object(shape);
      return reader.refused || parser.nextToken() != null ? null : value;
    } catch (IOException e) { // of the syntax, of a limit, or anything else
      return null;
    }
  }

  private Object value(Shape shape) throws IOException {
    if (shape instanceof Shape.Fields fields) {
      return object(fields);
    }
    if (shape instanceof Shape.Many many) {
      return array(many);
    }
    if (shape instanceof Shape.Format format) {
      return sound(format.name().equals(text()) ? format.name() : null);
    }
    if (shape instanceof Shape.Choice choice) {
      return sound(choice.words().get(text()));
    }
    return switch ((Shape.Scalar) shape) {
      case TEXT -> text();
      case ID, NAME -> word();
      case DATE -> date();
      case DECIMAL -> decimal();
      case YES_NO -> yes();
      case COUNT -> count(18);
      case SMALL -> count(9);
      case FACTS -> map(this::fact);
      case WORDS -> map(this::word);
    };
  }

  private Object object(Shape.Fields shape) throws IOException {
    expect(JsonToken.START_OBJECT);
    Values values = new Values(shape, notes);
    Shape.Field field = shape.at(0);
    while (parser.nextFieldName(field.written()) || parser.currentToken() == JsonToken.FIELD_NAME) {
      if (!field.name().equals(parser.currentName())) {
        field = sound(shape.find(parser.currentName(), field.place()));
      }
      if (values.has(field)) {
        throw AMISS;
      }
      parser.nextToken();
      values.put(field, value(field.shape()));
      field = shape.at(field.place() + 1);
    }
    expect(JsonToken.END_OBJECT);
    for (int i = 0; i < shape.size(); i++) {
      if (shape.at(i).required() && !values.has(shape.at(i))) {
        throw AMISS;
      }
    }
    return shape.build(values);
  }

  private List<Object> array(Shape.Many shape) throws IOException {
    expect(JsonToken.START_ARRAY);
    int begin = elements.size();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(shape.element()));
    }
    if (elements.size() - begin < 2) {
      return elements.size() == begin ? List.of() : List.of(elements.remove(begin));
    }
    List<Object> own = elements.subList(begin, elements.size());
    List<Object> list = List.copyOf(own);
    own.clear();
    return list;
  }

  /** Reads a value of an object whose fields have any name. */
  private interface Entry<T> {
    T read() throws IOException;
  }

  private <T> Map<String, T> map(Entry<T> entry) throws IOException {
    expect(JsonToken.START_OBJECT);
    Map<String, T> entries = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (entries.size() == DocumentReader.MOST_FACTS || entries.put(name, entry.read()) != null) {
        throw AMISS;
      }
    }
    expect(JsonToken.END_OBJECT);
    return entries;
  }

  private FactValue fact() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> FactValue.of(true);
      case VALUE_FALSE -> FactValue.of(false);
      case VALUE_STRING -> FactValue.of(text());
      default -> FactValue.of(number());
    };
  }

  private String text() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return bounded(parser.getText());
  }

  /** Reads a text that may well stand in the document more than once. */
  private String word() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return bounded(
        words.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
  }

  private String bounded(String text) throws IOException {
    if (DocumentReader.tooLong(text) || (escapes && DocumentReader.broken(text))) {
      throw AMISS;
    }
    return text;
  }

  private LocalDate date() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return sound(
        parser.getTextLength() == DocumentReader.DAY_LENGTH
            ? DocumentReader.day(parser.getTextCharacters(), parser.getTextOffset())
            : null);
  }

  private BigDecimal decimal() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return number();
    }
    String text = parser.getText();
    return sound(
        DocumentReader.DECIMAL.matcher(text).matches() ? DocumentReader.exact(text) : null);
  }

  private BigDecimal number() throws IOException {
    if (!parser.currentToken().isNumeric()) {
      throw AMISS;
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT) {
      return BigDecimal.valueOf(parser.getIntValue());
    }
    return sound(DocumentReader.exact(parser.getText()));
  }

  private Boolean yes() throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw AMISS;
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private Long count(int digits) throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    String text = parser.getText();
    return sound(text.length() > digits || text.startsWith("-") ? null : Long.valueOf(text));
  }

  private void expect(JsonToken token) throws IOException {
    if (parser.currentToken() != token) {
      throw AMISS;
    }
  }

  private static <T> T sound(@Nullable T value) throws IOException {
    if (value == null) {
      throw AMISS;
    }
    return value;
  }
}
