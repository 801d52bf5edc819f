package io.kaoping.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An object of a document, told member by member to what is made of the document: a {@link
 * DocumentTree} or {@link CanonicalJson}.
 */
interface Members {
  /** Adds a text, a yes or no, a whole number or an exact number. */
  void put(String key, Object value);

  /** Adds a date. */
  void put(String key, LocalDate date);

  /** Adds an object. */
  void object(String key, Consumer<Members> members);

  /** Adds a list of objects. */
  <T> void list(String key, List<T> elements, BiConsumer<T, Members> members);

  /** Adds a list of objects whose order has no meaning. */
  <T> void set(String key, List<T> elements, BiConsumer<T, Members> members);

  /** Adds a list of texts. */
  void texts(String key, List<String> texts);

  /** Adds a list of texts whose order has no meaning. */
  void textSet(String key, List<String> texts);
}
