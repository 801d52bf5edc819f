package io.kaoping.plugin.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of a document; the reader and the JSON Schema both follow it. */
sealed interface Shape {
  /** Returns how the shape looks in a document, for a message in any language. */
  String picture();

  /** A single value. */
  enum Scalar implements Shape {
    /** Any text. */
    TEXT("\"…\""),
    /** A text of at most 64 characters that can be printed. */
    ID("\"…\""),
    /** A text that can be printed. */
    NAME("\"…\""),
    /** A day, as the text {@code 2025-03-01}. */
    DATE("\"2025-03-01\""),
    /** An exact decimal, as a number or a text. */
    DECIMAL("0.5 / \"0.5\""),
    /** Yes or no. */
    YES_NO("true / false"),
    /** A whole number from 0 to 18 nines. */
    COUNT("0"),
    /** A whole number from 0 to 9 nines. */
    SMALL("0"),
    /** An object of named numbers, texts, yeses and noes. */
    FACTS("{…}"),
    /** An object of named texts that can be printed. */
    WORDS("{…}");

    private final String picture;

    Scalar(String picture) {
      this.picture = picture;
    }

    @Override
    public String picture() {
      return picture;
    }
  }

  /** The name of a document's format. */
  record Format(String name) implements Shape {
    @Override
    public String picture() {
      return '"' + name + '"';
    }
  }

  /** One of a few words, each of which stands for a value. */
  record Choice(Map<String, Object> words) implements Shape {
    /** Returns the choice of an enum's names, written in some way. */
    static <E extends Enum<E>> Choice of(Class<E> type, Function<E, String> word) {
      Map<String, Object> words = new LinkedHashMap<>();
      for (E constant : type.getEnumConstants()) {
        words.put(word.apply(constant), constant);
      }
      return new Choice(words);
    }

    @Override
    public String picture() {
      return "\"" + String.join("\" / \"", words.keySet()) + "\"";
    }
  }

  /** An array. */
  record Many(Shape element) implements Shape {
    @Override
    public String picture() {
      return "[…]";
    }
  }

  /** An object with known fields. */
  final class Fields implements Shape {
    private final String name;
    private final Map<String, Field> fields;
    private final Field[] inOrder;
    private final Function<Values, Object> build;

    private Fields(String name, Map<String, Field> fields, Function<Values, Object> build) {
      this.name = name;
      this.fields = fields;
      this.inOrder = fields.values().toArray(new Field[0]);
      this.build = build;
    }

    /** Returns what it is, for the schema. */
    String name() {
      return name;
    }

    /** Returns the fields by name, in the order in which they are written. */
    Map<String, Field> fields() {
      return fields;
    }

    /** Returns how many fields there are. */
    int size() {
      return inOrder.length;
    }

    /** Returns the field at a place; after the last one comes the first. */
    Field at(int place) {
      return inOrder[place < inOrder.length ? place : 0];
    }

    /**
     * Returns a field, or {@code null} when there is none of the name. Fields are mostly asked for
     * in their order, so that it is looked for from a place on.
     *
     * @param next the place that may come next
     */
    @Nullable Field find(String field, int next) {
      for (int place = next; place < inOrder.length; place++) {
        if (inOrder[place].name().equals(field)) {
          return inOrder[place];
        }
      }
      return fields.get(field);
    }

    /** Makes a value of what was read; it takes whatever {@link Values} yields. */
    Object build(Values values) {
      return build.apply(values);
    }

    @Override
    public String picture() {
      return "{…}";
    }

    Set<String> names() {
      return fields.keySet();
    }
  }

  /**
   * A field of an object.
   *
   * @param written its name as the parser compares it with what comes next
   * @param place its place among the fields of the object, from 0
   */
  record Field(String name, SerializableString written, Shape shape, boolean required, int place) {
    private Field(String name, Shape shape, boolean required, int place) {
      this(name, new SerializedString(name), shape, required, place);
    }

    private Field at(int newPlace) {
      return new Field(name, shape, required, newPlace);
    }
  }

  /** Returns a field that must be there. */
  static Field required(String name, Shape shape) {
    return new Field(name, shape, true, 0);
  }

  /** Returns a field that may be left out. */
  static Field optional(String name, Shape shape) {
    return new Field(name, shape, false, 0);
  }

  /** Returns an object. */
  static Fields object(String name, Function<Values, Object> build, Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.name(), field.at(byName.size()));
    }
    return new Fields(name, byName, build);
  }

  /** Returns an array. */
  static Many many(Shape element) {
    return new Many(element);
  }
}
