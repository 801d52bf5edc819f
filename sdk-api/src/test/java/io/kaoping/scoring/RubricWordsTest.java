package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Rubrics;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.NotApplicablePolicy.Kind;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.CriterionForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RubricWordsTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardScoring.forms().stream().collect(Collectors.toMap(CriterionForm::id, form -> form));
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(),
          Map.of("会", new Vocabulary.Kind("会", "Meeting", Map.of())),
          Map.of(),
          Map.of(),
          Map.of("表彰", new Vocabulary.RecordKind("表彰", "Praise", List.of(), Map.of())));

  private static RubricWords words(Criterion... criteria) {
    return words(FORMS, criteria);
  }

  private static RubricWords words(Map<String, CriterionForm> forms, Criterion... criteria) {
    return new RubricWords(
        Rubrics.of(Rubrics.USUAL, criteria), VOCABULARY, Map.of(), forms, new WeightedSum());
  }

  private static Wording clause(CriterionSketch sketch, int number) {
    Criterion criterion = sketch.build();
    return words(criterion).clause(criterion, criterion.clauses().get(number - 1));
  }

  @Test
  void clause_saysMeasureWorthAndLimit() {
    assertThat(
            clause(
                CriterionSketch.ofUnits("Z1", "4")
                    .weight("0.2")
                    .of(
                        new Measure.Cadence("会", 1, Period.MONTH, Part.PARTICIPANT, null),
                        Effect.DEDUCTION,
                        "per",
                        "0.5"),
                1))
        .isEqualTo(
            new Wording(
                "“会”(主办、参加都算)每月至少 1 次:每少 1 次扣 0.5 分",
                "\"Meeting\" (as organiser or participant) at least 1 time every month: each time"
                    + " short takes 0.5"));
    assertThat(clause(CriterionSketch.ofUnits("Z1", "4").clause(Effect.AWARD, "per", "1", "3"), 1))
        .isEqualTo(
            new Wording(
                "专家规则“rule”查出的:每次得 1 分,最多 3 分",
                "what the expert rule \"rule\" finds: each gives 1, at most 3"));
  }

  @Test
  void clause_ofLevels_sharesItsLimit() {
    CriterionSketch levels = CriterionSketch.ofUnits("Z1", "9").levels(Effect.AWARD, "5", "3", "2");

    assertThat(clause(levels, 2))
        .isEqualTo(
            new Wording(
                "专家规则“rule”查出的:每次得 2 分,各级别合计最多 5 分",
                "what the expert rule \"rule\" finds: each gives 2, all levels at most 5"));
  }

  @Test
  void clause_thatIsMultiplied_saysWhen() {
    CriterionSketch twice =
        CriterionSketch.ofUnits("Z1", "9")
            .clause(Effect.DEDUCTION, "once", "3")
            .times("2", "加倍")
            .times("0.5", "减半");

    assertThat(clause(twice, 1))
        .isEqualTo(
            new Wording(
                "专家规则“rule”查出的:扣 3 分;是的,乘以 2;是的,乘以 0.5",
                "what the expert rule \"rule\" finds: takes 3; times 2 when 是; times 0.5 when 是"));
  }

  @Test
  void clause_ofAShare_saysSoWhereItCounts() {
    assertThat(
            clause(
                CriterionSketch.ofUnits("Z1", "9")
                    .of(new Measure.Records("表彰", null), Effect.AWARD, "proportion", "9"),
                1))
        .isEqualTo(
            new Wording(
                "“表彰”所占的比例:得 9 分 × 这个比例", "the share of records \"Praise\": gives 9 × this share"));
    assertThat(
            clause(
                CriterionSketch.ofUnits("Z1", "9")
                    .of(new Measure.PointsOf(List.of("Z1")), Effect.AWARD, "proportion", "9"),
                1))
        .isEqualTo(
            new Wording(
                "“评分项Z1”合计的得分率:得 9 分 × 这个比例",
                "the share got in all of \"Criterion Z1\": gives 9 × this share"));
  }

  @Test
  void clause_ofAVeto_saysWhatItTakes() {
    CriterionSketch veto =
        CriterionSketch.ofUnits("V1", "0")
            .veto(new Sanction("basic", 2, Set.of("every", "first"), true, true));

    assertThat(clause(veto, 1))
        .isEqualTo(
            new Wording(
                "专家规则“rule”查出的:等次下降 2 级,等次最高为“基础型”,取消“先进单位”的评选资格,取消“达标单位”的评选资格," + "不参加排名,不再计分",
                "what the expert rule \"rule\" finds: the grade goes down by 2, the grade is at most"
                    + " \"Basic\", the award \"Advanced unit\" is lost, the award \"Sound unit\" is"
                    + " lost, there is no rank, there is no total"));
  }

  @Test
  void clause_ofAFormWithoutWords_saysWhatItLooksAt() {
    Criterion criterion =
        CriterionSketch.ofUnits("Z1", "9").clause(Effect.AWARD, "mute", "1").build();
    CriterionForm mute =
        new CriterionForm() {
          @Override
          public String id() {
            return "mute";
          }

          @Override
          public int spiVersion() {
            return 1;
          }

          @Override
          public io.kaoping.spi.ClauseScale prepare(io.kaoping.spi.ClauseTerms terms) {
            return (finding, peers) -> Points.ZERO;
          }
        };
    RubricWords words = words(Map.of("mute", mute), criterion);
    Clause clause = criterion.clauses().get(0);

    assertThat(words.clause(criterion, clause))
        .isEqualTo(new Wording("专家规则“rule”查出的", "what the expert rule \"rule\" finds"));
    assertThatThrownBy(() -> words().clause(criterion, clause)).hasMessage("mute");
  }

  @Test
  void conditions_areThoseOfTheirKind() {
    Criterion criterion =
        CriterionSketch.ofCoalitions("C1", "9").clause(Effect.AWARD, "once", "9").build();
    RubricWords words = words(criterion);
    ResultCondition result = new ResultCondition("C1", new Condition.Is("C1"));

    assertThat(words.condition(result, SubjectKind.COALITION).zh()).isEqualTo("“评分项C1”得分");
    assertThat(words.condition(result, SubjectKind.UNIT).zh()).isEqualTo("C1");
    assertThat(words.criteria(List.of("C1"), SubjectKind.COALITION).en())
        .isEqualTo("C1 Criterion C1");
    assertThat(words.grade("basic", SubjectKind.UNIT)).isEqualTo(new Wording("基础型", "Basic"));
    assertThat(words.grade("none", SubjectKind.UNIT)).isEqualTo(Wording.same("none"));
    assertThat(
            words.counted(
                new Measure.Cadence(
                    "会", 1, Period.YEAR, Part.ORGANISER, new Condition.Is("evidenced"))))
        .isEqualTo(new Wording("有佐证材料", "there is evidence"));
    assertThat(
            words.counted(new Measure.Cadence("会", 1, Period.YEAR, Part.ORGANISER, null)).isEmpty())
        .isTrue();
  }

  @Test
  void policies_areSaidInBothLanguages() {
    assertThat(NotApplicablePolicy.of(Kind.PEER_MEAN).wording())
        .isEqualTo(new Wording("取同类平均分", "the mean of the class"));
    assertThat(new NotApplicablePolicy(Kind.MULTIPLIER, Points.of("1.5")).wording())
        .isEqualTo(new Wording("其余扣分乘以 1.5", "other deductions are multiplied by 1.5"));
    assertThat(Wording.that("高于 5")).isEqualTo("高于 5 的");
    assertThat(Wording.that("有时限")).isEqualTo("有时限的");
  }
}
