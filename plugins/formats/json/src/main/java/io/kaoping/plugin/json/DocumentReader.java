package io.kaoping.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.kaoping.plugin.json.SourceText.Place;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document token by token as a shape says, and notes everything that is wrong with it, each
 * at its place. Only what breaks the syntax ends the reading early.
 */
final class DocumentReader {
  /** The deepest nesting. */
  static final int MOST_DEPTH = 32;

  /** The most characters of a text. */
  static final int MOST_TEXT = 64 * 1024;

  /** The most facts or fields of one object. */
  static final int MOST_FACTS = 1000;

  /** The most problems that are noted. */
  static final int MOST_PROBLEMS = 1000;

  /** How many characters a day has. */
  static final int DAY_LENGTH = 10;

  /** A decimal as a text; the schema uses it too. */
  static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

  /** How large a decimal may be, for a message in any language. */
  static final String DECIMALS = "-999999999999.999999 … 999999999999.999999";

  /** What the parser says most, to be said in both languages. */
  private static final Map<Pattern, String> DETAILS =
      Map.of(
          Pattern.compile("Unexpected character \\('(.+)' \\(code .*"), "json-character",
          Pattern.compile("Unrecognized token '(.*)': .*"), "json-word",
          Pattern.compile("Illegal unquoted character .*"), "json-control");

  private static final int LONGEST_MESSAGE = 200;

  /** The longest text of a number; a longer one has more digits than any value. */
  private static final int MOST_DIGITS = 100;

  /** What the parser itself refuses. */
  static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MOST_DEPTH)
          .maxNameLength(MOST_TEXT)
          .maxStringLength(SourceText.MOST_BYTES)
          .maxNumberLength(SourceText.MOST_BYTES)
          .maxDocumentLength(SourceText.MOST_BYTES)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          // names come from strangers: no table of them is kept
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final SourceText source;
  private final JsonParser parser;
  private final StringBuilder path = new StringBuilder();

  /** Where in the path the last field begins. */
  private int step;

  private final List<Problem> problems = new ArrayList<>();

  private DocumentReader(SourceText source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * What was read.
   *
   * @param value what the shape built; {@code null} when the reading ended early
   * @param problems what is wrong, in the order in which it was found
   */
  record Result(@Nullable Object value, List<Problem> problems) {}

  /** Ends the reading; the problem is noted. */
  private static final class Ended extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  static JsonParser parser(SourceText source) throws IOException {
    return FACTORY.createParser(new StringReader(source.text()));
  }

  /** Reads a document. */
  static Result read(SourceText source, Shape.Fields shape) {
    Object clean = CleanReader.read(source, shape);
    return clean == null ? readCarefully(source, shape) : new Result(clean, new ArrayList<>());
  }

  /** Reads a document of which something may be wrong. */
  static Result readCarefully(SourceText source, Shape.Fields shape) {
    try (JsonParser parser = parser(source)) {
      return new DocumentReader(source, parser).document(shape);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private Result document(Shape.Fields shape) throws IOException {
    try {
      if (parser.nextToken() == null) {
        note(here(), ProblemId.MALFORMED_DOCUMENT, Problem.detail("json-empty"));
        throw new Ended();
      }
      Object value = object(shape);
      if (parser.nextToken() != null) {
        note(here(), ProblemId.MALFORMED_DOCUMENT, Problem.detail("json-more", found()));
        throw new Ended();
      }
      return new Result(value, problems);
    } catch (Ended e) {
      return new Result(null, problems);
    } catch (StreamConstraintsException e) {
      boolean deep = parser.getParsingContext().getNestingDepth() > MOST_DEPTH;
      problems.add(
          problem(
              place(parser.currentLocation()),
              ProblemId.LIMIT_EXCEEDED,
              deep ? "depth" : "name",
              Integer.toString(deep ? MOST_DEPTH : MOST_TEXT)));
      return new Result(null, problems);
    } catch (JsonProcessingException e) {
      problems.add(problem(place(e.getLocation()), ProblemId.MALFORMED_DOCUMENT, said(e)));
      return new Result(null, problems);
    }
  }

  /** Returns what the parser says, in both languages where it is usual. */
  private static String said(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return Problem.detail("json-end");
    }
    String message = e.getOriginalMessage();
    for (Map.Entry<Pattern, String> detail : DETAILS.entrySet()) {
      Matcher matcher = detail.getKey().matcher(message);
      if (matcher.matches()) {
        return matcher.groupCount() == 0
            ? Problem.detail(detail.getValue())
            : Problem.detail(detail.getValue(), Quoted.of(matcher.group(1)));
      }
    }
    return Quoted.of(message, LONGEST_MESSAGE);
  }

  /** Reads the value at the current token; {@code null} when it is wrong. */
  private @Nullable Object value(Shape shape) throws IOException {
    if (shape instanceof Shape.Fields fields) {
      return object(fields);
    }
    if (shape instanceof Shape.Many many) {
      return array(many);
    }
    if (shape instanceof Shape.Format format) {
      return format(format);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice(choice);
    }
    return switch ((Shape.Scalar) shape) {
      case TEXT, ID, NAME -> text(shape);
      case DATE -> date();
      case DECIMAL -> decimal();
      case YES_NO -> {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
          yield wrongType(shape.picture());
        }
        yield token == JsonToken.VALUE_TRUE;
      }
      case COUNT -> count(shape, 18);
      case SMALL -> count(shape, 9);
      case FACTS -> map(shape, this::fact);
      case WORDS -> map(shape, () -> (String) text(Shape.Scalar.NAME));
    };
  }

  private Object object(Shape.Fields shape) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrongType(shape.picture());
      return shape.build(Values.none(shape));
    }
    Place start = here();
    String object = path.length() == 0 ? source.name() : path.toString();
    Map<String, Place> seen = new HashMap<>();
    Values values =
        new Values(
            shape,
            (field, place, id, arguments) -> {
              int mark = enter(field);
              problems.add(problem(place, id, arguments));
              path.setLength(mark);
            });
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place place = here();
      int mark = enter(name);
      Shape.Field field = shape.fields().get(name);
      if (field == null) {
        unknown(name, place, shape);
      } else if (unique(object, name, place, seen)) {
        parser.nextToken();
        Place at = here();
        Object value = value(field.shape());
        if (value != null) {
          values.put(field, at, value);
        }
      }
      path.setLength(mark);
    }
    for (Shape.Field field : shape.fields().values()) {
      if (field.required() && !seen.containsKey(field.name())) {
        int mark = enter(field.name());
        if (field.shape() instanceof Shape.Format format) {
          note(start, ProblemId.WRONG_FORMAT, "–", format.name());
        } else {
          note(start, ProblemId.MISSING_FIELD, field.name());
        }
        path.setLength(mark);
      }
    }
    Object built = shape.build(values);
    stopIfTooMany();
    return built;
  }

  private void unknown(String name, Place place, Shape.Fields shape) throws IOException {
    Problem problem =
        problem(place, ProblemId.UNKNOWN_FIELD, Quoted.of(name), String.join(", ", shape.names()));
    problems.add(problem.withRemedy(Nearest.of(name, shape.names()).orElse(null)));
    stopIfTooMany();
    parser.nextToken();
    parser.skipChildren();
  }

  /** Tells whether a name is new in its object; what stands under it again is skipped. */
  private boolean unique(String object, String name, Place place, Map<String, Place> seen)
      throws IOException {
    Place before = seen.putIfAbsent(name, place);
    if (before == null) {
      return true;
    }
    note(
        place,
        ProblemId.DUPLICATE_ID,
        object,
        Quoted.of(name),
        source.name() + ":" + before.line() + ":" + before.column());
    parser.nextToken();
    parser.skipChildren();
    return false;
  }

  private @Nullable Object array(Shape.Many shape) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return wrongType(shape.picture());
    }
    List<Object> list = new ArrayList<>();
    int field = step;
    int mark = path.length();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      step = field;
      path.append('[').append(list.size()).append(']');
      list.add(
          Objects.requireNonNullElseGet(
              value(shape.element()), () -> Values.standIn(shape.element())));
      path.setLength(mark);
    }
    return list;
  }

  private @Nullable Object format(Shape.Format format) throws IOException {
    Object text = text(format);
    if (text != null && !text.equals(format.name())) {
      problems.clear();
      note(here(), ProblemId.WRONG_FORMAT, Quoted.of((String) text), format.name());
      throw new Ended();
    }
    return text;
  }

  private @Nullable Object choice(Shape.Choice choice) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(choice.picture());
    }
    String word = parser.getText();
    Object value = choice.words().get(word);
    if (value == null) {
      Problem problem =
          problem(
              here(),
              ProblemId.BAD_VALUE,
              field(),
              Quoted.of(word),
              String.join(", ", choice.words().keySet()));
      problems.add(
          problem.withRemedy(
              word.length() > 64 ? null : Nearest.of(word, choice.words().keySet()).orElse(null)));
      stopIfTooMany();
    }
    return value;
  }

  private @Nullable Object text(Shape shape) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(shape.picture());
    }
    String text = parser.getText();
    if (tooLong(text)) {
      return note(here(), ProblemId.LIMIT_EXCEEDED, field(), Integer.toString(MOST_TEXT));
    }
    if (broken(text)) {
      return note(here(), ProblemId.BAD_ENCODING, "Unicode");
    }
    return text;
  }

  static boolean tooLong(String text) {
    return text.length() > MOST_TEXT && text.codePointCount(0, text.length()) > MOST_TEXT;
  }

  /** Tells whether a text holds half a character. */
  static boolean broken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      }
    }
    return false;
  }

  private @Nullable Object date() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrongType(Shape.Scalar.DATE.picture());
    }
    String text = parser.getText();
    LocalDate date = day(text);
    return date != null ? date : note(here(), ProblemId.IMPOSSIBLE_DATE, Quoted.of(text));
  }

  /** Returns a day written as {@code 2025-03-01}, or {@code null} when there is none. */
  static @Nullable LocalDate day(String text) {
    return text.length() == DAY_LENGTH ? day(text.toCharArray(), 0) : null;
  }

  /** Returns the day that ten characters say, or {@code null} when there is none. */
  static @Nullable LocalDate day(char[] text, int from) {
    if (text[from + 4] != '-' || text[from + 7] != '-') {
      return null;
    }
    int year = number(text, from, from + 4);
    int month = number(text, from + 5, from + 7);
    int day = number(text, from + 8, from + DAY_LENGTH);
    return Days.of(year, month, day);
  }

  /** Returns the number that digits make, or -1 when they are none. */
  private static int number(char[] text, int from, int until) {
    int number = 0;
    for (int i = from; i < until; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private @Nullable Object decimal() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText();
      return DECIMAL.matcher(text).matches() ? exact(text) : badDecimal(text);
    }
    return token != null && token.isNumeric()
        ? number()
        : wrongType(Shape.Scalar.DECIMAL.picture());
  }

  private @Nullable BigDecimal number() throws IOException {
    BigDecimal value = exact(parser.getText());
    if (value == null) {
      badDecimal(parser.getText());
    }
    return value;
  }

  private @Nullable Object badDecimal(String text) throws IOException {
    return note(here(), ProblemId.BAD_VALUE, field(), Quoted.of(text), DECIMALS);
  }

  /** Returns the value of a number, or {@code null} when it has too many digits. */
  static @Nullable BigDecimal exact(String text) {
    if (text.length() > MOST_DIGITS) {
      return null;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if ((long) value.precision() - value.scale() > 12) {
      return null;
    }
    value = value.stripTrailingZeros();
    if (value.scale() > 6) {
      return null;
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private @Nullable Object count(Shape shape, int digits) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return wrongType(shape.picture());
    }
    String text = parser.getText();
    if (text.length() > digits || text.startsWith("-")) {
      return note(
          here(), ProblemId.BAD_VALUE, field(), Quoted.of(text), "0 … " + "9".repeat(digits));
    }
    return Long.valueOf(text);
  }

  /** Reads a value of an object whose fields have any name; {@code null} when it is wrong. */
  private interface Entry<T> {
    @Nullable T read() throws IOException;
  }

  private <T> @Nullable Object map(Shape shape, Entry<T> entry) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return wrongType(shape.picture());
    }
    String field = field();
    String object = path.toString();
    Map<String, T> entries = new LinkedHashMap<>();
    Map<String, Place> seen = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place place = here();
      if (seen.size() == MOST_FACTS && !seen.containsKey(name)) {
        note(place, ProblemId.LIMIT_EXCEEDED, field, Integer.toString(MOST_FACTS));
        throw new Ended();
      }
      int mark = enter(name);
      if (unique(object, name, place, seen)) {
        parser.nextToken();
        T value = entry.read();
        if (value != null) {
          entries.put(name, value);
        }
      }
      path.setLength(mark);
    }
    return entries;
  }

  private @Nullable FactValue fact() throws IOException {
    JsonToken token = Objects.requireNonNull(parser.currentToken());
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return FactValue.of(token == JsonToken.VALUE_TRUE);
    }
    if (token == JsonToken.VALUE_STRING) {
      Object text = text(Shape.Scalar.TEXT);
      return text == null ? null : FactValue.of((String) text);
    }
    if (token.isNumeric()) {
      BigDecimal number = number();
      return number == null ? null : FactValue.of(number);
    }
    wrongType("0.5 / true / false / \"…\"");
    return null;
  }

  private @Nullable Object wrongType(String expected) throws IOException {
    note(here(), ProblemId.WRONG_TYPE, field(), found(), expected);
    parser.skipChildren();
    return null;
  }

  /** Returns what stands at the current token, cut short. */
  private String found() throws IOException {
    return switch (Objects.requireNonNull(parser.currentToken())) {
      case START_OBJECT -> "{…}";
      case START_ARRAY -> "[…]";
      case VALUE_STRING -> '"' + Quoted.of(parser.getText()) + '"';
      default -> Quoted.of(parser.getText());
    };
  }

  /** Returns the field of the path's end, as messages name it. */
  private String field() {
    return path.length() == 0 ? source.name() : path.substring(step);
  }

  private int enter(String name) {
    int mark = path.length();
    String written = Quoted.step(name);
    boolean dot = written.startsWith(".");
    path.append(mark == 0 && dot ? written.substring(1) : written);
    step = mark > 0 && dot ? mark + 1 : mark;
    return mark;
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** Notes a problem at the path; ends the reading when there are too many. */
  private @Nullable Object note(Place place, ProblemId id, String... arguments) throws IOException {
    problems.add(problem(place, id, arguments));
    stopIfTooMany();
    return null;
  }

  private void stopIfTooMany() throws IOException {
    if (problems.size() >= MOST_PROBLEMS) {
      problems.add(
          problem(here(), ProblemId.LIMIT_EXCEEDED, "problems", Integer.toString(MOST_PROBLEMS)));
      throw new Ended();
    }
  }

  private Problem problem(Place place, ProblemId id, String... arguments) {
    return Problem.error(id, source.at(place).withPath(path.toString()), arguments);
  }
}
