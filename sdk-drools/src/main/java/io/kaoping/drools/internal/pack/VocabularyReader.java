package io.kaoping.drools.internal.pack;

import io.kaoping.checklist.Checklist;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Vocabulary.CountedBy;
import io.kaoping.rubric.Vocabulary.Fact;
import io.kaoping.rubric.Vocabulary.Field;
import io.kaoping.rubric.Vocabulary.Kind;
import io.kaoping.rubric.Vocabulary.LinkKind;
import io.kaoping.rubric.Vocabulary.ListKind;
import io.kaoping.rubric.Vocabulary.NamedList;
import io.kaoping.rubric.Vocabulary.Panel;
import io.kaoping.rubric.Vocabulary.Poll;
import io.kaoping.rubric.Vocabulary.RecordKind;
import io.kaoping.rubric.Vocabulary.Type;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads vocabulary.yaml and adds it to what included packs brought; a term stands for one thing.
 */
final class VocabularyReader {
  private static final Map<String, Type> TYPES = types();
  private static final Map<String, CountedBy> COUNTED_BY =
      ManifestReader.ordered("date", CountedBy.DATE, "reported", CountedBy.REPORTED);

  private final ProblemList problems;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Kind> activities = new LinkedHashMap<>();
  private final Map<String, ListKind> lists = new LinkedHashMap<>();
  private final Map<String, NamedList> namedLists = new LinkedHashMap<>();
  private final Map<String, RecordKind> records = new LinkedHashMap<>();
  private final Map<String, Poll> polls = new LinkedHashMap<>();
  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Map<String, Position> places = new LinkedHashMap<>();

  VocabularyReader(ProblemList problems) {
    this.problems = problems;
  }

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    types.put("number", Type.NUMBER);
    types.put("yes-no", Type.YES_NO);
    types.put("text", Type.TEXT);
    types.put("date", Type.DATE);
    return types;
  }

  /** Returns what was added so far. */
  Vocabulary vocabulary() {
    return new Vocabulary(facts, activities, lists, namedLists, records, polls, panels);
  }

  /** Adds what another reader read. */
  void add(VocabularyReader other) {
    other.facts.forEach((k, v) -> put(facts, "facts", k, v, other.place("facts", k)));
    other.activities.forEach(
        (k, v) -> put(activities, "activities", k, v, other.place("activities", k)));
    other.lists.forEach((k, v) -> put(lists, "lists", k, v, other.place("lists", k)));
    other.namedLists.forEach(
        (k, v) -> put(namedLists, "named-lists", k, v, other.place("named-lists", k)));
    other.records.forEach((k, v) -> put(records, "records", k, v, other.place("records", k)));
    other.polls.forEach((k, v) -> put(polls, "polls", k, v, other.place("polls", k)));
    other.panels.forEach((k, v) -> put(panels, "panels", k, v, other.place("panels", k)));
  }

  /** Adds a document. */
  void add(Mapping document) {
    if (document.entries().isEmpty()) {
      return;
    }
    Fields fields = new Fields(document, problems);
    fields.top(PackDocument.VOCABULARY);
    each(fields, "facts", (name, entry) -> put(facts, "facts", name, fact(name, entry), entry));
    each(
        fields,
        "activities",
        (name, entry) -> put(activities, "activities", name, activity(name, entry), entry));
    each(fields, "lists", (name, entry) -> put(lists, "lists", name, list(name, entry), entry));
    each(
        fields,
        "named-lists",
        (name, entry) -> put(namedLists, "named-lists", name, namedList(name, entry), entry));
    each(
        fields,
        "records",
        (name, entry) -> put(records, "records", name, record(name, entry), entry));
    each(
        fields,
        "polls",
        (name, entry) -> put(polls, "polls", name, PollReader.poll(name, entry), entry));
    each(
        fields,
        "panels",
        (name, entry) -> put(panels, "panels", name, PollReader.panel(name, entry), entry));
    fields.maps("lists").values().forEach(this::linkTargets);
    entriesThatAreFacts();
  }

  /** Reads one entry of a group. */
  private interface Entry {
    void read(String name, Fields entry);
  }

  private void each(Fields fields, String group, Entry entry) {
    fields
        .maps(group)
        .forEach(
            (name, value) -> {
              checkName(name, value.at());
              entry.read(name, value);
            });
  }

  private <T> void put(Map<String, T> map, String kind, String name, T value, Fields entry) {
    put(map, kind, name, value, entry.at());
  }

  private <T> void put(Map<String, T> map, String kind, String name, T value, Position at) {
    T before = map.putIfAbsent(name, value);
    if (before == null) {
      places.put(kind + "." + name, at);
    } else if (!before.equals(value)) {
      problems.error(ProblemId.DUPLICATE_ID, at, kind, name, place(kind, name).toString());
    }
  }

  private Position place(String kind, String name) {
    return places.getOrDefault(kind + "." + name, Position.of(kind));
  }

  private Fact fact(String name, Fields entry) {
    entry.only("en", "type", "unit", "subject", "minimum", "maximum", "values");
    conditionName(name, entry.at(), Terms.OF_SUBJECTS);
    Type type = entry.requiredChoice("type", TYPES, Type.TEXT);
    String unit = entry.text("unit");
    List<String> values = entry.texts("values");
    boolean typed = TYPES.containsKey(String.valueOf(entry.text("type")));
    if (typed && type != Type.TEXT && !values.isEmpty()) {
      entry.badValue("values", String.join(", ", values), "type: text");
    }
    BigDecimal minimum = bound(entry, "minimum", typed && type != Type.NUMBER);
    BigDecimal maximum = bound(entry, "maximum", typed && type != Type.NUMBER);
    if (minimum != null && maximum != null && maximum.compareTo(minimum) < 0) {
      entry.badValue("maximum", maximum.toPlainString(), "≥ " + minimum.toPlainString());
    }
    return new Fact(
        name,
        entry.requiredText("en"),
        type,
        unit == null ? "" : unit,
        subject(entry),
        minimum,
        maximum,
        type == Type.TEXT ? values : List.of());
  }

  /** Reads an end of the range of a number. */
  private static @Nullable BigDecimal bound(Fields entry, String key, boolean noNumber) {
    BigDecimal bound = entry.number(key);
    if (noNumber && bound != null) {
      entry.badValue(key, bound.toPlainString(), "type: number");
    }
    return bound;
  }

  private static SubjectKind subject(Fields entry) {
    SubjectKind subject = entry.choice("subject", ManifestReader.SUBJECTS);
    return subject == null ? SubjectKind.UNIT : subject;
  }

  private Kind activity(String name, Fields entry) {
    entry.only("en", "fields");
    return new Kind(name, entry.requiredText("en"), fieldsOf(entry, Terms.OF_ACTIVITIES));
  }

  private ListKind list(String name, Fields entry) {
    entry.only("en", "states", "closing", "links", "fields");
    List<String> states = entry.texts("states");
    List<String> closing = entry.texts("closing");
    if (states.isEmpty()) {
      entry.missing("states");
    }
    unique(entry, "states", states);
    Map<String, LinkKind> links = new LinkedHashMap<>();
    entry
        .maps("links")
        .forEach(
            (kind, link) -> {
              checkName(kind, link.at());
              link.only("en", "to");
              links.put(kind, new LinkKind(kind, link.requiredText("en"), link.requiredText("to")));
            });
    Map<String, Field> fields = fieldsOf(entry, Terms.OF_ITEMS);
    String en = entry.requiredText("en");
    for (String state : closing) {
      if (!states.contains(state)) {
        problems.add(
            Problem.error(
                    ProblemId.UNKNOWN_STATE,
                    entry.at("closing", state),
                    state,
                    name,
                    String.join("、", states))
                .withRemedy(Nearest.of(state, states).orElse(null)));
      }
    }
    List<String> known = closing.stream().filter(states::contains).toList();
    return new ListKind(new Checklist(name, states, known), en, links, fields);
  }

  private void linkTargets(Fields list) {
    for (Fields link : list.maps("links").values()) {
      String to = link.text("to");
      if (to != null && !lists.containsKey(to)) {
        problems.add(
            Problem.error(ProblemId.UNKNOWN_TERM, link.at("to"), to)
                .withRemedy(Nearest.of(to, lists.keySet()).orElse(null)));
      }
    }
  }

  private NamedList namedList(String name, Fields entry) {
    entry.only("en", "subject", "entries");
    Map<String, String> entries = new LinkedHashMap<>();
    entry
        .map("entries")
        .ifPresent(
            all -> {
              for (String key : all.keys()) {
                checkName(key, all.keyAt(key));
                entries.put(key, all.requiredText(key));
              }
            });
    if (entries.isEmpty()) {
      entry.missing("entries");
    }
    return new NamedList(name, entry.requiredText("en"), subject(entry), entries);
  }

  private RecordKind record(String name, Fields entry) {
    entry.only("en", "levels", "counted-by", "fields");
    List<String> levels = entry.texts("levels");
    unique(entry, "levels", levels);
    CountedBy countedBy = entry.choice("counted-by", COUNTED_BY);
    return new RecordKind(
        name,
        entry.requiredText("en"),
        levels,
        countedBy == null ? CountedBy.DATE : countedBy,
        fieldsOf(entry, Terms.OF_RECORDS));
  }

  private Map<String, Field> fieldsOf(Fields entry, Set<String> computed) {
    Map<String, Field> fields = new LinkedHashMap<>();
    entry
        .maps("fields")
        .forEach(
            (name, field) -> {
              field.only("en", "type");
              checkName(name, field.at());
              conditionName(name, field.at(), computed);
              fields.put(
                  name,
                  new Field(
                      name,
                      field.requiredText("en"),
                      field.requiredChoice("type", TYPES, Type.TEXT)));
            });
    return fields;
  }

  private void unique(Fields entry, String key, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.indexOf(texts.get(i)) < i) {
        problems.error(
            ProblemId.DUPLICATE_ID,
            entry.at(key, texts.get(i)),
            key,
            texts.get(i),
            entry.at(key).toString());
      }
    }
  }

  private void entriesThatAreFacts() {
    namedLists.forEach(
        (list, named) -> {
          for (String entry : named.entries().keySet()) {
            if (facts.containsKey(entry) || Terms.OF_SUBJECTS.contains(entry)) {
              problems.error(
                  ProblemId.DUPLICATE_ID,
                  place("named-lists", list),
                  list,
                  entry,
                  place("facts", entry).toString());
            }
          }
        });
  }

  /** Refuses a name that a condition could not say, or that the SDK gives already. */
  private void conditionName(String name, Position at, Set<String> computed) {
    if (!ConditionTokens.isName(name)) {
      problems.error(ProblemId.BAD_ID, at, name);
    } else if (computed.contains(name)) {
      problems.error(ProblemId.DUPLICATE_ID, at, Problem.detail("names"), name, "SDK");
    }
  }

  private void checkName(String name, Position at) {
    boolean printable =
        !name.isBlank()
            && name.length() <= 64
            && Normalizer.isNormalized(name, Normalizer.Form.NFC)
            && name.codePoints()
                .noneMatch(
                    c ->
                        Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.getType(c) == Character.LINE_SEPARATOR
                            || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    if (!printable) {
      problems.error(ProblemId.BAD_ID, at, name);
    }
  }

  /** Returns the text of a field, and its place, if it names one of some terms. */
  static Optional<Scalar> term(Fields fields, String key, Set<String> known, ProblemList problems) {
    Optional<Scalar> name = fields.textNode(key);
    if (name.isPresent() && !known.contains(name.get().text())) {
      String text = name.get().text();
      problems.add(
          Problem.error(ProblemId.UNKNOWN_TERM, name.get().at(), text)
              .withRemedy(Nearest.of(text, known).orElse(null)));
      return Optional.empty();
    }
    return name;
  }
}
