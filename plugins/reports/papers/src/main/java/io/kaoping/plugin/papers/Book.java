package io.kaoping.plugin.papers;

import io.kaoping.rubric.Points;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook while it is written: its sheets, and cells that are a text or an exact number. */
final class Book {
  private static final int LONGEST_NAME = 31;
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\,!'\\p{Cntrl}]");
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What a text may not begin with without being marked as text. */
  private static final String BEGINS_A_FORMULA = "=+-@\t";

  /** How cells look. */
  enum Look {
    TITLE,
    NOTE,
    HEAD,
    SECTION,
    TEXT,
    CENTRED,
    STRONG,
    NUMBER,
    STRONG_NUMBER
  }

  private final Words words;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Look, XSSFFont> fonts = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Book(Words words) {
    this.words = words;
  }

  /**
   * Adds a sheet.
   *
   * @param name what it is called; made to fit where it cannot be a sheet's name
   * @param widths the widths of its columns, in characters
   */
  Sheet sheet(String name, int... widths) {
    return new Sheet(this, workbook.createSheet(named(name)), widths);
  }

  /** Returns a name that no other sheet has, as a sheet may be called. */
  private String named(String wanted) {
    String clean = NOT_IN_A_NAME.matcher(plain(wanted)).replaceAll(" ").strip();
    String base = clean.isEmpty() ? "–" : clean;
    String name = shortened(base, LONGEST_NAME);
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String end = " " + i;
      name = shortened(base, LONGEST_NAME - end.length()) + end;
    }
    return name;
  }

  /** Returns the beginning of a text, without half a character at its end. */
  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }

  /** Returns a text without characters that no document can hold. */
  static String plain(String text) {
    return NOT_IN_XML.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
  }

  /** Writes a text, which nothing takes for a formula. */
  void write(XSSFCell cell, String text, Look look) {
    String plain = plain(text);
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    String fitting = plain;
    if (plain.length() > most) {
      String cut =
          words.say("……（共 " + plain.length() + " 字，以下略）", " … (cut: " + plain.length() + ")");
      fitting = shortened(plain, most - cut.length()) + cut;
    }
    boolean quoted = !fitting.isEmpty() && BEGINS_A_FORMULA.indexOf(fitting.charAt(0)) >= 0;
    cell.setCellValue(ESCAPE.matcher(fitting).replaceAll("_x005F_"));
    cell.setCellStyle(style(look, quoted));
  }

  /** Writes a number by its decimal digits, which no binary fraction touches. */
  void write(XSSFCell cell, Points points, Look look) {
    cell.setCellStyle(style(look, false));
    cell.getCTCell().setT(STCellType.N);
    cell.getCTCell().setV(points.toString());
  }

  XSSFCellStyle style(Look look, boolean quoted) {
    return styles.computeIfAbsent(
        look + (quoted ? " quoted" : ""),
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setFont(font(look));
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          style.setAlignment(aligned(look));
          style.setIndention((short) (aligned(look) == HorizontalAlignment.RIGHT ? 1 : 0));
          style.setWrapText(look != Look.NUMBER && look != Look.STRONG_NUMBER);
          style.setQuotePrefixed(quoted);
          if (look != Look.TITLE && look != Look.NOTE) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
          }
          if (look == Look.HEAD || look == Look.SECTION) {
            byte[] shade =
                look == Look.HEAD
                    ? new byte[] {(byte) 0xD9, (byte) 0xE2, (byte) 0xF0}
                    : new byte[] {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
            style.setFillForegroundColor(new XSSFColor(shade, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          return style;
        });
  }

  private static HorizontalAlignment aligned(Look look) {
    return switch (look) {
      case TITLE, HEAD, CENTRED -> HorizontalAlignment.CENTER;
      case NUMBER, STRONG_NUMBER -> HorizontalAlignment.RIGHT;
      case NOTE, SECTION, TEXT, STRONG -> HorizontalAlignment.LEFT;
    };
  }

  private XSSFFont font(Look look) {
    return fonts.computeIfAbsent(
        look,
        l -> {
          XSSFFont font = workbook.createFont();
          boolean title = look == Look.TITLE;
          boolean heading = look == Look.HEAD || look == Look.SECTION;
          boolean strong = look == Look.STRONG || look == Look.STRONG_NUMBER;
          font.setFontName(
              words.say(
                  title ? "方正小标宋简体" : heading ? "黑体" : "宋体",
                  title || heading ? "Arial" : "Calibri"));
          font.setFontHeightInPoints((short) (title ? 18 : heading ? 11 : 10));
          font.setBold(strong || heading);
          font.setColor(IndexedColors.BLACK.getIndex());
          return font;
        });
  }

  /** Returns the workbook as a file. */
  byte[] bytes(String title, LocalDate day) {
    return Packed.bytes(workbook, title, day);
  }

  /** Returns the page number at the foot of a printed sheet. */
  String footer() {
    return words.say("第 ", "Page ")
        + HeaderFooter.page()
        + words.say(" 页，共 ", " of ")
        + HeaderFooter.numPages()
        + words.say(" 页", "");
  }
}
