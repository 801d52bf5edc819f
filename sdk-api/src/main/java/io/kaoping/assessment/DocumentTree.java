package io.kaoping.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A document as a tree of maps and lists, everything in the order in which it was told. */
final class DocumentTree implements Members {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Returns the tree of a document. */
  static Map<String, Object> of(Consumer<Members> document) {
    DocumentTree tree = new DocumentTree();
    document.accept(tree);
    return tree.members;
  }

  @Override
  public void put(String key, Object value) {
    members.put(key, value);
  }

  @Override
  public void put(String key, LocalDate date) {
    members.put(key, date.toString());
  }

  @Override
  public void object(String key, Consumer<Members> object) {
    members.put(key, of(object));
  }

  @Override
  public <T> void list(String key, List<T> elements, BiConsumer<T, Members> element) {
    List<Object> list = new ArrayList<>(elements.size());
    elements.forEach(each -> list.add(of(out -> element.accept(each, out))));
    members.put(key, list);
  }

  @Override
  public <T> void set(String key, List<T> elements, BiConsumer<T, Members> element) {
    list(key, elements, element);
  }

  @Override
  public void texts(String key, List<String> texts) {
    members.put(key, texts);
  }

  @Override
  public void textSet(String key, List<String> texts) {
    members.put(key, texts);
  }
}
