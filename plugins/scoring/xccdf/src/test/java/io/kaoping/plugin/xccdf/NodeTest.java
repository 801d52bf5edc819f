package io.kaoping.plugin.xccdf;

import static io.kaoping.plugin.xccdf.RuleResult.ERROR;
import static io.kaoping.plugin.xccdf.RuleResult.FAIL;
import static io.kaoping.plugin.xccdf.RuleResult.FIXED;
import static io.kaoping.plugin.xccdf.RuleResult.INFORMATIONAL;
import static io.kaoping.plugin.xccdf.RuleResult.NOT_APPLICABLE;
import static io.kaoping.plugin.xccdf.RuleResult.NOT_CHECKED;
import static io.kaoping.plugin.xccdf.RuleResult.NOT_SELECTED;
import static io.kaoping.plugin.xccdf.RuleResult.PASS;
import static io.kaoping.plugin.xccdf.RuleResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables 40 and 41 of the standard, step by step. Its text holds no worked examples, so these were
 * worked by hand from the tables.
 */
class NodeTest {
  private static Ratio weight(String weight) {
    return Ratio.of(Points.of(weight));
  }

  private static Node.Rule rule(String weight, RuleResult... results) {
    return new Node.Rule("r", weight(weight), List.of(results));
  }

  private static Node.Group group(String weight, Node... children) {
    return new Node.Group(weight(weight), List.of(children));
  }

  @Test
  void rule_withOneResult_isAllOrNothing() {
    assertThat(rule("1", PASS).defaultScore()).contains(Ratio.of(100));
    assertThat(rule("1", FAIL).defaultScore()).contains(Ratio.ZERO);
  }

  @Test
  void rule_withSeveralResults_isTheMeanOfThoseThatCount() {
    // two of three that count pass; the three others do not count
    Node.Rule rule = rule("1", PASS, FAIL, NOT_APPLICABLE, PASS, NOT_CHECKED, INFORMATIONAL);
    assertThat(rule.defaultScore()).contains(Ratio.of(200).over(Ratio.of(3)));
    assertThat(FlatScore.of(rule, true)).isEqualTo(score("2/3", "1"));
  }

  private static FlatScore score(String score, String maximum) {
    return new FlatScore(ratio(score), ratio(maximum));
  }

  private static Ratio ratio(String text) {
    String[] parts = text.split("/");
    Ratio dividend = weight(parts[0]);
    return parts.length == 1 ? dividend : dividend.over(weight(parts[1]));
  }

  @ParameterizedTest
  @EnumSource(RuleResult.class)
  void result_countsAndPassesAsTheStandardSays(RuleResult result) {
    boolean counts =
        !List.of(NOT_APPLICABLE, NOT_CHECKED, NOT_SELECTED, INFORMATIONAL).contains(result);
    boolean passes = result == PASS || result == FIXED;

    assertThat(rule("1", result).defaultScore())
        .isEqualTo(counts ? Optional.of(passes ? Ratio.of(100) : Ratio.ZERO) : Optional.empty());
  }

  @Test
  void group_isTheWeightedMeanOfItsChildren() {
    // (3 × 100 + 1 × 0) / 4 = 75
    assertThat(group("1", rule("3", PASS), rule("1", FAIL)).defaultScore()).contains(Ratio.of(75));
  }

  @Test
  void benchmark_isRelativeToSiblings() {
    // g1: (1 × 100 + 1 × 0) / 2 = 50, weighs 2; g2: (5 × 100 + 15 × 0 + 0.5 × 100) / 20.5, weighs 1
    // the benchmark: (2 × 50 + 1 × 550/20.5) / 3 = (100 + 26.829268…) / 3 = 42.276422…
    Node benchmark =
        group(
            "1",
            group("2", rule("1", PASS), rule("1", FAIL)),
            group("1", rule("5", PASS), rule("15", ERROR), rule("0.5", FIXED)));

    assertThat(benchmark.defaultScore())
        .contains(Ratio.of(100).plus(ratio("550/20.5")).over(Ratio.of(3)));
    // the same rules flat: 1 + 5 + 0.5 of 1 + 1 + 5 + 15 + 0.5; unweighted 3 of 5
    assertThat(FlatScore.of(benchmark, true)).isEqualTo(score("6.5", "22.5"));
    assertThat(FlatScore.of(benchmark, false)).isEqualTo(score("3", "5"));
  }

  @Test
  void group_leavesOutChildrenThatDoNotCount_withTheirWeight() {
    Node group =
        group(
            "1",
            rule("1", PASS),
            rule("9", NOT_APPLICABLE),
            group("90", rule("1", NOT_CHECKED)),
            rule("1", UNKNOWN));

    assertThat(group.defaultScore()).contains(Ratio.of(50));
    assertThat(FlatScore.of(group, true)).isEqualTo(score("1", "2"));
  }

  @Test
  void group_ofAGroup_addsNoWeightOfItsOwn() {
    assertThat(group("1", group("7", rule("3", PASS), rule("1", FAIL))).defaultScore())
        .contains(Ratio.of(75));
  }

  @Test
  void group_whereTheTextDividesByZero_doesNotCount() {
    assertThat(group("1").defaultScore()).isEmpty();
    assertThat(group("1", rule("1", NOT_APPLICABLE)).defaultScore()).isEmpty();
    assertThat(group("1", rule("0", PASS), rule("0", FAIL)).defaultScore()).isEmpty();
    // beside others such a group is left out with its weight
    assertThat(group("1", group("5", rule("0", PASS)), rule("1", FAIL)).defaultScore())
        .contains(Ratio.ZERO);
  }

  @Test
  void weight_ofZero_staysZeroInEveryModel() {
    Node group = group("1", rule("0", FAIL), rule("4", PASS));

    assertThat(group.defaultScore()).contains(Ratio.of(100));
    assertThat(FlatScore.of(group, true)).isEqualTo(score("4", "4"));
    assertThat(FlatScore.of(group, false)).isEqualTo(score("1", "1"));
    assertThat(FlatScore.of(group("1", rule("0", PASS)), false).countable()).isFalse();
  }
}
