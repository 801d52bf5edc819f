package io.kaoping.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.fixture.CriterionSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultOrderTest {
  private static final Criterion PLAIN =
      CriterionSketch.ofUnits("A", "10").clause(Effect.DEDUCTION, "per", "1").build();

  private static Criterion of(CriterionSketch sketch, Measure measure) {
    return sketch.of(measure, Effect.AWARD, "proportion", "10").build();
  }

  private static Measure coalition(String criterion) {
    return new Measure.OfCoalition(criterion, Span.AS_OF, Measure.Several.MEAN, false);
  }

  private static List<String> words(List<ResultOrder.Node> nodes) {
    return nodes.stream().map(ResultOrder.Node::toString).toList();
  }

  @Test
  void nodes_comeAfterWhatTheyRestOn() {
    Criterion own = of(CriterionSketch.ofUnits("B", "10"), new Measure.PointsOf(List.of("A")));
    Criterion members =
        of(
            CriterionSketch.ofCoalitions("M", "10"),
            new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF));

    assertThat(words(ResultOrder.of(List.of(members, own, PLAIN), 1).nodes()))
        .containsExactly("A", "B", "units", "M", "coalitions");
  }

  @Test
  void nodes_ofMembersThatTakeACriterionOfTheCoalition_areNoCircle() {
    Criterion joint =
        CriterionSketch.ofCoalitions("C", "10").clause(Effect.DEDUCTION, "per", "1").build();
    Criterion members =
        of(
            CriterionSketch.ofCoalitions("M", "10"),
            new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF));
    Criterion share = of(CriterionSketch.ofUnits("U", "10"), coalition("C"));

    assertThat(words(ResultOrder.of(List.of(share, members, joint), 1).nodes()))
        .containsExactly("C", "U", "units", "M", "coalitions");
  }

  @Test
  void nodes_thatRestOnLowerOnes_comeLevelByLevel_theOthersAtOnce() {
    Criterion plain =
        CriterionSketch.ofCoalitions("P", "10").clause(Effect.DEDUCTION, "per", "1").build();
    Criterion below =
        of(
            CriterionSketch.ofCoalitions("M", "10"),
            new Measure.Members(SubjectKind.COALITION, null, Span.AS_OF));
    Criterion own = of(CriterionSketch.ofUnits("U", "10"), coalition(null));

    List<ResultOrder.Node> nodes = ResultOrder.of(List.of(own, below, plain), 2).nodes();

    assertThat(words(nodes))
        .containsExactly("M", "P", "coalitions", "M", "coalitions", "U", "units");
    assertThat(nodes)
        .extracting(ResultOrder.Node::level)
        .containsExactly(0, ResultOrder.ALL, 0, 1, 1, ResultOrder.ALL, ResultOrder.ALL);
  }

  @Test
  void levels_withoutAnybodyWhoLooksBelow_areOne() {
    Criterion plain =
        CriterionSketch.ofCoalitions("P", "10").clause(Effect.DEDUCTION, "per", "1").build();

    assertThat(words(ResultOrder.of(List.of(plain), 5).nodes()))
        .containsExactly("P", "units", "coalitions");
  }

  @Test
  void cycle_throughALowerLevel_isFound() {
    Criterion below =
        of(
            CriterionSketch.ofCoalitions("M", "10"),
            new Measure.Members(SubjectKind.COALITION, "M", Span.AS_OF));
    Criterion members =
        of(
            CriterionSketch.ofCoalitions("N", "10"),
            new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF));
    Criterion inherited = of(CriterionSketch.ofUnits("U", "10"), coalition("N"));

    assertThat(ResultOrder.of(List.of(below), 2).cycle()).isEmpty();
    assertThat(words(ResultOrder.of(List.of(inherited, members, below), 2).cycle().orElseThrow()))
        .containsExactly("U", "N", "units", "U");
  }

  @Test
  void cycle_throughBothTotals_isAPath() {
    Criterion members =
        of(
            CriterionSketch.ofCoalitions("M", "10"),
            new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF));
    Criterion inherited = of(CriterionSketch.ofUnits("U", "10"), coalition(null));
    ResultOrder order = ResultOrder.of(List.of(PLAIN, inherited, members), 1);

    assertThat(words(order.cycle().orElseThrow()))
        .containsExactly("U", "coalitions", "M", "units", "U");
    assertThatThrownBy(order::nodes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cycle_ofOneCriterion_isItselfTwice() {
    Criterion self = of(CriterionSketch.ofUnits("B", "10"), new Measure.PointsOf(List.of("B")));

    assertThat(words(ResultOrder.of(List.of(self), 1).cycle().orElseThrow()))
        .containsExactly("B", "B");
  }
}
