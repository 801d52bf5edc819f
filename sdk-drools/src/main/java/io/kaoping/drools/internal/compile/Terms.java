package io.kaoping.drools.internal.compile;

import io.kaoping.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms of a vocabulary as rules name them. */
final class Terms {
  private final Vocabulary vocabulary;

  Terms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Set<String> lists() {
    return vocabulary.lists().keySet();
  }

  Set<String> activities() {
    return vocabulary.activities().keySet();
  }

  Set<String> records() {
    return vocabulary.records().keySet();
  }

  Set<String> polls() {
    return vocabulary.polls().keySet();
  }

  Set<String> panels() {
    return vocabulary.panels().keySet();
  }

  Set<String> namedLists() {
    return vocabulary.namedLists().keySet();
  }

  List<String> entries(String namedList) {
    Vocabulary.NamedList list = vocabulary.namedLists().get(namedList);
    return list == null ? List.of() : List.copyOf(list.entries().keySet());
  }

  /** Returns the types of all facts and entries. */
  Map<String, Vocabulary.Type> facts() {
    Map<String, Vocabulary.Type> facts = new LinkedHashMap<>();
    vocabulary.facts().forEach((name, fact) -> facts.put(name, fact.type()));
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      list.entries().keySet().forEach(e -> facts.putIfAbsent(e, Vocabulary.Type.YES_NO));
    }
    for (String computed :
        List.of("size", "leads", "deputies", "members", "partners", "memberships")) {
      facts.put(computed, Vocabulary.Type.NUMBER);
    }
    return facts;
  }

  /** Returns the states of a list, or of all lists when it is not known which one is meant. */
  Set<String> states(@Nullable String list) {
    Set<String> states = new LinkedHashSet<>();
    for (Vocabulary.ListKind kind : chosen(vocabulary.lists(), list)) {
      states.addAll(kind.checklist().states());
    }
    return states;
  }

  /** Returns the kinds of tie that any list has. */
  Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    vocabulary.lists().values().forEach(kind -> links.addAll(kind.links().keySet()));
    return links;
  }

  /** Returns the levels of a kind of record, or of all; empty when one of them has no levels. */
  Set<String> levels(@Nullable String kind) {
    Set<String> levels = new LinkedHashSet<>();
    for (Vocabulary.RecordKind record : chosen(vocabulary.records(), kind)) {
      if (record.levels().isEmpty()) {
        return Set.of();
      }
      levels.addAll(record.levels());
    }
    return levels;
  }

  Map<String, Vocabulary.Type> fieldsOfItem(@Nullable String list) {
    Map<String, Vocabulary.Type> fields =
        types(chosen(vocabulary.lists(), list).stream().map(Vocabulary.ListKind::fields).toList());
    for (String computed : List.of("daysLate", "workdaysLate", "workdaysOpen")) {
      fields.put(computed, Vocabulary.Type.NUMBER);
    }
    return fields;
  }

  Map<String, Vocabulary.Type> fieldsOfActivity(@Nullable String kind) {
    Map<String, Vocabulary.Type> fields =
        types(chosen(vocabulary.activities(), kind).stream().map(Vocabulary.Kind::fields).toList());
    fields.put("participants", Vocabulary.Type.NUMBER);
    return fields;
  }

  Map<String, Vocabulary.Type> fieldsOfRecord(@Nullable String kind) {
    return types(
        chosen(vocabulary.records(), kind).stream().map(Vocabulary.RecordKind::fields).toList());
  }

  private static Map<String, Vocabulary.Type> types(List<Map<String, Vocabulary.Field>> fields) {
    Map<String, Vocabulary.Type> types = new LinkedHashMap<>();
    for (Map<String, Vocabulary.Field> some : fields) {
      some.forEach((name, field) -> types.putIfAbsent(name, field.type()));
    }
    return types;
  }

  private static <T> Collection<T> chosen(Map<String, T> all, @Nullable String name) {
    T one = name == null ? null : all.get(name);
    List<T> chosen = new ArrayList<>();
    if (one == null) {
      chosen.addAll(all.values());
    } else {
      chosen.add(one);
    }
    return chosen;
  }
}
