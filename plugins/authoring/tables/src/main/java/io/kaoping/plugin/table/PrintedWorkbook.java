package io.kaoping.plugin.table;

import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Entry;
import io.kaoping.plugin.table.PrintedSheet.Look;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Writes sheets as a workbook. Text is never a formula, whatever it begins with, and the same
 * sheets give the same bytes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PrintedWorkbook {
  private static final String FONT = "宋体";
  private static final int LINE = 16;
  private static final int MOST_LINES = 25;

  /** How many rows below the head keep to what may be entered. */
  private static final int MORE = 999;

  /** How long a workbook lets the words of a list be, with the commas between them. */
  private static final int MOST_CHOICES = 255;

  private final XSSFWorkbook book;
  private final XSSFCellStyle title;
  private final XSSFCellStyle head;
  private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);
  private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

  private PrintedWorkbook(XSSFWorkbook book) {
    this.book = book;
    this.title = style(HorizontalAlignment.CENTER, true, 16);
    this.head = style(HorizontalAlignment.CENTER, true, 11);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    border(head);
    for (Look look : Look.values()) {
      looks.put(look, cell(look));
      XSSFCellStyle text = cell(look);
      text.setQuotePrefixed(true);
      quoted.put(look, text);
    }
  }

  /** Returns a workbook with these sheets. */
  public static byte[] of(List<PrintedSheet> sheets) {
    XSSFWorkbook book = new XSSFWorkbook();
    PrintedWorkbook workbook = new PrintedWorkbook(book);
    sheets.forEach(workbook::sheet);
    return StableWorkbook.bytes(book);
  }

  private XSSFCellStyle cell(Look look) {
    boolean left = look == Look.TEXT || look == Look.ASIDE;
    XSSFCellStyle style =
        style(left ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER, false, 11);
    border(style);
    return style;
  }

  private XSSFCellStyle style(HorizontalAlignment alignment, boolean bold, int size) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setBold(bold);
    font.setFontHeightInPoints((short) size);
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private void sheet(PrintedSheet printed) {
    XSSFSheet sheet = book.createSheet(printed.name());
    List<Column> columns = printed.columns();
    int shown = (int) columns.stream().filter(c -> c.look() != Look.ASIDE).count();
    int row = 0;
    if (printed.title() != null) {
      text(sheet.createRow(row), 0, printed.title(), title);
      if (shown > 1) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, shown - 1));
      }
      row++;
    }
    XSSFRow headings = sheet.createRow(row);
    for (int c = 0; c < columns.size(); c++) {
      text(headings, c, columns.get(c).heading(), head);
      sheet.setColumnWidth(c, Math.min(255, columns.get(c).width()) * 256);
    }
    int first = row + 1;
    for (List<String> texts : printed.rows()) {
      XSSFRow made = sheet.createRow(++row);
      for (int c = 0; c < columns.size(); c++) {
        cell(made, c, c < texts.size() ? texts.get(c) : "", columns.get(c).look());
      }
      made.setHeightInPoints(LINE * lines(columns, texts));
    }
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).look() == Look.GROUP) {
        merge(sheet, printed.rows(), c, first);
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      entry(sheet, columns.get(c).entry(), new CellRangeAddressList(first, first + MORE, c, c));
    }
    sheet.createFreezePane(0, first);
    sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
    book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(1, shown) - 1, 0, row);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** Limits what may be entered in some cells; what stands there already stays. */
  private static void entry(XSSFSheet sheet, @Nullable Entry entry, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint limit = null;
    if (entry instanceof Entry.OneOf one) {
      boolean fits = String.join(",", one.words()).length() <= MOST_CHOICES;
      limit =
          fits && one.words().stream().noneMatch(word -> word.contains(","))
              ? helper.createExplicitListConstraint(one.words().toArray(String[]::new))
              : null;
    } else if (entry instanceof Entry.Number number) {
      limit =
          helper.createDecimalConstraint(
              DataValidationConstraint.OperatorType.BETWEEN,
              number.least().toPlainString(),
              number.most().toPlainString());
    }
    if (limit != null) {
      DataValidation validation = helper.createValidation(limit, cells);
      validation.setShowErrorBox(true);
      sheet.addValidationData(validation);
    }
  }

  /** Returns how many lines the highest printed cell of a row takes; not all programs find out. */
  private static int lines(List<Column> columns, List<String> texts) {
    int most = 1;
    for (int c = 0; c < Math.min(columns.size(), texts.size()); c++) {
      int width = Math.max(1, columns.get(c).width() - 1);
      Look look = columns.get(c).look();
      boolean across = look == Look.GROUP || look == Look.ASIDE;
      int lines = 0;
      for (String line : texts.get(c).split("\n", -1)) {
        int wide = line.codePoints().map(point -> point < 0x2e80 ? 1 : 2).sum();
        lines += Math.max(1, (wide + width - 1) / width);
      }
      most = across ? most : Math.max(most, lines);
    }
    return Math.min(most, MOST_LINES);
  }

  private void cell(XSSFRow row, int column, String text, Look look) {
    if (look == Look.NUMBER && text.matches("-?\\d{1,12}(\\.\\d{1,3})?")) {
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(Objects.requireNonNull(looks.get(look)));
      cell.getCTCell().setT(STCellType.N);
      cell.getCTCell().setV(new BigDecimal(text).toPlainString());
      return;
    }
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    Map<Look, XSSFCellStyle> styles = formula ? quoted : looks;
    text(row, column, text, Objects.requireNonNull(styles.get(look)));
  }

  private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Merges cells below each other that say the same; the texts below the first are dropped. */
  private static void merge(XSSFSheet sheet, List<List<String>> rows, int column, int first) {
    int from = 0;
    for (int r = 1; r <= rows.size(); r++) {
      boolean same = r < rows.size() && rows.get(r).get(column).equals(rows.get(from).get(column));
      if (same) {
        sheet.getRow(first + r).getCell(column).setBlank();
      } else {
        if (r - from > 1) {
          sheet.addMergedRegion(new CellRangeAddress(first + from, first + r - 1, column, column));
        }
        from = r;
      }
    }
  }
}
