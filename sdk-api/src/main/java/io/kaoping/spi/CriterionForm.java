package io.kaoping.spi;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Wording;
import org.apiguardian.api.API;

/**
 * A criterion form 计分形式: what a clause's finding is worth, before limits. A clause of a pack names
 * it by its id, as a key with the form's parameters for a value: {@code bands: [...]}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CriterionForm extends Plugin {
  /**
   * Checks the parameters of a clause and compiles them. It is called when a pack is loaded and
   * once more for each run's weight; what is wrong goes to {@link ClauseTerms#refuse}, and the
   * scale that is returned then is never used.
   *
   * @param terms the clause with its parameters, weight and rounding
   */
  ClauseScale prepare(ClauseTerms terms);

  /** Tells whether the form has no meaning when there is no base: nothing to count among. */
  default boolean needsBase() {
    return false;
  }

  /**
   * Tells whether a clause of this form has no meaning when there is no base: because of the form,
   * or because the clause compares shares.
   */
  default boolean needsBase(Clause clause) {
    return needsBase() || clause.percent() || clause.measure().hasBase();
  }

  /**
   * Tells whether a clause of this form gives more for a greater number without asking how great it
   * is, so that a stated number below zero would turn a deduction into an award.
   */
  default boolean countsUp(Clause clause) {
    return false;
  }

  /**
   * Returns what one finding is worth before anything multiplies it, such as 每次 0.5 分; nothing for
   * a form whose scale says itself why an amount is what it is.
   *
   * @param terms the clause with its weight
   */
  default Wording each(ClauseTerms terms) {
    return Wording.NONE;
  }

  /**
   * Returns what the form makes of what was found, as a rubric would say it: 每次扣 0.5 分; 95% 及以上得 15
   * 分;不足 90% 不得分. Nothing, which is usual, where only the published sentence can say it.
   *
   * @param terms a clause whose parameters are right
   */
  default Wording rule(ClauseTerms terms) {
    return Wording.NONE;
  }

  /** Tells whether the points stand in the form's parameters, so that the clause has none. */
  default boolean ownPoints() {
    return false;
  }
}
