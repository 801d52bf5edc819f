package io.kaoping.assessment;

import static io.kaoping.assessment.Scorecard.Standing.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.finding.Observation;
import io.kaoping.finding.Witness;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.problem.Language;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Rubric RUBRIC =
      Rubrics.of(
          Rubrics.USUAL,
          deduct("Z1", "40").clause(Effect.DEDUCTION, "per", "0.5", "3").build(),
          deduct("Z2", "6").clause(Effect.DEDUCTION, "per", "4").build(),
          CriterionSketch.ofUnits("Z3", "10")
              .clause(Effect.DEDUCTION, "per", "2")
              .clause(Effect.AWARD, "per", "1")
              .build(),
          CriterionSketch.ofUnits("Z4", "10")
              .weight("0.3")
              .fromZero()
              .clause(Effect.AWARD, "proportion", "10")
              .build(),
          CriterionSketch.ofUnits("Z5", "12").clause(Effect.DEDUCTION, "per", "1").build(),
          CriterionSketch.ofUnits("Z6", "9").fromZero().clause(Effect.AWARD, "per", "1").build(),
          CriterionSketch.ofUnits("Z7", "20").clause(Effect.DEDUCTION, "once", "20").build(),
          CriterionSketch.ofUnits("J1", "3").fromZero().clause(Effect.BONUS, "per", "2").build(),
          CriterionSketch.ofUnits("V1", "0").veto("basic", "every").build(),
          CriterionSketch.ofCoalitions("C1", "40").membersMean().build());

  private static CriterionSketch deduct(String id, String points) {
    return CriterionSketch.ofUnits(id, points);
  }

  private static CohortScoring.Outcome outcome() {
    Submission submission =
        Cohorts.year()
            .units(List.of(Cohorts.unit("u1", null), Cohorts.unit("u2", null)))
            .coalitions(List.of(Cohorts.coalition("c1", "u1"), Cohorts.coalition("c2", "u2")))
            .waivers(
                List.of(
                    new Waiver("Z5", "u1", "整体搬迁", Cohorts.TO),
                    new Waiver("Z6", "u1", "新建单位", Cohorts.TO)))
            .overrides(
                List.of(
                    new ScoreOverride(
                        "Z7",
                        "u1",
                        BigDecimal.ZERO,
                        new BigDecimal("19.5"),
                        LocalDate.of(2025, 12, 20),
                        "考评委员会",
                        "补交材料")))
            .build();
    Observed observed =
        new Observed(RUBRIC)
            .found("u1", "Z1", 7)
            .found("u1", "Z2", 2)
            .found("u1", "Z3", 2, 1)
            .found("u1", "Z4", 5)
            .found("u1", "Z5", 4)
            .found("u1", "Z6", 2)
            .found("u1", "Z7", 1)
            .found("u1", "J1", 2)
            .found("u1", "V1", 1)
            .say("u2", "Z1", Observation.notAssessable(List.of("党员数", "固定场所")))
            .say("u2", "Z2", Observation.notApplicable());
    Map<String, CriterionForm> forms =
        StandardScoring.forms().stream().collect(Collectors.toMap(CriterionForm::id, f -> f));
    return new CohortScoring(RUBRIC, forms, StandardScoring.models().get(0))
        .score(submission, observed.rows(submission));
  }

  private static Scorecard card(String id) {
    CohortScoring.Outcome outcome = outcome();
    List<Scorecard> cards = new ArrayList<>(outcome.units());
    cards.addAll(outcome.coalitions());
    return cards.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void text_chinese_isGolden() {
    assertThat(card("u1").explain().text())
        .isEqualTo(
            """
            单位u1 (u1)
            总分 88.75,第 1 名(同类共 1 个),等次 基础型(按总分为 规范型,因处置(V1 评分项V1)下调),失去 先进单位,失去 达标单位
              处置(V1 评分项V1):发现1处(共12处):规范型 → 基础型,取消评先 达标单位

            Z1 评分项Z1:37 / 40,部分达标
              标准:Z1的评分标准
              Z1.1:发现7处(共12处),应扣 3.5 分,实扣 3 分(本款上限)
                依据:2025-01、2025-02、2025-03

            Z2 评分项Z2:0 / 6,未达标
              标准:Z2的评分标准
              Z2.1:发现2处(共12处),应扣 8 分,实扣 6 分(扣完为止)
                依据:2025-01、2025-02

            Z3 评分项Z3:7 / 10,部分达标
              标准:Z3的评分标准
              起评:10
              Z3.1:发现2处(共12处),扣 4 分
                依据:2025-01、2025-02
              Z3.2:发现1处(共12处),得 1 分
                依据:2025-01

            Z4 评分项Z4:1.25 / 3,部分达标
              标准:Z4的评分标准(按权重 0.3 折算)
              Z4.1:发现5处(共12处),得 1.25 分
                依据:2025-01、2025-02、2025-03

            Z5 评分项Z5:12 / 12,达标
              标准:Z5的评分标准
              Z5.1:发现4处(共12处),应扣 4 分,实扣 0 分(豁免)
                依据:2025-01、2025-02、2025-03
              豁免(至 2025-12-31): 整体搬迁

            Z6 评分项Z6:9 / 9,达标
              标准:Z6的评分标准
              Z6.1:发现2处(共12处),应得 2 分,实得 0 分(豁免)
                依据:2025-01、2025-02
              豁免(至 2025-12-31): +9,新建单位

            Z7 评分项Z7:19.5 / 20,部分达标
              标准:Z7的评分标准
              Z7.1:发现1处(共12处),扣 20 分
                依据:2025-01
              复核调整(2025-12-20,考评委员会): +19.5,补交材料

            J1 评分项J1:加 3 分(至多 3 分)
              标准:J1的评分标准
              J1.1:发现2处(共12处),应加 4 分,实加 3 分(本项封顶)
                依据:2025-01、2025-02

            V1 评分项V1:未达标
              标准:V1的评分标准
              V1.1:发现1处(共12处),处置
                依据:2025-01

            合计:
              组织生活:Z1 37 + Z2 0 + Z3 7 + Z4 1.25 + Z5 12 + Z6 9 + Z7 19.5 + V1 0 = 85.75
              组织生活(加分):J1 3 = 3
              总分:85.75 + 3 = 88.75
            """);
  }

  @Test
  void text_english_isGolden() {
    assertThat(card("u1").explain(Language.EN).text())
        .isEqualTo(
            """
            单位u1 (u1)
            Total 88.75, rank 1 of 1, grade Basic (by total Standard, limited by sanction (V1 Criterion V1)), award lost Advanced unit, award lost Sound unit
              Sanction (V1 Criterion V1): 1 of 12 found: Standard → Basic, loses Sound unit

            Z1 Criterion Z1: 37 / 40, partly met
              Rule: Rule of Z1
              Z1.1: 7 of 12 found, -3.5 points, counted -3 (the clause's limit)
                Evidence: 2025-01, 2025-02, 2025-03

            Z2 Criterion Z2: 0 / 6, not met
              Rule: Rule of Z2
              Z2.1: 2 of 12 found, -8 points, counted -6 (nothing left to lose)
                Evidence: 2025-01, 2025-02

            Z3 Criterion Z3: 7 / 10, partly met
              Rule: Rule of Z3
              Starts at: 10
              Z3.1: 2 of 12 found, -4 points
                Evidence: 2025-01, 2025-02
              Z3.2: 1 of 12 found, +1 point
                Evidence: 2025-01

            Z4 Criterion Z4: 1.25 / 3, partly met
              Rule: Rule of Z4 (at weight 0.3)
              Z4.1: 5 of 12 found, +1.25 points
                Evidence: 2025-01, 2025-02, 2025-03

            Z5 Criterion Z5: 12 / 12, met
              Rule: Rule of Z5
              Z5.1: 4 of 12 found, -4 points, counted 0 (waived)
                Evidence: 2025-01, 2025-02, 2025-03
              Waiver (until 2025-12-31): 整体搬迁

            Z6 Criterion Z6: 9 / 9, met
              Rule: Rule of Z6
              Z6.1: 2 of 12 found, +2 points, counted 0 (waived)
                Evidence: 2025-01, 2025-02
              Waiver (until 2025-12-31): +9, 新建单位

            Z7 Criterion Z7: 19.5 / 20, partly met
              Rule: Rule of Z7
              Z7.1: 1 of 12 found, -20 points
                Evidence: 2025-01
              Override (2025-12-20, 考评委员会): +19.5, 补交材料

            J1 Criterion J1: bonus 3 (at most 3)
              Rule: Rule of J1
              J1.1: 2 of 12 found, +4 points, counted +3 (the criterion's cap)
                Evidence: 2025-01, 2025-02

            V1 Criterion V1: not met
              Rule: Rule of V1
              V1.1: 1 of 12 found, sanction
                Evidence: 2025-01

            Sum:
              Organisational life: Z1 37 + Z2 0 + Z3 7 + Z4 1.25 + Z5 12 + Z6 9 + Z7 19.5 + V1 0 = 85.75
              Organisational life (bonus): J1 3 = 3
              Total: 85.75 + 3 = 88.75
            """);
  }

  @Test
  void account_underAModelThatIsNoSum_showsWhatItTook() {
    Scorecard summed = card("u1");
    Total capped =
        Total.stated(summed.total().orElseThrow(), summed.account())
            .atMost(Points.of(59), "capped", new Wording("一票否决封顶", "Capped by veto"));
    Scorecard card =
        new Scorecard(
            summed.id(), summed.name(), summed.kind(), null, summed.criteria(), capped, NONE);

    assertThat(card.explain().account()).endsWith("\n  一票否决封顶:-29.75\n  总分:85.75 + 3 - 29.75 = 59");
    assertThat(card.explain(Language.EN).account())
        .endsWith("\n  Capped by veto: -29.75\n  Total: 85.75 + 3 - 29.75 = 59");
  }

  @Test
  void account_ofALineThatCriteriaDoNotAddUpTo_namesNoTerms() {
    Scorecard summed = card("c1");
    Total half =
        Total.of(
            List.of(
                new TotalLine(
                    TotalLine.Kind.SECTION,
                    "s1",
                    new Wording("组织生活", "Organisational life"),
                    Points.of("17.75"),
                    List.of("u1", "u2"))));
    Scorecard card =
        new Scorecard(
            summed.id(), summed.name(), summed.kind(), null, summed.criteria(), half, NONE);

    assertThat(card.explain().account()).isEqualTo("合计:\n  组织生活:17.75(依据单位:u1、u2)\n  总分:17.75");
    assertThat(card.explain(Language.EN).account())
        .isEqualTo("Sum:\n  Organisational life: 17.75 (rests on u1, u2)\n  Total: 17.75");
  }

  @Test
  void text_ofWhatIsNotAssessable_isGolden() {
    assertThat(card("u2").explain().text())
        .isEqualTo(
            """
            单位u2 (u2)
            总分 无(有评分项无法评定)

            Z1 评分项Z1:– / 40,无法评定
              标准:Z1的评分标准
              缺少:党员数、固定场所

            Z2 评分项Z2:6 / 6,不适用
              标准:Z2的评分标准
              不适用:不扣分

            Z3 评分项Z3:10 / 10,达标
              标准:Z3的评分标准
              Z3.2:发现0处(共12处),不得分

            Z4 评分项Z4:0 / 3,未达标
              标准:Z4的评分标准(按权重 0.3 折算)
              Z4.1:发现0处(共12处),不得分

            Z5 评分项Z5:12 / 12,达标
              标准:Z5的评分标准

            Z6 评分项Z6:0 / 9,未达标
              标准:Z6的评分标准
              Z6.1:发现0处(共12处),不得分

            Z7 评分项Z7:20 / 20,达标
              标准:Z7的评分标准

            J1 评分项J1:没有加分(至多 3 分)
              标准:J1的评分标准

            V1 评分项V1:达标
              标准:V1的评分标准

            合计:无
            """);
  }

  @Test
  void text_ofAMembersMean_namesItsMembers() {
    assertThat(card("c1").explain().text())
        .isEqualTo(
            """
            共同体c1 (c1)
            总分 35.5,第 1 名(同类共 1 个),等次 后进型

            C1 评分项C1:35.5 / 40,部分达标
              标准:C1的评分标准
              C1.1:发现88.75处(共100处),得 35.5 分
                依据:u1(88.75)
              依据单位:u1

            合计:
              组织生活:C1 35.5 = 35.5(依据单位:u1)
              总分:35.5
            """);
    assertThat(card("c2").explain(Language.EN).text())
        .isEqualTo(
            """
            共同体c2 (c2)
            Total none (a criterion is not assessable)

            C1 Criterion C1: – / 40, not assessable
              Rule: Rule of C1
              Missing: u2
              Rests on: u2

            Sum: none
            """);
  }

  @Test
  void text_pointsAsPrinted_addUp() {
    for (Language language : Language.values()) {
      for (String id : List.of("u1", "c1")) {
        String text = card(id).explain(language).text();
        String[] blocks = text.split("\n\n");
        for (int i = 1; i < blocks.length - 1; i++) {
          addsUp(blocks[i]);
        }
        sumAddsUp(blocks[0], blocks[blocks.length - 1]);
      }
    }
  }

  private static PointLine line(
      Effect effect, String template, long count, String points, Witness... evidence) {
    return new PointLine(
        "X",
        effect,
        Wording.same(template),
        count,
        5,
        Points.of(points),
        Points.of(points),
        PointLine.Limit.NONE,
        List.of(evidence));
  }

  private static String explained(
      Language language, String max, boolean bonus, String points, PointLine... lines) {
    CriterionResult result =
        new CriterionResult(
            "X",
            "s",
            Wording.same("X"),
            Wording.same("rule"),
            Points.of(1),
            Points.of(max),
            bonus ? CriterionRole.BONUS : CriterionRole.BASE,
            Points.ZERO,
            Points.of(points),
            CriterionState.MET,
            List.of(lines),
            null,
            List.of(),
            List.of());
    String text =
        new Scorecard("u", "U", SubjectKind.UNIT, null, List.of(result), Total.none(), NONE)
            .explain(language)
            .text();
    return text.substring(text.indexOf("X "), text.lastIndexOf("\n\n"))
        .replaceFirst("\n  标准:rule", "");
  }

  @Test
  void line_saysHowMuchOnlyWhereTheFindingDoesNot() {
    assertThat(explained(Language.ZH, "6", false, "5", line(Effect.AWARD, "有阵地", 5, "5")))
        .isEqualTo("X X:5 / 6,达标\n  X:有阵地(5,共 5),得 5 分");
    assertThat(explained(Language.ZH, "6", false, "5", line(Effect.AWARD, "{count}处", 5, "5")))
        .isEqualTo("X X:5 / 6,达标\n  X:5处,得 5 分");
    assertThat(explained(Language.EN, "6", false, "5", line(Effect.AWARD, "room", 5, "5")))
        .endsWith("  X: room (5 of 5), +5 points");
  }

  @Test
  void lineOfNothing_doesNotSayThatItWasFound() {
    assertThat(explained(Language.ZH, "6", false, "0", line(Effect.AWARD, "有阵地", 0, "0")))
        .endsWith("\n  X:没有出现“有阵地”,不得分");
    assertThat(explained(Language.EN, "6", false, "0", line(Effect.AWARD, "a room", 0, "0")))
        .endsWith("\n  X: not found: \"a room\", no points");
    assertThat(explained(Language.ZH, "6", false, "0", line(Effect.AWARD, "{count}处", 0, "0")))
        .endsWith("\n  X:0处,不得分");
  }

  @Test
  void bonus_isNeitherMetNorMissed() {
    assertThat(explained(Language.ZH, "0", true, "0")).isEqualTo("X X:没有加分");
    assertThat(explained(Language.ZH, "3", true, "0")).isEqualTo("X X:没有加分(至多 3 分)");
    assertThat(explained(Language.ZH, "0", true, "2.5")).isEqualTo("X X:加 2.5 分");
    assertThat(explained(Language.EN, "0", true, "0")).startsWith("X X: no bonus\n");
    assertThat(explained(Language.EN, "3", true, "2")).startsWith("X X: bonus 2 (at most 3)\n");
  }

  @Test
  void pointsBelowZeroOfAnAward_areTakenOff() {
    assertThat(explained(Language.ZH, "0", false, "-2", line(Effect.AWARD, "{count}处", 1, "-2")))
        .isEqualTo("X X:-2,达标\n  X:1处,扣 2 分");
  }

  @Test
  void evidence_isNamedByDayAndTitle() {
    Witness[] evidence = {
      new Witness(Witness.Kind.FACT, "有方案", "false"),
      new Witness(Witness.Kind.FACT, "党员数", "7"),
      new Witness(Witness.Kind.ACTIVITY, "a1", "主题党日 2025-01-15"),
      new Witness(Witness.Kind.ACTIVITY, "2025-02-15", "主题党日"),
      new Witness(Witness.Kind.ITEM, "p1", "标识不全"),
      new Witness(Witness.Kind.ITEM, "p2", ""),
      new Witness(Witness.Kind.RECORD, "r1", "通报 市级 2025-03-01"),
      new Witness(Witness.Kind.SUBJECT, "u9", ""),
      new Witness(Witness.Kind.JUDGEMENT, "X", "考评 委员会 2025-12-20 2.5 有 特色")
    };

    assertThat(
            explained(
                Language.ZH, "6", false, "6", line(Effect.AWARD, "{count}", 1, "6", evidence)))
        .endsWith(
            "依据:有方案:否、党员数(7)、2025-01-15 主题党日(a1)、2025-02-15 主题党日、"
                + "标识不全(p1)、p2、2025-03-01 通报 市级(r1)、u9、"
                + "2025-12-20 考评 委员会酌定 2.5 分:有 特色");
    assertThat(
            explained(
                Language.EN, "6", false, "6", line(Effect.AWARD, "{count}", 1, "6", evidence)))
        .endsWith(
            "Evidence: 有方案: no, 党员数(7), 2025-01-15 主题党日 (a1), 2025-02-15 主题党日, "
                + "标识不全 (p1), p2, 2025-03-01 通报 市级 (r1), u9, "
                + "2025-12-20 考评 委员会: 2.5 points, 有 特色");
  }

  /** Adds what stands in a criterion's lines, and nothing else. */
  private static void addsUp(String block) {
    Matcher head =
        Pattern.compile("(?<points>-?[\\d.]+) / (?<max>[\\d.]+)|(?:加|bonus) (?<bonus>[\\d.]+)")
            .matcher(block.lines().findFirst().orElseThrow());
    if (!head.find()) {
      assertThat(block).startsWith("V1 "); // a veto has no points
      return;
    }
    List<Points> applied = new ArrayList<>();
    Matcher amounts =
        Pattern.compile(
                "(?:,|实)(?<verb>[扣得加]) (?<zh>[\\d.]+) 分"
                    + "|(?<en>[-+][\\d.]+) points?+(?!, counted)|counted (?<counted>[-+]?[\\d.]+)")
            .matcher(block.substring(block.indexOf('\n')));
    while (amounts.find()) {
      if (amounts.group("verb") != null) {
        Points size = Points.of(amounts.group("zh"));
        applied.add(amounts.group("verb").equals("扣") ? size.negate() : size);
      } else {
        String counted = amounts.group("counted");
        applied.add(Points.of((counted == null ? amounts.group("en") : counted).replace("+", "")));
      }
    }
    if (applied.isEmpty()) {
      return;
    }
    boolean gains = Pattern.compile("[得加] [\\d.]+ 分|\\+[\\d.]+ points?").matcher(block).find();
    Points sum = gains ? Points.ZERO : Points.of(head.group("max"));
    List<Points> start = all("(?:起评:|Starts at: )([\\d.]+)", block);
    if (!start.isEmpty()) {
      sum = start.get(0);
    }
    for (Points line : applied) {
      sum = sum.plus(line);
    }
    for (Points correction : all("\\): ([-+][\\d.]+)", block)) {
      sum = sum.plus(correction);
    }
    String points = head.group("points");
    assertThat(sum).as(block).isEqualTo(Points.of(points == null ? head.group("bonus") : points));
  }

  /** Adds up every line of the account, and the lines to the total. */
  private static void sumAddsUp(String heading, String last) {
    String[] lines = last.strip().split("\n");
    List<Points> terms = new ArrayList<>();
    for (int i = 1; i < lines.length - 1; i++) {
      Points sum = sum(all("[A-Z]\\d (-?[\\d.]+)", lines[i]));
      assertThat(all("= (-?[\\d.]+)", lines[i])).containsExactly(sum);
      terms.add(sum);
    }
    Points total = sum(terms);
    assertThat(lines[lines.length - 1]).endsWith((terms.size() > 1 ? "= " : "") + total);
    assertThat(all("(?:总分|Total) (-?[\\d.]+)", heading)).containsExactly(total);
  }

  private static Points sum(List<Points> terms) {
    return terms.stream().reduce(Points.ZERO, Points::plus);
  }

  private static List<Points> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(r -> Points.of(r.group(1)))
        .toList();
  }
}
