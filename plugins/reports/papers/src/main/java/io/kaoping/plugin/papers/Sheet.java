package io.kaoping.plugin.papers;

import io.kaoping.plugin.papers.Book.Look;
import io.kaoping.rubric.Points;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A sheet while it is written, from top to bottom: title, note, head, rows; ready for A4. */
final class Sheet {
  private static final double INCHES = 1 / 25.4;
  private static final int CHARACTER = 256;

  /** How many characters fit on a landscape page in letters that can be read. */
  private static final int PAGE = 130;

  private static final int LINE = 14;
  private static final int HIGHEST = 409;

  private final Book book;
  private final XSSFSheet sheet;
  private final int[] widths;
  private int first;
  private int last;
  private int next;
  private int head;

  Sheet(Book book, XSSFSheet sheet, int[] widths) {
    this.book = book;
    this.sheet = sheet;
    this.widths = widths;
    this.last = widths.length - 1;
    int width = 0;
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
      width += widths[i];
    }
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(width > 100);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 15 * INCHES);
    sheet.setMargin(PageMargin.RIGHT, 15 * INCHES);
    sheet.setMargin(PageMargin.TOP, 18 * INCHES);
    sheet.setMargin(PageMargin.BOTTOM, 18 * INCHES);
    sheet.setMargin(PageMargin.HEADER, 8 * INCHES);
    sheet.setMargin(PageMargin.FOOTER, 8 * INCHES);
    sheet.getFooter().setCenter(book.footer());
  }

  /**
   * Lets a wide sheet go over several pages side by side; its title stands on the first.
   *
   * @param fixedColumns the columns that are on every page, beside which the title stands
   */
  void overSeveralPages(int fixedColumns) {
    sheet.getPrintSetup().setFitWidth((short) 0);
    sheet.setFitToPage(false);
    first = fixedColumns;
    int width = 0;
    for (int i = 0; i < widths.length && width + widths[i] <= PAGE; i++) {
      width += widths[i];
      last = Math.max(i, first);
    }
  }

  /** Writes the title and the line below it. */
  void title(String title, String note) {
    across(title, Look.TITLE, 30);
    across(note, Look.NOTE, 30);
  }

  /** Writes a line across the columns. */
  void across(String text, Look look, int height) {
    XSSFRow row = sheet.createRow(next);
    row.setHeightInPoints(height);
    for (int i = first; i <= last; i++) {
      row.createCell(i).setCellStyle(book.style(look, false));
    }
    book.write(row.getCell(first), text, look);
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, first, last));
    }
    next++;
  }

  /** Writes the head, which stays in sight and is printed on every page. */
  void head(int fixedColumns, String... titles) {
    Row row = row();
    for (String title : titles) {
      row.text(title, Look.HEAD);
    }
    head = next - 1;
    sheet.createFreezePane(fixedColumns, next);
    sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    if (fixedColumns > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, fixedColumns - 1));
    }
  }

  /** Lets the reader filter and sort the rows below the head. */
  void filtered() {
    sheet.setAutoFilter(new CellRangeAddress(head, next - 1, 0, widths.length - 1));
  }

  Row row() {
    return new Row(sheet.createRow(next++));
  }

  /** A row while it is written, from left to right. */
  final class Row {
    private final XSSFRow row;
    private int at;
    private int lines;

    private Row(XSSFRow row) {
      this.row = row;
    }

    Row text(String text) {
      return text(text, Look.TEXT);
    }

    Row centred(String text) {
      return text(text, Look.CENTRED);
    }

    Row text(String text, Look look) {
      int needed = linesOf(text, widths[at]);
      if (needed > lines) {
        lines = needed;
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 4));
      }
      book.write(row.createCell(at++), text, look);
      return this;
    }

    Row number(Points points) {
      return number(points, Look.NUMBER);
    }

    Row number(Points points, Look look) {
      book.write(row.createCell(at++), points, look);
      return this;
    }

    Row number(long count) {
      return number(Points.of(count));
    }

    /** Writes points, or that there are none. */
    Row number(@Nullable Points points, String otherwise) {
      return points == null ? centred(otherwise) : number(points);
    }

    Row number(Optional<Points> points, String otherwise) {
      return number(points.orElse(null), otherwise);
    }
  }

  /** Returns how many lines a text takes in a column; a Chinese character is two wide. */
  private static int linesOf(String text, int width) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int wide = c < 0x1100 ? 1 : 2;
      if (c == '\n' || used + wide > width) {
        lines++;
        used = 0;
      }
      used += c == '\n' ? 0 : wide;
    }
    return lines;
  }
}
