package io.kaoping.scoring;

import io.kaoping.assessment.StandingLine;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Set;

/**
 * What follows from points, totals and ranks 结果运用: grades limited or lowered, awards lost. Whoever
 * is lowered by several goes down by all of them first and is then held to the lowest limit, so
 * that the order in which a pack writes them decides nothing. They look at the total and the rank
 * that there would be without vetoes: nobody escapes them by a veto.
 */
final class Consequences {
  private final List<Consequence> consequences;
  private final ResultWords words;

  Consequences(Rubric rubric, SubjectKind kind) {
    this.consequences =
        rubric.rules().consequences().stream().filter(c -> c.subject() == kind).toList();
    this.words = new ResultWords(rubric, kind);
  }

  void apply(Contender contender, GradeLadder ladder) {
    Contender.View before = contender.butForSanctions();
    List<Consequence> due =
        consequences.stream()
            .filter(c -> contender.holds("consequences", c.id(), c.when(), before, ladder))
            .toList();
    for (Consequence each : due) {
      if (each.sanction().gradeDown() > 0) {
        take(contender, each, each.sanction().withGradeAtMost(null), ladder);
      }
    }
    for (Consequence each : due) {
      Sanction sanction = each.sanction();
      if (sanction.gradeDown() == 0) {
        take(contender, each, sanction, ladder);
      } else if (sanction.gradeAtMost() != null) {
        take(contender, each, Sanction.of(sanction.gradeAtMost(), Set.of()), ladder);
      }
    }
  }

  private void take(
      Contender contender, Consequence consequence, Sanction sanction, GradeLadder ladder) {
    Wording when = words.of(consequence.when());
    Wording why =
        new Wording(
            consequence.wording().zh() + "(" + when.zh() + ")",
            consequence.wording().en() + " (" + when.en() + ")");
    contender.take(
        StandingLine.Phase.CONSEQUENCE,
        consequence.id(),
        why,
        sanction,
        sanction.unranked(),
        ladder);
  }
}
