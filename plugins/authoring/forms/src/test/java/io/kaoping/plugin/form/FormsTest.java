package io.kaoping.plugin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

  static Map<String, byte[]> all(Submission submission, Language language) {
    Forms forms = Forms.of(Market.PACK, language);
    Map<String, byte[]> all = new LinkedHashMap<>();
    forms.forms(submission).forEach(form -> all.put(form.getKey(), form.getValue()));
    all.put(Forms.COMMITTEE, forms.committee(submission));
    all.put(Forms.REGISTER, forms.register(submission));
    return all;
  }

  static FilledForms read(Map<String, byte[]> files) {
    FormReading reading = new FormReading(Market.PACK);
    files.forEach(reading::add);
    return reading.finish();
  }

  private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatFormsSayIsWhatTheSubmissionSaid(Language language) {
    Submission full = Market.full();

    FilledForms filled = read(all(full, language));

    assertThat(filled.submission())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(full);
    assertThat(filled.submission().digest()).isEqualTo(full.digest());
    assertThat(filled.notices()).isEmpty();
  }

  @Test
  void theSameSubmissionGivesTheSameBytes() {
    Map<String, byte[]> first = all(Market.full(), Language.ZH);
    Map<String, byte[]> again = all(Market.full(), Language.ZH);

    assertThat(again.keySet())
        .containsExactly(
            "form-m1.xlsx", "form-m2.xlsx", "form-c1.xlsx", "committee.xlsx", "register.xlsx");
    first.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void aFormAsksForTheFactsOfItsKindAndLocksWhatIsPrinted() throws IOException {
    byte[] form = all(Market.full(), Language.ZH).get("form-m1.xlsx");
    try (XSSFWorkbook book = workbook(form)) {
      List<String> names = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("填报", "活动", "清单-投诉", "清单-隐患", "记录", "自评");
      assertThat(book.isStructureLocked()).isTrue();
      XSSFSheet facts = book.getSheet("填报");
      assertThat(facts.getProtect()).isTrue();
      assertThat(column(facts, 0))
          .containsExactly(
              "农贸市场联盟考评　填报表",
              "只填浅黄色的格子。不知道的空着，不要填 0。活动、清单、记录在后面的表里，没有的空着。",
              "编号",
              "名称",
              "规则包",
              "填报项",
              "摊位数",
              "满意率",
              "有台账",
              "评级",
              "开业日期",
              "四公开",
              "价格公开",
              "检测公开");
      assertThat(column(facts, 2))
          .endsWith(
              "数字（个），≥ 0",
              "数字（%），≥ 0, ≤ 100",
              "是或否",
              "甲、乙 之一",
              "日期，如 2025-03-01",
              "",
              "是或否",
              "是或否");
      assertThat(column(facts, 3)).contains("M1 台账", "M2 满意率", "M3 公开");
      assertThat(facts.getRow(6).getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(facts.getRow(6).getCell(1).getCellStyle().getLocked()).isFalse();
      assertThat(facts.getDataValidations())
          .extracting(
              validation -> validation.getRegions().getCellRangeAddress(0).formatAsString(),
              FormsTest::allowed)
          .contains(tuple("B8", "0 … 100"), tuple("B9", "[是, 否]"), tuple("B10", "[甲, 乙]"));
      XSSFSheet hazards = book.getSheet("清单-隐患");
      assertThat(hazards.getRow(2).getCell(0).getStringCellValue()).isEqualTo("编号*");
      assertThat(hazards.getRow(4).getCell(0).getStringCellValue()).isEqualTo("m1-隐患-2");
      assertThat(hazards.getRow(4).getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(hazards.getRow(4).getCell(1).getCellStyle().getLocked()).isFalse();
    }
  }

  private static List<String> column(XSSFSheet sheet, int column) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(
        row -> texts.add(row.getCell(column) == null ? "" : row.getCell(column).toString()));
    return texts;
  }

  private static String allowed(DataValidation validation) {
    String[] values = validation.getValidationConstraint().getExplicitListValues();
    return values != null
        ? List.of(values).toString()
        : validation.getValidationConstraint().getFormula1()
            + " … "
            + validation.getValidationConstraint().getFormula2();
  }

  @Test
  void anEmptyRegisterHoldsThePeriodOnly() {
    byte[] register =
        Forms.of(Market.PACK, Language.ZH).register(Market.day(1, 1), Market.day(12, 31));

    Submission read = read(Map.of(Forms.REGISTER, register)).submission();

    assertThat(read)
        .isEqualTo(
            Submission.builder(Market.day(12, 31), Market.day(1, 1), Market.day(12, 31)).build());
  }

  @Test
  void idsThatAreNoFileNamesAreNumbered() {
    Submission submission =
        Submission.builder(Market.day(12, 31), Market.day(1, 1), Market.day(12, 31))
            .units(
                List.of(new Unit("东/市场", "甲", null, Map.of()), new Unit("m2", "乙", null, Map.of())))
            .build();

    assertThat(Forms.of(Market.PACK, Language.ZH).files(submission))
        .containsExactly(Map.entry("东/市场", "form-no.1.xlsx"), Map.entry("m2", "form-m2.xlsx"));
  }
}
