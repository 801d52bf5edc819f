package io.kaoping.plugin.json;

import io.kaoping.plugin.json.SourceText.Place;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
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

  /** Nothing was read. */
  static final Values NONE = new Values((field, place, id, arguments) -> {});

  private final Notes notes;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  Values(Notes notes) {
    this.notes = notes;
  }

  /** Takes note of a problem with a field of the object. */
  interface Notes {
    void add(String field, Place place, ProblemId id, String... arguments);
  }

  void put(String field, Place place, Object value) {
    values.put(field, value);
    places.put(field, place);
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  /** Notes a problem with a field that was read. */
  void refuse(String field, ProblemId id, String... arguments) {
    Place place = places.get(field);
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
    return (String) values.get(field);
  }

  LocalDate date(String field) {
    return get(field, LocalDate.class, NO_DATE);
  }

  @Nullable LocalDate dateIfAny(String field) {
    return (LocalDate) values.get(field);
  }

  BigDecimal decimal(String field) {
    return get(field, BigDecimal.class, BigDecimal.ZERO);
  }

  @Nullable BigDecimal decimalIfAny(String field) {
    return (BigDecimal) values.get(field);
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
    T value = (T) values.get(field);
    return value == null ? otherwise : value;
  }

  /** Returns the value of an object, or what the shape builds of nothing. */
  <T> T part(String field, Shape.Fields shape, Class<T> type) {
    T value = type.cast(values.get(field));
    return value == null ? Objects.requireNonNull(type.cast(shape.build().apply(NONE))) : value;
  }

  <T> @Nullable T partIfAny(String field, Class<T> type) {
    return type.cast(values.get(field));
  }

  <T> List<T> list(String field, Class<T> element) {
    List<?> list = get(field, List.class, List.of());
    return list.stream().map(element::cast).toList();
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
    T value = type.cast(values.get(field));
    return value == null ? otherwise : value;
  }
}
