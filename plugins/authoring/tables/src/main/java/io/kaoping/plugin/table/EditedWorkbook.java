package io.kaoping.plugin.table;

import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
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
   * @param name its name, by which problems call it
   * @param content a workbook that {@link TableFile} reads without a problem
   * @param texts the texts, by sheet and address: {@code 词汇表!B3}; a cell that is not there is made
   * @throws PackException if there is a formula in such a cell
   */
  public static byte[] of(String name, byte[] content, Map<String, String> texts) {
    List<Problem> formulas = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      texts.forEach(
          (place, text) -> {
            int mark = place.lastIndexOf('!');
            CellReference at = new CellReference(place.substring(mark + 1));
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
              if (TableFile.trimmed(book.getSheetName(i)).equals(place.substring(0, mark))) {
                XSSFRow row = book.getSheetAt(i).getRow(at.getRow());
                XSSFRow made = row == null ? book.getSheetAt(i).createRow(at.getRow()) : row;
                XSSFCell cell = made.getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (cell.getCellType() == CellType.FORMULA) {
                  formulas.add(
                      Problem.error(
                          ProblemId.BAD_CELL,
                          Position.of(name, place),
                          "=" + cell.getCellFormula(),
                          Problem.detail("cell-text")));
                }
                cell.setBlank(); // which drops a text that stands in the cell itself
                cell.setCellValue(text);
              }
            }
          });
      if (!formulas.isEmpty()) {
        throw new PackException("公式不能改名", formulas);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was read before, and memory is always written
    }
  }
}
