package io.kaoping.plugin.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedWorkbookTest {
  private static final PrintedSheet SHEET =
      new PrintedSheet(
          "细则",
          "考评细则",
          List.of(
              new Column("项目", 10, Look.GROUP),
              new Column("分值", 6, Look.NUMBER),
              new Column("标准", 20, Look.TEXT),
              new Column("规则", 20, Look.ASIDE)),
          List.of(
              List.of("甲", "6", "一二三四五六七八九十一", "a"),
              List.of("甲", "0.5", "短", "b\nc\nd"),
              List.of("乙", "不定", "短", "e")));

  private static XSSFSheet opened(byte[] book) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      return workbook.getSheetAt(0);
    }
  }

  private static PrintedSheet only(String text) {
    return new PrintedSheet(
        "表", null, List.of(new Column("列", 20, Look.TEXT)), List.of(List.of(text)));
  }

  @Test
  void groups_areMerged_numbersAreNumbers_andTheTitleIsAsWideAsThePrint() throws IOException {
    XSSFSheet sheet = opened(PrintedWorkbook.of(List.of(SHEET)));

    assertThat(sheet.getMergedRegions())
        .extracting(CellRangeAddress::formatAsString)
        .containsExactlyInAnyOrder("A1:C1", "A3:A4");
    assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    assertThat(sheet.getWorkbook().getPrintArea(0)).isEqualTo("细则!$A$1:$C$5");
  }

  @Test
  void rows_areAsHighAsTheirPrintedText() throws IOException {
    XSSFSheet sheet = opened(PrintedWorkbook.of(List.of(SHEET)));

    assertThat(sheet.getRow(2).getHeight()).isEqualTo((short) (2 * 16 * 20));
    assertThat(sheet.getRow(3).getHeight()).isEqualTo((short) (16 * 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+1", "-1", "@甲", "plain", "'quoted"})
  void text_isNeverAFormula_andReadsBack(String text) throws IOException {
    byte[] book = PrintedWorkbook.of(List.of(only(text)));

    assertThat(opened(book).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(TableFile.read("表.xlsx", book).tables().get(0).rows().get(1).get(0).text())
        .isEqualTo(text);
  }

  @Test
  void sameSheets_giveTheSameBytes() {
    assertThat(PrintedWorkbook.of(List.of(SHEET))).isEqualTo(PrintedWorkbook.of(List.of(SHEET)));
  }
}
