package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.TablePack.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Award;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence comes to for a unit, on both executors. */
class CellEffectsTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static final String RESULTS =
      """
      grades:
        units:
          - { id: excellent, zh: 优秀, en: Excellent, from: 90 }
          - { id: good, zh: 良好, en: Good, from: 80 }
          - { id: failed, zh: 不合格, en: Failed, from: 0 }
      awards:
        - { id: advanced, zh: 先进单位, en: Advanced, for: units, grade: excellent, rank-at-most: 3 }
        - { id: model, zh: 示范窗口, en: Model, for: units, grade: good, rank-at-most: 3 }
      """
          .strip();

  private static final String[][] TERMS = {
    row("事实", "发生责任事故", "", "", "是非"),
    row("事实", "事故起数", "发生安全事故", "", "数字"),
    row("事实", "新设立", "新设立的科室当年", "", "是非"),
    row("事实", "不可抗力", "因不可抗力未完成", "", "是非"),
    row("事实", "完成率", "减排任务未全部完成", "", "数字", "%"),
    row("", "完成率", "完成率低", "{ number: 完成率, target: 90 }"),
    row("事实", "未完成率", "未全部完成", "", "数字", "%"),
    row("事实", "缺席率", "缺席会议", "", "数字", "%"),
    row("记录", "逾期", "", "", "", "", "levels: [一般, 请假]"),
    row("", "逾期", "逾期已请假", "level == \"请假\""),
    row("记录", "漏报", "", "", ""),
    row("记录", "市级采用", "", "", ""),
    row("记录", "县级采用", "", "", "")
  };

  @TempDir Path folder;

  private Scorecard assess(String points, String sentence, String facts, String records) {
    Map<String, FactValue> stated = new LinkedHashMap<>();
    for (String fact : facts.isBlank() ? new String[0] : facts.split(" ")) {
      String[] sides = fact.split("=");
      stated.put(
          sides[0],
          sides[1].matches("[0-9.]+")
              ? FactValue.of(new BigDecimal(sides[1]))
              : FactValue.of(sides[1].equals("是")));
    }
    List<CaseRecord> kept = new ArrayList<>();
    for (String entry : records.isBlank() ? new String[0] : records.split(" ")) {
      String[] parts = entry.split("[:*]");
      for (int i = 0; i < Integer.parseInt(parts[parts.length - 1]); i++) {
        kept.add(
            CaseRecord.builder(parts[0], "u1", FROM)
                .level(parts.length > 2 ? parts[1] : null)
                .build());
      }
    }
    Submission submission =
        Submission.builder(TO, FROM, TO)
            .units(List.of(new Unit("u1", "甲", null, stated)))
            .records(kept)
            .build();
    return TablePack.of(
            row("A1", "日常", "事项", points, sentence),
            row(
                "A2",
                "",
                "底分",
                Integer.toString(100 - Integer.parseInt(points)),
                "漏报的，每次扣1分，扣完为止。"))
        .terms(TERMS)
        .total("100")
        .results(RESULTS)
        .decisions(
            "item-floor: zero, once: once, cap: item, levels: counted, veto: both,"
                + " veto-keeps-rank: true, partial-step: floor")
        .assess(folder, submission)
        .of("u1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发生责任事故的，一票否决。 | 发生责任事故=否 | 优秀 | 先进单位、示范窗口",
        "发生责任事故的，一票否决。 | 发生责任事故=是 | 不合格 | –",
        "发生责任事故的，直接评定为不合格。 | 发生责任事故=是 | 不合格 | –",
        "发生安全事故的，取消评优资格。 | 事故起数=0 | 优秀 | 先进单位、示范窗口",
        "发生安全事故的，取消评优资格。 | 事故起数=1 | 优秀 | –",
        "发生安全事故的，取消示范窗口资格。 | 事故起数=2 | 优秀 | 先进单位",
        "发生安全事故的，当年不得评为优秀。 | 事故起数=1 | 良好 | 示范窗口",
        "发生责任事故的，年度考核降低一个等次。 | 发生责任事故=是 | 良好 | 示范窗口",
        "发生责任事故的，年度考核降低两个等次。 | 发生责任事故=是 | 不合格 | –",
      })
  void sanction_takesGradeAndAwards_andNoPoints(
      String sentence, String facts, String grade, String awards) {
    Scorecard card = assess("0", sentence, facts, "");

    assertThat(card.total().orElseThrow()).hasToString("100");
    assertThat(card.grade().title()).isEqualTo(grade);
    assertThat(card.standing().awards().stream().map(Award::wording).map(w -> w.zh()).toList())
        .isEqualTo(awards.equals("–") ? List.of() : List.of(awards.split("、")));
  }

  @Test
  void aGap_isToldByTheNumberAndByHowFarItIs() {
    PointLine line =
        assess("10", "完成率每低1个百分点扣0.5分。", "完成率=88.5", "").criterion("A1").lines().get(0);

    assertThat(line.finding().zh()).isEqualTo("完成率88.5");
    assertThat(line.reason().zh()).isEqualTo("实际 88.5,目标 90,低 1.5,每 1 一档,不足一档不计");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "因不可抗力未完成的，不扣分；逾期的，每件扣1分。 | 不可抗力=否 | 逾期:一般:3 | 7",
        "因不可抗力未完成的，不扣分；逾期的，每件扣1分。 | 不可抗力=是 | 逾期:一般:3 | 10",
        "逾期的，每件扣1分；逾期已请假的，不扣分。 | | 逾期:一般:3 逾期:请假:2 | 7",
        "新设立的科室不列入当年考核范围。逾期的，每件扣1分；漏报的，每次扣2分。 | 新设立=是 | 漏报:2 | 10",
        "新设立的科室不列入当年考核范围。逾期的，每件扣1分；漏报的，每次扣2分。 | 新设立=否 | 漏报:2 | 6",
        "未全部完成的，按未完成比例扣分。 | 未完成率=0 | | 10",
        "未全部完成的，按未完成比例扣分。 | 未完成率=25 | | 7.5",
        "减排任务未全部完成的，按完成比例得分。 | 完成率=75 | | 7.5",
        "缺席会议的，按缺席比例扣分。 | 缺席率=30 | | 7",
        "完成率每低1个百分点扣0.5分。 | 完成率=88.5 | | 9.5",
        "逾期的，每件扣1分，漏报的，每次扣2分，累计扣分不超过5分。 | | 逾期:一般:2 漏报:1 | 6",
        "逾期的，每件扣1分，漏报的，每次扣2分，累计扣分不超过5分。 | | 逾期:一般:2 漏报:2 | 5",
        "逾期的，每件扣1分，漏报的，每次扣2分，累计扣分不超过5分。 | | 逾期:一般:9 漏报:9 | 5",
        "市级采用每篇得1分，县级采用每篇得0.5分，本项最高得5分。 | | 市级采用:4 县级采用:1 | 4.5",
        "市级采用每篇得1分，县级采用每篇得0.5分，本项最高得5分。 | | 市级采用:4 县级采用:9 | 5",
      })
  void points_areThoseOfTheWords(String sentence, String facts, String records, String expected) {
    Scorecard card =
        assess("10", sentence, facts == null ? "" : facts, records == null ? "" : records);

    assertThat(card.criterion("A1").points()).hasToString(expected);
  }

  @Test
  void veto_isAskedOnce_whereThePackDoesNotDecideIt() {
    List<String> problems =
        TablePack.of(
                row("A1", "日常", "甲", "0", "发生责任事故的，一票否决。"),
                row("A2", "", "乙", "0", "发生安全事故的，一票否决。"),
                row("A3", "", "丙", "10", "逾期的，每件扣1分。"))
            .terms(TERMS)
            .results(RESULTS)
            .decisions("item-floor: zero, veto-keeps-rank: true")
            .problems(folder);

    assertThat(problems)
        .containsExactly(
            "[Kaoping/Undecided] table-pack.jar/rubric.xlsx 评分细则!E2: The pack leaves"
                + " \"没有写“一票否决”的后果\" undecided.");
  }

  @Test
  void limit_thatIsShared_needsALimitToShare() {
    assertThat(
            TablePack.of(
                    row(
                        "A1",
                        "日常",
                        "甲",
                        "10",
                        "原文",
                        "deduct: [ { points: 1, per: occurrence, of: { record: 逾期 } },"
                            + " { points: 1, per: occurrence, of: { record: 漏报 }, limit: shared } ]"))
                .terms(TERMS)
                .problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/BadCriterion] table-pack.jar/rubric.xlsx 评分细则!F2: ");
  }
}
