package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SubjectScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one kind of subject: the model's, section by section; then what scaling up adds,
 * what groups limit and what rounding makes of the sections, which is the base that gates look at;
 * then what gates close, what groups limit of the bonuses and what rounding makes of them and of
 * the sum. Each is a line of the account, so that the lines add up to the total.
 */
final class TotalPhase {
  private final Rubric rubric;
  private final ScoringModel model;
  private final SubjectKind kind;
  private final RoundingStage rounding;
  private final Rescaling rescaling;
  private final GroupLimits limits;
  private final GroupLimits bonusLimits;
  private final Gates gates;
  private final @Nullable Points maximum;

  TotalPhase(Rubric rubric, ScoringModel model, SubjectKind kind) {
    this.rubric = rubric.withoutUnscored();
    this.model = model;
    this.kind = kind;
    Set<String> bonuses = new HashSet<>();
    for (Criterion criterion : rubric.criteria(kind)) {
      if (criterion.bonus()) {
        bonuses.add(criterion.id());
      }
    }
    List<Group> groups = rubric.rules().groups().stream().filter(g -> g.subject() == kind).toList();
    ResultWords words = new ResultWords(rubric, kind);
    List<Group> ofBase = groups.stream().filter(g -> !bonuses.containsAll(g.criteria())).toList();
    List<Group> ofBonuses = groups.stream().filter(g -> bonuses.containsAll(g.criteria())).toList();
    this.limits = new GroupLimits(ofBase, words);
    this.bonusLimits = new GroupLimits(ofBonuses, words);
    this.gates = new Gates(rubric, kind, words);
    this.rounding = new RoundingStage(rubric, ofBase, ofBonuses);
    this.rescaling = new Rescaling(rubric.rounding().ofItems());
    this.maximum = model.maximum(this.rubric, kind).orElse(null);
  }

  /** Makes the totals and returns what somebody should look at, by subject. */
  List<Problem> run(List<Draft> subjects) {
    List<Draft> countable = new ArrayList<>(subjects.size());
    for (Draft draft : subjects) {
      if (model.countsUnknown() || draft.known()) {
        countable.add(draft);
      }
    }
    if (model instanceof SubjectScoringModel alone) {
      List<Draft> changed = new ArrayList<>(countable.size());
      for (Draft draft : countable) {
        if (!draft.keepsTotal()) {
          changed.add(draft);
        }
      }
      if (!changed.isEmpty()) {
        ScoringModel.Cohort cohort = cohort(countable);
        changed.forEach(draft -> total(draft, alone.total(draft.subject(), cohort)));
      }
    } else {
      List<Total> totals = model.totals(cohort(countable));
      if (totals.size() != countable.size()) {
        throw new IllegalStateException(
            "scoring model "
                + model.id()
                + " made "
                + totals.size()
                + " totals of "
                + countable.size()
                + " subjects");
      }
      for (int i = 0; i < totals.size(); i++) {
        total(countable.get(i), totals.get(i));
      }
    }
    return countable.stream()
        .filter(draft -> !draft.totalNotices().isEmpty())
        .sorted(Comparator.comparing(Draft::id))
        .flatMap(draft -> draft.totalNotices().stream())
        .toList();
  }

  private ScoringModel.Cohort cohort(List<Draft> countable) {
    return new ScoringModel.Cohort(kind, rubric, countable.stream().map(Draft::subject).toList());
  }

  private void total(Draft draft, Total made) {
    List<Problem> notices = new ArrayList<>();
    Account account = new Account(draft.counted());
    Total limited = limits.of(rescaling.of(made, account), account);
    Total rounded = rounding.sections(limited, account);
    Points base = rounded.points().orElse(Points.ZERO).minus(account.bonus());
    Total gated = bonusLimits.of(gates.of(rounded, account, base, draft, notices), account);
    Total counted = rounding.bonuses(gated, account);
    Points bonus = counted.points().orElse(Points.ZERO).minus(base);
    draft.total(rounding.total(counted).outOf(base, maximum), base, bonus);
    draft.totalNotices(notices);
  }
}
