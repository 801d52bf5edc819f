package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A rubric as the generator thinks of it: the reference scores it from here, the SDK from the YAML
 * that {@link SpecPack} writes of it. What is not there is {@code null} or empty.
 *
 * @param rows the criteria
 * @param rounding how quotients are rounded, and what else is
 * @param poll the poll
 * @param panel the panel
 * @param groups limits over several criteria
 * @param gates what opens bonuses
 * @param ranking how ties are broken and numbered
 * @param consequences what results lead to
 * @param quotas how many may have a grade
 * @param scales scales beside the grades
 * @param awards awards
 * @param decisions what the pack decides
 * @param grades the least totals of the grades, from the best; the last is zero
 */
record Spec(
    List<Row> rows,
    RoundingRule rounding,
    Poll poll,
    Panel panel,
    List<Group> groups,
    List<Gate> gates,
    Ranking ranking,
    List<Consequence> consequences,
    List<Quota> quotas,
    List<Scale> scales,
    List<Award> awards,
    Decisions decisions,
    List<BigDecimal> grades) {
  static final int NUMBERS = 4;
  static final int ANSWERS = 4;
  static final int ENTRIES = 3;
  static final int FAULT = -1;
  static final BigDecimal CONSTANT = BigDecimal.valueOf(80);
  static final List<String> LEVELS = List.of("a", "b", "c");
  static final List<String> STATES = List.of("开", "办", "结");
  static final List<String> VALUES = List.of("A", "B", "C");
  static final List<String> SECTIONS = List.of("s", "t");
  static final List<String> GRADES = List.of("best", "middle", "last");
  static final List<String> GROUPS = List.of("领导", "职工");
  static final List<String> CHOICES = List.of("满意", "一般", "不满意");
  static final String NO_CHOICE = "不了解";

  /** One criterion; {@code factor} belongs to the policy {@code deductions-times}. */
  record Row(
      String id,
      String section,
      boolean ofCoalitions,
      BigDecimal points,
      boolean fromFull,
      BigDecimal floor,
      BigDecimal cap,
      String choose,
      int appliesWhenAnswer,
      String policy,
      BigDecimal factor,
      List<Part> parts) {
    boolean bonus() {
      return parts.stream().allMatch(p -> p.effect().equals("bonus"));
    }

    boolean veto() {
      return parts.stream().allMatch(p -> p.effect().equals("veto"));
    }

    /** Returns the criterion with all of its clauses counting. */
    Row choosingAll() {
      return new Row(
          id,
          section,
          ofCoalitions,
          points,
          fromFull,
          floor,
          cap,
          "",
          appliesWhenAnswer,
          policy,
          factor,
          parts);
    }

    /** Returns the criterion with other clauses. */
    Row with(List<Part> others) {
      return new Row(
          id,
          section,
          ofCoalitions,
          points,
          fromFull,
          floor,
          cap,
          others.size() > 1 ? choose : "",
          appliesWhenAnswer,
          policy,
          factor,
          others);
    }

    /** Tells whether it stands outside of the account where it does not apply. */
    boolean canBeLeftOut() {
      return policy.equals("rescale") || policy.equals("exclude-unit");
    }
  }

  /** One clause; the sanction is only a veto's. */
  record Part(
      String id,
      String effect,
      BigDecimal points,
      Form form,
      Measure measure,
      boolean percent,
      List<Times> times,
      BigDecimal limit,
      Sanction sanction) {
    /** Returns the clause over another measure. */
    Part over(Measure other) {
      return new Part(id, effect, points, form, other, percent, times, limit, sanction);
    }

    /** Tells whether it has no meaning without something to be a share of. */
    boolean needsBase() {
      if (form instanceof Form.Per) {
        return measure instanceof Measure.OfCoalition;
      }
      boolean ofNumber = form instanceof Form.Proportion share && share.fullAt() != null;
      return (form instanceof Form.Proportion && !ofNumber) || percent || measure.isShare();
    }
  }

  /** What multiplies a clause when an answer is yes. */
  record Times(int answer, BigDecimal by) {}

  /** What a veto or a consequence takes; {@code gradeAtMost} is a place or -1. */
  record Sanction(
      int gradeAtMost, int gradeDown, List<String> loses, boolean unranked, boolean stops) {}

  /** How quotients are rounded. */
  record RoundingRule(int places, String mode, String stage) {}

  /** The poll: a weight for each group, a worth for each choice. */
  record Poll(
      List<BigDecimal> weights,
      List<BigDecimal> worth,
      boolean allEqual,
      boolean moreThanIssued,
      int mostOfFirst,
      boolean reweight) {}

  /** The panel; without weights it has no groups. */
  record Panel(List<BigDecimal> weights, BigDecimal outOf, int trimAbove, boolean reweight) {}

  /** A limit over several criteria. */
  record Group(
      String id,
      boolean ofCoalitions,
      List<String> criteria,
      BigDecimal atMost,
      BigDecimal atLeast) {}

  /** What opens bonuses. */
  record Gate(String id, boolean ofCoalitions, List<String> opens, Test when) {}

  /** How ties are broken and numbered. */
  record Ranking(boolean dense, List<String> by) {}

  /** What a result leads to. */
  record Consequence(String id, boolean ofCoalitions, Test when, Sanction sanction) {}

  /** How many may have a grade, at most or at least. */
  record Quota(
      boolean ofCoalitions,
      int grade,
      String size,
      BigDecimal number,
      String rounding,
      String ties,
      boolean refill,
      int smallestClass) {}

  /** A scale: its steps from the highest. */
  record Scale(String id, boolean ofCoalitions, boolean cumulative, Map<String, Test> steps) {}

  /** An award; {@code rankAtMost} is 0 for any. */
  record Award(String id, boolean ofCoalitions, int grade, int rankAtMost, Test when) {}

  /** A condition on results: comparisons that must all hold, or one of which must. */
  record Test(List<Compared> parts, boolean all) {
    String text() {
      return String.join(all ? " && " : " || ", parts.stream().map(Compared::text).toList());
    }
  }

  /** A comparison of a named result; a yes-or-no result is compared with nothing. */
  record Compared(String name, String operator, String with) {
    String text() {
      return operator.isEmpty()
          ? name
          : operator.equals("!") ? "!" + name : name + " " + operator + " " + with;
    }
  }

  /** What the pack decides. */
  record Decisions(boolean vetoKeepsRank, boolean leadCounts) {}

  /** Returns the rubric with other criteria; limits and gates of what is gone are gone too. */
  Spec with(List<Row> others, List<Gate> ofGates, List<Consequence> ofConsequences) {
    List<String> ids = others.stream().map(Row::id).toList();
    return new Spec(
        others,
        rounding,
        poll,
        panel,
        groups.stream().filter(group -> ids.containsAll(group.criteria())).toList(),
        ofGates.stream().filter(gate -> ids.containsAll(gate.opens())).toList(),
        ranking,
        ofConsequences,
        quotas,
        scales,
        awards,
        decisions,
        grades);
  }

  Row row(String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  List<Row> rows(boolean ofCoalitions) {
    return rows.stream().filter(r -> r.ofCoalitions() == ofCoalitions).toList();
  }
}
