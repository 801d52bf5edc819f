package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.TablePack.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.kaoping.rubric.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence becomes, written as rubric.yaml has it. */
class CellRulesTest {
  private static final String[][] TERMS = {
    row("事实", "办结率", "办结率低于90%低", "{ number: 办结率, target: 90 }", "数字", "%"),
    row("事实", "满意率", "", "", "数字", "%"),
    row("事实", "完成率", "任务完成率", "", "数字", "%"),
    row("事实", "弄虚作假", "", "", "是非"),
    row("事实", "隐瞒不报", "", "", "是非"),
    row("事实", "未建立台账", "", "", "是非"),
    row("事实", "因不可抗力未完成", "", "", "是非"),
    row("事实", "缺的图书", "图书少", "", "数字", "册"),
    row("记录", "逾期", "逾期；存在逾期", "", "", "", ""),
    row("记录", "信息采用", "被采用的信息；市级采用", "", "", "", ""),
    row("记录", "县级采用", "", "", "", "", ""),
    row("记录", "获奖", "获一、二、三等奖", "", "", "", "levels: [一等奖, 二等奖, 三等奖]"),
    row("活动", "党课", "党课少", "", "", "", "")
  };

  @TempDir Path folder;

  private static TablePack pack(String sentence, String points) {
    return TablePack.of(row("A1", "日常", "事项", points, sentence)).terms(TERMS).total(points);
  }

  /** Returns what the sentence adds to the criterion: all but what other columns say. */
  private String yaml(TablePack pack) {
    Parameter criteria =
        pack.prepare(folder).documents().get("rubric.yaml").values().get("criteria");
    Parameter first = ((Parameter.Many) criteria).values().get(0);
    Map<String, Parameter> entries = new LinkedHashMap<>(((Parameter.Named) first).values());
    List.of("id", "title", "section", "subject", "points", "sentence", "assumption")
        .forEach(entries::remove);
    List<String> lines = new ArrayList<>(List.of(FlowYaml.lines(entries).split("\n")));
    return String.join("; ", lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "未建立台账的，扣2分。 | floor: 0; deduct: { points: 2, per: once, of: { when: 未建立台账 } }",
        "存在逾期的，扣1分。 | floor: 0; deduct: { points: 1, per: once, of: { record: 逾期 } }",
        "逾期的，每件扣0.5分，最多扣2分。"
            + " | floor: 0; deduct: { points: 0.5, per: occurrence, of: { record: 逾期 }, limit: 2 }",
        "图书每少10册扣0.1分。 | floor: 0; deduct: { step: { target: 0, size: 10, points: 0.1,"
            + " part: floor, from: above }, of: { number: 缺的图书 } }",
        "办结率低于90%的，每低2个百分点扣1分。 | floor: 0; deduct: { step: { target: 90, size: 2, points: 1,"
            + " part: floor, from: below }, of: { number: 办结率 } }",
        "全部按期的得满分，逾期的，每件扣1分。"
            + " | floor: 0; deduct: { points: 1, per: occurrence, of: { record: 逾期 } }",
        "被采用的信息，每篇计1分。 | award: { points: 1, per: occurrence, of: { record: 信息采用 } }",
        "满意率达到90%的得5分，达到95%的得10分。 | choose: highest; award: [{ id: A1.1, points: 5, per: once, of:"
            + " { when: '满意率 >= 90' } }, { id: A1.2, points: 10, per: once, of:"
            + " { when: '满意率 >= 95' } }]",
        "逾期的，每件扣1分；弄虚作假的，该项不得分。 | floor: 0; deduct: [{ id: A1.1, points: 1, per: occurrence,"
            + " of: { record: 逾期 } }, { id: A1.2, points: 10, per: once, of: { when: 弄虚作假 } }]",
        "满意率不足60%的扣3分，60%-80%的扣1分。 | floor: 0; deduct: [{ id: A1.1, points: 3, per: once, of:"
            + " { when: '满意率 < 60' } }, { id: A1.2, points: 1, per: once, of:"
            + " { when: '满意率 >= 60 && 满意率 <= 80' } }]"
      })
  void sentence_becomesClauses(String sentence, String expected) {
    assertThat(
            yaml(
                pack(sentence, "10")
                    .decisions("item-floor: zero, once: once, cap: item, partial-step: floor")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "满意率90%以上得10分，每低1个百分点扣0.5分。 | floor: 0; deduct: { step: { target: 90, size: 1,"
            + " points: 0.5, part: floor, from: below }, of: { number: 满意率 } }",
        "满意率达到90%得满分，每降低2个百分点扣1分。 | floor: 0; deduct: { step: { target: 90, size: 2,"
            + " points: 1, part: floor, from: below }, of: { number: 满意率 } }",
        "满意率90%以上得6分，每低1个百分点扣0.5分；缺的图书控制在5册以内得4分，每超1册扣1分。 | floor: 0; deduct: [{ id:"
            + " A1.1, step: { target: 90, size: 1, points: 0.5, part: floor, from: below }, of: { number:"
            + " 满意率 }, limit: 6 }, { id: A1.2, step: { target: 5, size: 1, points: 1, part: floor, from:"
            + " above }, of: { number: 缺的图书 }, limit: 4 }]",
      })
  void aTargetThatEarnsTheItem_isWhereDeductionsBegin(String sentence, String expected) {
    String[][] terms = {
      row("事实", "满意率", "", "", "数字", "%"),
      row("事实", "缺的图书", "", "", "数字", "册"),
      row("", "满意率", "A1：低；A1：降低", "{ number: 满意率, target: 90 }", "", ""),
      row("", "缺的图书", "A1：超", "{ number: 缺的图书, target: 5 }", "", "")
    };
    TablePack pack =
        TablePack.of(row("A1", "日常", "事项", "10", sentence))
            .terms(terms)
            .total("10")
            .decisions("item-floor: zero, once: once, partial-step: floor, start-mode: zero");

    assertThat(yaml(pack)).isEqualTo(expected);
  }

  @Test
  void aTargetThatEarnsLessThanTheItem_isAsked() {
    TablePack pack = pack("满意率90%以上得8分，每低1个百分点扣0.5分。", "10");

    assertThat(pack.problems(folder))
        .singleElement(STRING)
        .contains("what the targets earn is not what the item is worth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "获一、二、三等奖的，分别加3分、2分、1分。 | bonus: { tiers: { 一等奖: 3, 二等奖: 2, 三等奖: 1 }, of: { record: 获奖 } }",
        "被采用的信息，每篇加1分，最多加5分。"
            + " | bonus: { points: 1, per: occurrence, of: { record: 信息采用 }, limit: 5 }",
      })
  void bonus_isCappedByThePointsOfItsItem(String sentence, String expected) {
    TablePack pack =
        TablePack.of(
                row("B1", "加分", "事项", "5", sentence), row("A1", "日常", "台账", "5", "未建立台账的，扣2分。"))
            .terms(TERMS)
            .total("5");

    assertThat(yaml(pack)).isEqualTo(expected);
  }

  @Test
  void bonus_ofAnItemWithoutPoints_isUncapped_ifThePackOrTheCellSaysSo() {
    String[] base = row("A1", "日常", "台账", "5", "未建立台账的，扣2分。");
    TablePack said =
        TablePack.of(row("B1", "加分", "信息", "0", "被采用的信息，每篇加1分，不封顶。"), base).terms(TERMS).total("5");
    TablePack decided =
        TablePack.of(row("B1", "加分", "信息", "0", "被采用的信息，每篇加1分。"), base)
            .terms(TERMS)
            .total("5")
            .decisions("item-floor: zero, once: once, cap: none");
    String expected = "cap: none; bonus: { points: 1, per: occurrence, of: { record: 信息采用 } }";

    assertThat(yaml(said)).isEqualTo(expected);
    assertThat(yaml(decided)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"counted,''", "highest,'choose: highest; '"})
  void severalLevels_countAsThePackDecides(String decision, String choice) {
    TablePack pack =
        pack("市级采用每篇得1分，县级采用每篇得0.5分。", "10").decisions("cap: item, levels: " + decision);

    assertThat(yaml(pack))
        .isEqualTo(
            choice
                + "award: [{ id: A1.1, points: 1, per: occurrence, of: { record: 信息采用 } },"
                + " { id: A1.2, points: 0.5, per: occurrence, of: { record: 县级采用 } }]");
  }

  @Test
  void severalLevels_areAskedOnce_whereThePackHasNotDecided() {
    assertThat(pack("市级采用每篇得1分，县级采用每篇得0.5分。", "10").decisions("cap: item").problems(folder))
        .hasSize(1)
        .allMatch(p -> p.startsWith("[Kaoping/Undecided]"));
  }

  @Test
  void theHighestLevel_besideOtherClauses_isLeftToTheColumnOfRules() {
    TablePack pack =
        pack("市级采用每篇得1分，县级采用每篇得0.5分；未建立台账的，扣2分。", "10")
            .decisions(
                "item-floor: zero, once: once, cap: item, start-mode: zero, levels: highest");

    assertThat(pack.problems(folder))
        .hasSize(2)
        .allMatch(p -> p.startsWith("[Kaoping/SentenceUndecided]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "党课每少1次扣1分。 | SentenceUndecided",
        "因不可抗力未完成的，不扣分；逾期的，每件扣1分；弄虚作假的，扣2分。 | SentenceUndecided",
        "未完成的，按比例扣分。 | SentenceUndecided",
        "部分完成的，按完成比例扣分。 | SentenceUndecided",
        "综合得分90分以上的为优秀。 | SentenceUndecided",
        "弄虚作假的，直接评定为不合格。 | SentenceUndecided",
        "弄虚作假的，取消评优资格。 | SentenceUndecided",
        "逾期的，每件扣1分。（分值8分） | SentenceUndecided",
        "未建立台账的，得1分；市级采用每篇得1分，县级采用每篇得0.5分，累计不超过5分。 | SentenceUndecided",
        "任务完成率90%以上的得10分，80%以上不足90%的得8分，不足80%的按比例得分。 | SentenceUndecided",
        "市级采用每篇得1分，县级采用每篇得0.5分，同一信息就高不重复。 | SentenceUndecided",
        "缺1本扣1分，缺2本扣3分，缺3本及以上不得分。 | SentenceUndecided",
        "未建立台账的得8分，其他得4分。 | SentenceUndecided",
        "无故缺席的，每次扣1分。 | PhraseNotBound",
        "获特、一、二、三等奖的，分别得4、3、2、1分。 | PhraseNotBound",
      })
  void whatCannotBeRun_isToldAtTheCell(String sentence, String problem) {
    assertThat(
            pack(sentence, "10")
                .decisions(
                    "item-floor: zero, once: once, cap: item, all-or-nothing: all, levels: counted")
                .problems(folder))
        .isNotEmpty()
        .allMatch(
            p -> p.startsWith("[Kaoping/" + problem + "] table-pack.jar/rubric.xlsx 评分细则!E2: "));
  }

  @Test
  void anItemOfNoPoints_thatCannotFall_isToldAtTheCell() {
    String[] base = row("A1", "日常", "台账", "5", "未建立台账的，扣2分。");
    TablePack pack =
        TablePack.of(row("B1", "扣分", "造假", "0", "弄虚作假的，从总分中扣2分。"), base)
            .terms(TERMS)
            .total("5")
            .decisions("item-floor: zero, once: once");

    assertThat(pack.problems(folder))
        .singleElement(STRING)
        .startsWith("[Kaoping/SentenceUndecided] table-pack.jar/rubric.xlsx 评分细则!E2: ")
        .contains("an item of 0 points whose floor is 0 loses nothing");
  }

  @Test
  void levelsInOneSentence_areTheBestOfEachMatter() {
    assertThat(
            yaml(
                pack("获一、二、三等奖的，分别得3、2、1分，同一事项就高不重复。", "10")
                    .decisions("once: each, cap: item, all-or-nothing: all")))
        .isEqualTo(
            "choose: highest; award: { tiers: { 一等奖: 3, 二等奖: 2, 三等奖: 1 }, of: { record: 获奖 } }");
  }

  @Test
  void countsOfDifferentThings_areNoStairs() {
    assertThat(pack("弄虚作假1次扣5分，存在逾期3次扣1分。", "10").decisions("item-floor: zero").problems(folder))
        .noneMatch(problem -> problem.contains("stairs"));
  }

  @Test
  void whatEarnsNothingOtherwise_needsNoClause() {
    assertThat(yaml(pack("未建立台账的得8分，其余不得分。", "10").decisions("once: once, cap: item")))
        .isEqualTo("award: { points: 8, per: once, of: { when: 未建立台账 } }");
  }
}
