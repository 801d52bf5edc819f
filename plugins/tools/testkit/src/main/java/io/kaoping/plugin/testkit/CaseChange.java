package io.kaoping.plugin.testkit;

import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.plugin.testkit.YamlNode.Scalar;
import io.kaoping.plugin.testkit.YamlNode.Sequence;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes that a case makes to its fixture, in their order: facts, without, set, add, calendar,
 * as-of. A change that matches nothing is a problem.
 */
final class CaseChange {
  private static final List<String> KEYS =
      List.of("facts", "without", "set", "add", "calendar", "as-of");
  private static final List<String> LISTS =
      List.of(
          "units",
          "coalitions",
          "activities",
          "items",
          "records",
          "waivers",
          "overrides",
          "judgements",
          "selfAssessed",
          "ballots",
          "issued",
          "ratings",
          "earlier");

  /** The fields by which opinions and earlier results, which have no id, are told apart. */
  private static final List<String> MARKS =
      List.of("clause", "criterion", "subject", "poll", "panel", "group", "period");

  /** The key that selects one thing by its id, and the list it is on. */
  private static final Map<String, String> SELECTORS = selectors();

  private final List<Problem> problems;
  private Mapping document;

  private CaseChange(Mapping document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  private static Map<String, String> selectors() {
    Map<String, String> selectors = new LinkedHashMap<>();
    selectors.put("item", "items");
    selectors.put("activity-id", "activities");
    selectors.put("record", "records");
    selectors.put("unit", "units");
    selectors.put("coalition", "coalitions");
    return selectors;
  }

  /** Returns the fixture with a case's changes. */
  static Mapping apply(Mapping fixture, YamlNode change, List<Problem> problems) {
    CaseChange changed = new CaseChange(fixture, problems);
    Keys.of(change, "change", KEYS, problems).ifPresent(changed::apply);
    return changed.document;
  }

  private void apply(Keys change) {
    if (change.map().entries().isEmpty()) {
      nothing(change.map().position(), "change");
    }
    change.mapping("facts").ifPresent(this::facts);
    change.list("without").forEach(this::without);
    change.list("set").forEach(this::set);
    Optional<YamlNode> add = change.map().value("add");
    add.flatMap(node -> Keys.of(node, "add", LISTS, problems)).ifPresent(this::add);
    change
        .mapping("calendar")
        .ifPresent(calendar -> document = document.with("calendar", calendar));
    change
        .date("as-of")
        .ifPresent(
            date ->
                document =
                    document.with("asOf", Scalar.text(change.position("as-of"), date.toString())));
  }

  private void facts(Mapping subjects) {
    for (Map.Entry<String, YamlNode> entry : subjects.entries().entrySet()) {
      Optional<Keys> facts = Keys.open(entry.getValue(), entry.getKey(), problems);
      if (facts.isEmpty()) {
        continue;
      }
      boolean unit = replaced("units", entry.getKey(), s -> facts(s, facts.get().map()));
      if (!unit && !replaced("coalitions", entry.getKey(), s -> facts(s, facts.get().map()))) {
        Set<String> known = new HashSet<>(ids("units"));
        known.addAll(ids("coalitions"));
        problems.add(
            Problem.error(
                    ProblemId.DANGLING_REFERENCE,
                    subjects.keyPosition(entry.getKey()),
                    "units",
                    entry.getKey())
                .withRemedy(Nearest.of(entry.getKey(), known).orElse(null)));
      }
    }
  }

  private Mapping facts(Mapping subject, Mapping changes) {
    Mapping facts =
        subject.value("facts").orElse(null) instanceof Mapping present
            ? present
            : new Mapping(changes.position(), Map.of(), Map.of());
    for (Map.Entry<String, YamlNode> change : changes.entries().entrySet()) {
      if (isNull(change.getValue())) {
        if (facts.value(change.getKey()).isEmpty()) {
          nothing(changes.keyPosition(change.getKey()), change.getKey());
        }
        facts = facts.without(change.getKey());
      } else {
        facts = facts.with(change.getKey(), change.getValue());
      }
    }
    return subject.with("facts", facts);
  }

  private void without(YamlNode node) {
    if (node instanceof Mapping map && map.value("activity").isPresent()) {
      withoutActivities(map);
      return;
    }
    if (node instanceof Mapping map && map.value("all").isPresent()) {
      withoutAll(map);
      return;
    }
    List<String> known = new ArrayList<>(List.of("activity", "in", "of", "all"));
    known.addAll(SELECTORS.keySet());
    Optional<Keys> keys = Keys.of(node, "without", known, problems);
    Optional<Selected> selected = keys.flatMap(this::selected);
    if (selected.isPresent()) {
      String list = selected.get().list();
      List<YamlNode> kept =
          document.elements(list).stream()
              .filter(e -> !(e instanceof Mapping m && m.holds("id", selected.get().id())))
              .toList();
      if (kept.size() == document.elements(list).size()) {
        nothing(node.position(), list + " " + selected.get().id());
      }
      replace(list, kept);
    }
  }

  /** Leaves out those of a list of opinions or earlier results of which some fields are so. */
  private void withoutAll(Mapping node) {
    List<String> known = new ArrayList<>(List.of("all"));
    known.addAll(MARKS);
    Optional<Keys> keys = Keys.of(node, "without", known, problems);
    Optional<String> list = keys.flatMap(k -> k.requiredText("all"));
    if (keys.isEmpty() || list.isEmpty()) {
      return;
    }
    List<YamlNode> kept =
        document.elements(list.get()).stream()
            .filter(
                element ->
                    !(element instanceof Mapping m
                        && MARKS.stream()
                            .allMatch(
                                mark ->
                                    keys.get().text(mark).map(w -> m.holds(mark, w)).orElse(true))))
            .toList();
    if (kept.size() == document.elements(list.get()).size()) {
      nothing(node.position(), list.get());
    }
    replace(list.get(), kept);
  }

  private void withoutActivities(Mapping node) {
    Optional<Keys> keys = Keys.of(node, "without", List.of("activity", "in", "of"), problems);
    if (keys.isEmpty()) {
      return;
    }
    Optional<String> kind = keys.get().requiredText("activity");
    Optional<String> organiser = keys.get().text("of");
    List<String> periods = keys.get().texts("in");
    Set<String> matched = new HashSet<>();
    List<YamlNode> kept = new ArrayList<>();
    int before = document.elements("activities").size();
    for (YamlNode element : document.elements("activities")) {
      boolean candidate =
          element instanceof Mapping activity
              && activity.holds("kind", kind.orElse(""))
              && (organiser.isEmpty() || activity.holds("organiser", organiser.get()));
      Set<String> labels = candidate ? labels((Mapping) element) : Set.of();
      List<String> hit = periods.stream().filter(labels::contains).toList();
      matched.addAll(hit);
      if (!candidate || (keys.get().has("in") && hit.isEmpty())) {
        kept.add(element);
      }
    }
    if (kept.size() == before) {
      nothing(node.position(), "activity " + kind.orElse(""));
    } else {
      periods.stream()
          .filter(period -> !matched.contains(period))
          .forEach(period -> nothing(keys.get().position("in"), period));
    }
    replace("activities", kept);
  }

  private static Set<String> labels(Mapping activity) {
    if (!(activity.value("date").orElse(null) instanceof Scalar date)) {
      return Set.of();
    }
    try {
      LocalDate day = LocalDate.parse(date.text());
      Set<String> labels = new HashSet<>(Set.of(date.text()));
      for (Period period : Period.values()) {
        labels.add(period.label(day));
      }
      return labels;
    } catch (DateTimeException e) {
      return Set.of(); // the reader of the submission tells it
    }
  }

  private void set(YamlNode node) {
    Optional<Keys> keys = Keys.open(node, "set", problems);
    Optional<Selected> selected = keys.flatMap(this::selected);
    if (selected.isEmpty() || keys.isEmpty()) {
      return;
    }
    Mapping changes = keys.get().map().without(selected.get().selector());
    if (changes.entries().isEmpty()) {
      nothing(node.position(), "set");
    }
    boolean found =
        replaced(
            selected.get().list(),
            selected.get().id(),
            element -> {
              Mapping changed = element;
              for (Map.Entry<String, YamlNode> change : changes.entries().entrySet()) {
                changed =
                    isNull(change.getValue())
                        ? changed.without(change.getKey())
                        : changed.with(change.getKey(), change.getValue());
              }
              return changed;
            });
    if (!found) {
      nothing(node.position(), selected.get().list() + " " + selected.get().id());
    }
  }

  private void add(Keys lists) {
    if (lists.map().entries().isEmpty()) {
      nothing(lists.map().position(), "add");
    }
    for (String list : lists.map().entries().keySet()) {
      List<YamlNode> more = lists.list(list);
      if (more.isEmpty()) {
        nothing(lists.position(list), list);
      }
      document = SubmissionYaml.append(document, list, more, lists.position(list));
    }
  }

  /** What one element of {@code without} or {@code set} selects. */
  private record Selected(String selector, String list, String id) {}

  private Optional<Selected> selected(Keys keys) {
    List<String> present = SELECTORS.keySet().stream().filter(keys::has).toList();
    if (present.size() != 1) {
      problems.add(
          Problem.error(
              ProblemId.MISSING_FIELD,
              keys.map().position(),
              String.join(" | ", SELECTORS.keySet())));
      return Optional.empty();
    }
    String selector = present.get(0);
    return keys.text(selector)
        .map(id -> new Selected(selector, SELECTORS.getOrDefault(selector, selector), id));
  }

  /** A change of one element. */
  private interface Edit {
    Mapping of(Mapping element);
  }

  private boolean replaced(String list, String id, Edit edit) {
    List<YamlNode> elements = new ArrayList<>();
    boolean found = false;
    for (YamlNode element : document.elements(list)) {
      if (element instanceof Mapping map && map.holds("id", id)) {
        elements.add(edit.of(map));
        found = true;
      } else {
        elements.add(element);
      }
    }
    replace(list, elements);
    return found;
  }

  private void replace(String list, List<YamlNode> elements) {
    document
        .value(list)
        .ifPresent(node -> document = document.with(list, new Sequence(node.position(), elements)));
  }

  private Set<String> ids(String list) {
    Set<String> ids = new HashSet<>();
    for (YamlNode element : document.elements(list)) {
      if (element instanceof Mapping map && map.value("id").orElse(null) instanceof Scalar id) {
        ids.add(id.text());
      }
    }
    return ids;
  }

  private void nothing(Position position, String what) {
    problems.add(
        Problem.error(ProblemId.BAD_CASE, position, Problem.detail("case-no-match", what)));
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
  }
}
