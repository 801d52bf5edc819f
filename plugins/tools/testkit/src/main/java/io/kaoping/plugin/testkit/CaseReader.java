package io.kaoping.plugin.testkit;

import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.plugin.testkit.YamlNode.Scalar;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of a pack with their fixtures. Everything that is wrong becomes a problem with
 * its file and line; a name in an expectation that the rubric does not know is wrong too.
 */
final class CaseReader {
  private static final String FORMAT = "kaoping.cases/1";
  private static final List<String> FILE_KEYS = List.of("format", "cases");
  private static final List<String> CASE_KEYS =
      List.of("id", "title", "fixture", "change", "expect");
  private static final List<String> EXPECT_KEYS =
      List.of("findings", "points", "states", "total", "grade", "rank", "awards", "marks");

  private final Rubric rubric;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<PackCase> cases = new ArrayList<>();
  private final Map<String, Position> ids = new HashMap<>();
  private final Map<String, Optional<Mapping>> fixtures = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private int unchecked;

  CaseReader(PreparedPack pack) {
    this.rubric = pack.rubric();
    pack.cases()
        .forEach(
            (path, bytes) ->
                files.put(
                    isTable(path) || path.startsWith("cases/") ? path : "cases/" + path, bytes));
    files.keySet().stream().filter(CaseReader::isCaseFile).forEach(this::file);
    for (String path : files.keySet()) {
      if (isTable(path)) {
        CaseTable table = new CaseTable(pack, path, bytes(path), problems);
        table.cases().forEach(this::add);
        unchecked += table.unchecked();
      } else if (!isCaseFile(path) && !fixtures.containsKey(path)) {
        problems.add(Problem.error(ProblemId.UNUSED_FILE, Position.of(path), path));
      }
    }
    if (cases.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.error(ProblemId.MISSING_FILE, Position.of("cases"), "cases/*.yaml, cases.xlsx"));
    }
  }

  List<PackCase> cases() {
    return List.copyOf(cases);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns how many cells of workbooks say nothing that could say what must come out. */
  int unchecked() {
    return unchecked;
  }

  private void add(PackCase row) {
    unique(row.id(), row.position());
    cases.add(row);
  }

  private static boolean isTable(String path) {
    return path.endsWith(".xlsx") && !path.startsWith("cases/fixtures/");
  }

  private static boolean isCaseFile(String path) {
    return path.endsWith(".yaml") && path.indexOf('/') == path.lastIndexOf('/');
  }

  private void file(String path) {
    Optional<Keys> keys =
        YamlReader.read(path, bytes(path), problems)
            .flatMap(root -> Keys.of(root, path, FILE_KEYS, problems));
    if (keys.isEmpty()) {
      return;
    }
    String format = keys.get().requiredText("format").orElse(FORMAT);
    if (!format.equals(FORMAT)) {
      problems.add(
          Problem.error(ProblemId.WRONG_FORMAT, keys.get().position("format"), format, FORMAT));
      return;
    }
    keys.get().required("cases");
    keys.get().list("cases").forEach(this::read);
  }

  private byte[] bytes(String path) {
    return files.getOrDefault(path, new byte[0]);
  }

  private void read(YamlNode node) {
    int before = problems.size();
    Optional<Keys> keys = Keys.of(node, "cases", CASE_KEYS, problems);
    if (keys.isEmpty()) {
      return;
    }
    Optional<String> id = keys.get().requiredText("id");
    id.ifPresent(i -> unique(i, keys.get().position("id")));
    String title = keys.get().text("title").orElse("");
    Optional<YamlNode> expect = keys.get().required("expect");
    Optional<String> fixture = keys.get().requiredText("fixture");
    if (fixture.isEmpty()) {
      return;
    }
    String path = "cases/fixtures/" + fixture.get() + ".yaml";
    Optional<Mapping> document = fixture(path, keys.get().position("fixture"));
    if (document.isEmpty() || broken.contains(path)) {
      return;
    }
    Mapping changed = document.get();
    Optional<YamlNode> change = keys.get().map().value("change");
    if (change.isPresent()) {
      changed = CaseChange.apply(changed, change.get(), problems);
    }
    Optional<Submission> submission = SubmissionYaml.read(changed, problems);
    if (submission.isEmpty() || id.isEmpty() || expect.isEmpty()) {
      return;
    }
    List<Expectation> expectations = expectations(expect.get(), submission.get());
    if (problems.size() == before) {
      cases.add(new PackCase(id.get(), title, node.position(), submission.get(), expectations));
    }
  }

  private void unique(String id, Position position) {
    Position other = ids.putIfAbsent(id, position);
    if (other != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, position, "cases", id, other.source() + ":" + other.line()));
    }
  }

  private Optional<Mapping> fixture(String path, Position position) {
    if (!files.containsKey(path)) {
      problems.add(Problem.error(ProblemId.MISSING_FILE, position, path));
      return Optional.empty();
    }
    Optional<Mapping> known = fixtures.get(path);
    if (known != null) {
      return known;
    }
    int before = problems.size();
    Optional<Mapping> document =
        YamlReader.read(path, bytes(path), problems)
            .flatMap(root -> Keys.open(root, path, problems))
            .map(keys -> SubmissionYaml.withoutRepeat(keys.map(), problems));
    document.ifPresent(d -> SubmissionYaml.read(d, problems));
    if (problems.size() > before) {
      broken.add(path);
    }
    fixtures.put(path, document);
    return document;
  }

  private List<Expectation> expectations(YamlNode node, Submission submission) {
    List<Expectation> expectations = new ArrayList<>();
    Optional<Keys> subjects = Keys.open(node, "expect", problems);
    if (subjects.isEmpty()) {
      return expectations;
    }
    Map<String, SubjectKind> known = new LinkedHashMap<>();
    for (Unit unit : submission.units()) {
      known.put(unit.id(), SubjectKind.UNIT);
    }
    for (Coalition coalition : submission.coalitions()) {
      known.put(coalition.id(), SubjectKind.COALITION);
    }
    Mapping map = subjects.get().map();
    if (map.entries().isEmpty()) {
      nothingExpected(map.position());
    }
    for (Map.Entry<String, YamlNode> entry : map.entries().entrySet()) {
      SubjectKind kind = known.get(entry.getKey());
      if (kind == null) {
        problems.add(
            Problem.error(
                    ProblemId.DANGLING_REFERENCE,
                    map.keyPosition(entry.getKey()),
                    "units",
                    entry.getKey())
                .withRemedy(Nearest.of(entry.getKey(), known.keySet()).orElse(null)));
      } else {
        Keys.of(entry.getValue(), entry.getKey(), EXPECT_KEYS, problems)
            .ifPresent(keys -> expectations.add(expectation(entry.getKey(), kind, keys)));
      }
    }
    return expectations;
  }

  private Expectation expectation(String subject, SubjectKind kind, Keys keys) {
    if (keys.map().entries().isEmpty()) {
      nothingExpected(keys.map().position());
    }
    List<Criterion> criteria = rubric.criteria(kind);
    Set<String> ids = new HashSet<>();
    criteria.forEach(c -> ids.add(c.id()));
    List<Expectation.Expected> expected = new ArrayList<>();
    @Nullable Map<String, Long> findings =
        keys.mapping("findings").map(map -> findings(map, criteria)).orElse(null);
    keys.mapping("points")
        .ifPresent(
            map ->
                each(map, ids)
                    .forEach(
                        (id, value) ->
                            points("points", value)
                                .ifPresent(
                                    p ->
                                        expected.add(
                                            new Expectation.Expected(
                                                Mismatch.Aspect.POINTS, id, p)))));
    keys.mapping("states")
        .ifPresent(
            map ->
                each(map, ids)
                    .forEach(
                        (id, value) ->
                            oneOf("states", value, states())
                                .ifPresent(
                                    s ->
                                        expected.add(
                                            new Expectation.Expected(
                                                Mismatch.Aspect.STATE, id, s)))));
    keys.map()
        .value("total")
        .flatMap(node -> points("total", node))
        .ifPresent(p -> expected.add(new Expectation.Expected(Mismatch.Aspect.TOTAL, "", p)));
    List<String> grades = rubric.grades(kind).stream().map(Grade::id).toList();
    keys.map()
        .value("grade")
        .flatMap(node -> isNull(node) ? none() : oneOf("grade", node, grades))
        .ifPresent(g -> expected.add(new Expectation.Expected(Mismatch.Aspect.GRADE, "", g)));
    keys.map()
        .value("rank")
        .flatMap(node -> isNull(node) ? none() : whole("rank", node).map(Object::toString))
        .ifPresent(r -> expected.add(new Expectation.Expected(Mismatch.Aspect.RANK, "", r)));
    if (keys.has("awards")) {
      expected.add(new Expectation.Expected(Mismatch.Aspect.AWARDS, "", awards(keys, kind)));
    }
    keys.mapping("marks").ifPresent(map -> marks(map, kind, expected));
    return new Expectation(subject, findings, expected);
  }

  private String awards(Keys keys, SubjectKind kind) {
    List<String> known =
        rubric.awards().stream().filter(a -> a.subject() == kind).map(Award::id).toList();
    Set<String> awards = new TreeSet<>();
    keys.list("awards").forEach(node -> oneOf("awards", node, known).ifPresent(awards::add));
    return Expectation.joined(awards);
  }

  private void marks(Mapping map, SubjectKind kind, List<Expectation.Expected> expected) {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    for (Scale scale : rubric.rules().scales()) {
      if (scale.subject() == kind) {
        steps.put(scale.id(), scale.steps().stream().map(Scale.Step::id).toList());
      }
    }
    map.entries()
        .forEach(
            (id, node) -> {
              List<String> known = steps.get(id);
              if (known == null) {
                problems.add(
                    Problem.error(ProblemId.DANGLING_REFERENCE, map.keyPosition(id), "scales", id)
                        .withRemedy(Nearest.of(id, steps.keySet()).orElse(null)));
                return;
              }
              (isNull(node) ? none() : oneOf(id, node, known))
                  .ifPresent(
                      step ->
                          expected.add(new Expectation.Expected(Mismatch.Aspect.MARK, id, step)));
            });
  }

  private Map<String, Long> findings(Mapping map, List<Criterion> criteria) {
    Set<String> clauses = new HashSet<>();
    for (Criterion criterion : criteria) {
      for (Clause clause : criterion.clauses()) {
        if (clause.effect() != Effect.AWARD) {
          clauses.add(clause.id());
        }
      }
    }
    Map<String, Long> findings = new LinkedHashMap<>();
    each(map, clauses)
        .forEach(
            (clause, value) ->
                whole(clause, value).ifPresent(count -> findings.put(clause, count)));
    return findings;
  }

  private Map<String, YamlNode> each(Mapping map, Set<String> known) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (id, value) -> {
              if (known.contains(id)) {
                values.put(id, value);
              } else {
                problems.add(
                    Problem.error(ProblemId.UNKNOWN_CRITERION, map.keyPosition(id), id)
                        .withRemedy(Nearest.of(id, known).orElse(null)));
              }
            });
    return values;
  }

  private Optional<String> points(String name, YamlNode node) {
    if (isNull(node)) {
      return none();
    }
    if (node instanceof Scalar scalar
        && (scalar.kind() == Scalar.Kind.NUMBER || scalar.kind() == Scalar.Kind.TEXT)) {
      try {
        return Optional.of(Points.of(scalar.text()).toString());
      } catch (ArithmeticException | NumberFormatException e) {
        problems.add(
            Problem.error(
                ProblemId.BAD_VALUE,
                node.position(),
                name,
                scalar.text(),
                Problem.detail("scale")));
        return Optional.empty();
      }
    }
    Keys.wrongType(node, name, Problem.detail("number"), problems);
    return Optional.empty();
  }

  private Optional<Long> whole(String name, YamlNode node) {
    if (node instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.NUMBER
        && scalar.text().matches("[0-9]{1,9}")) {
      return Optional.of(Long.parseLong(scalar.text()));
    }
    Keys.wrongType(node, name, "0, 1, 2 …", problems);
    return Optional.empty();
  }

  private Optional<String> oneOf(String name, YamlNode node, List<String> known) {
    String text = node instanceof Scalar scalar ? scalar.text() : node.type();
    if (known.contains(text)) {
      return Optional.of(text);
    }
    problems.add(
        Problem.error(ProblemId.BAD_VALUE, node.position(), name, text, String.join(", ", known))
            .withRemedy(Nearest.of(text, known).orElse(null)));
    return Optional.empty();
  }

  private void nothingExpected(Position position) {
    problems.add(
        Problem.error(ProblemId.BAD_CASE, position, Problem.detail("case-expects-nothing")));
  }

  private static List<String> states() {
    return Arrays.stream(CriterionState.values()).map(Enum::name).toList();
  }

  private static Optional<String> none() {
    return Optional.of(Expectation.NONE);
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
  }
}
