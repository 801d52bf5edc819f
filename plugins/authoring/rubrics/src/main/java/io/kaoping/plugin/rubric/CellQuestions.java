package io.kaoping.plugin.rubric;

import io.kaoping.plugin.sentence.ClauseReading;
import io.kaoping.plugin.sentence.GeneralDecision;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a cell leaves open: told at the cell, unless the pack has decided it for all cells. */
final class CellQuestions {
  private final Position cell;
  private final PackDecisions decisions;
  private final List<Problem> problems;
  private final Set<PackDecisions.Question> used = new LinkedHashSet<>();

  CellQuestions(Position cell, PackDecisions decisions, List<Problem> problems) {
    this.cell = cell;
    this.decisions = decisions;
    this.problems = problems;
  }

  /** Returns the word of what the pack decided; asks, and returns {@code null}, if it did not. */
  @Nullable String decide(GeneralDecision decision) {
    return PackDecisions.question(decision).map(this::decide).orElse(null);
  }

  /** Returns the word of what the pack decided; asks, and returns {@code null}, if it did not. */
  @Nullable String decide(PackDecisions.Question question) {
    used.add(question);
    return decisions.of(question, cell);
  }

  /** Tells whether a clause rests on a decision, and the pack decided it so. */
  boolean decided(ClauseReading clause, GeneralDecision decision, String word) {
    return clause.decisions().contains(decision) && word.equals(decide(decision));
  }

  /** Says which decisions were used, for the page of the pack; empty for none. */
  String said() {
    return used.stream()
        .map(decisions::said)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("；"));
  }

  void notRead(String words, Wording why, String nearest) {
    tell(ProblemId.SENTENCE_NOT_READ, words, why, nearest);
  }

  void undecided(String words, Wording what, String choices) {
    tell(ProblemId.SENTENCE_UNDECIDED, words, what, choices);
  }

  /** Says that only the column 规则 can say what a clause means. */
  void byRule(ClauseReading clause, String zh, String en) {
    undecided(clause.text(), new Wording(zh, en), "在“规则”一列写明");
  }

  void notBound(String words, String row) {
    problems.add(Problem.error(ProblemId.PHRASE_NOT_BOUND, cell, words, row));
  }

  private void tell(ProblemId id, String words, Wording what, String choices) {
    problems.add(
        Problem.error(
            id,
            cell,
            words,
            Problem.detail("said", what.zh(), what.en()),
            choices.isEmpty() ? "–" : choices));
  }
}
