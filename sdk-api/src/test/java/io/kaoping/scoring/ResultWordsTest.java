package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Rubrics;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWordsTest {
  private static final ResultWords WORDS =
      new ResultWords(
          Rubrics.of(
              Rubrics.USUAL,
              CriterionSketch.ofUnits("Z1", "40").clause(Effect.DEDUCTION, "per", "1").build()),
          SubjectKind.UNIT);

  private static Wording words(Condition condition) {
    return WORDS.of(new ResultCondition("as written", condition));
  }

  private static Condition compare(String name, Condition.Operator operator, String literal) {
    FactValue value =
        literal.matches("\\d+") ? FactValue.of(Long.parseLong(literal)) : FactValue.of(literal);
    return new Condition.Compare(name, operator, value);
  }

  @ParameterizedTest
  @CsvSource({
    "Z1, LE, 10, “评分项Z1”得分不高于 10, 'the score of \"Criterion Z1\" is at most 10'",
    "s1, LT, 5, “组织生活”小计低于 5, 'the subtotal of \"Organisational life\" is below 5'",
    "base, GT, 80, 不含加分的合计高于 80, the total without bonuses is above 80",
    "total, GE, 90, 总分不低于 90, the total is at least 90",
    "rank, LE, 3, 名次不大于 3, the rank is at most 3",
    "fromLast, LT, 2, 倒数名次小于 2, the rank from the last is below 2",
    "among, GE, 5, 同类排名的个数不小于 5, the number ranked in the class is at least 5",
    "rank, GT, 3, 名次大于 3, the rank is above 3",
    "class, EQ, 乡镇, 类别为“乡镇”, 'the class is \"乡镇\"'",
    "grade, NE, every, 等次不为“every”, 'the grade is not \"every\"'",
  })
  void comparison_isASentence(
      String name, Condition.Operator operator, String literal, String zh, String en) {
    assertThat(words(compare(name, operator, literal))).isEqualTo(new Wording(zh, en));
  }

  @Test
  void grade_isCalledByItsName() {
    assertThat(words(compare("grade", Condition.Operator.EQ, "basic")))
        .isEqualTo(new Wording("等次为“基础型”", "the grade is \"Basic\""));
    assertThat(
            words(
                new Condition.In("grade", List.of(FactValue.of("basic"), FactValue.of("unknown")))))
        .isEqualTo(
            new Wording("等次为“基础型”、“unknown”之一", "the grade is one of \"Basic\", \"unknown\""));
  }

  @Test
  void parts_areJoinedAndNestInBrackets() {
    Condition low = compare("total", Condition.Operator.LT, "60");
    Condition last = compare("fromLast", Condition.Operator.EQ, "1");
    Condition vetoed = new Condition.Is("vetoed");

    assertThat(
            words(
                new Condition.All(
                    List.of(
                        low, new Condition.Any(List.of(last, vetoed)), new Condition.Not(vetoed)))))
        .isEqualTo(
            new Wording(
                "总分低于 60,并且(倒数名次为 1,或者有一票否决等处置),并且没有一票否决等处置",
                "the total is below 60 and (the rank from the last is 1 or there is a veto"
                    + " or another sanction) and there is no veto or other sanction"));
  }

  @Test
  void criteria_areNamedWithTheirTitles() {
    assertThat(WORDS.criteria(List.of("Z1", "X9")))
        .isEqualTo(new Wording("Z1 评分项Z1、X9", "Z1 Criterion Z1, X9"));
  }
}
