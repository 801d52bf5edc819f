package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

class WorkbooksTest {
  private static final byte[] PLAIN = BookSketch.of("细则", new String[] {"编号", " 甲　\n"});

  private static TableReading read(byte[] bytes) {
    return TableFile.read("细则.xlsx", bytes);
  }

  private static List<String> problems(byte[] bytes) {
    return read(bytes).problems().stream().map(Problem::toString).toList();
  }

  private static List<String> firstRow(TableReading reading) {
    return reading.tables().get(0).rows().get(0).stream().map(Cell::text).toList();
  }

  @Test
  void texts_areTrimmed_andHaveTheirAddress() {
    TableReading reading = read(PLAIN);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tables().get(0).name()).isEqualTo("细则");
    Cell cell = reading.tables().get(0).rows().get(0).get(1);
    assertThat(cell.text()).isEqualTo("甲");
    assertThat(cell.at()).hasToString("细则.xlsx 细则!B1");
  }

  @Test
  void numbers_areTheOnesThatWereTyped() {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFSheet sheet = made.createSheet("数");
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellValue(0.1 + 0.2);
              row.createCell(1).setCellValue(6);
              row.createCell(2).setCellValue(1.10);
              row.createCell(3).setCellValue(true);
              row.createCell(4).setCellValue(1e-7);
              XSSFCell share = row.createCell(5);
              CellStyle percent = made.createCellStyle();
              percent.setDataFormat(made.createDataFormat().getFormat("0%"));
              share.setCellValue(0.85);
              share.setCellStyle(percent);
              XSSFCell day = row.createCell(6);
              CellStyle date = made.createCellStyle();
              date.setDataFormat(made.createDataFormat().getFormat("yyyy/m/d"));
              day.setCellValue(LocalDate.of(2025, 3, 1));
              day.setCellStyle(date);
            });

    assertThat(firstRow(read(book)))
        .containsExactly("0.3", "6", "1.1", "是", "0.0000001", "85%", "2025-03-01");
  }

  @ParameterizedTest
  @CsvSource({
    "'0.00%_ ', 95%",
    "'0%;[Red]-0%;0', 95%",
    "'0.00;0%', 0.95",
    "'0\"%\"', 0.95",
  })
  void aShare_isKnownByTheFirstPartOfItsFormat(String format, String text) {
    byte[] book =
        BookSketch.of(
            made -> {
              CellStyle style = made.createCellStyle();
              style.setDataFormat(made.createDataFormat().getFormat(format));
              XSSFCell cell = made.createSheet("数").createRow(0).createCell(0);
              cell.setCellValue(0.95);
              cell.setCellStyle(style);
            });

    assertThat(firstRow(read(book))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(shorts = {31, 57, 58})
  void days_inTheFormatsOfChineseWorkbooks_areDays(short format) {
    byte[] book =
        BookSketch.of(
            made -> {
              CellStyle style = made.createCellStyle();
              style.setDataFormat(format);
              XSSFCell cell = made.createSheet("数").createRow(0).createCell(0);
              cell.setCellValue(LocalDate.of(2026, 3, 1));
              cell.setCellStyle(style);
            });

    assertThat(firstRow(read(book))).containsExactly("2026-03-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E999999999", "1E-999999999", "abc"})
  void aNumberThatIsNone_isRefusedAtItsCell(String raw) {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFCell cell = made.createSheet("数").createRow(0).createCell(0);
              cell.setCellValue(1);
              cell.getCTCell().setV(raw);
            });

    assertThat(problems(book))
        .containsExactly(
            "[Kaoping/BadCell] 细则.xlsx 数!A1: The cell cannot be read: \""
                + raw
                + "\", expected a number such as 6 or 0.5.");
  }

  @Test
  void anOldWorkbook_orOneWithAPassword_isTold() {
    assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .containsExactly(
            "[Kaoping/UnsafeFile] 细则.xlsx: The file holds something that is not read: the old .xls"
                + " format, or a password");
  }

  @Test
  void formula_countsAsSaved_andIsTold() {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFSheet sheet = made.createSheet("细则");
              BookSketch.add(sheet).createCell(0).setCellFormula("1+2");
              sheet.getRow(0).createCell(1).setCellFormula("1/0");
              made.getCreationHelper().createFormulaEvaluator().evaluateAll();
              sheet.getRow(0).createCell(2).setCellFormula("2*3");
            });

    assertThat(firstRow(read(book))).containsExactly("3", "", "");
    assertThat(problems(book))
        .containsExactly(
            "[Kaoping/FormulaValue] 细则.xlsx 细则!A1: The cell holds the formula =1+2; the value \"3\""
                + " that was saved with it counts.",
            "[Kaoping/BadCell] 细则.xlsx 细则!B1: The cell cannot be read: \"#DIV/0!\", expected a value"
                + " that is no error.",
            "[Kaoping/BadCell] 细则.xlsx 细则!C1: The cell cannot be read: \"=2*3\", expected a value saved"
                + " with the formula; open and save it once in Excel or WPS.");
  }

  @Test
  void formula_ofText_isReadAsSaved_andRefusedWithoutAValue() {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFSheet sheet = made.createSheet("细则");
              BookSketch.add(sheet).createCell(0).setCellFormula("\"a\"&\"b\"");
              sheet.getRow(0).createCell(1).setCellFormula("\"\"");
              made.getCreationHelper().createFormulaEvaluator().evaluateAll();
              XSSFCell unsaved = sheet.getRow(0).createCell(2);
              unsaved.setCellFormula("\"c\"");
              unsaved.getCTCell().setT(STCellType.STR);
            });

    assertThat(firstRow(read(book))).containsExactly("ab", "", "");
    assertThat(problems(book))
        .hasSize(3)
        .element(2)
        .asString()
        .startsWith("[Kaoping/BadCell] 细则.xlsx 细则!C1: The cell cannot be read: \"=\"c\"\"");
  }

  @Test
  void sheets_ofOneNameAfterTrimming_areRefused_andHiddenOnesLeftOut() {
    byte[] book =
        BookSketch.of(
            made -> {
              made.createSheet("细则");
              made.createSheet("细则 ");
              made.createSheet("底稿");
              made.setSheetHidden(2, true);
            });

    assertThat(read(book).tables()).extracting(Table::name).containsExactly("细则");
    assertThat(problems(book))
        .containsExactly(
            "[Kaoping/DuplicateId] 细则.xlsx 细则: \"细则\" stands twice in sheets, the other place is"
                + " 细则.");
  }

  @Test
  void merges_areKept() {
    byte[] book =
        BookSketch.of(
            made -> made.createSheet("细则").addMergedRegion(new CellRangeAddress(1, 3, 0, 0)));

    assertThat(read(book).tables().get(0).merges()).containsExactly(new Table.Merge(1, 3, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, x, macros",
    "xl/externalLinks/externalLink1.xml, x, links to other files",
    "xl/more.xml, '<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"b\">', a document type declaration"
        + " (DOCTYPE)",
    "../x.xml, x, a path inside it that is not allowed"
  })
  void whatIsNotSafe_isRefused_beforeAnythingReadsIt(String path, String content, String what) {
    byte[] book = BookSketch.with(PLAIN, path, content.getBytes(StandardCharsets.UTF_8));

    assertThat(read(book).tables()).isEmpty();
    assertThat(problems(book)).hasSize(1);
    assertThat(problems(book).get(0))
        .startsWith("[Kaoping/UnsafeFile] 细则.xlsx ")
        .endsWith("The file holds something that is not read: " + what);
  }

  @Test
  void bomb_isRefused_whileItIsInflated() {
    byte[] bomb = BookSketch.with(PLAIN, "xl/media/a.bin", new byte[(100 << 20) + 1]);

    assertThat(problems(bomb))
        .containsExactly(
            "[Kaoping/LimitExceeded] 细则.xlsx: Limit exceeded: size must not be more than 100 MB.");
  }

  @Test
  void whatIsNoWorkbook_isRefused() {
    assertThat(problems("编号,分值".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("[Kaoping/MalformedDocument] 细则.xlsx: The document cannot be read: zip");
    assertThat(problems(BookSketch.with(new byte[0], "a.txt", new byte[] {1}))).hasSize(1);
  }

  @Test
  void endings_thatAreUnknown_areRefused() {
    assertThat(TableFile.read("细则.xls", PLAIN).problems()).extracting(Problem::toString).hasSize(1);
    assertThat(TableFile.read("细则.XLSX", PLAIN).problems()).isEmpty();
    assertThat(TableFile.endings()).containsExactlyInAnyOrder("xlsx", "csv", "md");
  }
}
