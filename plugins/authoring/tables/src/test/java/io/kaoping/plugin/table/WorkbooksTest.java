package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0%, 85%",
        "`0.00%_ `, 85%",
        "0%;[Red]-0%;0, 85%",
        "[>=0.6]0.0%;0%, 85%",
        "0.00%\" 出席\", 85%",
        "%0, 85%",
        "0.00, 0.85",
        "0.00\"%\", 0.85",
        "0.00\\%, 0.85",
        "0.00_%, 0.85",
        "0.00;-0%, 0.85",
        "\"a;b%\"0.00, 0.85",
      })
  void numbers_ofAnyPercentFormat_areRates(String format, String text) {
    byte[] book =
        BookSketch.of(made -> style(made, 0.85, made.createDataFormat().getFormat(format)));

    assertThat(firstRow(read(book))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(shorts = {14, 27, 31, 36, 50, 57, 58})
  void days_inTheFormatsOfChineseExcel_areDays(short format) {
    assertThat(firstRow(read(styled(46082, format)))).containsExactly("2026-03-01");
  }

  @ParameterizedTest
  @CsvSource({"46082, 1, 46082", "46082, 37, 46082", "46082, 49, 46082", "-1, 31, -1"})
  void numbers_inOtherFormats_areNoDays(double number, short format, String text) {
    assertThat(firstRow(read(styled(number, format)))).containsExactly(text);
  }

  @Test
  void days_areNone_whereTheWorkbookGivesTheFormatAnotherMeaning() {
    byte[] book =
        BookSketch.of(
            made -> {
              made.getStylesSource().putNumberFormat((short) 31, "0.00");
              style(made, 46082, (short) 31);
            });

    assertThat(firstRow(read(book))).containsExactly("46082");
  }

  private static byte[] styled(double number, short format) {
    return BookSketch.of(made -> style(made, number, format));
  }

  private static void style(XSSFWorkbook made, double number, short format) {
    XSSFCell cell = made.createSheet("数").createRow(0).createCell(0);
    CellStyle style = made.createCellStyle();
    style.setDataFormat(format);
    cell.setCellValue(number);
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @CsvSource({
    "n, 1E999999999",
    "n, -1E-999999999",
    "n, 1E99999999999",
    "n, abc",
    "n, NaN",
    "d, 2026-03-01"
  })
  void cells_thatHoldNoValue_areRefusedAtTheirPlace(String type, String stored) {
    byte[] book = stored(STCellType.Enum.forString(type), stored);

    assertThat(firstRow(read(book))).containsExactly("");
    assertThat(problems(book))
        .containsExactly(
            "[Kaoping/BadCell] 细则.xlsx 数!A1: The cell cannot be read: \""
                + stored
                + "\", expected a number or text as workbooks store it; correct and save it once in"
                + " Excel or WPS.");
  }

  @ParameterizedTest
  @CsvSource({"n, '', ''", "s, '', ''", "b, '', ''", "n, ' ', ''", "n, 1E3, 1000", "n, .5, 0.5"})
  void cells_areReadAsStored(String type, String stored, String text) {
    byte[] book = stored(STCellType.Enum.forString(type), stored);

    assertThat(firstRow(read(book))).containsExactly(text);
    assertThat(problems(book)).isEmpty();
  }

  private static byte[] stored(STCellType.Enum type, String stored) {
    return BookSketch.of(
        made -> {
          XSSFCell cell = made.createSheet("数").createRow(0).createCell(0);
          cell.getCTCell().setT(type);
          cell.getCTCell().setV(stored);
        });
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
    String broken =
        "[Kaoping/MalformedDocument] 细则.xlsx: The document cannot be read: it is no whole .xlsx"
            + " workbook";
    assertThat(problems("编号,分值".getBytes(StandardCharsets.UTF_8))).containsExactly(broken);
    assertThat(problems(new byte[0])).containsExactly(broken);
    assertThat(problems(BookSketch.with(new byte[0], "a.txt", new byte[] {1})))
        .containsExactly(broken);
    assertThat(problems(Arrays.copyOf(PLAIN, PLAIN.length / 2))).containsExactly(broken);
    assertThat(problems(Arrays.copyOf(PLAIN, PLAIN.length - 100))).containsExactly(broken);
  }

  @Test
  void oldWorkbooksAndThoseWithPasswords_areRefused_withTheirOwnRemedy() throws IOException {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.writeFilesystem(old);
    }

    List<Problem> problems = read(old.toByteArray()).problems();

    assertThat(problems)
        .extracting(p -> p.message(Language.ZH), p -> p.advice(Language.ZH))
        .containsExactly(tuple("文档无法读取:这是旧的 .xls 文件,或者设了打开密码", "请用 Excel 或 WPS 另存为 .xlsx,并去掉密码。"));
    assertThat(problems)
        .extracting(p -> p.message(Language.EN), p -> p.advice(Language.EN))
        .containsExactly(
            tuple(
                "The document cannot be read: it is an old .xls file, or it has a password",
                "Save it as .xlsx in Excel or WPS, without a password."));
  }

  @Test
  void endings_thatAreUnknown_areRefused() {
    assertThat(TableFile.read("细则.xls", PLAIN).problems()).extracting(Problem::toString).hasSize(1);
    assertThat(TableFile.read("细则.XLSX", PLAIN).problems()).isEmpty();
    assertThat(TableFile.endings()).containsExactlyInAnyOrder("xlsx", "csv", "md");
  }
}
