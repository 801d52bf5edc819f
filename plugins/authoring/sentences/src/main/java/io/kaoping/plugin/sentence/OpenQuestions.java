package io.kaoping.plugin.sentence;

import java.util.List;

/**
 * Finds what a cell leaves open: to a person, to a decision of its own, or to a general decision.
 */
final class OpenQuestions {
  private final List<DraftClause> clauses;
  private final AmountQuestions amounts;
  private final ConditionQuestions conditions;
  private final NeighbourQuestions neighbours;
  private final Bands bands;
  private final GeneralDecisions decisions;

  OpenQuestions(CellText cell, PatternLibrary library, List<DraftClause> clauses) {
    this.clauses = clauses;
    this.amounts = new AmountQuestions(cell, library);
    this.conditions = new ConditionQuestions(cell, library);
    Levels levels = new Levels(library, clauses);
    this.neighbours = new NeighbourQuestions(cell, library, clauses, levels);
    this.bands = new Bands(cell, library, clauses);
    this.decisions = new GeneralDecisions(library, clauses, bands, levels);
  }

  /** Asks about every clause; whatever is left to a person raises no further question. */
  void ask() {
    for (int i = 0; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      amounts.ask(clause);
      if (clause.readingClass == ReadingClass.EXECUTABLE) {
        conditions.ask(clause);
        neighbours.ask(i);
      }
    }
    bands.ask();
    clauses.forEach(decisions::note);
  }
}
