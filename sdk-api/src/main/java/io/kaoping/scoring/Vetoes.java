package io.kaoping.scoring;

import io.kaoping.assessment.StandingLine;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Set;

/** What vetoes 一票否决 take: the grade, the rank, awards or the scoring itself, never points. */
final class Vetoes {
  private final Rubric rubric;

  Vetoes(Rubric rubric) {
    this.rubric = rubric;
  }

  /**
   * A veto that fired.
   *
   * @param phase what the rubric calls it
   * @param clause the clause
   * @param found what it found, in words
   */
  record Veto(StandingLine.Phase phase, Clause clause, Wording found) {
    Sanction sanction() {
      return clause.sanction();
    }
  }

  /** Returns the vetoes that fired, with their clauses. */
  List<Veto> against(Entrant entrant) {
    if (entrant.vetoes().isEmpty()) {
      return List.of();
    }
    return entrant.vetoes().stream()
        .map(
            fired -> {
              Criterion criterion = rubric.criterion(fired.criterion()).orElseThrow();
              StandingLine.Phase phase =
                  rubric.callsVeto(criterion)
                      ? StandingLine.Phase.VETO
                      : StandingLine.Phase.SANCTION;
              return new Veto(phase, criterion.clause(fired.clause()), fired.found());
            })
        .toList();
  }

  /** Tells whether a subject may be ranked. */
  boolean leaveRank(Contender contender) {
    return contender.vetoes().isEmpty()
        || contender.vetoes().stream().noneMatch(v -> takesRank(v.sanction()));
  }

  private boolean takesRank(Sanction sanction) {
    return !rubric.decisions().vetoKeepsRank() || sanction.unranked() || sanction.stopsScoring();
  }

  /** Takes what the vetoes take besides the rank, which was never given. */
  void apply(Contender contender, GradeLadder ladder) {
    // first what lowers by steps, so that the order of the rubric does not matter
    for (Veto veto : contender.vetoes()) {
      if (veto.sanction().gradeDown() > 0) {
        take(contender, veto, veto.sanction().withGradeAtMost(null), ladder);
      }
    }
    for (Veto veto : contender.vetoes()) {
      Sanction sanction = veto.sanction();
      String atMost = sanction.gradeAtMost();
      boolean certain = atMost != null && ladder.place(atMost) == ladder.last();
      if (contender.grade() == Contender.NO_GRADE && sanction.stopsScoring() && certain) {
        contender.onlyGrade(ladder.last()); // no total could change it
      }
      if (sanction.gradeDown() == 0) {
        take(contender, veto, sanction, ladder);
      } else if (atMost != null) {
        take(contender, veto, Sanction.of(atMost, Set.of()), ladder);
      }
    }
  }

  private void take(Contender contender, Veto veto, Sanction sanction, GradeLadder ladder) {
    contender.take(
        veto.phase(), veto.clause().id(), veto.found(), sanction, takesRank(sanction), ladder);
  }
}
