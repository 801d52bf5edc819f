package io.kaoping.spi;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;

/**
 * What a criterion form needs to know of a clause.
 *
 * @param clause the clause, in the units of the pack that wrote it
 * @param criterionPoints the points of its criterion, in the same units
 * @param weight how much of it counts: the weight of the run, times what multiplies the clause
 * @param rounding how to round, once, if the form divides
 * @param faults hears what is wrong with the parameters: where, and what
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClauseTerms(
    Clause clause,
    Points criterionPoints,
    Points weight,
    Rounding rounding,
    BiConsumer<String, String> faults) {
  /** Returns the parameters. */
  public Parameter parameters() {
    return clause.parameters();
  }

  /** Returns whether findings are to be read as percentages. */
  public boolean percent() {
    return clause.percent();
  }

  /** Returns the clause's points at the weight of the run. */
  public Points points() {
    return clause.points().weighted(weight);
  }

  /** Returns points as a clause of this effect gives or takes them: 扣 0.5 分, 得 2 分, 不加分. */
  public Wording amount(Points points) {
    Effect effect = clause.effect();
    String zh = effect == Effect.DEDUCTION ? "扣" : effect == Effect.BONUS ? "加" : "得";
    String en = effect == Effect.DEDUCTION ? "takes" : effect == Effect.BONUS ? "adds" : "gives";
    if (points.signum() == 0) {
      return new Wording("不" + zh + "分", en + " nothing");
    }
    if (points.signum() < 0) {
      return new Wording("扣 " + points.negate() + " 分", "takes " + points.negate());
    }
    return new Wording(zh + " " + points + " 分", en + " " + points);
  }

  /**
   * Says what is wrong with the parameters.
   *
   * @param path where, from the form's key on, such as {@code [2].from}; empty for all of them
   * @param what what is wrong, for a person to read; may be a {@link
   *     io.kaoping.problem.Problem#detail}
   */
  public void refuse(String path, String what) {
    faults.accept(path, what);
  }
}
