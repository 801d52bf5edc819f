package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems of one reading, brought into the order of files and lines; each is held once. */
final class ProblemList {
  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private String criterion = "";

  /** Gives a source its place in the order: that of its first mention. */
  void source(String name) {
    sources.putIfAbsent(name, sources.size());
  }

  void add(Problem problem) {
    source(problem.position().source());
    boolean unnamed =
        problem.id() == ProblemId.BAD_CRITERION
            && problem.arguments().size() == 1
            && !criterion.isEmpty();
    Problem named =
        unnamed
            ? new Problem(
                problem.id(),
                problem.severity(),
                problem.position(),
                List.of(problem.arguments().get(0), Problem.detail("in-criterion", criterion)),
                problem.remedy())
            : problem;
    problems.putIfAbsent(said(named), named);
  }

  /** Returns all that a problem says: what says the same is the same. */
  private static String said(Problem problem) {
    Position at = problem.position();
    return String.join(
        "\n",
        problem.id().name(),
        problem.severity().name(),
        at.source(),
        at.path(),
        Integer.toString(at.line()),
        Integer.toString(at.column()),
        Integer.toString(at.caret()),
        problem.arguments().toString(),
        String.valueOf(problem.remedy()));
  }

  /** Names the criterion of which the following problems speak; empty for none. */
  void criterion(String id) {
    criterion = id;
  }

  void error(ProblemId id, Position position, String... arguments) {
    add(Problem.error(id, position, arguments));
  }

  /** Tells whether there is an error, not only notices. */
  boolean refused() {
    return problems.values().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  int size() {
    return problems.size();
  }

  /** Returns the problems in the order of sources, lines and columns. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(problems.values());
    sorted.sort(
        Comparator.comparingInt((Problem p) -> sources.getOrDefault(p.position().source(), 0))
            .thenComparingInt(p -> p.position().line())
            .thenComparingInt(p -> p.position().column()));
    return sorted;
  }
}
