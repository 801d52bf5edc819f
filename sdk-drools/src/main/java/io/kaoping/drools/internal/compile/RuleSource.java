package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A rule file's text with the problems found in it. */
final class RuleSource {
  private final String file;
  private final String text;
  private final List<String> lines;
  private final List<Problem> problems = new ArrayList<>();

  RuleSource(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = text.lines().toList();
  }

  String text() {
    return text;
  }

  List<String> lines() {
    return lines;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Puts the problems into the order of the text. */
  void sort() {
    problems.sort(
        Comparator.comparingInt((Problem p) -> p.position().line())
            .thenComparingInt(p -> p.position().column()));
  }

  Position at(Token token) {
    return at(token.line(), token.column());
  }

  Position at(int line, int column) {
    String excerpt = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    return Position.at(file, line, column, excerpt);
  }

  void report(ProblemId id, Token token, String... arguments) {
    problems.add(Problem.error(id, at(token), arguments));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** Reports what only words can say, in both languages. */
  void broken(Token token, String zh, String en) {
    problems.add(broken(at(token), zh, en));
  }

  static Problem broken(Position position, String zh, String en) {
    return Problem.error(ProblemId.BROKEN_RULE, position, zh + " (" + en + ")");
  }
}
