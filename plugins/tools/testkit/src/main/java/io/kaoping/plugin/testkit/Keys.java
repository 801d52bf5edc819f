package io.kaoping.plugin.testkit;

import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.plugin.testkit.YamlNode.Scalar;
import io.kaoping.plugin.testkit.YamlNode.Sequence;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of one mapping, read strictly: what is unknown, missing or of another type is told. */
final class Keys {
  private static final String MAPPING = Problem.detail("mapping");
  private static final String LIST = Problem.detail("list");

  private final Mapping map;
  private final List<Problem> problems;

  private Keys(Mapping map, List<Problem> problems) {
    this.map = map;
    this.problems = problems;
  }

  /** Takes a node that must be a mapping with no keys but the known ones. */
  static Optional<Keys> of(YamlNode node, String name, List<String> known, List<Problem> problems) {
    Optional<Keys> keys = open(node, name, problems);
    keys.ifPresent(
        k ->
            k.map.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(
                    key ->
                        problems.add(
                            Problem.error(
                                    ProblemId.UNKNOWN_FIELD,
                                    k.map.keyPosition(key),
                                    key,
                                    String.join(", ", known))
                                .withRemedy(Nearest.of(key, known).orElse(null)))));
    return keys;
  }

  /** Takes a node that must be a mapping; any key may be in it. */
  static Optional<Keys> open(YamlNode node, String name, List<Problem> problems) {
    if (node instanceof Mapping map) {
      return Optional.of(new Keys(map, problems));
    }
    wrongType(node, name, MAPPING, problems);
    return Optional.empty();
  }

  Mapping map() {
    return map;
  }

  boolean has(String key) {
    return map.entries().containsKey(key);
  }

  Optional<YamlNode> required(String key) {
    Optional<YamlNode> value = map.value(key);
    if (value.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, map.position(), key));
    }
    return value;
  }

  Optional<String> requiredText(String key) {
    return required(key).flatMap(node -> text(key, node));
  }

  Optional<String> text(String key) {
    return map.value(key).flatMap(node -> text(key, node));
  }

  private Optional<String> text(String key, YamlNode node) {
    if (node instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.TEXT
        && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    wrongType(node, key, Problem.detail("text"), problems);
    return Optional.empty();
  }

  /** Returns the texts of a list; an absent list is empty. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode element : list(key)) {
      text(key, element).ifPresent(texts::add);
    }
    return texts;
  }

  /** Returns the elements of a list; an absent list is empty. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> node = map.value(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Sequence list) {
      return list.elements();
    }
    wrongType(node.get(), key, LIST, problems);
    return List.of();
  }

  /** Returns the mapping of a key, which may hold any keys; absent or wrong is nothing. */
  Optional<Mapping> mapping(String key) {
    return map.value(key).flatMap(node -> open(node, key, problems)).map(Keys::map);
  }

  Optional<Boolean> yesNo(String key) {
    Optional<YamlNode> node = map.value(key);
    if (node.isPresent()) {
      if (node.get() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.YES_NO) {
        return Optional.of(scalar.text().equals("true"));
      }
      wrongType(node.get(), key, Problem.detail("yes-no"), problems);
    }
    return Optional.empty();
  }

  Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.get()));
    } catch (DateTimeException e) {
      problems.add(Problem.error(ProblemId.IMPOSSIBLE_DATE, position(key), text.get()));
      return Optional.empty();
    }
  }

  Position position(String key) {
    return map.value(key).map(YamlNode::position).orElse(map.position());
  }

  static void wrongType(YamlNode node, String name, String expected, List<Problem> problems) {
    problems.add(Problem.error(ProblemId.WRONG_TYPE, node.position(), name, node.type(), expected));
  }
}
