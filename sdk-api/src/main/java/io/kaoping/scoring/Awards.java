package io.kaoping.scoring;

import io.kaoping.rubric.Award;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.List;

/** Gives awards 评先评优, and says which a subject would have had by its total alone. */
final class Awards {
  private final Rubric rubric;
  private final List<Award> awards;

  Awards(Rubric rubric, SubjectKind kind) {
    this.rubric = rubric;
    this.awards = rubric.awards().stream().filter(a -> a.subject() == kind).toList();
  }

  void apply(Contender contender, GradeLadder ladder) {
    List<Award> got = new ArrayList<>();
    List<Award> lost = new ArrayList<>();
    for (Award award : awards) {
      if (!earns(award, contender, contender.butForSanctions(), ladder)) {
        continue;
      }
      boolean keeps =
          !contender.loses(award.id())
              && !contender.stopped()
              && earns(award, contender, contender.now(), ladder);
      if (keeps) {
        got.add(award);
      } else {
        lost.add(award);
      }
    }
    contender.awards(got, lost);
  }

  private boolean earns(Award award, Contender contender, Contender.View view, GradeLadder ladder) {
    int rank = view.place().rank();
    if (view.grade() == Contender.NO_GRADE
        || view.grade() > ladder.place(award.grade())
        || (award.rankAtMost() > 0 && (rank == 0 || rank > award.rankAtMost()))) {
      return false;
    }
    ResultCondition when = rubric.rules().awardsWhen().get(award.id());
    return when == null || contender.holds("awards", award.id(), when, view, ladder);
  }
}
