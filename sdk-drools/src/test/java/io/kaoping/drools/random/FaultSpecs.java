package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Random rubrics of units in which faults do one thing only. */
final class FaultSpecs {
  private FaultSpecs() {}

  /**
   * Returns a rubric in which faults are deducted by every criterion that is no bonus, and nothing
   * else. Left out is what may rightly turn a deduction into points: criteria that look at other
   * results, but for a share of them; gates that open to low points; the choice of the first
   * clause; and criteria for which a further clause would decide whether they apply.
   */
  static Spec deducting(Spec spec) {
    List<Row> rows = new ArrayList<>();
    for (Row row : withoutFaults(spec)) {
      boolean rising = row.parts().stream().allMatch(FaultSpecs::risesWithResults);
      if (rising) {
        boolean deducts = !row.bonus() && !row.veto() && !row.ofCoalitions();
        boolean lacksBase =
            row.parts().stream().allMatch(p -> p.needsBase() && p.measure().canLackBase());
        rows.add(deducts && !lacksBase ? deducting(row) : row);
      }
    }
    List<Spec.Gate> gates =
        spec.gates().stream().filter(gate -> !names(gate.when(), "<", "<=")).toList();
    return spec.with(rows, gates, spec.consequences());
  }

  /** Tells whether a condition has one of some operators, or names one of some results. */
  private static boolean names(Spec.Test test, String... some) {
    return test.parts().stream()
        .anyMatch(p -> List.of(some).contains(p.operator()) || List.of(some).contains(p.name()));
  }

  private static boolean risesWithResults(Part part) {
    boolean plain =
        part.form() instanceof Form.Per
            || (part.form() instanceof Form.Proportion share && share.zeroBelow() == null);
    return !part.measure().isResult() || (plain && !part.effect().equals("deduct"));
  }

  private static List<Row> withoutFaults(Spec spec) {
    List<Row> rows = new ArrayList<>();
    Measure faults = new Measure.Records(Spec.FAULT);
    for (Row row : spec.rows()) {
      List<Part> parts = new ArrayList<>();
      for (Part part : row.parts()) {
        parts.add(part.measure().equals(faults) ? part.over(new Measure.Records(0)) : part);
      }
      rows.add(row.with(parts));
    }
    return rows;
  }

  private static Row deducting(Row row) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            row.id() + "k0",
            "deduct",
            new BigDecimal("0.5"),
            new Form.Per(""),
            new Measure.Records(Spec.FAULT),
            false,
            List.of(),
            null,
            ClauseSource.NOTHING));
    parts.addAll(row.parts());
    boolean oneEffect = parts.stream().allMatch(part -> part.effect().equals("deduct"));
    boolean keeps = oneEffect && row.choose().equals("highest");
    return keeps ? row.with(parts) : row.choosingAll().with(parts);
  }

  /**
   * Returns a rubric in which a fault is a veto and nothing else. Left out are consequences that
   * ask whether there was a veto: they may spare those who had one; and those that ask whether a
   * rank is shared or how many are ranked: when somebody leaves the ranks they may lower the
   * others, who then fill the places of a quota.
   */
  static Spec vetoing(Spec spec) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(withoutFaults(spec));
    List<String> awards = spec.awards().stream().map(Spec.Award::id).toList();
    boolean stops = spec.grades().get(0).intValue() % 4 == 0;
    Part veto =
        new Part(
            "V2k1",
            "veto",
            BigDecimal.ZERO,
            new Form.Once(),
            new Measure.Records(Spec.FAULT),
            false,
            List.of(),
            null,
            new Spec.Sanction(
                1 + rows.size() % 2,
                0,
                rows.size() % 3 == 0 ? awards : List.of(),
                rows.size() % 4 < 2,
                stops));
    rows.add(
        new Row(
            "V2",
            "s",
            false,
            BigDecimal.ZERO,
            true,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            "",
            -1,
            "",
            BigDecimal.valueOf(2),
            List.of(veto)));
    List<Spec.Consequence> consequences =
        spec.consequences().stream()
            .filter(c -> !names(c.when(), "vetoed", "tied", "among"))
            .toList();
    return spec.with(rows, spec.gates(), consequences);
  }
}
