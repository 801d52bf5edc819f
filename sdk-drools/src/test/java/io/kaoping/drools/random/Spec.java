package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rubric as the generator thinks of it: the reference scores it from here, the SDK from the YAML
 * that {@link SpecPack} writes of it.
 *
 * @param criteria the criteria of units
 * @param places decimals to which a quotient is rounded
 * @param halfUp whether it is rounded half up; else down
 * @param vetoKeepsRank whether a unit under a veto keeps its rank
 * @param grades the least totals of the grades, from the best; the last is zero
 */
record Spec(
    List<Row> criteria,
    int places,
    boolean halfUp,
    boolean vetoKeepsRank,
    List<BigDecimal> grades) {
  static final int NUMBERS = 4;
  static final int ANSWERS = 4;
  static final List<String> LEVELS = List.of("a", "b", "c");
  static final List<String> STATES = List.of("开", "办", "结");

  /** One criterion. */
  record Row(
      String id,
      BigDecimal points,
      boolean fromFull,
      BigDecimal floor,
      BigDecimal cap,
      int appliesWhenAnswer,
      String policy,
      List<Part> clauses) {
    boolean bonus() {
      return clauses.stream().allMatch(c -> c.effect().equals("bonus"));
    }

    boolean veto() {
      return clauses.stream().allMatch(c -> c.effect().equals("veto"));
    }
  }

  /** One clause; {@code gradeAtMost} is an index of grades and only a veto's. */
  record Part(
      String effect,
      BigDecimal points,
      Form form,
      Measure measure,
      BigDecimal limit,
      int gradeAtMost) {}

  /** How a clause counts; {@code knots} and {@code worth} are the form's numbers, in pairs. */
  record Form(
      String kind, List<BigDecimal> knots, List<BigDecimal> worth, String word, boolean high) {
    static Form plain(String kind) {
      return new Form(kind, List.of(), List.of(), "", true);
    }
  }

  /** What a clause looks at; {@code index} and {@code other} say which fact, level or state. */
  record Measure(String kind, int index, int other, int least) {}
}
