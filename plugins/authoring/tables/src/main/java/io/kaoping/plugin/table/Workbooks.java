package io.kaoping.plugin.table;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook. Numbers are read from what the file says, never from a rounded double;
 * of formulas the value that was stored with them counts, and is told.
 */
final class Workbooks {
  static final int MOST_ROWS = 50_000;
  static final int MOST_COLUMNS = 500;

  /** As many digits as a workbook keeps; further ones come from binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** A number that a workbook may hold; those with larger exponents are none. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

  /** What a format shows as it stands, leaves room for or repeats, and its conditions. */
  private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^]]*]");

  private final String name;
  private final List<Problem> problems;

  private Workbooks(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  static List<Table> read(String name, byte[] bytes, List<Problem> problems) {
    if (!Archive.isSafe(name, bytes, problems)) {
      return List.of();
    }
    Workbooks reader = new Workbooks(name, problems);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return reader.tables(workbook);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      problems.add(Archive.unreadable(name, "broken"));
      return List.of();
    }
  }

  private List<Table> tables(XSSFWorkbook workbook) {
    List<Table> tables = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      String title = TableFile.trimmed(sheet.getSheetName());
      String other = names.putIfAbsent(title, sheet.getSheetName());
      if (other != null) {
        problems.add(
            Problem.error(
                ProblemId.DUPLICATE_ID, Position.of(name, title), "sheets", title, other));
        continue;
      }
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        tables.add(table(sheet, title));
      } else if (workbook.getSheetVisibility(i) == SheetVisibility.HIDDEN
          && sheet.getPhysicalNumberOfRows() > 0) {
        problems.add(
            Problem.notice(
                ProblemId.UNSAFE_FILE, Position.of(name, title), Problem.detail("unsafe-hidden")));
      }
    }
    return tables;
  }

  private Table table(XSSFSheet sheet, String title) {
    List<List<Cell>> rows = new ArrayList<>();
    int last = sheet.getLastRowNum();
    if (last >= MOST_ROWS) {
      limit(title, "rows", MOST_ROWS);
      return new Table(title, rows, List.of(), Position.of(name, title));
    }
    for (int r = 0; r <= last; r++) {
      XSSFRow row = sheet.getRow(r);
      List<Cell> cells = new ArrayList<>();
      int width = row == null ? 0 : row.getLastCellNum();
      if (width > MOST_COLUMNS) {
        limit(title, "columns", MOST_COLUMNS);
        width = MOST_COLUMNS;
      }
      for (int c = 0; c < width; c++) {
        Position at = Position.of(name, title + "!" + TableFile.address(r, c));
        XSSFCell cell = row == null ? null : row.getCell(c);
        cells.add(new Cell(cell == null ? "" : text(cell, at), at));
      }
      rows.add(cells);
    }
    List<Table.Merge> merges = new ArrayList<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      merges.add(
          new Table.Merge(
              range.getFirstRow(),
              range.getLastRow(),
              range.getFirstColumn(),
              range.getLastColumn()));
    }
    return new Table(title, rows, merges, Position.of(name, title));
  }

  private void limit(String title, String what, int most) {
    problems.add(
        Problem.error(
            ProblemId.LIMIT_EXCEEDED, Position.of(name, title), what, String.valueOf(most)));
  }

  private String text(XSSFCell cell, Position at) {
    try {
      return value(cell, at);
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      String raw = String.valueOf(cell.getRawValue());
      problems.add(Problem.error(ProblemId.BAD_CELL, at, raw, detail("stored")));
      return "";
    }
  }

  private String value(XSSFCell cell, Position at) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String raw = cell.getRawValue();
    boolean emptyText = type == CellType.STRING && raw != null; // a formula may say nothing
    if (formula && (raw == null || raw.isEmpty()) && !emptyText) {
      problems.add(
          Problem.error(ProblemId.BAD_CELL, at, "=" + cell.getCellFormula(), detail("no-value")));
      return "";
    }
    if (!formula && raw != null && raw.isBlank() && !cell.getCTCell().isSetIs()) {
      return "";
    }
    if (type == CellType.ERROR) {
      problems.add(Problem.error(ProblemId.BAD_CELL, at, String.valueOf(raw), detail("no-error")));
      return "";
    }
    String text =
        switch (type) {
          case STRING -> TableFile.trimmed(cell.getStringCellValue());
          case NUMERIC -> number(cell, String.valueOf(raw));
          case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
          default -> "";
        };
    if (formula) {
      problems.add(Problem.notice(ProblemId.FORMULA_VALUE, at, "=" + cell.getCellFormula(), text));
    }
    return text;
  }

  private static String detail(String key) {
    return Problem.detail("cell-" + key);
  }

  private static String number(XSSFCell cell, String raw) {
    if (!NUMBER.matcher(raw).matches()) {
      throw new NumberFormatException(raw);
    }
    if (isDay(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      return time.toLocalTime().toSecondOfDay() == 0
          ? time.toLocalDate().toString()
          : time.toString();
    }
    BigDecimal value = new BigDecimal(raw).round(DIGITS);
    if (isPercent(cell.getCellStyle().getDataFormatString())) {
      return plain(value.movePointRight(2)) + "%";
    }
    return plain(value);
  }

  /**
   * Tells whether a day is shown, also by the formats that only Excel of East Asia has built in.
   */
  private static boolean isDay(XSSFCell cell) {
    short format = cell.getCellStyle().getDataFormat();
    boolean chinese = format >= 27 && format <= 36 || format >= 50 && format <= 58;
    return DateUtil.isCellDateFormatted(cell)
        || chinese
            && cell.getSheet().getWorkbook().getStylesSource().getNumberFormatAt(format) == null
            && DateUtil.isValidExcelDate(cell.getNumericCellValue());
  }

  /** Tells whether a format shows a hundredfold: by its first section, not by texts in it. */
  private static boolean isPercent(@Nullable String format) {
    return format != null && TEXTS.matcher(format).replaceAll("").split(";", 2)[0].contains("%");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
