package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a rubric stand for which data: the phrases that the vocabulary binds, else the
 * name of a term itself. A phrase may be said for one criterion alone: {@code A1：缺}.
 */
final class Phrases {
  private final Map<String, Binding> stated = new HashMap<>();
  private final Map<String, Binding> named = new HashMap<>();

  /** Adds the terms of a vocabulary by their names. */
  void add(Vocabulary vocabulary) {
    vocabulary
        .facts()
        .forEach((name, fact) -> name(name, Binding.ofFact(name, FactType.of(fact.type()))));
    vocabulary.activities().keySet().forEach(name -> name(TermKind.ACTIVITY, name));
    vocabulary.lists().keySet().forEach(name -> name(TermKind.LIST, name));
    vocabulary.records().keySet().forEach(name -> name(TermKind.RECORD, name));
    vocabulary.namedLists().keySet().forEach(name -> name(TermKind.NAMED_LIST, name));
  }

  private void name(TermKind kind, String name) {
    name(name, Binding.of(name, kind.measure(), new Parameter.Text(name)));
  }

  /** Adds a term by its name. */
  void name(String name, @Nullable Binding binding) {
    if (binding != null) {
      named.putIfAbsent(Words.key(name), binding);
    }
  }

  /** Returns what the name of a term stands for. */
  Optional<Binding> named(String name) {
    return Optional.ofNullable(named.get(Words.key(name)));
  }

  /** Returns the names of the terms. */
  List<String> names() {
    return named.values().stream().map(Binding::term).sorted().toList();
  }

  /** Binds a phrase; returns whether it was free. */
  boolean bind(String phrase, Binding binding) {
    return stated.putIfAbsent(key(phrase), binding) == null;
  }

  /** Returns what two wordings of one phrase have in common. */
  static String key(String phrase) {
    String narrow = Words.narrow(phrase);
    int colon = narrow.indexOf(':');
    return colon > 0 && narrow.substring(0, colon).matches("[A-Za-z0-9][A-Za-z0-9._-]*")
        ? narrow.substring(0, colon) + ":" + Words.key(narrow.substring(colon + 1))
        : Words.key(narrow);
  }

  /**
   * Finds what words stand for.
   *
   * @param criterion the criterion in which they stand
   * @param wordings the words, in the wordings in which they may be bound
   */
  Optional<Binding> find(String criterion, List<String> wordings) {
    for (String wording : wordings) {
      String key = Words.key(wording);
      for (Map<String, Binding> map : List.of(stated, named)) {
        Binding found = map.getOrDefault(criterion + ":" + key, map.get(key));
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }
}
