package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Entry;
import io.kaoping.drools.internal.pack.YamlNode.Kind;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.drools.internal.pack.YamlNode.Sequence;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping, read by type: what is unknown, missing or of another type becomes a
 * problem, and reading goes on with a stand-in.
 */
final class Fields {
  static final String TEXT = Problem.detail("text");
  static final String NUMBER = Problem.detail("number");
  static final String YES_NO = Problem.detail("yes-no");
  static final String LIST = Problem.detail("list");
  static final String MAPPING = Problem.detail("mapping");
  static final String NOTHING = Problem.detail("nothing");

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final Mapping mapping;
  private final ProblemList problems;

  /** The known keys that a mistyped one most likely stands for; they are not missing as well. */
  private final Set<String> meant = new HashSet<>();

  Fields(Mapping mapping, ProblemList problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Refuses every key but these. */
  Fields only(String... known) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!List.of(known).contains(key)) {
                unknown(key, entry, List.of(known));
              }
            });
    return this;
  }

  private void unknown(String key, Entry entry, List<String> known) {
    Optional<String> nearest = Nearest.of(key, known);
    nearest.ifPresent(meant::add);
    problems.add(
        Problem.error(ProblemId.UNKNOWN_FIELD, entry.keyAt(), key, String.join(", ", known))
            .withRemedy(nearest.orElse(null)));
  }

  /**
   * Refuses every field but those at the top of a document, and another format; a field that stands
   * in another document of a pack is sent there.
   */
  Fields top(PackDocument document) {
    List<String> known = new ArrayList<>(document.fields());
    known.add(0, "format");
    Map<String, Entry> strange = new LinkedHashMap<>(mapping.entries());
    strange.keySet().removeAll(known);
    strange.forEach(
        (key, entry) ->
            PackDocument.of(key)
                .ifPresentOrElse(
                    home ->
                        problems.add(
                            Problem.error(
                                ProblemId.MISPLACED_FIELD,
                                entry.keyAt(),
                                key,
                                document.file(),
                                home.file())),
                    () -> unknown(key, entry, known)));
    return format(document.format());
  }

  /** Checks the format that the document states. */
  Fields format(String expected) {
    String found = text("format");
    if (found == null) {
      if (!has("format")) {
        missing("format");
      }
    } else if (!found.equals(expected)) {
      problems.error(ProblemId.WRONG_FORMAT, at("format"), found, expected);
    }
    return this;
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Set<String> keys() {
    return mapping.entries().keySet();
  }

  @Nullable YamlNode node(String key) {
    return mapping.find(key);
  }

  /** Returns where the mapping begins. */
  Position at() {
    return mapping.at();
  }

  /** Returns where the value of a key begins, else where the mapping does. */
  Position at(String key) {
    YamlNode value = mapping.find(key);
    return value == null ? mapping.at() : value.at();
  }

  /** Returns where a key stands, else where the mapping does. */
  Position keyAt(String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.at() : entry.keyAt();
  }

  void missing(String key) {
    if (!meant.contains(key)) {
      problems.error(ProblemId.MISSING_FIELD, at(), key);
    }
  }

  void refuse(ProblemId id, String key, String... arguments) {
    problems.error(id, at(key), arguments);
  }

  /** Refuses the value of a key and names what is allowed. */
  void badValue(String key, String found, String allowed) {
    refuse(ProblemId.BAD_VALUE, key, key, found, allowed);
  }

  private void wrongType(String key, YamlNode found, String expected) {
    problems.error(ProblemId.WRONG_TYPE, found.at(), key, found(found), expected);
  }

  /** Returns how to call what was found. */
  static String found(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.kind() == Kind.NOTHING ? NOTHING : scalar.text();
    }
    return node instanceof Sequence ? LIST : MAPPING;
  }

  private @Nullable Scalar scalar(String key, Kind kind, String expected) {
    YamlNode node = node(key);
    if (node instanceof Scalar scalar && scalar.kind() == kind) {
      return scalar;
    }
    if (node != null) {
      wrongType(key, node, expected);
    }
    return null;
  }

  /** Returns a text and where it stands, if it is there. */
  Optional<Scalar> textNode(String key) {
    return Optional.ofNullable(scalar(key, Kind.TEXT, TEXT));
  }

  @Nullable String text(String key) {
    return textNode(key).map(Scalar::text).orElse(null);
  }

  /** Returns a text that is not blank; an empty one after a problem. */
  String requiredText(String key) {
    String text = text(key);
    if (text == null) {
      if (!has(key)) {
        missing(key);
      }
      return "";
    }
    if (text.isBlank()) {
      problems.error(ProblemId.MISSING_FIELD, at(key), key);
    }
    return text.strip();
  }

  /** Returns an id; an empty one after a problem. */
  String requiredId(String key) {
    String id = requiredText(key);
    if (!id.isEmpty() && !id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      refuse(ProblemId.BAD_ID, key, id);
      return "";
    }
    return id;
  }

  Wording requiredWording(String key) {
    return map(key)
        .map(f -> f.only("zh", "en").wording())
        .orElseGet(
            () -> {
              if (!has(key)) {
                missing(key);
              }
              return Wording.same("");
            });
  }

  /** Returns the texts {@code zh} and {@code en} of this mapping itself. */
  Wording wording() {
    return new Wording(requiredText("zh"), requiredText("en"));
  }

  @Nullable BigDecimal number(String key) {
    Scalar scalar = scalar(key, Kind.NUMBER, NUMBER);
    return scalar == null ? null : new BigDecimal(scalar.text());
  }

  @Nullable Points points(String key) {
    BigDecimal number = number(key);
    if (number == null) {
      return null;
    }
    try {
      return Points.of(number);
    } catch (ArithmeticException e) {
      badValue(key, number.toPlainString(), Problem.detail("scale"));
      return null;
    }
  }

  /** Returns a number of points; {@code null} after a problem. */
  @Nullable Points requiredPoints(String key) {
    if (!has(key)) {
      missing(key);
    }
    return points(key);
  }

  /** Returns a whole number within bounds; the lower bound when it is absent or refused. */
  int whole(String key, int least, int most) {
    BigDecimal number = number(key);
    if (number == null) {
      return least;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      badValue(key, number.toPlainString(), least + "–" + most);
      return least;
    }
    return number.intValueExact();
  }

  @Nullable Boolean yesNo(String key) {
    Scalar scalar = scalar(key, Kind.YES_NO, YES_NO);
    return scalar == null ? null : Boolean.valueOf(scalar.text());
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    LocalDate date = parseDate(text);
    if (date == null) {
      refuse(ProblemId.IMPOSSIBLE_DATE, key, text);
    }
    return date;
  }

  /** Returns a date between 1990 and 2100, or {@code null}. */
  static @Nullable LocalDate parseDate(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns one of the named choices; {@code null} when absent or after a problem. */
  <E> @Nullable E choice(String key, Map<String, E> choices) {
    YamlNode node = node(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar && choices.containsKey(scalar.text())) {
      return Objects.requireNonNull(choices.get(scalar.text()));
    }
    problems.add(
        Problem.error(
                ProblemId.BAD_VALUE,
                node.at(),
                key,
                found(node),
                String.join(", ", choices.keySet()))
            .withRemedy(
                node instanceof Scalar scalar
                    ? Nearest.of(scalar.text(), choices.keySet()).orElse(null)
                    : null));
    return null;
  }

  /** Returns one of the named choices; the stand-in after a problem. */
  <E> E requiredChoice(String key, Map<String, E> choices, E standIn) {
    E chosen = choice(key, choices);
    if (chosen == null && !has(key)) {
      missing(key);
    }
    return chosen == null ? standIn : chosen;
  }

  /** Returns a mapping, if it is there. */
  Optional<Fields> map(String key) {
    YamlNode node = node(key);
    if (node instanceof Mapping value) {
      return Optional.of(new Fields(value, problems));
    }
    if (node != null) {
      wrongType(key, node, MAPPING);
    }
    return Optional.empty();
  }

  /** Returns the mappings below the keys of a mapping; nothing for a key without a value. */
  Map<String, Fields> maps(String key) {
    Map<String, Fields> maps = new LinkedHashMap<>();
    if (node(key) instanceof Scalar scalar && scalar.kind() == Kind.NOTHING) {
      return maps;
    }
    map(key)
        .ifPresent(
            fields ->
                fields
                    .keys()
                    .forEach(name -> fields.map(name).ifPresent(value -> maps.put(name, value))));
    return maps;
  }

  /** Returns the items of a list; nothing for a key without a value. */
  List<YamlNode> items(String key) {
    YamlNode node = node(key);
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    if (node != null && !(node instanceof Scalar scalar && scalar.kind() == Kind.NOTHING)) {
      wrongType(key, node, LIST);
    }
    return List.of();
  }

  /** Returns the mappings in a list. */
  List<Fields> list(String key) {
    List<Fields> list = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof Mapping value) {
        list.add(new Fields(value, problems));
      } else {
        wrongType(key, item, MAPPING);
      }
    }
    return list;
  }

  /** Returns the mappings in a list, or the only mapping that stands without a list. */
  List<Fields> oneOrMore(String key) {
    return node(key) instanceof Mapping value ? List.of(new Fields(value, problems)) : list(key);
  }

  /** Returns where a text stands in a list, the last time. */
  Position at(String key, String item) {
    Position at = at(key);
    for (YamlNode node : items(key)) {
      if (node instanceof Scalar scalar && scalar.text().equals(item)) {
        at = scalar.at();
      }
    }
    return at;
  }

  /** Returns the texts in a list. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT && !scalar.text().isBlank()) {
        texts.add(scalar.text());
      } else {
        wrongType(key, item, TEXT);
      }
    }
    return texts;
  }
}
