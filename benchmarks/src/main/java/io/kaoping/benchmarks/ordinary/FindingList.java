package io.kaoping.benchmarks.ordinary;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the rules of one session report to. */
public final class FindingList {
  private final Map<String, Map<String, List<Witness>>> witnesses = new HashMap<>();
  private final Map<String, Map<String, Long>> bases = new HashMap<>();

  /** Reports a number that is off the mark. */
  public void number(String rule, UnitFact unit, String name, BigDecimal value) {
    add(rule, unit, new Witness(Witness.Kind.FACT, name, value.toPlainString()));
  }

  /** Reports a month in which nothing was held. */
  public void month(String rule, UnitFact unit, MonthFact month) {
    add(rule, unit, new Witness(Witness.Kind.PERIOD, month.label(), "0/1"));
  }

  /** Reports an item. */
  public void item(String rule, UnitFact unit, ItemFact item) {
    add(rule, unit, new Witness(Witness.Kind.ITEM, item.id(), item.title()));
  }

  /** Reports among how many items a rule looks. */
  public void base(String rule, UnitFact unit, Number of) {
    bases.computeIfAbsent(unit.id(), u -> new HashMap<>()).put(rule, of.longValue());
  }

  private void add(String rule, UnitFact unit, Witness witness) {
    witnesses
        .computeIfAbsent(unit.id(), u -> new HashMap<>())
        .computeIfAbsent(rule, r -> new ArrayList<>(4))
        .add(witness);
  }

  Finding finding(String rule, UnitFact unit, long usualBase) {
    List<Witness> found = witnesses.getOrDefault(unit.id(), Map.of()).getOrDefault(rule, List.of());
    long of = bases.getOrDefault(unit.id(), Map.of()).getOrDefault(rule, usualBase);
    return new Finding(rule, found.size(), of, found);
  }
}
