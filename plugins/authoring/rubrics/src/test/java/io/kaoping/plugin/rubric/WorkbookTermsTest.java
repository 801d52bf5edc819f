package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.TablePack.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTermsTest {
  private static final String NAME = "rubric.xlsx";

  @TempDir Path folder;

  private static TablePack pack() {
    return TablePack.of(
            row("A1", "日常", "会议", "10", "无故缺席的，每次扣1分，扣完为止。"),
            row(
                "A2",
                "",
                "台账",
                "5",
                "原文提到无故缺席",
                "deduct: { points: 1, per: once, of: { when: '!台账' } }\napplies-when: '台账 || 新设'\n"
                    + "when-not-applicable: exempt"))
        .terms(
            row("记录", "无故缺席", "", "", "", "", ""),
            row("事实", "台账", "有台账", "", "是非", "", ""),
            row("事实", "新设", "", "", "是非", "", ""),
            row("", "没有台账", "没有台账", "!台账", "", "", ""))
        .total("15");
  }

  private static String cell(byte[] workbook, String sheet, int row, int column) {
    Table table =
        TableFile.read(NAME, workbook).tables().stream()
            .filter(t -> t.name().equals(sheet))
            .findFirst()
            .orElseThrow();
    List<?> cells = table.rows().get(row);
    return column < cells.size() ? table.rows().get(row).get(column).text() : "";
  }

  /** Returns what the sentences of a renamed workbook become. */
  private String rubric(TablePack pack, byte[] renamed) {
    return pack.file(NAME, renamed).prepare(folder).documents().get("rubric.yaml").toString();
  }

  @Test
  void usages_areNamesAndConditions_andNoSentences() {
    assertThat(WorkbookTerms.usages(NAME, pack().workbook(), "台账"))
        .extracting(u -> u.at() + " " + u.text().lines().findFirst().orElse(""))
        .containsExactly(
            "rubric.xlsx 评分细则!F3 deduct: { points: 1, per: once, of: { when: '!台账' } }",
            "rubric.xlsx 词汇表!D5 !台账",
            "rubric.xlsx 词汇表!B3 台账");
    assertThat(WorkbookTerms.usages(NAME, pack().workbook(), "缺席")).isEmpty();
  }

  @Test
  void rename_changesNamesAndConditions_andBindsTheOldWords() {
    byte[] renamed = WorkbookTerms.renamed(NAME, pack().workbook(), "台账", "工作台账");

    assertThat(cell(renamed, "评分细则", 2, 5)).contains("when: '!工作台账'", "applies-when: '工作台账 || 新设'");
    assertThat(cell(renamed, "词汇表", 2, 1)).isEqualTo("工作台账");
    assertThat(cell(renamed, "词汇表", 2, 2)).isEqualTo("有台账；台账");
    assertThat(cell(renamed, "词汇表", 4, 3)).isEqualTo("!工作台账");
  }

  @Test
  void rename_leavesSentences_whichStillMeanTheSame() {
    byte[] renamed = WorkbookTerms.renamed(NAME, pack().workbook(), "无故缺席", "缺会");

    assertThat(cell(renamed, "评分细则", 1, 4)).isEqualTo("无故缺席的，每次扣1分，扣完为止。");
    assertThat(cell(renamed, "评分细则", 2, 4)).isEqualTo("原文提到无故缺席");
    assertThat(cell(renamed, "词汇表", 1, 1)).isEqualTo("缺会");
    assertThat(cell(renamed, "词汇表", 1, 2)).isEqualTo("无故缺席");
    assertThat(rubric(TablePack.of().total("15"), renamed)).contains("缺会");
  }

  @Test
  void rename_ofATermWhoseRowSaysHowItsWordsCount_leavesThemAlone() {
    TablePack pack =
        TablePack.of(
                row("A1", "日常", "台账", "5", "未建立台账的，扣2分，扣完为止。"),
                row("A2", "", "加分", "5", "建立台账的，得5分。"))
            .terms(row("事实", "建立台账", "未建立台账", "!建立台账", "是非", "", ""))
            .total("10")
            .decisions("item-floor: zero, once: once, cap: item");
    byte[] renamed = WorkbookTerms.renamed(NAME, pack.workbook(), "建立台账", "台账齐全");

    assertThat(cell(renamed, "词汇表", 1, 2)).isEqualTo("未建立台账");
    assertThat(cell(renamed, "词汇表", 2, 1)).isEqualTo("台账齐全");
    assertThat(cell(renamed, "词汇表", 2, 2)).isEqualTo("建立台账");
    TablePack same =
        TablePack.of().total("10").decisions("item-floor: zero, once: once, cap: item");
    assertThat(rubric(same, renamed))
        .contains("{when=Text[value=!台账齐全]}", "{when=Text[value=台账齐全]}");
  }

  @Test
  void rename_leavesAMeasureToItsOwnPhrases() {
    byte[] workbook =
        TablePack.of()
            .terms(
                row("事实", "建立台账", "未建立台账", "!建立台账", "是非", "", ""),
                row("记录", "逾期", "逾期已请假", "level == \"请假\"", "", "", ""))
            .workbook();

    byte[] inverse = WorkbookTerms.renamed(NAME, workbook, "建立台账", "台账齐全");
    assertThat(termRow(inverse, 1)).containsExactly("事实", "台账齐全", "未建立台账", "!台账齐全");
    assertThat(termRow(inverse, 3)).containsExactly("", "台账齐全", "建立台账", "");
    byte[] narrow = WorkbookTerms.renamed(NAME, workbook, "逾期", "超期");
    assertThat(termRow(narrow, 2)).containsExactly("记录", "超期", "逾期已请假", "level == \"请假\"");
    assertThat(termRow(narrow, 3)).containsExactly("", "超期", "逾期", "");
  }

  @Test
  void rename_keepsWhatASentenceMeans() {
    TablePack before =
        TablePack.of(
                row("A1", "日常", "台账", "10", "未建立台账的，扣2分。"), row("A2", "", "加分", "5", "建立台账的，加5分。"))
            .terms(row("事实", "建立台账", "未建立台账", "!建立台账", "是非", "", ""));
    byte[] renamed = WorkbookTerms.renamed(NAME, before.workbook(), "建立台账", "台账齐全");

    String rubric =
        TablePack.of()
            .file(NAME, renamed)
            .prepare(folder)
            .documents()
            .get("rubric.yaml")
            .toString();
    assertThat(rubric).contains("when=Text[value=!台账齐全]", "when=Text[value=台账齐全]");
  }

  @Test
  void rename_bindsNoTextNorDate_andNoPhraseTwice() {
    byte[] workbook =
        TablePack.of()
            .terms(
                row("事实", "建账日期", "", "", "日期", "", ""),
                row("事实", "建账人", "", "", "文本", "", ""),
                row("记录", "逾期", "", "", "", "", ""),
                row("", "建账人", "逾 期", "建账人 == \"甲\"", "", "", ""))
            .workbook();

    assertThat(termRow(WorkbookTerms.renamed(NAME, workbook, "建账日期", "建账日"), 1))
        .containsExactly("事实", "建账日", "", "");
    assertThat(termRow(WorkbookTerms.renamed(NAME, workbook, "建账人", "经办人"), 2))
        .containsExactly("事实", "经办人", "", "");
    assertThat(termRow(WorkbookTerms.renamed(NAME, workbook, "逾期", "超期"), 3))
        .containsExactly("记录", "超期", "", "");
  }

  private static List<String> termRow(byte[] workbook, int row) {
    return IntStream.range(0, 4).mapToObj(c -> cell(workbook, "词汇表", row, c)).toList();
  }

  @Test
  void rename_findsColumnsAsTheReaderDoes() {
    String[] head = {"编号", "考核项目", "考核内容", "分值", "计分标准", "考核对象（条件）", "规则"};
    byte[] workbook =
        TablePack.under(head, row("A1", "日常", "台账", "10", "台账不全，扣2分。", "单位（台账）", "when: 台账"))
            .workbook();
    byte[] renamed = WorkbookTerms.renamed(NAME, workbook, "台账", "账册");

    assertThat(IntStream.range(2, 7).mapToObj(c -> cell(renamed, "评分细则", 1, c)))
        .containsExactly("台账", "10", "台账不全，扣2分。", "单位（账册）", "when: 账册");
  }

  @Test
  void headings_ofCases_areRenamed() {
    byte[] cases =
        TablePack.of().sheet("用例", row("用例", "名称", "出席率（%）", "出席率高", "出席率：一季度")).workbook();
    byte[] renamed = WorkbookTerms.renamed("cases.xlsx", cases, "出席率", "到会率");

    assertThat(cell(renamed, "用例", 0, 2)).isEqualTo("到会率（%）");
    assertThat(cell(renamed, "用例", 0, 3)).isEqualTo("出席率高");
    assertThat(cell(renamed, "用例", 0, 4)).isEqualTo("到会率：一季度");
  }

  @Test
  void workbook_withoutTheTerm_staysAsItIs() {
    byte[] workbook = pack().workbook();

    assertThat(WorkbookTerms.renamed(NAME, workbook, "没有的", "别的")).isSameAs(workbook);
  }
}
