package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.TablePack.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.problem.PackException;
import io.kaoping.rubric.Choice;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRubricsTest {
  private static final String[] LEDGER = row("A1", "日常", "台账", "10", "未建立台账的，扣2分，扣完为止。");
  private static final String[] LEDGER_TERM = row("事实", "未建立台账", "", "", "是非");

  @TempDir Path folder;

  private Criterion only(TablePack pack) {
    List<Criterion> criteria = pack.prepare(folder).rubric().criteria();
    assertThat(criteria).hasSize(1);
    return criteria.get(0);
  }

  private static Points points(String text) {
    return Points.of(new BigDecimal(text));
  }

  @Test
  void cell_becomesACriterion_withItsClauses() {
    PreparedPack pack = TablePack.of(LEDGER).terms(LEDGER_TERM).prepare(folder);

    Rubric rubric = pack.rubric();
    assertThat(rubric.sections()).extracting(s -> s.title().zh()).containsExactly("日常");
    Criterion criterion = rubric.criteria().get(0);
    assertThat(criterion.id()).isEqualTo("A1");
    assertThat(criterion.title().zh()).isEqualTo("台账");
    assertThat(criterion.sentence().zh()).isEqualTo("未建立台账的，扣2分，扣完为止。");
    assertThat(criterion.subject()).isEqualTo(SubjectKind.UNIT);
    assertThat(criterion.start()).isEqualTo(Start.FULL);
    assertThat(criterion.floor()).isEqualTo(Points.ZERO);
    assertThat(criterion.clauses())
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.id()).isEqualTo("A1");
              assertThat(clause.effect()).isEqualTo(Effect.DEDUCTION);
              assertThat(clause.points()).isEqualTo(points("2"));
              assertThat(clause.form()).isEqualTo("once");
              assertThat(clause.measure()).isInstanceOf(Measure.When.class);
              assertThat(clause.finding().zh()).isEqualTo("未建立台账");
            });
    assertThat(pack.vocabulary().facts()).containsOnlyKeys("未建立台账");
    assertThat(pack.drl().get("A1")).contains("rubric.xlsx 评分细则!A2", "yes( \"未建立台账\" )");
  }

  @Test
  void activity_isCountedByTheCadenceOfTheWords() {
    Criterion criterion =
        only(
            TablePack.of(row("A1", "日常", "共建", "10", "共建活动每季度至少2次，每少1次扣5分。"))
                .terms(row("活动", "共建活动", "共建活动每季度至少2次少")));

    assertThat(criterion.clauses().get(0).measure())
        .isEqualTo(new Measure.Cadence("共建活动", 2, Period.QUARTER, Part.PARTICIPANT, null));
    assertThat(criterion.clauses().get(0).form()).isEqualTo("per");
    assertThat(criterion.assumption()).isEqualTo("按总则，没有写“扣完为止”：扣到本项零分为止");
  }

  @Test
  void severalPhrases_inOneRow_areOneTerm() {
    PreparedPack pack =
        TablePack.of(
                row("A1", "日常", "会议", "5", "无故缺席会议的，每次扣1分。"),
                row("A2", "", "学习", "5", "学习无故不到的，每次扣1分。"))
            .terms(row("记录", "无故缺席", "无故缺席会议；学习无故不到"))
            .prepare(folder);

    assertThat(pack.rubric().criteria())
        .flatExtracting(Criterion::clauses)
        .extracting(Clause::measure)
        .containsOnly(new Measure.Records("无故缺席", null));
  }

  @Test
  void ranges_areConditionsOnTheNumber_andTheClaimedEdgeIsNotShared() {
    Criterion criterion =
        only(
            TablePack.of(row("A1", "日常", "满意", "10", "满意率95%以上得10分，90%（含）-95%得3分，90%以下不得分。"))
                .terms(row("事实", "满意率", "", "", "数字", "%")));

    assertThat(criterion.start()).isEqualTo(Start.ZERO);
    assertThat(criterion.choose()).isEqualTo(Choice.ALL);
    assertThat(criterion.clauses())
        .extracting(c -> c.points() + " " + ((Measure.When) c.measure()).condition())
        .hasSize(2);
    assertThat(criterion.clauses()).extracting(Clause::id).containsExactly("A1.1", "A1.2");
  }

  @Test
  void ruleColumn_takesThePlaceOfTheSentence() {
    Criterion criterion =
        only(
            TablePack.of(
                    row(
                        "A1",
                        "日常",
                        "台账",
                        "10",
                        "完全读不懂的话",
                        "deduct: { points: 2, per: once, of: { when: '!有台账' } }\nfloor: 0"))
                .terms(row("事实", "有台账", "", "", "是非")));

    assertThat(criterion.sentence().zh()).isEqualTo("完全读不懂的话");
    assertThat(criterion.clauses().get(0).points()).isEqualTo(points("2"));
  }

  @Test
  void range_isJudged() {
    Criterion criterion = only(TablePack.of(row("A1", "日常", "氛围", "10", "氛围不浓的扣1-3分，扣完为止。")));

    assertThat(criterion.clauses().get(0).measure())
        .isEqualTo(new Measure.Judged(BigDecimal.ONE, new BigDecimal("3")));
  }

  @Test
  void figures_mayBeFullWidth_orHaveTheirUnit() {
    Criterion criterion =
        only(
            TablePack.of(row("A1 ", " 日常", "台账　", "１０分", "未建立台账的，扣２分，扣完为止。"))
                .terms(row("事实", "未建立台账", "", "", "是非")));

    assertThat(criterion.points()).isEqualTo(points("10"));
    assertThat(criterion.clauses().get(0).points()).isEqualTo(points("2"));
  }

  @Test
  void phrases_mayStandInVocabularyYaml_forTablesWithoutSheets() {
    PreparedPack pack =
        new TablePackText()
            .csv("编号,考评项目,考评内容,分值,评分标准\nA1,日常,台账,10,未建立台账的，扣2分。\n")
            .file(
                "vocabulary.yaml",
                """
                format: kaoping.vocabulary/1
                facts: { 有台账: { en: Ledger, type: yes-no } }
                phrases: { 未建立台账: '!有台账' }
                """)
            .prepare(folder);

    assertThat(pack.drl().get("A1")).contains("!yes( \"有台账\" )", "table-pack.jar/rubric.csv A2");
  }

  /** A pack with a rubric of plain text. */
  private static final class TablePackText {
    private final TablePack pack = TablePack.of();

    TablePack csv(String text) {
      return pack.file("rubric.csv", text.getBytes(Charset.forName("GB18030")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主题党日每月至少1次，每少1次扣0.5分，扣完为止。",
        "主题党日每月至少开展1次，每少1次扣0.5分，扣完为止。",
        "每月至少开展1次主题党日，每少1次扣0.5分，扣完为止。"
      })
  void howOften_bindsByTheNameOfTheActivity(String sentence) {
    PreparedPack pack =
        TablePack.of(row("A1", "组织生活", "主题党日", "10", sentence, ""))
            .terms(row("活动", "主题党日", "", "", "", "", ""))
            .prepare(folder);

    assertThat(pack.documents().get("rubric.yaml").toString())
        .contains("主题党日")
        .contains("at-least")
        .contains("month");
  }

  @Test
  void howOften_ofAFactOfThatName_isNotBound() {
    assertThat(
            TablePack.of(row("A1", "组织生活", "主题党日", "10", "主题党日每月至少1次，每少1次扣0.5分，扣完为止。", ""))
                .terms(row("事实", "主题党日", "", "", "数字", "次", ""))
                .problems(folder))
        .hasSize(1)
        .first()
        .asString()
        .contains("PhraseNotBound");
  }

  @Test
  void chineseName_isAnAlias() {
    TablePack pack = TablePack.of(LEDGER).terms(LEDGER_TERM);
    pack.file("评分细则.xlsx", pack.workbook());
    pack.file("rubric-notes.txt", "");

    assertThat(pack.prepare(folder).rubric().criteria()).hasSize(1);
  }

  @Test
  void savingAgain_doesNotChangeTheDigest_butAnotherFigureDoes() {
    TablePack pack = TablePack.of(LEDGER).terms(LEDGER_TERM);
    String digest = pack.prepare(folder).identity().digest();
    byte[] wider = pack.workbook(book -> book.getSheetAt(0).setColumnWidth(0, 9000));
    String saved = TablePack.of().file("rubric.xlsx", wider).prepare(folder).identity().digest();
    String other =
        TablePack.of(row("A1", "日常", "台账", "10", "未建立台账的，扣3分，扣完为止。"))
            .terms(LEDGER_TERM)
            .prepare(folder)
            .identity()
            .digest();

    assertThat(saved).isEqualTo(digest);
    assertThat(other).isNotEqualTo(digest);
  }

  @Test
  void twoRubrics_areRefused() {
    assertThat(
            TablePack.of(LEDGER)
                .file("rubric.xlsx", TablePack.of(LEDGER).workbook())
                .file("rubric.yaml", "format: kaoping.rubric/1\n")
                .file("vocabulary.yaml", "format: kaoping.vocabulary/1\n")
                .problems(folder))
        .containsExactly(
            "[Kaoping/DuplicateId] table-pack.jar/rubric.xlsx: \"rubric\" stands twice in"
                + " table-pack.jar, the other place is table-pack.jar/rubric.yaml.");
  }

  @Test
  void everyCell_thatIsNotUnderstood_isToldAtOnce() {
    assertThat(
            TablePack.of(
                    row("A1", "日常", "公示", "5", "未公示的予以扣分"),
                    row("A2", "", "台账", "5", "未建立台账的，扣2分，扣完为止。"),
                    row("A3", "", "整改", "5", "问题未整改的扣1分，造成不良影响的扣2分"))
                .problems(folder))
        .hasSize(5)
        .satisfies(
            problems -> {
              assertThat(problems.get(0))
                  .startsWith("[Kaoping/SentenceNotRead] table-pack.jar/rubric.xlsx 评分细则!E2: ");
              assertThat(problems)
                  .anyMatch(
                      p ->
                          p.startsWith(
                              "[Kaoping/PhraseNotBound] table-pack.jar/rubric.xlsx 评分细则!E3: "))
                  .anyMatch(
                      p ->
                          p.startsWith(
                              "[Kaoping/SentenceUndecided] table-pack.jar/rubric.xlsx 评分细则!E4: "));
            });
  }

  @Test
  void decision_thatIsNotTaken_isAskedOnce_andTheSheetMayTakeIt() {
    String[] other = row("A2", "", "学习", "5", "未组织学习的，扣1分，扣完为止。");
    String[] first = row("A1", "日常", "台账", "5", "未建立台账的，扣2分，扣完为止。");
    TablePack undecided = TablePack.of(first, other).decisions("item-floor: zero");

    assertThat(undecided.problems(folder))
        .hasSize(3)
        .contains(
            "[Kaoping/Undecided] table-pack.jar/rubric.xlsx 评分细则!E2: The pack leaves"
                + " \"没有写“每次”\" undecided.");
    PreparedPack decided =
        TablePack.of(first, other)
            .terms(row("事实", "未建立台账", "", "", "是非"), row("事实", "未组织学习次数", "未组织学习", "", "数字"))
            .sheet("总则", row("决定", "选择"), row("没有写“每次”", "按次计"))
            .decisions("item-floor: zero")
            .prepare(folder);
    assertThat(decided.rubric().criteria().get(1).clauses().get(0).form()).isEqualTo("per");
  }

  @Test
  void laterChecks_areToldAtTheCell() {
    assertThat(TablePack.of(LEDGER).terms(LEDGER_TERM).total("12").problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/TotalMismatch]");
    assertThat(
            TablePack.of(row("A 1", "日常", "台账", "10", "未建立台账的，扣2分，扣完为止。"))
                .terms(LEDGER_TERM)
                .problems(folder))
        .containsExactly(
            "[Kaoping/BadId] table-pack.jar/rubric.xlsx 评分细则!A2: The id or name \"A 1\""
                + " cannot be used.");
    assertThat(
            TablePack.of(
                    row(
                        "A1",
                        "日常",
                        "台账",
                        "10",
                        "原文",
                        "deduct: { points: 2, per: once, of: { when: '没有的' } }"))
                .problems(folder))
        .containsExactly(
            "[Kaoping/UnknownTerm] table-pack.jar/rubric.xlsx 评分细则!F2: The vocabulary does not"
                + " hold \"没有的\".");
  }

  @Test
  void ruleColumn_thatIsNoYaml_isToldAtItsCell_andOnlyThere() {
    assertThat(
            TablePack.of(
                    row("A1", "日常", "台账", "5", "原文", "deduct: { points: 2"),
                    row("A2", "日常", "台账", "5", "原文", "deduct: [ }"))
                .problems(folder))
        .hasSize(2)
        .allMatch(
            p -> p.startsWith("[Kaoping/MalformedDocument] table-pack.jar/rubric.xlsx 评分细则!F"));
  }

  @Test
  void twoCriteria_withOneId_areRefused() {
    assertThat(TablePack.of(LEDGER, LEDGER).terms(LEDGER_TERM).problems(folder))
        .containsExactly(
            "[Kaoping/DuplicateId] table-pack.jar/rubric.xlsx 评分细则!A3: \"A1\" stands twice in 编号,"
                + " the other place is table-pack.jar/rubric.xlsx 评分细则!A2.");
  }

  @Test
  void mergedCells_inTheVocabulary_areRefused() {
    TablePack pack = TablePack.of(LEDGER).terms(LEDGER_TERM, LEDGER_TERM);
    byte[] merged =
        pack.workbook(
            book -> book.getSheet("词汇表").addMergedRegion(new CellRangeAddress(1, 2, 0, 0)));

    assertThat(TablePack.of().file("rubric.xlsx", merged).problems(folder))
        .anyMatch(p -> p.startsWith("[Kaoping/BadCell] table-pack.jar/rubric.xlsx 词汇表!A2: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"是非题", "", "yes"})
  void type_thatIsUnknown_isRefused(String type) {
    assertThat(TablePack.of(LEDGER).terms(row("事实", "未建立台账", "", "", type)).problems(folder))
        .anyMatch(p -> p.startsWith("[Kaoping/BadCell] table-pack.jar/rubric.xlsx 词汇表!"));
  }

  @Test
  void bytes_thatAreNoText_areRefused() {
    byte[] broken = "编号,考评项目,考评内容,分值,评分标准\nA1,日\uFFFF".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xFF;

    assertThat(TablePack.of().file("rubric.csv", broken).problems(folder))
        .anyMatch(p -> p.startsWith("[Kaoping/BadEncoding] table-pack.jar/rubric.csv"));
  }

  @Test
  void kindOfFile_thatNoPluginReads_isTold() {
    assertThat(TablePack.of().file("rubric.ods", "x").problems(folder))
        .containsExactly(
            "[Kaoping/MissingPlugin] table-pack.jar/rubric.ods: There is no RubricSource plugin"
                + " \".ods\".");
  }

  @Test
  void documents_areThoseForWhichTheTableStands() {
    Map<String, Parameter.Named> documents =
        TablePack.of(LEDGER).terms(LEDGER_TERM).prepare(folder).documents();

    assertThat(documents.get("rubric.yaml").values())
        .containsKeys("format", "sections", "criteria");
    assertThat(documents.get("vocabulary.yaml").values()).containsKey("facts");
  }

  @Test
  void patterns_ofThePack_areReadForItsTable_andCountInItsDigest() {
    String[] fined = row("A1", "日常", "台账", "10", "未建立台账的，罚没2分，扣完为止。");
    assertThat(TablePack.of(fined).terms(LEDGER_TERM).problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/SentenceUndecided]");

    PreparedPack pack =
        TablePack.of(fined)
            .terms(LEDGER_TERM)
            .file("patterns.txt", "动词 deduct = 罚没\n")
            .prepare(folder);
    assertThat(pack.rubric().criteria().get(0).clauses().get(0).points()).isEqualTo(points("2"));

    String digest = TablePack.of(LEDGER).terms(LEDGER_TERM).prepare(folder).identity().digest();
    String other =
        TablePack.of(LEDGER)
            .terms(LEDGER_TERM)
            .file("patterns.txt", "动词 deduct = 罚没\n")
            .prepare(folder)
            .identity()
            .digest();
    assertThat(other).isNotEqualTo(digest);
  }

  @Test
  void patterns_thatCannotBeRead_areToldAtTheirLine() {
    assertThat(
            TablePack.of(LEDGER)
                .terms(LEDGER_TERM)
                .file("patterns.txt", "# 本包\n量词 = 筐\n")
                .problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/BadValue] table-pack.jar/patterns.txt:2:1: ");
    assertThat(
            TablePack.of(LEDGER)
                .terms(LEDGER_TERM)
                .file("patterns.txt", new byte[] {(byte) 0xFF, 'a'})
                .problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/BadEncoding] table-pack.jar/patterns.txt: ");
  }

  @Test
  void basis_isTheDigestOfThePatterns_soThatAChangedReaderIsAChangedPack() {
    assertThat(new TableRubrics().basis()).matches("[0-9a-f]{64}");
    assertThat(new TableRubrics().companions()).containsExactly("patterns.txt");
  }

  @Test
  void messages_mayStandInASheet_inBothLanguages() {
    TablePack pack =
        TablePack.of(LEDGER)
            .terms(LEDGER_TERM)
            .sheet(
                "提示语",
                row("编号", "提示语", "英文提示语", "英文名称", "英文标准"),
                row(
                    "A1",
                    "没有台账{count}次",
                    "No ledger, {count} times",
                    "Ledger",
                    "No ledger: 2 off"));
    Criterion criterion = only(pack);
    String digest = TablePack.of(LEDGER).terms(LEDGER_TERM).prepare(folder).identity().digest();

    assertThat(criterion.clauses().get(0).finding())
        .isEqualTo(new Wording("没有台账{count}次", "No ledger, {count} times"));
    assertThat(criterion.title()).isEqualTo(new Wording("台账", "Ledger"));
    assertThat(criterion.sentence().en()).isEqualTo("No ledger: 2 off");
    assertThat(pack.prepare(folder).identity().digest()).isNotEqualTo(digest);
  }

  @Test
  void messages_ofNoClause_areToldAtTheCell() {
    assertThat(
            TablePack.of(LEDGER)
                .terms(LEDGER_TERM)
                .sheet("提示语", row("编号", "提示语"), row("A1.9", "没有台账"))
                .problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/UnknownCriterion] table-pack.jar/rubric.xlsx 提示语!A2: ");
  }

  @Test
  void messages_ofNoCriterion_orWithAnUnknownPlaceholder_areToldAtTheCell() {
    assertThat(
            TablePack.of(LEDGER)
                .terms(LEDGER_TERM)
                .sheet(
                    "提示语", row("编号", "提示语"), row("B1", "没有"), row("A1", "有{数量}次"), row("A1", "又一次"))
                .problems(folder))
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .startsWith("[Kaoping/UnknownCriterion] table-pack.jar/rubric.xlsx 提示语!A2: "),
            p -> assertThat(p).startsWith("[Kaoping/BadCell] table-pack.jar/rubric.xlsx 提示语!B3: "),
            p ->
                assertThat(p)
                    .startsWith("[Kaoping/DuplicateId] table-pack.jar/rubric.xlsx 提示语!A4: "));
  }

  private static TablePack about(String whom, String notApplicable) {
    return TablePack.under(
            row("编号", "考评项目", "考评内容", "分值", "评分标准", "考评对象", "不适用时"),
            row("A1", "日常", "台账", "10", "未建立台账的，扣2分，扣完为止。", whom, notApplicable))
        .terms(LEDGER_TERM, row("事实", "部门", "", "", "文字"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "类别：乡镇 | class == \"乡镇\"",
        "单位，类别: 乡镇、街道 | class in (\"乡镇\", \"街道\")",
        "成员单位（部门：水利局、环保局） | 部门 in (\"水利局\", \"环保局\")",
      })
  void subject_mayBeAClass_orNamedByAFact(String whom, String condition) {
    Parameter criteria =
        about(whom, "不扣分").prepare(folder).documents().get("rubric.yaml").values().get("criteria");

    assertThat(((Parameter.Named) ((Parameter.Many) criteria).values().get(0)).values())
        .containsEntry("subject", new Parameter.Text("units"))
        .containsEntry("applies-when", new Parameter.Text(condition))
        .containsEntry("when-not-applicable", new Parameter.Text("exempt"));
  }

  @Test
  void subject_thatIsUnknown_orWithoutAPolicy_isTold() {
    assertThat(about("各乡镇", "不扣分").problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/BadCell] table-pack.jar/rubric.xlsx 评分细则!F2: ");
    assertThat(about("处室：水利局", "不扣分").problems(folder))
        .singleElement()
        .asString()
        .startsWith("[Kaoping/UnknownTerm] table-pack.jar/rubric.xlsx 评分细则!F2: ");
    assertThat(about("类别：乡镇", "").problems(folder)).hasSize(1);
  }

  @Test
  void howOftenSomethingMustBe_asksForTheActivity_andIsBoundByItsName() {
    String sentence = "每月至少开展1次隐患排查，每少1次扣1分，扣完为止。";
    TablePack unbound = TablePack.of(TablePack.row("A1", "日常", "排查", "10", sentence, ""));

    assertThatThrownBy(() -> unbound.prepare(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem ->
                            assertThat(problem.arguments().get(1))
                                .isEqualTo("类别 活动｜名称 隐患排查｜谁填 单位填报")));
    PreparedPack pack =
        TablePack.of(TablePack.row("A1", "日常", "排查", "10", sentence, ""))
            .terms(TablePack.row("活动", "隐患排查", "", "", "", "", ""))
            .prepare(folder);
    assertThat(pack.rubric().criteria().get(0).clauses().get(0).measure())
        .isEqualTo(new Measure.Cadence("隐患排查", 1, Period.MONTH, Part.PARTICIPANT, null));
  }
}
