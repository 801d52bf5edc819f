package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.problem.Problem;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Gate;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes bonuses whose gate the other points do not reach 门槛. A gate that looks at points that are
 * not there stays closed, and says so.
 */
final class Gates {
  private final List<Gate> gates;
  private final ResultWords words;

  Gates(Rubric rubric, SubjectKind kind, ResultWords words) {
    this.gates = rubric.rules().gates().stream().filter(g -> g.subject() == kind).toList();
    this.words = words;
  }

  /**
   * Returns the total without what the closed gates take.
   *
   * @param base the points without bonuses
   * @param notices hears of gates that cannot be decided
   */
  Total of(Total total, Account account, Points base, Draft draft, List<Problem> notices) {
    List<TotalLine> lines = new ArrayList<>();
    for (Gate gate : gates) {
      ResultConditions.Truth open =
          ResultConditions.truth(
              gate.when().condition(), name -> value(name, account.results(), base));
      if (open == ResultConditions.Truth.UNKNOWN && total.points().isPresent()) {
        List<String> missing =
            gate.when().condition().names().stream()
                .filter(name -> value(name, account.results(), base) == null)
                .toList();
        notices.add(ResultConditions.unknown("gates", gate.id(), gate.when(), draft.id(), missing));
      }
      if (open != ResultConditions.Truth.YES) {
        Points behind = account.sum(gate.opens());
        account.close(gate.opens());
        if (behind.signum() != 0) {
          lines.add(TotalLine.of(TotalLine.Kind.GATE, gate.id(), text(gate), behind.negate()));
        }
      }
    }
    return total.with(lines);
  }

  private static @Nullable FactValue value(
      String name, List<CriterionResult> results, Points base) {
    Points points = name.equals("base") ? base : PointNames.points(name, results);
    return points == null ? null : FactValue.of(points.toBigDecimal());
  }

  private Wording text(Gate gate) {
    Wording when = words.of(gate.when());
    Wording closed = words.criteria(gate.opens());
    return new Wording(
        "未达加分门槛(" + when.zh() + "),不计 " + closed.zh(),
        "Gate not reached (" + when.en() + "), not counted: " + closed.en());
  }
}
