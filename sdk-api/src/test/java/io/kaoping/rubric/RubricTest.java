package io.kaoping.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.checklist.Checklist;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Rubrics;
import io.kaoping.record.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {
  private static final Criterion DUTY =
      CriterionSketch.ofUnits("Z1", "90").clause(Effect.DEDUCTION, "per", "1").build();
  private static final Criterion PART =
      CriterionSketch.ofUnits("H1", "100")
          .weight("0.3")
          .clause(Effect.DEDUCTION, "per", "1")
          .build();
  private static final Criterion BONUS =
      CriterionSketch.ofUnits("J1", "5").fromZero().clause(Effect.BONUS, "per", "1").build();
  private static final Criterion VETO = CriterionSketch.ofUnits("V1", "0").veto("basic").build();
  private static final Criterion MEAN =
      CriterionSketch.ofCoalitions("C1", "40").membersMean().build();

  @Test
  void maximum_weighsTheCriteriaAndLeavesOutBonuses() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, DUTY, PART, BONUS, VETO, MEAN);

    assertThat(rubric.maximum(SubjectKind.UNIT)).isEqualTo(Points.of(120));
    assertThat(rubric.maximum(SubjectKind.COALITION)).isEqualTo(Points.of(40));
    assertThat(Rubrics.of(Rubrics.USUAL).maximum(SubjectKind.UNIT)).isEqualTo(Points.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "s1, 发生责任事故的一票否决, true",
    "s1, 受到通报批评的一票否优, true",
    "s1, 发生较大事故的降低一个等次, false",
    "s1, 当年不得评为优秀, false",
    "within, 当年不得评为优秀, true"
  })
  void veto_isWhatThePublishedWordsOrAHeadingCallSo(
      String section, String sentence, boolean called) {
    Criterion criterion =
        CriterionSketch.ofUnits("V1", "0")
            .section(section)
            .sentence(sentence)
            .veto("basic")
            .build();
    Rubric usual = Rubrics.of(Rubrics.USUAL, criterion);
    Rubric rubric =
        new Rubric(
            List.of(
                new Section("s1", Wording.same("组织生活")),
                new Section("vetoes", Wording.same("加分与一票否决")),
                new Section("within", Wording.same("安全生产"), "vetoes", null)),
            usual.criteria(),
            usual.unitGrades(),
            usual.coalitionGrades(),
            usual.awards(),
            usual.rounding(),
            usual.scoringModel(),
            usual.decisions(),
            usual.notCheckable());

    assertThat(rubric.callsVeto(criterion)).isEqualTo(called);
  }

  @Test
  void criteria_areThoseOfTheKind_inOrder() {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, MEAN, BONUS, DUTY);

    assertThat(rubric.criteria(SubjectKind.UNIT)).containsExactly(BONUS, DUTY);
    assertThat(rubric.criteria(SubjectKind.COALITION)).containsExactly(MEAN);
    assertThat(rubric.criterion("Z1")).contains(DUTY);
    assertThat(rubric.criterion("z1")).isEmpty();
  }

  @Test
  void bonus_isACriterionOfBonusesAlone() {
    Criterion mixed =
        CriterionSketch.ofUnits("X", "5")
            .fromZero()
            .clause(Effect.BONUS, "per", "1")
            .clause(Effect.AWARD, "per", "1")
            .build();

    assertThat(BONUS.bonus()).isTrue();
    assertThat(List.of(mixed, DUTY, VETO, MEAN)).noneMatch(Criterion::bonus);
  }

  @Test
  void clause_thatIsNone_isMisuse() {
    assertThat(DUTY.clause("Z1.1").points()).isEqualTo(Points.of(1));
    assertThatThrownBy(() -> DUTY.clause("Z9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clauseId is no clause of Z1: Z9");
  }

  @Test
  void clause_keepsTheOrderOfTheAwardsItTakes() {
    Set<String> loses = new LinkedHashSet<>(List.of("z", "a", "m"));
    Clause clause =
        new Clause(
            "V1",
            Effect.VETO,
            Points.ZERO,
            "once",
            Parameter.NONE,
            new Measure.Expert("x"),
            null,
            Wording.same("x"),
            null,
            loses);
    loses.clear();

    assertThat(clause.sanction().loses()).containsExactly("z", "a", "m");
    assertThatThrownBy(() -> clause.sanction().loses().add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void clause_ofNegativePoints_isRefused() {
    assertThatThrownBy(
            () -> CriterionSketch.ofUnits("Z1", "6").clause(Effect.DEDUCTION, "per", "-0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points must not be negative: -0.5");
  }

  @Test
  void vocabulary_keepsItsOrder_andIsNobodysToChange() {
    Map<String, Vocabulary.Field> fields = new LinkedHashMap<>();
    for (String name : List.of("乙", "甲", "丙")) {
      fields.put(name, new Vocabulary.Field(name, name, Vocabulary.Type.TEXT));
    }
    Map<String, Vocabulary.Kind> kinds = new LinkedHashMap<>();
    kinds.put("主题党日", new Vocabulary.Kind("主题党日", "Themed Party day", fields));
    Map<String, Vocabulary.ListKind> lists = new LinkedHashMap<>();
    Checklist checklist = new Checklist("问题", List.of("发现", "销号"), List.of("销号"));
    lists.put("问题", new Vocabulary.ListKind(checklist, "Problems", Map.of(), fields));
    Vocabulary vocabulary = new Vocabulary(Map.of(), kinds, lists, Map.of(), Map.of());
    fields.clear();
    kinds.clear();

    assertThat(vocabulary.activities().get("主题党日").fields().keySet())
        .containsExactly("乙", "甲", "丙");
    assertThat(vocabulary.lists().get("问题").fields()).hasSize(3);
    assertThatThrownBy(() -> vocabulary.activities().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void names_areEveryNameOfACondition_inOrderAndOnce() {
    List<Condition> parts =
        new ArrayList<>(
            List.of(
                new Condition.Compare("党员数", Condition.Operator.GE, FactValue.of(7)),
                new Condition.Not(new Condition.Is("逾期")),
                new Condition.Any(
                    List.of(
                        new Condition.In("类别", List.of(FactValue.of("甲"))),
                        new Condition.Is("党员数")))));
    Condition condition = new Condition.All(parts);
    parts.clear();

    assertThat(condition.names()).containsExactly("党员数", "逾期", "类别");
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, ==, false, true, false",
    "NE, !=, true, false, true",
    "LT, <, true, false, false",
    "LE, <=, true, true, false",
    "GT, >, false, false, true",
    "GE, >=, false, true, true"
  })
  void operator_holds_forLessEqualAndGreater(
      Condition.Operator operator, String sign, boolean less, boolean equal, boolean greater) {
    assertThat(operator.sign()).isEqualTo(sign);
    assertThat(operator.holds(-5)).isEqualTo(less);
    assertThat(operator.holds(0)).isEqualTo(equal);
    assertThat(operator.holds(5)).isEqualTo(greater);
  }

  @Test
  void cadence_ofLessThanOnce_isRefused() {
    assertThatThrownBy(() -> new Measure.Cadence("主题党日", 0, Period.MONTH, Part.PARTICIPANT, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("atLeast must be at least 1: 0");
  }
}
