package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.checklist.Checklist;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Rubrics;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureWordsTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "党员数", fact("党员数", "Members", Vocabulary.Type.NUMBER, "名"),
              "完成率", fact("完成率", "Rate", Vocabulary.Type.NUMBER, "%"),
              "方案", fact("方案", "Plan", Vocabulary.Type.YES_NO, ""),
              "建立日", fact("建立日", "Founded", Vocabulary.Type.DATE, ""),
              "部门", fact("部门", "Department", Vocabulary.Type.TEXT, "")),
          Map.of(
              "党课",
              new Vocabulary.Kind(
                  "党课",
                  "Lecture",
                  Map.of(
                      "学时", new Vocabulary.Field("学时", "hours", Vocabulary.Type.NUMBER),
                      "联合", new Vocabulary.Field("联合", "joint", Vocabulary.Type.YES_NO)))),
          Map.of(
              "责任清单", list("责任清单", "Duties"),
              "问题", list("问题", "Problems")),
          Map.of(
              "措施",
              new Vocabulary.NamedList("措施", "Measures", SubjectKind.UNIT, Map.of("公开", "Open"))),
          Map.of("表彰", new Vocabulary.RecordKind("表彰", "Praise", List.of("市级"), Map.of())),
          Map.of("满意度", poll()),
          Map.of(
              "评审",
              new Vocabulary.Panel(
                  "评审",
                  "Review",
                  BigDecimal.TEN,
                  0,
                  Map.of(),
                  Vocabulary.WithoutGroup.NOT_ASSESSABLE)));
  private static final Rubric RUBRIC =
      Rubrics.of(
          Rubrics.USUAL,
          CriterionSketch.ofUnits("Z1", "40").clause(Effect.DEDUCTION, "per", "1").build());
  private static final MeasureWords WORDS =
      new MeasureWords(
          RUBRIC,
          new VocabularyWords(VOCABULARY),
          Map.of("L1-open", "# L1 没有挂接\n\n为什么", "L2-bare", ""));

  private static Vocabulary.Fact fact(String name, String en, Vocabulary.Type type, String unit) {
    return new Vocabulary.Fact(name, en, type, unit, SubjectKind.UNIT, null, List.of());
  }

  private static Vocabulary.ListKind list(String name, String en) {
    return new Vocabulary.ListKind(
        new Checklist(name, List.of("在办", "办结"), List.of("办结")),
        en,
        Map.of(),
        Map.of("金额", new Vocabulary.Field("金额", "amount", Vocabulary.Type.NUMBER)));
  }

  private static Vocabulary.Poll poll() {
    return new Vocabulary.Poll(
        "满意度",
        "Satisfaction",
        Map.of("群众", BigDecimal.ONE),
        Map.of("好", BigDecimal.TEN),
        List.of(),
        new Vocabulary.Spoilt(false, false, Map.of()),
        Vocabulary.WithoutGroup.REWEIGHT);
  }

  private static Condition is(String name) {
    return new Condition.Is(name);
  }

  private static Condition not(Condition part) {
    return new Condition.Not(part);
  }

  private static Condition compare(String name, Condition.Operator operator, FactValue literal) {
    return new Condition.Compare(name, operator, literal);
  }

  private static Arguments said(Measure measure, String zh, String en) {
    return Arguments.of(measure, SubjectKind.UNIT, zh, en);
  }

  private static Arguments ofCoalition(Measure measure, String zh, String en) {
    return Arguments.of(measure, SubjectKind.COALITION, zh, en);
  }

  private static Measure when(Condition condition) {
    return new Measure.When(condition);
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        said(
            when(compare("党员数", Condition.Operator.GE, FactValue.of(7))),
            "“党员数”不低于 7 名",
            "\"Members\" is at least 7"),
        said(
            when(compare("完成率", Condition.Operator.LT, FactValue.of(80))),
            "“完成率”低于 80%",
            "\"Rate\" is below 80"),
        said(when(is("方案")), "“方案”为“是”", "\"Plan\" is yes"),
        said(when(not(is("公开"))), "“公开”为“否”", "\"Open\" is no"),
        said(
            when(compare("方案", Condition.Operator.EQ, FactValue.of(false))),
            "“方案”为“否”",
            "\"Plan\" is no"),
        said(
            when(compare("方案", Condition.Operator.NE, FactValue.of(false))),
            "“方案”为“是”",
            "\"Plan\" is yes"),
        said(
            when(compare("建立日", Condition.Operator.LT, FactValue.of("2025-03-01"))),
            "“建立日”早于 2025-03-01",
            "\"Founded\" is before 2025-03-01"),
        said(
            when(compare("建立日", Condition.Operator.GE, FactValue.of("2025-03-01"))),
            "“建立日”不早于 2025-03-01",
            "\"Founded\" is not before 2025-03-01"),
        said(
            when(compare("建立日", Condition.Operator.LE, FactValue.of("2025-03-01"))),
            "“建立日”不晚于 2025-03-01",
            "\"Founded\" is not after 2025-03-01"),
        said(
            when(new Condition.In("部门", List.of(FactValue.of("甲"), FactValue.of("乙")))),
            "“部门”为“甲”、“乙”之一",
            "\"Department\" is one of \"甲\", \"乙\""),
        said(
            when(new Condition.In("党员数", List.of(FactValue.of(1), FactValue.of(2)))),
            "“党员数”为 1 名、2 名 之一",
            "\"Members\" is one of 1, 2"),
        said(
            when(not(new Condition.All(List.of(is("方案"), is("公开"))))),
            "并非(“方案”为“是”,并且“公开”为“是”)",
            "not (\"Plan\" is yes and \"Open\" is yes)"),
        ofCoalition(
            when(compare("size", Condition.Operator.GT, FactValue.of(8))),
            "组成单位的家数大于 8",
            "the number of units is above 8"),
        said(
            when(compare("class", Condition.Operator.NE, FactValue.of("机关"))),
            "类别不为“机关”",
            "the class is not \"机关\""));
  }

  static Stream<Arguments> counts() {
    return Stream.of(
        said(
            new Measure.Cadence("党课", 1, Period.QUARTER, Part.PARTICIPANT, null),
            "“党课”(主办、参加都算)每季度至少 1 次",
            "\"Lecture\" (as organiser or participant) at least 1 time every quarter"),
        said(
            new Measure.Cadence("党课", 2, Period.HALF_YEAR, Part.ORGANISER, is("evidenced")),
            "“党课”(有佐证材料,只算本单位主办的)每半年至少 2 次",
            "\"Lecture\" (there is evidence, as organiser) at least 2 times every half-year"),
        ofCoalition(
            new Measure.Cadence("党课", 1, Period.MONTH, Part.ORGANISER, null),
            "“党课”每月至少 1 次",
            "\"Lecture\" at least 1 time every month"),
        ofCoalition(
            new Measure.Activities("党课", Part.ORGANISER, is("联合")),
            "“党课”(“联合”为“是”)",
            "\"Lecture\" (\"joint\" is yes)"),
        said(
            new Measure.Activities(
                "党课",
                Part.PARTICIPANT,
                compare("participants", Condition.Operator.GE, FactValue.of(5))),
            "“党课”(参加的个数不小于 5,主办、参加都算)",
            "\"Lecture\" (the number of participants is at least 5, as organiser or participant)"),
        said(new Measure.Items("责任清单", null, null), "“责任清单”的事项", "items of the list \"Duties\""),
        said(
            new Measure.Items("问题", not(is("hasDue")), null),
            "“问题”清单中没有时限的事项",
            "items of the list \"Problems\" (it has no due day)"),
        said(
            new Measure.Items("问题", null, is("overdue")),
            "“问题”清单中到期没有销号的事项",
            "items of the list \"Problems\" (it is overdue)"),
        said(
            new Measure.Items(
                "问题",
                compare("daysLate", Condition.Operator.GT, FactValue.of(5)),
                not(is("skipped"))),
            "“问题”清单中没有跳过环节的事项里,超过时限的天数大于 5 的",
            "those (the days past the due day is above 5) among items of the list \"Problems\" (it"
                + " skipped no state)"),
        said(new Measure.Records("表彰", null), "“表彰”", "records \"Praise\""),
        said(
            new Measure.Records("表彰", compare("level", Condition.Operator.EQ, FactValue.of("市级"))),
            "“表彰”(级别为“市级”)",
            "records \"Praise\" (the level is \"市级\")"),
        said(
            new Measure.Tier("表彰", "市级", List.of(), false, null),
            "级别为“市级”的“表彰”",
            "records \"Praise\" of the level \"市级\""),
        said(
            new Measure.Tier("表彰", "市级", List.of("省级"), false, null),
            "级别为“市级”的“表彰”(同一事项没有更高级别)",
            "records \"Praise\" of the level \"市级\" (of cases without a higher level)"),
        said(
            new Measure.Tier("表彰", "市级", List.of("省级"), true, null),
            "级别为“市级”的“表彰”(同一事项已按更高级别计)",
            "records \"Praise\" of the level \"市级\" (of cases that count at a higher level)"),
        said(
            new Measure.Entries("措施", List.of("公开"), false),
            "“措施”(共 1 项)中没有的项",
            "of the 1 entries of \"Measures\" those that it lacks"),
        said(
            new Measure.Entries("措施", List.of("公开"), true),
            "“措施”(共 1 项)中有的项",
            "of the 1 entries of \"Measures\" those that it has"),
        said(
            new Measure.Absences("党课"),
            "缺席所在共同体举办的“党课”",
            "absent from \"Lecture\" of its coalition"),
        ofCoalition(
            new Measure.MembersWithout("党课"),
            "一次也没有参加共同体的“党课”的成员单位",
            "members that took part in no \"Lecture\" of the coalition"),
        said(
            new Measure.Expert("L1-open"),
            "专家规则“L1 没有挂接”查出的",
            "what the expert rule \"L1 没有挂接\" finds"),
        said(
            new Measure.Expert("L2-bare"),
            "专家规则“L2-bare”查出的",
            "what the expert rule \"L2-bare\" finds"),
        said(
            new Measure.Conditions(List.of(is("方案"), is("公开"))),
            "下列各条中成立的(“方案”为“是”;“公开”为“是”)",
            "of these conditions those that hold (\"Plan\" is yes; \"Open\" is yes)"));
  }

  static Stream<Arguments> quantities() {
    return Stream.of(
        said(new Measure.Number("党员数", null, BigDecimal.ONE), "“党员数”(名)", "\"Members\""),
        said(new Measure.Number("党员数", null, BigDecimal.TEN), "“党员数” ÷ 10", "\"Members\" ÷ 10"),
        ofCoalition(
            new Measure.Number("leads", "size", BigDecimal.ONE),
            "牵头单位的家数 ÷ 组成单位的家数",
            "the number of leads ÷ the number of units"),
        said(
            new Measure.Sum(new Measure.Items("问题", null, null), "金额"),
            "“问题”清单的事项的“金额”之和",
            "the sum of \"amount\" of items of the list \"Problems\""),
        said(
            new Measure.Sum(new Measure.Activities("党课", Part.PARTICIPANT, null), "学时"),
            "“党课”(主办、参加都算)的“学时”之和",
            "the sum of \"hours\" of \"Lecture\" (as organiser or participant)"),
        said(
            new Measure.Judged(BigDecimal.ONE, BigDecimal.TEN),
            "由考评机构酌情评定",
            "decided by the assessors"),
        said(new Measure.Poll("满意度"), "民主测评“满意度”的得分率", "the result of the poll \"Satisfaction\""),
        said(new Measure.Panel("评审"), "评委组“评审”的得分率", "the result of the panel \"Review\""),
        said(
            new Measure.Earlier(Period.QUARTER, List.of(), Measure.WhenMissing.NOT_ASSESSABLE),
            "各季度前期考评的平均得分率(有缺的期即无法评定)",
            "the mean result of the assessments every quarter (with one missing not assessable)"),
        said(
            new Measure.Earlier(
                Period.HALF_YEAR,
                List.of(BigDecimal.ONE, new BigDecimal("2.5")),
                Measure.WhenMissing.ZERO),
            "各半年前期考评的平均得分率(各期权重 1:2.5,缺的期按零分)",
            "the mean result of the assessments every half-year (weights 1:2.5, a missing one is zero)"),
        said(
            new Measure.EarlierPeriods(
                Period.MONTH,
                compare("total", Condition.Operator.LT, FactValue.of(60)),
                2,
                Measure.WhenMissing.SKIP),
            "各月前期考评中总分低于 60 的,连续 2 期以上(缺的期不算)",
            "assessments every month of which the total is below 60, 2 or more in a row (a missing one"
                + " is left out)"),
        said(
            new Measure.EarlierPeriods(
                Period.YEAR,
                compare("grade", Condition.Operator.EQ, FactValue.of("差")),
                1,
                Measure.WhenMissing.SKIP),
            "各年前期考评中等次为“差”的(缺的期不算)",
            "assessments every year of which the grade is \"差\" (a missing one is left out)"));
  }

  static Stream<Arguments> results() {
    return Stream.of(
        said(
            new Measure.PointsOf(List.of("Z1", "X9")),
            "“评分项Z1”、“X9”合计的得分率",
            "the share got in all of \"Criterion Z1\", \"X9\""),
        said(
            new Measure.Improvement(List.of(), Period.YEAR, Measure.WhenMissing.SKIP),
            "其他基本分的得分率比上年总分的得分率提高的部分(没有上期结果的按没有变化)",
            "how much more of all other criteria but bonuses it has than of the total of the last year"
                + " (without one no change)"),
        said(
            new Measure.Improvement(
                List.of("Z1"), Period.HALF_YEAR, Measure.WhenMissing.NOT_ASSESSABLE),
            "“评分项Z1”的得分率比上个半年总分的得分率提高的部分(没有上期结果的无法评定)",
            "how much more of \"Criterion Z1\" it has than of the total of the last half-year (without"
                + " one not assessable)"),
        ofCoalition(
            new Measure.Members(SubjectKind.UNIT, null, Span.BY_DAY),
            "成员单位总分的平均得分率(按天计成员时间)",
            "the mean share that its members got of the total (membership by days)"),
        ofCoalition(
            new Measure.Members(SubjectKind.UNIT, "Z1", Span.AS_OF),
            "成员单位“评分项Z1”的平均得分率(以截止日的成员为准)",
            "the mean share that its members got of \"Criterion Z1\" (members on the as-of date)"),
        ofCoalition(
            new Measure.Members(SubjectKind.COALITION, null, Span.AS_OF),
            "下级共同体总分的平均得分率(以截止日的成员为准)",
            "the mean share that the coalitions among its members got of the total (members on the"
                + " as-of date)"),
        said(
            new Measure.OfCoalition(null, Span.BY_MONTH, Measure.Several.BEST, true),
            "所在共同体总分的得分率(按各月末的成员计,属于几个的取最高,按时间打折,成员按时间分)",
            "the share that its coalition got of the total (membership by ends of months, the best of"
                + " several, reduced by time, shared among the members)"),
        said(
            new Measure.OfCoalition("Z1", Span.BY_QUARTER, Measure.Several.SUM, false),
            "所在共同体“评分项Z1”的得分率(按各季度末的成员计,属于几个的相加,按时间打折,每个成员都得全部)",
            "the share that its coalition got of \"Criterion Z1\" (membership by ends of quarters, the"
                + " sum of several, reduced by time, in full for each member)"));
  }

  @Test
  void everyKindOfMeasure_isAmongThem() {
    Set<Class<?>> said =
        Stream.of(conditions(), counts(), quantities(), results())
            .flatMap(arguments -> arguments)
            .map(arguments -> arguments.get()[0].getClass())
            .collect(Collectors.toSet());
    List<Class<?>> kinds = new ArrayList<>(List.of(Measure.class.getPermittedSubclasses()));
    kinds.remove(Measure.Scored.class);
    kinds.addAll(List.of(Measure.Scored.class.getPermittedSubclasses()));

    assertThat(said).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @ParameterizedTest
  @MethodSource({"conditions", "counts", "quantities", "results"})
  void measure_isSaidInBothLanguages(Measure measure, SubjectKind kind, String zh, String en) {
    assertThat(WORDS.of(measure, kind)).isEqualTo(new Wording(zh, en));
  }
}
