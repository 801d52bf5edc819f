package io.kaoping.scoring;

import io.kaoping.assessment.StandingLine;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;

/** What follows from points, totals and ranks 结果运用: grades limited or lowered, awards lost. */
final class Consequences {
  private final List<Consequence> consequences;
  private final ResultWords words;

  Consequences(Rubric rubric, SubjectKind kind) {
    this.consequences =
        rubric.rules().consequences().stream().filter(c -> c.subject() == kind).toList();
    this.words = new ResultWords(rubric, kind);
  }

  void apply(Contender contender, GradeLadder ladder) {
    List<Consequence> due =
        consequences.stream()
            .filter(
                c ->
                    ResultConditions.holds(
                        c.when().condition(), name -> contender.value(name, ladder)))
            .toList();
    for (Consequence consequence : due) {
      Wording when = words.of(consequence.when());
      Wording why =
          new Wording(
              consequence.wording().zh() + "(" + when.zh() + ")",
              consequence.wording().en() + " (" + when.en() + ")");
      contender.take(
          StandingLine.Phase.CONSEQUENCE,
          consequence.id(),
          why,
          consequence.sanction(),
          consequence.sanction().unranked(),
          ladder);
    }
  }
}
