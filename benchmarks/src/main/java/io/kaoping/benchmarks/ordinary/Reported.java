package io.kaoping.benchmarks.ordinary;

import io.kaoping.finding.Witness;
import java.math.BigDecimal;

/**
 * What a rule of a live session found, as a fact that goes when its reason goes.
 *
 * @param rule the criterion
 * @param unit the unit's id
 * @param what the {@link Witness} that was found, or among how many, a number
 */
public record Reported(String rule, String unit, Object what) {
  /** Reports a number that is off the mark. */
  public static Reported number(String rule, UnitFact unit, String name, BigDecimal value) {
    return new Reported(
        rule, unit.id(), new Witness(Witness.Kind.FACT, name, value.toPlainString()));
  }

  /** Reports a month in which nothing was held. */
  public static Reported month(String rule, UnitFact unit, MonthFact month) {
    return new Reported(rule, unit.id(), new Witness(Witness.Kind.PERIOD, month.label(), "0/1"));
  }

  /** Reports an item. */
  public static Reported item(String rule, UnitFact unit, ItemFact item) {
    return new Reported(rule, unit.id(), new Witness(Witness.Kind.ITEM, item.id(), item.title()));
  }

  /** Reports among how many items a rule looks. */
  public static Reported base(String rule, UnitFact unit, Number of) {
    return new Reported(rule, unit.id(), of.longValue());
  }
}
