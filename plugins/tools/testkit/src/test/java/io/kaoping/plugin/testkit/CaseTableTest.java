package io.kaoping.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.table.Cell;
import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.plugin.table.PrintedWorkbook;
import io.kaoping.plugin.table.Table;
import io.kaoping.plugin.table.TableFile;
import io.kaoping.problem.Language;
import io.kaoping.problem.PackException;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.spi.PreparedPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {
  private static final List<String> HEAD =
      List.of(
          "用例", "同场", "对象", "名称", "成员", "缺", "好", "通报：省级", "问题：逾期", "应得 D1", "应得 G1", "应得总分",
          "应得等次", "应得名次");

  private static final PreparedPack PLAIN = new FakeEngine.Pack(Map.of());

  /** The fake pack with a workbook of cases beside pack.yaml. */
  private record TablePack(byte[] table) implements PreparedPack {
    @Override
    public PackIdentity identity() {
      return PLAIN.identity();
    }

    @Override
    public Rubric rubric() {
      return PLAIN.rubric();
    }

    @Override
    public Vocabulary vocabulary() {
      return PLAIN.vocabulary();
    }

    @Override
    public Observations observe(Submission submission, EngineMode mode) {
      return PLAIN.observe(submission, mode);
    }

    @Override
    public Map<String, String> drl() {
      return Map.of();
    }

    @Override
    public Map<String, String> rationales() {
      return Map.of();
    }

    @Override
    public Map<String, byte[]> cases() {
      return Map.of("cases.xlsx", table);
    }
  }

  private static PrintedSheet sheet(String name, List<String> head, List<List<String>> rows) {
    return new PrintedSheet(
        name, null, head.stream().map(h -> new Column(h, 10, Look.NUMBER)).toList(), rows);
  }

  private static PackCases cases(List<List<String>> rows) {
    return PackCases.of(new TablePack(PrintedWorkbook.of(List.of(sheet("用例", HEAD, rows)))));
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  private static CaseRun run(List<List<String>> rows) {
    return cases(rows).run(FakeEngine.kaoping(EngineMode.VERIFY));
  }

  private static List<String> problems(PrintedSheet... sheets) {
    return catchThrowableOfType(
            PackException.class,
            () -> PackCases.of(new TablePack(PrintedWorkbook.of(List.of(sheets)))))
        .problems()
        .stream()
        .map(p -> p.id().code().replace("Kaoping/", "") + " " + p.position() + " " + p.arguments())
        .toList();
  }

  @Test
  void row_isACase_andAnEmptyExpectationIsCountedAndNotChecked() {
    CaseRun run =
        run(
            List.of(
                row("填写说明", "", "", "每行一个", "", "数字"),
                row("缺两次", "", "", "甲", "", "2", "是", "", "", "6", "2", "8", "差", "1"),
                row("只核对总分", "", "单位", "乙", "", "0", "", "", "", "", "", "8"),
                row("错的", "", "", "丙", "", "1", "", "", "", "8", "", "", "好")));

    assertThat(run.results())
        .extracting(CaseResult::id, CaseResult::title, CaseResult::status)
        .containsExactly(
            tuple("甲", "缺两次", CaseResult.Status.PASSED),
            tuple("乙", "只核对总分", CaseResult.Status.PASSED),
            tuple("丙", "错的", CaseResult.Status.FAILED));
    assertThat(run.results().get(2).mismatches())
        .extracting(m -> m.text(Language.ZH))
        .containsExactly(
            "丙 得分 D1:应为 8,实为 7 (cases.xlsx 用例!J5)", "丙 等次:应为 good,实为 poor (cases.xlsx 用例!M5)");
    assertThat(run.unchecked()).isEqualTo(7);
    assertThat(run.summary(Language.ZH)).contains("应得一栏空着、没有核对的格 7\n");
  }

  @Test
  void rows_ofOneField_areRankedTogether_othersByThemselves() {
    CaseRun run =
        run(
            List.of(
                row("", "1", "", "甲", "", "2", "", "", "", "", "", "", "", "2"),
                row("", "1", "", "乙", "", "0", "", "", "", "", "", "", "", "1"),
                row("", "", "", "甲", "", "3", "", "", "", "", "", "", "", "1")));

    assertThat(run.passed()).isTrue();
    assertThat(run.results()).extracting(CaseResult::id).containsExactly("甲", "乙", "甲（用例!D4）");
  }

  @Test
  void numbers_mayBeWideOrHaveTheirUnit() {
    CaseRun run = run(List.of(row("", "", "", "甲", "", "２", "√", "", "", "６分", "2.0", "8.00分")));

    assertThat(run.passed()).isTrue();
    assertThat(run.unchecked()).isEqualTo(2);
  }

  @Test
  void states_andNothing_canBeExpected() {
    CaseRun run =
        run(List.of(row("没有填报", "", "", "甲", "", "", "", "", "", "无法评定", "0", "无", "无", "无")));

    assertThat(run.results().get(0).mismatches()).isEmpty();
    assertThat(run.passed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "缺 | 两次 | cases.xlsx 用例!F2 单元格不能读取:「两次」,应为数字。",
        "好 | 好的 | cases.xlsx 用例!G2 单元格不能读取:「好的」,应为是 或 否。",
        "通报：省级 | -1 | cases.xlsx 用例!H2 单元格不能读取:「-1」,应为几次。",
        "问题：逾期 | 1.5 | cases.xlsx 用例!I2 单元格不能读取:「1.5」,应为几项，过了时限还没有办结。",
        "对象 | 部门 | cases.xlsx 用例!C2 单元格不能读取:「部门」,应为单位、共同体。",
        "成员 | 乙 | cases.xlsx 用例!E2 单元格不能读取:「乙」,应为空着：只有共同体填。",
        "应得 D1 | 六分 | cases.xlsx 用例!J2 单元格不能读取:「六分」,应为一个数字，或者 无、达标、部分达标、未达标、不适用、无法评定。",
        "应得总分 | 无法评定 | cases.xlsx 用例!L2 单元格不能读取:「无法评定」,应为一个数字，或者 无。",
        "应得等次 | 良 | cases.xlsx 用例!M2 单元格不能读取:「良」,应为好、差、good、poor、无。",
        "应得名次 | 0 | cases.xlsx 用例!N2 单元格不能读取:「0」,应为1、2、3……，或者 无。",
      })
  void cell_thatSaysNothingUsable_isTold_withWhatItTakes(
      String heading, String text, String problem) {
    List<String> cells =
        HEAD.stream()
            .map(h -> h.equals(heading) ? text : h.equals("名称") ? "甲" : h.equals("缺") ? "0" : "")
            .toList();

    String sentence = message(sheet("用例", HEAD, List.of(cells)));
    assertThat(sentence).isEqualTo(problem);
  }

  private static String message(PrintedSheet sheet) {
    return catchThrowableOfType(
            PackException.class,
            () -> PackCases.of(new TablePack(PrintedWorkbook.of(List.of(sheet)))))
        .problems()
        .stream()
        .map(p -> p.position() + " " + p.message(Language.ZH))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void columns_names_andTheField_areChecked() {
    assertThat(
            problems(
                sheet(
                    "用例",
                    List.of("用例", "同场", "名称", "缺勤", "应得 D9"),
                    List.of(row("", "1", "甲", "", "1"), row("", "1", "甲"), row("没有名称", "1", "")))))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("UnknownField cases.xlsx 用例!D1 [缺勤, "),
            p -> assertThat(p).startsWith("UnknownField cases.xlsx 用例!E1 [应得 D9, "),
            p ->
                assertThat(p).isEqualTo("DuplicateId cases.xlsx 用例!C3 [同场 1, 甲, cases.xlsx 用例!C2]"),
            p -> assertThat(p).isEqualTo("MissingField cases.xlsx 用例!A4 [名称]"));
    assertThat(problems(sheet("别的", HEAD, List.of())))
        .containsExactly("MissingField cases.xlsx [用例]");
    assertThat(problems(sheet("用例", HEAD, List.of(row("", "", "", "甲", "", "1")))))
        .singleElement()
        .asString()
        .startsWith("BadCase cases.xlsx 用例");
  }

  @Test
  void member_thatIsNoRowOfTheField_isTold() {
    assertThat(
            problems(
                sheet(
                    "用例",
                    HEAD,
                    List.of(row("", "1", "共同体", "大组", "甲、丁"), row("", "1", "单位", "甲", "", "0")))))
        .containsExactly("DanglingReference cases.xlsx 用例!E2 [同场名称, 丁]");
  }

  @Test
  void period_isRead_andMustBeDates() {
    PrintedSheet rows = sheet("用例", HEAD, List.of(row("", "", "", "甲", "", "1", "", "", "", "7")));
    PrintedSheet period =
        sheet("考评期", List.of("第一天", "最后一天", "考评截止日"), List.of(row("2025-01-01", "年底", "")));

    assertThat(problems(rows, period))
        .singleElement()
        .asString()
        .startsWith("BadCell cases.xlsx 考评期!B2 [年底, ");
  }

  private static List<List<String>> texts(byte[] workbook) {
    Table table = TableFile.read("cases.xlsx", workbook).tables().get(0);
    return table.rows().stream().map(r -> r.stream().map(Cell::text).toList()).toList();
  }

  @Test
  void workbook_hasAColumnForEachTerm_andForEachCriterion() {
    List<List<String>> rows = texts(CaseWorkbook.of(PLAIN));

    assertThat(rows.get(1))
        .contains(
            "用例", "同场", "名称", "类别", "缺", "好", "会议", "通报：市级", "通报：省级", "问题：发现", "问题：整改", "问题：销号",
            "问题：逾期", "问题：超期办结", "应得 D1", "应得 G1", "应得总分", "应得等次", "应得名次")
        .doesNotContain("对象", "成员");
    assertThat(rows.get(2)).contains("填写说明", "D1，8 分", "好、差、无", "几次");
  }

  @Test
  void rows_madeOfASubmission_sayWhatItSays() {
    LocalDate from = LocalDate.of(2025, 1, 1);
    LocalDate to = LocalDate.of(2025, 12, 31);
    Submission data =
        Submission.builder(to, from, to)
            .units(
                List.of(
                    new Unit(
                        "u1", "甲", "机关", Map.of("缺", FactValue.of(2), "好", FactValue.of(true))),
                    new Unit("u2", "同名", null, Map.of("缺", FactValue.of(0))),
                    new Unit("u3", "同名", null, Map.of())))
            .records(
                Stream.of("a", "a", "b")
                    .map(key -> CaseRecord.builder("通报", "u1", from).key(key).level("省级").build())
                    .toList())
            .build();

    List<List<String>> rows = texts(CaseWorkbook.of(PLAIN, data));
    assertThat(rows.get(3)).startsWith("", "1", "甲", "机关").contains("2", "是");
    assertThat(rows.get(3).get(rows.get(1).indexOf("通报：省级"))).isEqualTo("2");
    assertThat(rows.get(4)).startsWith("", "1", "同名-u2");
    assertThat(CaseWorkbook.shortened(FakeEngine.kaoping(EngineMode.PLAN), PLAIN, data)).isEmpty();
  }
}
