package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.plugin.json.JsonSubmissionFormat;
import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.plugin.testkit.YamlNode.Scalar;
import io.kaoping.plugin.testkit.YamlNode.Sequence;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Period;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A submission as YAML: the keys of the JSON document, and {@code repeat} for activities with a
 * beat. It is turned into JSON and read by the one strict reader; its problems are brought back to
 * the lines of the YAML.
 */
final class SubmissionYaml {
  private static final List<String> REPEAT_KEYS =
      List.of("kind", "every", "organiser", "participants", "fields", "evidence");

  private SubmissionYaml() {}

  /**
   * Returns the document with each {@code repeat} written out: one activity in each whole calendar
   * period of the assessment period, on the 15th of its middle month.
   */
  static Mapping withoutRepeat(Mapping document, List<Problem> problems) {
    Optional<YamlNode> repeat = document.value("repeat");
    if (repeat.isEmpty()) {
      return document;
    }
    Optional<Keys> period =
        document.value("period").flatMap(node -> Keys.open(node, "period", problems));
    Optional<LocalDate> from = period.flatMap(keys -> keys.date("from"));
    Optional<LocalDate> to = period.flatMap(keys -> keys.date("to"));
    if (from.isEmpty() || to.isEmpty()) {
      problems.add(Problem.error(ProblemId.MISSING_FIELD, repeat.get().position(), "period"));
      return document.without("repeat");
    }
    List<YamlNode> activities = new ArrayList<>();
    if (repeat.get() instanceof Sequence list) {
      list.elements().forEach(r -> repeat(r, from.get(), to.get(), activities, problems));
    } else {
      Keys.wrongType(repeat.get(), "repeat", Problem.detail("list"), problems);
    }
    return append(document.without("repeat"), "activities", activities, repeat.get().position());
  }

  private static void repeat(
      YamlNode node,
      LocalDate from,
      LocalDate to,
      List<YamlNode> activities,
      List<Problem> problems) {
    int before = problems.size();
    Optional<Keys> keys = Keys.of(node, "repeat", REPEAT_KEYS, problems);
    if (keys.isEmpty()) {
      return;
    }
    Optional<String> kind = keys.get().requiredText("kind");
    Optional<String> every = keys.get().requiredText("every");
    keys.get().requiredText("organiser");
    boolean evidence = keys.get().yesNo("evidence").orElse(false);
    if (kind.isEmpty() || every.isEmpty() || problems.size() > before) {
      return;
    }
    Optional<Period> period = period(every.get());
    if (period.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              keys.get().position("every"),
              "every",
              every.get(),
              "month, quarter, half-year, year"));
      return;
    }
    List<LocalDate> starts = period.get().due(from, to);
    if (starts.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemId.BAD_CASE,
              node.position(),
              Problem.detail("repeat-no-period", every.get())));
    }
    for (LocalDate start : starts) {
      LocalDate date = start.plusMonths(period.get().months() / 2).withDayOfMonth(15);
      Mapping activity = keys.get().map().without("every").without("evidence");
      activity = activity.with("date", Scalar.text(node.position(), date.toString()));
      if (evidence) {
        activity = activity.with("evidence", evidence(node.position(), kind.get() + " " + date));
      }
      activities.add(activity);
    }
  }

  private static Sequence evidence(Position position, String ref) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    entries.put("ref", Scalar.text(position, ref));
    return new Sequence(position, List.of(new Mapping(position, entries, Map.of())));
  }

  private static Optional<Period> period(String word) {
    for (Period period : Period.values()) {
      if (period.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** Returns the document with more elements at the end of one of its lists. */
  static Mapping append(
      Mapping document, String key, List<? extends YamlNode> more, Position position) {
    Optional<YamlNode> present = document.value(key);
    if (present.isPresent() && !(present.get() instanceof Sequence)) {
      return document;
    }
    Sequence list =
        present.map(Sequence.class::cast).orElseGet(() -> new Sequence(position, List.of()));
    return document.with(key, list.plus(more));
  }

  /** Returns the submission, or nothing when something is wrong, which goes to the problems. */
  static Optional<Submission> read(Mapping document, List<Problem> problems) {
    StringBuilder json = new StringBuilder();
    document.json(json);
    try {
      byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          new JsonSubmissionFormat()
              .read(new ByteArrayInputStream(bytes), document.position().source()));
    } catch (AssessmentException e) {
      Set<Object> told = new HashSet<>(); // a repeated activity is wrong once
      for (Problem problem : e.problems()) {
        Problem placed = placed(problem, document);
        Position at = placed.position();
        if (told.add(List.of(placed.id(), at.source(), at.line(), at.column()))) {
          problems.add(placed);
        }
      }
      return Optional.empty();
    }
  }

  /** Returns a problem with the document's path at its line. */
  static Problem placed(Problem problem, Mapping document) {
    String path = problem.position().path();
    Position position = YamlNode.find(document, path).withPath(path);
    return new Problem(
        problem.id(), problem.severity(), position, problem.arguments(), problem.remedy());
  }
}
