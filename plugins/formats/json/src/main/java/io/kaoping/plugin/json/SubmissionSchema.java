package io.kaoping.plugin.json;

import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of {@code kaoping.submission/1}, made from the same table that
 * the reader follows.
 *
 * <p>A schema cannot say everything: repeated fields, repeated ids, references, the order of days,
 * the last state of an item, the number of decimals, NFC, the size and depth of the document and
 * its encoding are checked by {@link JsonSubmissionFormat} alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SubmissionSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** Days from 1990 to 2100 that exist. */
  private static final String DATE =
      "^(?:(?:199[0-9]|20[0-9][0-9]|2100)-"
          + "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
          + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:199[26]|20(?:[02468][048]|[13579][26]))-02-29)$";

  /** Texts without control, direction and zero-width characters. */
  private static final String CLEAN =
      "[^\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u2028-\\u202E"
          + "\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]*$";

  /** Such texts with something to see. */
  private static final String PRINTABLE = "^(?=.*\\S)" + CLEAN;

  private static final String DECIMAL = "^" + DocumentReader.DECIMAL.pattern() + "$";

  /** No number reaches it; whole, so that validators that calculate in binary agree. */
  private static final BigDecimal BOUND = new BigDecimal("1000000000000");

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private SubmissionSchema() {}

  /**
   * Returns the schema of every submission; the resource {@code kaoping.submission.schema.json}.
   */
  public static String general() {
    return text(new SubmissionSchema().document("urn:kaoping:submission:1", "Kaoping submission"));
  }

  /**
   * Returns the schema of the submissions that a pack understands: only its facts with their types,
   * least values and allowed values, its kinds of activity and record, its lists with their states
   * and ties. It refuses terms that the pack does not know, which an assessment only notes.
   *
   * @param vocabulary the pack's vocabulary
   * @param packId the pack's id
   */
  public static String of(Vocabulary vocabulary, String packId) {
    SubmissionSchema schema = new SubmissionSchema();
    Map<String, Object> document =
        schema.document(
            "urn:kaoping:submission:1:" + packId, "Kaoping submission for the pack " + packId);
    schema.narrow(vocabulary);
    return text(document);
  }

  private Map<String, Object> document(String id, String title) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", DIALECT);
    root.put("$id", id);
    root.put("title", title);
    root.putAll(object(SubmissionShape.DOCUMENT));
    root.put("$defs", definitions);
    return root;
  }

  private Map<String, Object> schema(Shape shape) {
    if (shape instanceof Shape.Fields fields) {
      return defined(fields.name(), () -> object(fields));
    }
    if (shape instanceof Shape.Many many) {
      Map<String, Object> out = type("array");
      out.put("items", schema(many.element()));
      return out;
    }
    if (shape instanceof Shape.Format format) {
      return new LinkedHashMap<>(Map.of("const", format.name()));
    }
    if (shape instanceof Shape.Choice choice) {
      return oneOf(choice.words().keySet());
    }
    return scalar((Shape.Scalar) shape);
  }

  private Map<String, Object> object(Shape.Fields shape) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Shape.Field field : shape.fields().values()) {
      properties.put(field.name(), schema(field.shape()));
      if (field.required()) {
        required.add(field.name());
      }
    }
    Map<String, Object> out = type("object");
    out.put("properties", properties);
    if (!required.isEmpty()) {
      out.put("required", required);
    }
    out.put("additionalProperties", false);
    return out;
  }

  private Map<String, Object> scalar(Shape.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> defined("text", SubmissionSchema::anyText);
      case ID ->
          defined(
              "id",
              () -> {
                Map<String, Object> out = type("string");
                out.put("maxLength", 64);
                out.put("pattern", PRINTABLE);
                return out;
              });
      case NAME ->
          defined(
              "name",
              () -> {
                Map<String, Object> out = anyText();
                out.put("pattern", PRINTABLE);
                return out;
              });
      case DATE -> date();
      case DECIMAL -> defined("decimal", () -> decimal(null, null));
      case YES_NO -> type("boolean");
      case COUNT, SMALL -> {
        Map<String, Object> out = type("integer");
        out.put("minimum", 0);
        out.put("maximum", scalar == Shape.Scalar.SMALL ? 999_999_999L : 999_999_999_999_999_999L);
        yield out;
      }
      case FACTS -> defined("facts", this::anyFacts);
      case WORDS -> defined("words", this::anyWords);
    };
  }

  private Map<String, Object> date() {
    return defined(
        "date",
        () -> {
          Map<String, Object> out = type("string");
          out.put("format", "date");
          out.put("pattern", DATE);
          return out;
        });
  }

  private static Map<String, Object> anyText() {
    Map<String, Object> out = type("string");
    out.put("maxLength", DocumentReader.MOST_TEXT);
    out.put("pattern", "^" + CLEAN);
    return out;
  }

  private static Map<String, Object> decimal(
      @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("type", List.of("number", "string"));
    if (minimum == null) {
      out.put("exclusiveMinimum", BOUND.negate());
    } else {
      out.put("minimum", minimum);
    }
    if (maximum == null) {
      out.put("exclusiveMaximum", BOUND);
    } else {
      out.put("maximum", maximum);
    }
    out.put("pattern", DECIMAL);
    return out;
  }

  private Map<String, Object> anyFacts() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", List.of("number", "boolean", "string"));
    value.put("exclusiveMinimum", BOUND.negate());
    value.put("exclusiveMaximum", BOUND);
    value.put("maxLength", DocumentReader.MOST_TEXT);
    value.put("pattern", "^" + CLEAN);
    Map<String, Object> out = type("object");
    out.put("propertyNames", scalar(Shape.Scalar.NAME));
    out.put("additionalProperties", value);
    out.put("maxProperties", DocumentReader.MOST_FACTS);
    return out;
  }

  private Map<String, Object> anyWords() {
    Map<String, Object> out = type("object");
    out.put("propertyNames", scalar(Shape.Scalar.NAME));
    out.put("additionalProperties", scalar(Shape.Scalar.NAME));
    out.put("maxProperties", DocumentReader.MOST_FACTS);
    return out;
  }

  private void narrow(Vocabulary vocabulary) {
    for (SubjectKind kind : SubjectKind.values()) {
      String subject = kind == SubjectKind.UNIT ? "unit" : "coalition";
      property(definition(subject), "facts", facts(vocabulary, kind));
    }
    Map<String, Object> activity = definition("activity");
    property(activity, "kind", oneOf(vocabulary.activities().keySet()));
    eachKind(
        activity,
        "kind",
        vocabulary.activities(),
        kind -> new LinkedHashMap<>(Map.of("fields", fields(kind.fields()))));

    Map<String, Object> item = definition("item");
    property(item, "list", oneOf(vocabulary.lists().keySet()));
    eachKind(item, "list", vocabulary.lists(), this::list);

    Map<String, Object> entry = definition("record");
    property(entry, "kind", oneOf(vocabulary.records().keySet()));
    eachKind(
        definition("ballot"),
        "poll",
        vocabulary.polls(),
        poll -> {
          List<String> words = new ArrayList<>(poll.choices().keySet());
          words.addAll(poll.excluded());
          Map<String, Object> properties = new LinkedHashMap<>();
          properties.put("group", oneOf(poll.groups().keySet()));
          properties.put("choices", Map.of("additionalProperties", oneOf(words)));
          return properties;
        });
    eachKind(
        definition("issued"),
        "poll",
        vocabulary.polls(),
        poll -> new LinkedHashMap<>(Map.of("group", oneOf(poll.groups().keySet()))));
    eachKind(
        definition("rating"),
        "panel",
        vocabulary.panels(),
        panel ->
            new LinkedHashMap<>(
                panel.groups().isEmpty()
                    ? Map.of("group", Map.of("not", Map.of()))
                    : Map.of("group", oneOf(panel.groups().keySet()))));
    for (String sheet : List.of("ballot", "issued")) {
      property(definition(sheet), "poll", oneOf(vocabulary.polls().keySet()));
    }
    property(definition("rating"), "panel", oneOf(vocabulary.panels().keySet()));
    eachKind(
        entry,
        "kind",
        vocabulary.records(),
        kind -> {
          Map<String, Object> properties = new LinkedHashMap<>();
          if (!kind.levels().isEmpty()) {
            properties.put("level", oneOf(kind.levels()));
          }
          properties.put("fields", fields(kind.fields()));
          return properties;
        });
  }

  private Map<String, Object> list(Vocabulary.ListKind list) {
    Map<String, Object> state = oneOf(list.checklist().states());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("state", state);
    properties.put("history", Map.of("items", Map.of("properties", Map.of("state", state))));
    properties.put(
        "links",
        list.links().isEmpty()
            ? Map.of("maxItems", 0)
            : Map.of("items", Map.of("properties", Map.of("kind", oneOf(list.links().keySet())))));
    properties.put("fields", fields(list.fields()));
    return properties;
  }

  private Map<String, Object> facts(Vocabulary vocabulary, SubjectKind kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Vocabulary.Fact fact : vocabulary.facts().values()) {
      if (fact.subject() == kind) {
        properties.put(fact.name(), fact(fact));
      }
    }
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      if (list.subject() == kind) {
        list.entries()
            .forEach((name, en) -> properties.putIfAbsent(name, described(en, type("boolean"))));
      }
    }
    return closed(properties);
  }

  private Map<String, Object> fact(Vocabulary.Fact fact) {
    Map<String, Object> out =
        fact.type() == Vocabulary.Type.NUMBER
            ? decimal(fact.minimum(), fact.maximum())
            : value(fact.type());
    if (!fact.values().isEmpty()) {
      out = oneOf(fact.values());
    }
    return described(fact.unit().isEmpty() ? fact.en() : fact.en() + " / " + fact.unit(), out);
  }

  private Map<String, Object> fields(Map<String, Vocabulary.Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> properties.put(name, described(field.en(), value(field.type()))));
    return closed(properties);
  }

  private Map<String, Object> value(Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> decimal(null, null);
      case YES_NO -> type("boolean");
      case TEXT -> scalar(Shape.Scalar.TEXT);
      case DATE -> date();
    };
  }

  private static Map<String, Object> closed(Map<String, Object> properties) {
    Map<String, Object> out = type("object");
    out.put("properties", properties);
    out.put("additionalProperties", false);
    return out;
  }

  private static Map<String, Object> described(String english, Map<String, Object> schema) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (!english.isEmpty()) {
      out.put("description", english);
    }
    out.putAll(schema);
    return out;
  }

  /** Adds what holds for each kind of a definition's objects beyond what holds for all. */
  private static <K> void eachKind(
      Map<String, Object> definition,
      String field,
      Map<String, K> kinds,
      Function<K, Map<String, Object>> properties) {
    List<Object> rules = new ArrayList<>();
    kinds.forEach(
        (name, kind) -> {
          Map<String, Object> rule = new LinkedHashMap<>();
          rule.put("if", Map.of("properties", Map.of(field, Map.of("const", name))));
          rule.put("then", Map.of("properties", properties.apply(kind)));
          rules.add(rule);
        });
    if (!rules.isEmpty()) {
      definition.put("allOf", rules);
    }
  }

  private Map<String, Object> definition(String name) {
    return part(definitions, name);
  }

  private static void property(Map<String, Object> definition, String name, Object schema) {
    part(definition, "properties").put(name, schema);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> tree, String name) {
    return (Map<String, Object>) Objects.requireNonNull(tree.get(name), name);
  }

  /** A schema that is made when it is first referred to. */
  private interface Definition {
    Map<String, Object> make();
  }

  private Map<String, Object> defined(String name, Definition definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, definition.make());
    }
    return new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + name));
  }

  /** Allows some words; none at all when there are no words. */
  private static Map<String, Object> oneOf(Collection<String> words) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (words.isEmpty()) {
      out.put("not", Map.of());
    } else {
      out.put("enum", List.copyOf(words));
    }
    return out;
  }

  private static Map<String, Object> type(String name) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("type", name);
    return out;
  }

  private static String text(Map<String, Object> tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrettyJson.write(tree, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
