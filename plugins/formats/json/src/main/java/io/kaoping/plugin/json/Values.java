package io.kaoping.plugin.json;

import io.kaoping.plugin.json.SourceText.Place;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object as they were read. A field that is missing or wrong is noted as a problem
 * by then; a stand-in takes its place, so that the rest can be looked at too.
 */
final class Values {
  /** Stands in for a text; no character. */
  static final String NO_TEXT = "\uFFFF";

  /** Stands in for a day; before all others. */
  static final LocalDate NO_DATE = LocalDate.MIN;

  /** Returns what stands in for an element of a list that is missing or wrong. */
  static Object standIn(Shape element) {
    if (element == Shape.Scalar.DECIMAL) {
      return BigDecimal.ZERO;
    }
    return element == Shape.Scalar.DATE ? NO_DATE : NO_TEXT;
  }

  private static final @Nullable Place[] NOWHERE = {};

  /** The place of a field where places are not kept. */
  private static final Place UNKNOWN = new Place(0, 0);

  private final Shape.Fields shape;
  private final Notes notes;
  private final @Nullable Object[] values;
  private @Nullable Place[] places = NOWHERE;
  private int next;

  /** Starts the fields of an object. */
  Values(Shape.Fields shape, Notes notes) {
    this.shape = shape;
    this.notes = notes;
    this.values = new Object[shape.size()];
  }

  /** Returns the fields of an object of which nothing was read. */
  static Values none(Shape.Fields shape) {
    return new Values(shape, (field, place, id, arguments) -> {});
  }

  /** Takes note of a problem with a field of the object. */
  interface Notes {
    void add(String field, Place place, ProblemId id, String... arguments);
  }

  void put(Shape.Field field, Object value) {
    values[field.place()] = value;
  }

  void put(Shape.Field field, Place place, Object value) {
    put(field, value);
    if (places.length == 0) {
      places = new Place[values.length];
    }
    places[field.place()] = place;
  }

  boolean has(Shape.Field field) {
    return values[field.place()] != null;
  }

  boolean has(String field) {
    return value(field) != null;
  }

  private @Nullable Object value(String field) {
    return values[place(field)];
  }

  private int place(String field) {
    int place = Objects.requireNonNull(shape.find(field, next), field).place();
    next = place + 1;
    return place;
  }

  /** Notes a problem with a field that was read. */
  void refuse(String field, ProblemId id, String... arguments) {
    Place place = places.length == 0 ? UNKNOWN : places[place(field)];
    if (place != null) {
      notes.add(field, place, id, arguments);
    }
  }

  String text(String field) {
    return text(field, NO_TEXT);
  }

  String text(String field, String otherwise) {
    return get(field, String.class, otherwise);
  }

  @Nullable String textIfAny(String field) {
    return (String) value(field);
  }

  LocalDate date(String field) {
    return get(field, LocalDate.class, NO_DATE);
  }

  @Nullable LocalDate dateIfAny(String field) {
    return (LocalDate) value(field);
  }

  BigDecimal decimal(String field) {
    return get(field, BigDecimal.class, BigDecimal.ZERO);
  }

  @Nullable BigDecimal decimalIfAny(String field) {
    return (BigDecimal) value(field);
  }

  boolean yes(String field) {
    return get(field, Boolean.class, false);
  }

  long count(String field) {
    return get(field, Long.class, 0L);
  }

  int small(String field) {
    return Math.toIntExact(count(field));
  }

  <T> T choice(String field, T otherwise) {
    @SuppressWarnings("unchecked")
    T value = (T) value(field);
    return value == null ? otherwise : value;
  }

  /** Returns the value of an object, or what the shape builds of nothing. */
  <T> T part(String field, Shape.Fields part, Class<T> type) {
    T value = type.cast(value(field));
    return value == null ? Objects.requireNonNull(type.cast(part.build(none(part)))) : value;
  }

  <T> @Nullable T partIfAny(String field, Class<T> type) {
    return type.cast(value(field));
  }

  <T> List<T> list(String field, Class<T> element) {
    @SuppressWarnings("unchecked")
    List<T> list = get(field, List.class, List.of());
    // one shape has built them all
    if (!list.isEmpty() && !element.isInstance(list.get(0))) {
      throw new ClassCastException(field + " holds a " + list.get(0).getClass().getName());
    }
    return list;
  }

  @SuppressWarnings("unchecked")
  Map<String, FactValue> facts(String field) {
    return get(field, Map.class, Map.of());
  }

  @SuppressWarnings("unchecked")
  Map<String, String> words(String field) {
    return get(field, Map.class, Map.of());
  }

  private <T> T get(String field, Class<T> type, T otherwise) {
    T value = type.cast(value(field));
    return value == null ? otherwise : value;
  }
}
