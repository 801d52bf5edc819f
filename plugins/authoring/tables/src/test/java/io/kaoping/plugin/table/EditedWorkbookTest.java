package io.kaoping.plugin.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.problem.PackException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

class EditedWorkbookTest {
  private static final String NAME = "t.xlsx";

  @Test
  void of_textThatStandsInItsCell_isReplaced() throws IOException {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFCell cell = made.createSheet("s").createRow(0).createCell(0);
              cell.setCellStyle(made.createCellStyle());
              CTCell inline = cell.getCTCell();
              inline.setT(STCellType.INLINE_STR);
              inline.addNewIs().setT("a");
            });
    assertThat(sheet(book)).contains("inlineStr");

    byte[] edited = EditedWorkbook.of(NAME, book, Map.of("s!A1", "b", "s!C3", "c"));

    assertThat(sheet(edited)).doesNotContain("inlineStr", "<is>").contains(" s=\"1\"");
    assertThat(text(edited, 0, 0)).isEqualTo("b");
    assertThat(text(edited, 2, 2)).isEqualTo("c");
  }

  @Test
  void of_formula_isRefusedWithItsPlace() {
    byte[] book =
        BookSketch.of(
            made -> {
              XSSFSheet sheet = made.createSheet("s");
              BookSketch.add(sheet, "a");
              sheet.getRow(0).createCell(1).setCellFormula("A1");
            });

    assertThatThrownBy(() -> EditedWorkbook.of(NAME, book, Map.of("s!B1", "b")))
        .isInstanceOf(PackException.class)
        .hasMessageContainingAll("t.xlsx s!B1", "=A1");
  }

  private static String text(byte[] book, int row, int column) {
    return TableFile.read(NAME, book).tables().get(0).rows().get(row).get(column).text();
  }

  private static String sheet(byte[] book) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      ZipEntry entry = in.getNextEntry();
      while (!entry.getName().endsWith("sheet1.xml")) {
        entry = in.getNextEntry();
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
