package io.kaoping.plugin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.StateChange;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormReadingTest {
  private static final String FORM = "form-m2.xlsx";

  private final Map<String, byte[]> files =
      new LinkedHashMap<>(FormsTest.all(Market.full(), Language.ZH));

  @FunctionalInterface
  private interface Change {
    void to(XSSFWorkbook book);
  }

  private void change(String file, Change change) throws IOException {
    byte[] bytes = Objects.requireNonNull(files.get(file));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      change.to(book);
      book.write(out);
    }
    files.put(file, out.toByteArray());
  }

  /** Types a text into a cell of a form. */
  private void type(String file, String sheet, String cell, String text) throws IOException {
    change(file, book -> cell(book, sheet, cell).setCellValue(text));
  }

  private static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
    CellReference at = new CellReference(address);
    XSSFSheet known = book.getSheet(sheet);
    XSSFRow row =
        known.getRow(at.getRow()) == null
            ? known.createRow(at.getRow())
            : known.getRow(at.getRow());
    return row.getCell(at.getCol()) == null
        ? row.createCell(at.getCol())
        : row.getCell(at.getCol());
  }

  private Submission read() {
    return FormsTest.read(files).submission();
  }

  private List<String> problems() {
    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> FormsTest.read(files));
    return refused.problems().stream()
        .map(p -> p.id() + " " + p.position() + " " + p.message(Language.ZH))
        .toList();
  }

  @Test
  void answersAreReadInTheWaysInWhichPeopleWriteThem() throws IOException {
    type(FORM, "填报", "B7", " １２ 个 ");
    type(FORM, "填报", "B8", "88%");
    type(FORM, "填报", "B9", "√");
    type(FORM, "填报", "B10", "乙");
    type(FORM, "填报", "B11", "2021年7月1日");
    change(FORM, book -> cell(book, "填报", "B13").setCellValue(true));

    assertThat(read().units().get(1).facts())
        .containsOnly(
            Map.entry("摊位数", FactValue.of(12)),
            Map.entry("满意率", FactValue.of(88)),
            Map.entry("有台账", FactValue.of(true)),
            Map.entry("评级", FactValue.of("乙")),
            Map.entry("开业日期", FactValue.of("2021-07-01")),
            Map.entry("价格公开", FactValue.of(true)));
  }

  @Test
  void everyWrongAnswerIsToldAtItsCellWithWhatIsExpected() throws IOException {
    type(FORM, "填报", "B7", "十二");
    type(FORM, "填报", "B8", "101");
    type(FORM, "填报", "B9", "基本有");
    type(FORM, "填报", "B10", "丙");
    type(FORM, "填报", "B11", "去年");

    assertThat(problems())
        .containsExactly(
            "BAD_CELL form-m2.xlsx 填报!B7 单元格不能读取:「十二」,应为数字,单位个,至多六位小数,例如 6 或 0.5。",
            "BAD_CELL form-m2.xlsx 填报!B8 单元格不能读取:「101」,应为≥ 0, ≤ 100 的数字。",
            "BAD_CELL form-m2.xlsx 填报!B9 单元格不能读取:「基本有」,应为是 或 否。",
            "BAD_CELL form-m2.xlsx 填报!B10 单元格不能读取:「丙」,应为甲、乙 之一。",
            "BAD_CELL form-m2.xlsx 填报!B11 单元格不能读取:「去年」,应为日期,例如 2025-03-01。");
  }

  @Test
  void aRateWithoutEndIsRefusedWithTheMostDecimals() throws IOException {
    change(FORM, book -> cell(book, "填报", "B8").setCellValue(100 / 3.0));

    assertThat(problems())
        .containsExactly(
            "BAD_CELL form-m2.xlsx 填报!B8 单元格不能读取:「33.3333333333333」,应为数字,单位%,至多六位小数,例如 6 或"
                + " 0.5。");
  }

  @Test
  void twoValuesInACellAreNotReadAsOne() throws IOException {
    type(FORM, "填报", "B7", "1 0");
    type(FORM, "填报", "B8", "8\n0");
    type(FORM, "填报", "B11", "2021-7-1 5");

    assertThat(problems())
        .containsExactly(
            "BAD_CELL form-m2.xlsx 填报!B7 单元格不能读取:「1 0」,应为数字,单位个,至多六位小数,例如 6 或 0.5。",
            "BAD_CELL form-m2.xlsx 填报!B8 单元格不能读取:「8 0」,应为数字,单位%,至多六位小数,例如 6 或 0.5。",
            "BAD_CELL form-m2.xlsx 填报!B11 单元格不能读取:「2021-7-1 5」,应为日期,例如 2025-03-01。");
  }

  @Test
  void rowsAreReadWithNamesAndSeveralDays() throws IOException {
    type(FORM, "活动", "A4", "巡查");
    type(FORM, "活动", "B4", "2026.5.6");
    type(FORM, "活动", "C4", "东市场；蔬菜商会");
    type(FORM, "活动", "D4", "7");
    type(FORM, "清单-隐患", "B4", "积水\n北门");
    type(FORM, "清单-隐患", "C4", "2026-05-01");
    type(FORM, "清单-隐患", "G4", "2026-05-02、2026-05-20");
    type(FORM, "清单-隐患", "H4", "2026-05-10");

    Submission read = read();

    assertThat(read.activities())
        .filteredOn(activity -> activity.organiser().equals("m2"))
        .singleElement()
        .satisfies(
            activity -> {
              assertThat(activity.participants()).containsExactly("m1", "蔬菜商会");
              assertThat(activity.date()).isEqualTo(Market.day(5, 6));
              assertThat(activity.fields()).containsOnly(Map.entry("参加人数", FactValue.of(7)));
            });
    assertThat(read.items())
        .filteredOn(item -> item.owner().equals("m2"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo("m2-隐患-1");
              assertThat(item.title()).isEqualTo("积水 北门");
              assertThat(item.state()).isEqualTo("整改");
              assertThat(item.history())
                  .containsExactly(
                      new StateChange("整改", Market.day(5, 2)),
                      new StateChange("销号", Market.day(5, 10)),
                      new StateChange("整改", Market.day(5, 20)));
            });
  }

  @Test
  void everyWrongRowIsToldAtItsCell() throws IOException {
    type(FORM, "活动", "A4", "巡察");
    type(FORM, "活动", "B4", "2026-02-30");
    type(FORM, "活动", "A5", "联席会议");
    type(FORM, "活动", "D5", "3");
    type(FORM, "记录", "A4", "通报");
    type(FORM, "记录", "B4", "2026-03-03");
    type(FORM, "记录", "D4", "省级");

    assertThat(problems())
        .containsExactly(
            "BAD_CELL form-m2.xlsx 活动!A4 单元格不能读取:「巡察」,应为巡查、联席会议 之一。",
            "BAD_CELL form-m2.xlsx 活动!B4 单元格不能读取:「2026-02-30」,应为日期,例如 2025-03-01。",
            "MISSING_FIELD form-m2.xlsx 活动!B5 缺少必填字段「日期*」。",
            "BAD_CELL form-m2.xlsx 活动!D5 单元格不能读取:「3」,应为空着,「联席会议」没有这一栏。",
            "BAD_CELL form-m2.xlsx 记录!D4 单元格不能读取:「省级」,应为市级、区级 之一。");
  }

  @Test
  void whomNobodyKnowsIsToldWithTheNearest() throws IOException {
    type(FORM, "活动", "A4", "巡查");
    type(FORM, "活动", "B4", "2026-05-06");
    type(FORM, "活动", "C4", "东市埸");

    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> FormsTest.read(files));

    assertThat(refused.problems())
        .containsExactly(
            Problem.error(ProblemId.DANGLING_REFERENCE, Position.of(FORM, "活动!C4"), "units", "东市埸")
                .withRemedy("东市场"));
  }

  @Test
  void whatTheWholeSubmissionRefusesIsToldAtItsCell() throws IOException {
    type(FORM, "清单-隐患", "C4", "2026-05-01");
    type(FORM, "清单-隐患", "D4", "1980-01-01");
    type(FORM, "清单-隐患", "J4", "t9");
    type(FORM, "活动", "A4", "巡查");
    type(FORM, "活动", "B4", "2026-05-06");
    type(FORM, "活动", "H4", "a1");

    assertThat(problems())
        .containsExactly(
            "DUPLICATE_ID form-m2.xlsx 活动!H4 活动中「a1」重复,另一处在 form-m1.xlsx 活动!H4。",
            "IMPOSSIBLE_DATE form-m2.xlsx 清单-隐患!D4 「1980-01-01」不是 1990 年至 2100 年间的有效日期。",
            "DANGLING_REFERENCE form-m2.xlsx 清单-隐患!J4 清单事项中没有「t9」。");
  }

  @Test
  void theEngineFindsWhatIsWrongAtTheCell() throws IOException {
    FilledForms filled = FormsTest.read(files);

    assertThat(
            filled.located(
                List.of(
                    Problem.error(
                        ProblemId.WRONG_TYPE,
                        Position.of("submission", "units[0].facts.摊位数"),
                        "摊位数"),
                    Problem.error(
                        ProblemId.BAD_VALUE,
                        Position.of("submission", "records[0].level"),
                        "level",
                        "x"),
                    Problem.error(
                        ProblemId.MISSING_FIELD,
                        Position.of("submission", "coalitions[0].memberships[1].from"),
                        "from"),
                    Problem.error(
                        ProblemId.MISSING_FIELD, Position.of("submission", "asOf"), "asOf"),
                    Problem.error(ProblemId.UNUSED_DATA, Position.of("submission", "facts"), "x"))))
        .extracting(p -> p.position().toString(), Problem::arguments)
        .containsExactly(
            tuple("form-m1.xlsx 填报!B7", List.of("摊位数")),
            tuple("form-m1.xlsx 记录!D4", List.of("级别", "x")),
            tuple("register.xlsx 成员!D5", List.of("起*")),
            tuple("register.xlsx 考评!D4", List.of("考评截止日")),
            tuple("submission facts", List.of("x")));
  }

  @Test
  void aFormIsForOneSubjectOfThisPackOnce() throws IOException {
    files.put("copy.xlsx", Objects.requireNonNull(files.get(FORM)));
    type("copy.xlsx", "填报", "B7", "12");
    type("form-c1.xlsx", "填报", "B3", "c9");
    type("form-m1.xlsx", "填报", "B5", "market 2025.1");

    assertThat(problems())
        .contains(
            "BAD_CELL form-m1.xlsx 填报!B5 单元格不能读取:「market 2025.1」,应为「market 2026.1」。",
            "DUPLICATE_ID copy.xlsx 填报!B3 填报表中「m2」重复,另一处在 form-m2.xlsx 填报!B3。",
            "DANGLING_REFERENCE form-c1.xlsx 填报!B3 单位中没有「c9」。");
  }

  @Test
  void aFormMaySayTheNameOfWhoseItIs() throws IOException {
    Submission before = read();
    type(FORM, "填报", "B3", before.units().get(1).name());

    FilledForms read = FormsTest.read(files);

    assertThat(read.submission().units()).isEqualTo(before.units());
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void aCopyOfAFileIsRefused() {
    files.put("committee - 副本.xlsx", Objects.requireNonNull(files.get("committee.xlsx")));

    assertThat(problems())
        .containsExactly(
            "DUPLICATE_ID committee - 副本.xlsx 填报表中「committee - 副本.xlsx」重复,另一处在 committee.xlsx。");
  }

  @Test
  void aCopyThatWasSavedAgainIsRefused() throws IOException {
    files.put("committee - 副本.xlsx", Objects.requireNonNull(files.get("committee.xlsx")));
    change("committee - 副本.xlsx", book -> book.createSheet("说明2").setDisplayGridlines(false));

    assertThat(problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("DUPLICATE_ID committee"));
  }

  @Test
  void whatHappenedOutsideThePeriodIsTold() throws IOException {
    type(FORM, "活动", "A4", "巡查");
    type(FORM, "活动", "B4", "2025.5.6");

    assertThat(FormsTest.read(files).notices())
        .extracting(p -> p.position() + " " + p.message(Language.ZH))
        .containsExactly("form-m2.xlsx 活动!B4 日期 2025-05-06 不在 2026-01-01 至 2026-12-31 之间。");
  }

  @Test
  void formsThatAreMissingAreTold() {
    files.remove("form-m1.xlsx");
    files.remove("committee.xlsx");

    assertThat(FormsTest.read(files).notices())
        .extracting(p -> p.message(Language.ZH))
        .containsExactly("缺少文件 1 份填报表(东市场)。");
  }

  @Test
  void withoutARegisterNothingIsRead() {
    files.remove(Forms.REGISTER);

    assertThat(problems()).containsExactly("MISSING_FILE register.xlsx 缺少文件 名册(考评)。");
  }

  @Test
  void nothingThatSomebodyWroteIsPassedOver() throws IOException {
    change(FORM, book -> book.createSheet("补充").createRow(0).createCell(0).setCellValue("另有一事"));
    type(FORM, "活动", "J3", "参与人");
    type(FORM, "活动", "J4", "三人");
    type(FORM, "活动", "K3", "备注");
    type(FORM, "活动", "K4", "已核");
    change(FORM, book -> book.getSheet("记录").addMergedRegion(new CellRangeAddress(4, 5, 0, 0)));

    assertThat(problems())
        .anyMatch(p -> p.startsWith("UNKNOWN_FIELD form-m2.xlsx 补充 没有名为「补充」的字段"))
        .anyMatch(p -> p.startsWith("UNKNOWN_FIELD form-m2.xlsx 活动!J3 没有名为「参与人」的字段"))
        .contains("BAD_CELL form-m2.xlsx 记录!A5 单元格不能读取:「A5:A6」,应为没有合并的单元格。")
        .noneMatch(p -> p.contains("!K"));
  }

  @Test
  void tablesOfTheSameColumnsComeAsCsvInGb18030() {
    Charset gb18030 = Charset.forName("GB18030");
    files.remove("form-m2.xlsx");
    files.remove("form-c1.xlsx");
    files.put(
        "activities.csv",
        "主办,活动,日期,参加人数,联合\n西市场,巡查,2026/7/1,５,\n市场联盟,联席会议,2026年8月1日,,否\n".getBytes(gb18030));
    files.put(
        "清单-隐患.csv",
        "\ufeff编号;责任单位;提出日期;状态\nx1;m2;2026-04-01;整改\n".getBytes(StandardCharsets.UTF_8));

    Submission read = read();

    assertThat(read.activities())
        .filteredOn(activity -> !activity.organiser().equals("m1"))
        .extracting(a -> a.organiser() + " " + a.kind() + " " + a.date() + " " + a.fields())
        .containsExactly("m2 巡查 2026-07-01 {参加人数=5}", "c1 联席会议 2026-08-01 {联合=false}");
    assertThat(read.items())
        .filteredOn(item -> item.id().equals("x1"))
        .singleElement()
        .satisfies(item -> assertThat(item.state()).isEqualTo("整改"));
  }

  @Test
  void factsMayStandBesideTheNamesOfThoseWhoStateThem() {
    files.clear();
    files.put(
        "assessment.csv", "考评期起,考评期止\n2026-01-01,2026-12-31\n".getBytes(StandardCharsets.UTF_8));
    files.put(
        "units.csv",
        "编号,名称,摊位数（个）,有台账,检测公开\nm1,东市场,30,是,否\nm2,西市场,,否,\n".getBytes(StandardCharsets.UTF_8));

    assertThat(read().units())
        .extracting(unit -> unit.id() + " " + new TreeMap<>(unit.facts()))
        .containsExactly("m1 {摊位数=30, 有台账=true, 检测公开=false}", "m2 {有台账=false}");
  }

  @Test
  void bytesOfAnotherEncodingAreRefused() {
    byte[] mixed = "主办,活动,日期\nm1,巡查,".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(mixed, mixed.length + 1);
    bytes[mixed.length] = (byte) 0xC4;
    files.put("activities.csv", bytes);

    assertThat(problems()).containsExactly("BAD_ENCODING activities.csv:2 文本不是有效的 UTF-8 编码。");
  }

  @Test
  void aFactThatIsStatedTwiceIsRefused() {
    files.keySet().retainAll(List.of("form-m1.xlsx"));
    files.put(
        "assessment.csv", "考评期起,考评期止\n2026-01-01,2026-12-31\n".getBytes(StandardCharsets.UTF_8));
    files.put("units.csv", "编号,名称,摊位数\nm1,东市场,30\n".getBytes(StandardCharsets.UTF_8));

    assertThat(problems()).contains("DUPLICATE_ID form-m1.xlsx 填报!B7 事实中「摊位数」重复,另一处在 单位/共同体。");
  }

  @Test
  void aHiddenSheetIsTold() throws IOException {
    change(FORM, book -> book.setSheetHidden(book.getSheetIndex("活动"), true));

    assertThat(FormsTest.read(files).notices())
        .extracting(p -> p.position() + " " + p.message(Language.ZH))
        .containsExactly("form-m2.xlsx 活动 文件里有不读取的内容:隐藏的工作表;要读的,请取消隐藏");
  }

  @Test
  void aFormulaCountsAsItWasSavedAndIsTold() throws IOException {
    change(
        FORM,
        book -> {
          cell(book, "填报", "B7").setCellFormula("6*7");
          book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

    FilledForms filled = FormsTest.read(files);

    assertThat(filled.submission().units().get(1).facts()).containsEntry("摊位数", FactValue.of(42));
    assertThat(filled.notices())
        .extracting(p -> p.id() + " " + p.position())
        .containsExactly("FORMULA_VALUE form-m2.xlsx 填报!B7");
  }

  @Test
  void aFormulaWithoutAValueAndAFileThatIsNoWorkbookAreRefused() throws IOException {
    change(FORM, book -> cell(book, "填报", "B7").setCellFormula("A1+1"));
    files.put("form-c1.xlsx", "PK".getBytes(StandardCharsets.US_ASCII));

    assertThat(problems())
        .anyMatch(p -> p.startsWith("BAD_CELL form-m2.xlsx 填报!B7 单元格不能读取:「=A1+1」"))
        .anyMatch(p -> p.startsWith("MALFORMED_DOCUMENT form-c1.xlsx"));
  }

  @Test
  void aMonthThatASpreadsheetTookForADayIsStillAMonth() throws IOException {
    type("committee.xlsx", "前期考评结果", "B5", "2026-01-01");

    assertThat(read().earlier()).extracting(e -> e.period()).containsExactly("2025-Q4", "2026-01");
  }
}
