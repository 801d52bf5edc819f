package io.kaoping.plugin.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apiguardian.api.API;

/** Writes other texts into cells of a workbook that somebody made; everything else stays. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EditedWorkbook {
  private EditedWorkbook() {}

  /**
   * Returns a workbook with some texts in place of what stands in their cells.
   *
   * @param content a workbook that {@link TableFile} reads without a problem
   * @param texts the texts, by sheet and address: {@code 词汇表!B3}; a cell that is not there is made
   */
  public static byte[] of(byte[] content, Map<String, String> texts) {
    Map<String, String> left = new LinkedHashMap<>(texts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      left.forEach(
          (place, text) -> {
            int mark = place.lastIndexOf('!');
            CellReference at = new CellReference(place.substring(mark + 1));
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
              if (TableFile.trimmed(book.getSheetName(i)).equals(place.substring(0, mark))) {
                XSSFRow row = book.getSheetAt(i).getRow(at.getRow());
                XSSFRow made = row == null ? book.getSheetAt(i).createRow(at.getRow()) : row;
                XSSFCell there = made.getCell(at.getCol());
                XSSFCell cell =
                    there == null ? made.createCell(at.getCol(), CellType.STRING) : there;
                cell.setBlank(); // a text within the sheet, or a formula, would stay beside it
                cell.setCellValue(text);
              }
            }
          });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was read before, and memory is always written
    }
  }
}
