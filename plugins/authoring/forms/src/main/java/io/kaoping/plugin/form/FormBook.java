package io.kaoping.plugin.form;

import io.kaoping.plugin.form.Column.Choice;
import io.kaoping.plugin.form.Column.Kind;
import io.kaoping.plugin.form.FormRows.Question;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.StableWorkbook;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook to be filled in: what is printed is locked, and cells say what they take. */
final class FormBook {
  static final Wording NUMBER = new Wording("编号", "No.");
  static final Wording NAME = new Wording("名称", "Name");
  static final Wording PACK = new Wording("规则包", "Pack");
  static final Wording DIRECTORY = new Wording("名录", "Directory");

  /** Empty rows below those that are filled; the sheet goes on below them. */
  private static final int BLANK = 30;

  private static final int LAST = 5_000;
  private static final int LONGEST_LIST = 250;
  private static final int LONGEST_PROMPT = 250;
  private static final int CHARACTER = 256;
  private static final String CHOICES = "choices";
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final List<Choice> YES_NO =
      List.of(
          new Choice("true", new Wording("是", "Yes")), new Choice("false", new Wording("否", "No")));

  private final Language language;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
  private final Map<List<String>, String> ranges = new HashMap<>();

  /** How cells look; those from TEXT on are filled in, the others are locked. */
  private enum Look {
    TITLE,
    NOTE,
    HEAD,
    GROUP,
    PRINTED,
    TEXT,
    QUOTED,
    NUMBER,
    DATE
  }

  /**
   * What stands above the head of a sheet.
   *
   * @param title its title
   * @param note how to fill it in
   * @param labels words, each with what stands behind it
   */
  record Top(String title, String note, List<String> labels) {}

  FormBook(Language language) {
    this.language = language;
  }

  /** Returns the workbook as a file. */
  byte[] bytes() {
    int choices = book.getSheetIndex(CHOICES);
    if (choices >= 0) {
      book.setSheetVisibility(choices, SheetVisibility.VERY_HIDDEN);
    }
    book.setActiveSheet(0);
    book.lockStructure();
    return StableWorkbook.bytes(book);
  }

  /**
   * Adds a sheet whose rows are filled in.
   *
   * @param table the table
   * @param columns its columns here
   * @param top what stands above it
   * @param rows what is filled in already, by key
   * @param numbers what the ids of empty rows begin with; empty when they have none
   */
  void rows(
      TableLayout table,
      List<Column> columns,
      Top top,
      List<Map<String, String>> rows,
      String numbers) {
    XSSFSheet sheet = book.createSheet(table.sheet(language));
    int head = head(sheet, top, columns, true);
    for (int c = 0; c < columns.size(); c++) {
      sheet.setDefaultColumnStyle(c, style(look(columns.get(c))));
      validate(sheet, columns.get(c), head + 1, LAST, c);
    }
    int at = head;
    for (Map<String, String> values : rows) {
      XSSFRow row = sheet.createRow(++at);
      int lines = 1;
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        String text = said(column, values.getOrDefault(column.key(), ""));
        write(row, c, text, look(column));
        lines = Math.max(lines, lines(text, width(column)));
      }
      row.setHeightInPoints(height(lines));
    }
    int blank = table.table() == FormTable.ASSESSMENT ? 1 - Math.min(1, rows.size()) : BLANK;
    for (int i = 1; i <= blank; i++) {
      XSSFRow row = sheet.createRow(++at);
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        boolean numbered = !numbers.isEmpty() && column.key().equals("id");
        write(
            row,
            c,
            numbered ? numbers + (rows.size() + i) : "",
            numbered ? Look.PRINTED : look(column));
      }
    }
    finish(sheet, head);
  }

  /** Adds the sheet that asks a subject for its facts. */
  void facts(TableLayout table, List<Column> columns, Top top, List<Question> questions) {
    XSSFSheet sheet = book.createSheet(table.sheet(language));
    int head = head(sheet, top, columns, false);
    int at = head;
    for (Question question : questions) {
      if (!question.group().isEmpty()) {
        XSSFRow row = sheet.createRow(++at);
        for (int c = 0; c < columns.size(); c++) {
          text(row, c, c == 0 ? question.group() : "", Look.GROUP);
        }
      }
      XSSFRow row = sheet.createRow(++at);
      Column answer =
          Column.of(
                  "value",
                  question.fact().name(),
                  question.fact().en(),
                  FormLayout.kind(question.fact().type()))
              .choosing(question.fact().values().stream().map(Choice::of).toList());
      text(row, 0, answer.heading().in(language), Look.PRINTED);
      write(row, 1, question.answer(), look(answer));
      text(row, 2, question.expected(), Look.PRINTED);
      text(row, 3, question.criteria(), Look.PRINTED);
      if (answer.kind() == Kind.NUMBER) {
        number(sheet, at, at, 1, question.fact().minimum(), question.fact().maximum(), "");
      } else {
        validate(sheet, answer, at, at, 1);
      }
      row.setHeightInPoints(height(lines(question.criteria(), width(columns.get(3)))));
    }
    finish(sheet, head);
  }

  /** Adds a sheet whose rows are printed but for the last column. */
  void answers(TableLayout table, List<Column> columns, Top top, List<Map<String, String>> rows) {
    XSSFSheet sheet = book.createSheet(table.sheet(language));
    int head = head(sheet, top, columns, false);
    int last = columns.size() - 1;
    int at = head;
    for (Map<String, String> values : rows) {
      XSSFRow row = sheet.createRow(++at);
      int lines = 1;
      for (int c = 0; c < last; c++) {
        String text = values.getOrDefault(columns.get(c).key(), "");
        text(row, c, text, Look.PRINTED);
        lines = Math.max(lines, lines(text, width(columns.get(c))));
      }
      Column answer = columns.get(last);
      write(row, last, values.getOrDefault(answer.key(), ""), look(answer));
      row.setHeightInPoints(height(lines));
    }
    if (at > head) {
      validate(sheet, columns.get(last), head + 1, at, last);
    }
    finish(sheet, head);
  }

  /** Adds a sheet of names to look up. */
  void directory(Map<String, String> names) {
    XSSFSheet sheet = book.createSheet(DIRECTORY.in(language));
    XSSFRow headings = sheet.createRow(0);
    text(headings, 0, NUMBER.in(language), Look.HEAD);
    text(headings, 1, NAME.in(language), Look.HEAD);
    sheet.setColumnWidth(0, 16 * CHARACTER);
    sheet.setColumnWidth(1, 40 * CHARACTER);
    int at = 0;
    for (Map.Entry<String, String> entry : names.entrySet()) {
      XSSFRow row = sheet.createRow(++at);
      text(row, 0, entry.getKey(), Look.PRINTED);
      text(row, 1, entry.getValue(), Look.PRINTED);
    }
    finish(sheet, 0);
  }

  private int head(XSSFSheet sheet, Top top, List<Column> columns, boolean marked) {
    across(sheet, 0, top.title(), Look.TITLE, columns.size());
    sheet.getRow(0).setHeightInPoints(28);
    int width = columns.stream().mapToInt(FormBook::width).sum();
    across(sheet, 1, top.note(), Look.NOTE, columns.size());
    sheet.getRow(1).setHeightInPoints(height(lines(top.note(), width)));
    int head = 2;
    for (int i = 0; i < top.labels().size(); i += 2) {
      XSSFRow label = sheet.createRow(head++);
      text(label, 0, top.labels().get(i), Look.HEAD);
      for (int c = 1; c < columns.size(); c++) {
        text(label, c, c == 1 ? top.labels().get(i + 1) : "", Look.PRINTED);
      }
      sheet.addMergedRegion(
          new CellRangeAddress(label.getRowNum(), label.getRowNum(), 1, columns.size() - 1));
    }
    XSSFRow headings = sheet.createRow(head);
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      String heading = column.heading().in(language);
      text(headings, c, marked && column.required() ? heading + "*" : heading, Look.HEAD);
      sheet.setColumnWidth(c, width(column) * CHARACTER);
    }
    headings.setHeightInPoints(height(1) + 4);
    return head;
  }

  private void across(XSSFSheet sheet, int at, String text, Look look, int width) {
    text(sheet.createRow(at), 0, text, look);
    if (width > 1) {
      sheet.addMergedRegion(new CellRangeAddress(at, at, 0, width - 1));
    }
  }

  private static void finish(XSSFSheet sheet, int head) {
    sheet.createFreezePane(0, head + 1);
    sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private static float height(int lines) {
    return Math.min(400, 16 * lines + 4);
  }

  /** Returns how many lines a text takes in a column; a Chinese character is two wide. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int wide = line.codePoints().map(point -> point < 0x2e80 ? 1 : 2).sum();
      lines += Math.max(1, (wide + width - 2) / Math.max(1, width - 1));
    }
    return lines;
  }

  private static int width(Column column) {
    return switch (column.key()) {
      case "sentence" -> 60;
      case "name", "title", "expected", "participants", "evidence", "reason" -> 32;
      case "criteria" -> 40;
      case "value", "unit", "coalition", "subject", "organiser", "owner" -> 24;
      default -> Math.max(12, 2 * column.heading().zh().length() + 4);
    };
  }

  private static Look look(Column column) {
    return switch (column.kind()) {
      case NUMBER -> Look.NUMBER;
      case DATE -> Look.DATE;
      default -> Look.TEXT;
    };
  }

  /** Returns what a form says for a value. */
  private String said(Column column, String value) {
    return column.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(choice -> choice.words().in(language))
        .findFirst()
        .orElse(value);
  }

  private void validate(XSSFSheet sheet, Column column, int from, int to, int at) {
    String note = column.note().in(language);
    if (column.kind() == Kind.YES_NO) {
      choose(sheet, YES_NO, from, to, at, note);
    } else if (!column.choices().isEmpty()) {
      choose(sheet, column.choices(), from, to, at, note);
    } else if (column.kind() == Kind.NUMBER) {
      number(sheet, from, to, at, null, null, note);
    } else if (column.kind() == Kind.DATE) {
      String expected = say("日期，如 2025-03-01", "A date such as 2025-03-01");
      DataValidationConstraint days =
          helper(sheet)
              .createDateConstraint(
                  OperatorType.BETWEEN, "DATE(1990,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd");
      allow(sheet, days, from, to, at, note.isEmpty() ? expected : note, expected);
    } else if (!note.isEmpty()) {
      DataValidationConstraint any = helper(sheet).createCustomConstraint("TRUE");
      allow(sheet, any, from, to, at, note, "");
    }
  }

  private void choose(
      XSSFSheet sheet, List<Choice> choices, int from, int to, int at, String note) {
    List<String> words = choices.stream().map(choice -> choice.words().in(language)).toList();
    DataValidationConstraint one =
        String.join(",", words).length() <= LONGEST_LIST
                && words.stream().noneMatch(word -> word.contains(","))
            ? helper(sheet).createExplicitListConstraint(words.toArray(String[]::new))
            : helper(sheet).createFormulaListConstraint(range(words));
    allow(sheet, one, from, to, at, note, say("请从下拉列表中选择", "Choose one from the list"));
  }

  /** Returns where choices are listed that are too long for a cell. */
  private String range(List<String> words) {
    return ranges.computeIfAbsent(
        words,
        all -> {
          XSSFSheet sheet = book.getSheet(CHOICES);
          XSSFSheet own = sheet == null ? book.createSheet(CHOICES) : sheet;
          int column = ranges.size();
          for (int r = 0; r < all.size(); r++) {
            XSSFRow row = own.getRow(r) == null ? own.createRow(r) : own.getRow(r);
            row.createCell(column).setCellValue(all.get(r));
          }
          String letter = CellReference.convertNumToColString(column);
          return CHOICES + "!$" + letter + "$1:$" + letter + "$" + all.size();
        });
  }

  private void number(
      XSSFSheet sheet,
      int from,
      int to,
      int at,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      String note) {
    String low = least == null ? "-999999999999" : least.toPlainString();
    String high = most == null ? "999999999999" : most.toPlainString();
    DataValidationConstraint between =
        helper(sheet).createDecimalConstraint(OperatorType.BETWEEN, low, high);
    String range =
        (least == null ? "" : " ≥ " + least.toPlainString())
            + (most == null ? "" : " ≤ " + most.toPlainString());
    allow(sheet, between, from, to, at, note, say("数字", "A number") + range);
  }

  private void allow(
      XSSFSheet sheet,
      DataValidationConstraint constraint,
      int from,
      int to,
      int at,
      String note,
      String expected) {
    DataValidation validation =
        helper(sheet).createValidation(constraint, new CellRangeAddressList(from, to, at, at));
    validation.setEmptyCellAllowed(true);
    if (!note.isEmpty()) {
      validation.createPromptBox("", shortened(note));
      validation.setShowPromptBox(true);
    }
    if (!expected.isEmpty()) {
      validation.createErrorBox(say("填写有误", "Not allowed here"), shortened(expected));
      validation.setShowErrorBox(true);
    }
    sheet.addValidationData(validation);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT);
  }

  private static XSSFDataValidationHelper helper(XSSFSheet sheet) {
    return new XSSFDataValidationHelper(sheet);
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  /** Writes a value so that it can be filled in: numbers and days as such, where they are ones. */
  private void write(XSSFRow row, int column, String text, Look look) {
    if (look == Look.NUMBER && DECIMAL.matcher(text).matches()) {
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(style(look));
      cell.getCTCell().setT(STCellType.N);
      cell.getCTCell().setV(text);
    } else if (look == Look.DATE && CellValues.date(text) != null) {
      LocalDate day = Objects.requireNonNull(CellValues.date(text));
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(style(look));
      cell.getCTCell().setT(STCellType.N);
      cell.getCTCell().setV(Long.toString((long) DateUtil.getExcelDate(day)));
    } else {
      boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
      text(row, column, text, formula ? Look.QUOTED : look);
    }
  }

  private void text(XSSFRow row, int column, String text, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style(look));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  private XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(
        look,
        wanted -> {
          XSSFFont font = book.createFont();
          font.setFontName(say("宋体", "Calibri"));
          font.setBold(look == Look.TITLE || look == Look.HEAD || look == Look.GROUP);
          font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 11));
          XSSFCellStyle style = book.createCellStyle();
          style.setFont(font);
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          style.setAlignment(
              look == Look.TITLE || look == Look.HEAD
                  ? HorizontalAlignment.CENTER
                  : HorizontalAlignment.LEFT);
          style.setLocked(look.compareTo(Look.TEXT) < 0);
          style.setQuotePrefixed(look == Look.QUOTED);
          if (look == Look.TEXT || look == Look.QUOTED) {
            style.setDataFormat(book.createDataFormat().getFormat("@"));
          } else if (look == Look.DATE) {
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
          }
          if (look != Look.TITLE && look != Look.NOTE) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
          }
          byte[] shade = shade(look);
          if (shade.length > 0) {
            style.setFillForegroundColor(new XSSFColor(shade, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          return style;
        });
  }

  private static byte[] shade(Look look) {
    return switch (look) {
      case HEAD -> new byte[] {(byte) 0xD9, (byte) 0xE2, (byte) 0xF0};
      case GROUP, PRINTED -> new byte[] {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
      case TITLE, NOTE -> new byte[0];
      case TEXT, QUOTED, NUMBER, DATE -> new byte[] {(byte) 0xFF, (byte) 0xFD, (byte) 0xE7};
    };
  }
}
