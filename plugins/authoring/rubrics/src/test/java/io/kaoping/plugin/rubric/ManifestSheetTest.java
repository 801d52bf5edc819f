package io.kaoping.plugin.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.PreparedPack;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSheetTest {
  private static final String[] HEAD = {"项目", "内容", "英文", "数值", "说明"};

  private static final String[] ROW =
      TablePack.row("A1", "组织建设", "台账", "10", "未建立台账的，扣2分，扣完为止。", "");

  @TempDir Path folder;

  private static TablePack pack(String[]... rows) {
    return pack(List.<String[]>of(ROW), rows);
  }

  private static TablePack pack(List<String[]> rubric, String[]... rows) {
    List<String[]> all = new ArrayList<>();
    all.add(HEAD);
    all.addAll(List.of(rows));
    return TablePack.of(rubric.toArray(String[][]::new))
        .terms(
            TablePack.row("事实", "有台账", "未建立台账", "!有台账", "是非", "", ""),
            TablePack.row("事实", "弄虚作假", "", "", "是非", "", ""))
        .sheet("总则", TablePack.row("决定", "选择"), TablePack.row("没有写“每次”", "只计一次"))
        .sheet(ManifestSheet.SHEET, all.toArray(String[][]::new));
  }

  private static String[][] usual(String[]... more) {
    List<String[]> rows =
        new ArrayList<>(
            List.of(
                TablePack.row("编号", "table-pack"),
                TablePack.row("版本", "2026.1"),
                TablePack.row("名称", "考评试行办法", "Trial rules"),
                TablePack.row("依据", "试行办法（虚构）", "", "", "第三条"),
                TablePack.row("起用日期", "2026年1月1日"),
                TablePack.row("停用日期", "2026/12/31"),
                TablePack.row("单位总分", "10"),
                TablePack.row("单位等次", "优秀", "Very good", "9"),
                TablePack.row("单位等次", "一般", "", "0")));
    rows.addAll(List.of(more));
    return rows.toArray(String[][]::new);
  }

  @ParameterizedTest
  @CsvSource({"照样排名, true", "不参加排名, false", "true, true"})
  void theRankUnderASanction_isSaidInWords(String said, boolean keepsRank) {
    PreparedPack pack =
        pack(usual(
                TablePack.row(ManifestSheet.RANK, said),
                TablePack.row("decisions", "{ lead-in-size: counted }")))
            .prepare(folder);

    assertThat(pack.rubric().decisions().vetoKeepsRank()).isEqualTo(keepsRank);
  }

  @Test
  void aQuota_namesItsGradeAsPeopleDo() {
    String quota =
        "[{ grade: 优秀, subject: units, percent: 30, rounding: down, ties: all-out, refill: false,"
            + " smallest-class: 3 }]";

    PreparedPack pack = pack(usual(TablePack.row("quotas", quota))).prepare(folder);

    assertThat(pack.rubric().rules().quotas())
        .singleElement()
        .satisfies(one -> assertThat(one.grade()).isEqualTo("very-good"));
  }

  @Test
  void aWorkbookAloneIsAPack() {
    PreparedPack pack = pack(usual()).prepare(folder);

    assertThat(pack.identity().toString()).isEqualTo("table-pack 2026.1");
    assertThat(pack.identity().title().in(Language.EN)).isEqualTo("Trial rules");
    assertThat(pack.identity().basis())
        .extracting(basis -> basis.document() + " " + basis.clause())
        .containsExactly("试行办法（虚构） 第三条");
    Rubric rubric = pack.rubric();
    assertThat(rubric.maximum(SubjectKind.UNIT)).isEqualTo(Points.of(10));
    assertThat(rubric.unitGrades())
        .extracting(grade -> grade.id() + " " + grade.title() + " " + grade.from())
        .containsExactly("very-good 优秀 9", "grade-2 一般 0");
    assertThat(rubric.scoringModel()).isEqualTo("weighted-sum");
    assertThat(rubric.rounding().mode()).isEqualTo(RoundingMode.HALF_UP);
    assertThat(rubric.rounding().scale()).isEqualTo(2);
  }

  @Test
  void whatItHasNoWordsForStandsAsInYaml() {
    Rubric rubric =
        pack(usual(
                TablePack.row("小数位", "1"),
                TablePack.row("舍入", "舍去"),
                TablePack.row("同分", "并列不占名次"),
                TablePack.row(
                    "awards", "[{ id: best, zh: 先进, en: Best, for: units, grade: very-good }]")))
            .prepare(folder)
            .rubric();

    assertThat(rubric.rounding().mode()).isEqualTo(RoundingMode.DOWN);
    assertThat(rubric.rounding().scale()).isEqualTo(1);
    assertThat(rubric.awards()).extracting(Award::id).containsExactly("best");
  }

  @Test
  void whatIsWrongIsToldAtItsCell() {
    assertThat(
            pack(usual(
                    TablePack.row("单位总分", "十分"),
                    TablePack.row("版本", "2027"),
                    TablePack.row("等级", "好"),
                    TablePack.row("舍入", "随便")))
                .problems(folder))
        .containsExactly(
            "[Kaoping/BadCell] table-pack.jar/rubric.xlsx 规则包!B11: The cell cannot be read: \"十分\","
                + " expected a number such as 6 or 0.5.",
            "[Kaoping/DuplicateId] table-pack.jar/rubric.xlsx 规则包!A12: \"版本\" stands twice in 规则包,"
                + " the other place is table-pack.jar/rubric.xlsx 规则包!B3.",
            "[Kaoping/UnknownField] table-pack.jar/rubric.xlsx 规则包!A13: There is no field \"等级\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"编号", "版本", "名称", "依据", "起用日期", "单位总分"})
  void aRowThatEveryPackHas_isAskedForByItsName(String item) {
    String[][] rows =
        Arrays.stream(usual())
            .filter(row -> !row[0].equals(item) && !(row[0] + item).equals("停用日期起用日期"))
            .toArray(String[][]::new);

    assertThat(pack(rows).problems(folder))
        .containsExactly(
            "[Kaoping/MissingField] table-pack.jar/rubric.xlsx 规则包: The required field \""
                + item
                + "\" is missing.");
  }

  @Test
  void theRankUnderASanction_isAskedForByItsName() {
    TablePack pack =
        pack(
            List.of(ROW, TablePack.row("V1", "处置", "造假", "0", "弄虚作假的，一票否决。", "")),
            usual(TablePack.row("decisions", "{ veto: lowest }")));

    assertThat(pack.problems(folder))
        .containsExactly(
            "[Kaoping/Undecided] table-pack.jar/rubric.xlsx 规则包: The pack leaves"
                + " \"处置后名次\" undecided.");
  }

  @Test
  void whatTheEngineRefusesIsToldAtItsCell() {
    assertThat(pack(usual(TablePack.row("共同体等次", "好", "Good", "5"))).problems(folder))
        .singleElement()
        .asString()
        .contains("BadGrades", "rubric.xlsx 规则包!");
    assertThat(pack(usual(TablePack.row("舍入", "随便"))).problems(folder))
        .singleElement()
        .asString()
        .contains("BadValue", "规则包!B11", "随便");
  }

  @Test
  void packYamlAndTheSheetMayNotDiffer() {
    assertThat(
            pack(usual())
                .file(
                    "pack.yaml",
                    """
                    format: kaoping.pack/1
                    id: table-pack
                    version: "1"
                    title: { zh: 表格包, en: Table pack }
                    basis:
                      - { document: 试行办法 }
                    effective: { from: "2026-01-01" }
                    sdk: "0.1"
                    total: { units: 10 }
                    scoring-model: weighted-sum
                    rounding: { scale: 2, mode: HALF_UP }
                    ranking: { ties: shared }
                    grades:
                      units:
                        - { id: good, zh: 好, en: Good, from: 0 }
                    """)
                .problems(folder))
        .singleElement()
        .asString()
        .contains("DuplicateId", "rubric.xlsx 规则包", "pack.yaml");
  }

  @Test
  void theDigestIsOfWhatTheSheetSays() {
    String digest = pack(usual()).prepare(folder).identity().digest();

    assertThat(pack(usual()).prepare(folder).identity().digest()).isEqualTo(digest);
    assertThat(pack(usual(TablePack.row("小数位", "1"))).prepare(folder).identity().digest())
        .isNotEqualTo(digest);
  }

  @Test
  void withoutTheSheetAPackYamlIsMissing() {
    TablePack pack =
        TablePack.of(TablePack.row("A1", "组织建设", "台账", "10", "未建立台账的，扣2分。", ""))
            .sheet("别的", TablePack.row("x"));
    pack.file("rubric.xlsx", pack.workbook());

    assertThat(pack.withoutManifest().problems(folder))
        .singleElement()
        .asString()
        .contains("MissingFile", "pack.yaml");
  }
}
