package io.kaoping.plugin.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * An official letter while it is written, in the layout of GB/T 9704-2012: A4, a type area of 156
 * by 225 mm with 22 lines of 28 characters, and page numbers at the outer side.
 */
final class Letter {
  /** The width of the type area, in twentieths of a point. */
  static final int WIDTH = twips(156);

  private static final String SONG_TITLE = "方正小标宋简体";
  private static final String FANG_SONG = "仿宋_GB2312";
  private static final String KAI = "楷体_GB2312";
  private static final String HEI = "黑体";
  private static final String SONG = "宋体";

  /** 2号, 3号 and 4号, in half points. */
  private static final int SECOND = 44;

  private static final int THIRD = 32;
  private static final int FOURTH = 28;

  /** 22 lines on 225 mm: 28.95 points each, in twentieths of a point. */
  private static final int LINE = 579;

  private static final int TITLE_LINE = 700;
  private static final int TABLE_LINE = 440;

  /**
   * 28 characters of 16 points on 156 mm: how much closer each is set, in twentieths of a point.
   */
  private static final int CLOSER = -5;

  private static final String RED = "FF0000";

  private final XWPFDocument document = new XWPFDocument();

  Letter() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(210)));
    size.setH(BigInteger.valueOf(twips(297)));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(twips(37)));
    margins.setLeft(BigInteger.valueOf(twips(28)));
    margins.setRight(BigInteger.valueOf(twips(210 - 28 - 156)));
    margins.setBottom(BigInteger.valueOf(twips(297 - 37 - 225)));
    margins.setHeader(BigInteger.valueOf(twips(15)));
    margins.setFooter(BigInteger.valueOf(twips(297 - 37 - 225 - 7) - FOURTH * 5));
    margins.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(BigInteger.valueOf(LINE));
    defaults();
    document.setEvenAndOddHeadings(true);
    pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
  }

  /** Returns millimetres in twentieths of a point, rounded. */
  static int twips(int millimetres) {
    return (millimetres * 14400 + 127) / 254;
  }

  /** How a text looks where nothing else is said. */
  private void defaults() {
    CTRPr usual = CTRPr.Factory.newInstance();
    fonts(usual.addNewRFonts(), FANG_SONG);
    usual.addNewSpacing().setVal(BigInteger.valueOf(CLOSER));
    usual.addNewSz().setVal(BigInteger.valueOf(THIRD));
    usual.addNewSzCs().setVal(BigInteger.valueOf(THIRD));
    document.createStyles().getCtStyles().addNewDocDefaults().addNewRPrDefault().setRPr(usual);
  }

  /** Puts — 1 — at the outer side of every page, one character from the edge. */
  private void pageNumber(HeaderFooterType pages, ParagraphAlignment side) {
    XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
    paragraph.setAlignment(side);
    if (side == ParagraphAlignment.RIGHT) {
      paragraph.setIndentationRight(FOURTH * 10);
    } else {
      paragraph.setIndentationLeft(FOURTH * 10);
    }
    run(paragraph, "— ", SONG, FOURTH);
    run(paragraph, "", SONG, FOURTH).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run(paragraph, "", SONG, FOURTH).getCTR().addNewInstrText().setStringValue("PAGE");
    run(paragraph, "", SONG, FOURTH)
        .getCTR()
        .addNewFldChar()
        .setFldCharType(STFldCharType.SEPARATE);
    run(paragraph, "1", SONG, FOURTH);
    run(paragraph, "", SONG, FOURTH).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    run(paragraph, " —", SONG, FOURTH);
  }

  /**
   * A part of a line.
   *
   * @param text what it says
   * @param open whether the officer has to fill it in
   */
  record Part(String text, boolean open) {
    static Part said(String text) {
      return new Part(text, false);
    }

    static Part open(String text) {
      return new Part("【" + text + "】", true);
    }
  }

  /** 发文机关标志, 发文字号 and the red line below them. */
  void head(Part body, Part number) {
    XWPFParagraph name = paragraph(ParagraphAlignment.CENTER, 1000);
    name.setSpacingBefore(twips(35));
    XWPFRun run = run(name, body, SONG_TITLE, SECOND + 12);
    run.setColor(RED);
    blank();
    blank();
    XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, LINE);
    run(line, number, FANG_SONG, THIRD);
    CTBorder below = line.getCTP().getPPr().addNewPBdr().addNewBottom();
    below.setVal(STBorder.SINGLE);
    below.setColor(RED);
    below.setSz(BigInteger.valueOf(12));
    below.setSpace(BigInteger.valueOf(11)); // 4 mm
    blank();
    blank();
  }

  /** 标题, in the middle. */
  void title(String... lines) {
    for (String line : lines) {
      run(paragraph(ParagraphAlignment.CENTER, TITLE_LINE), Part.said(line), SONG_TITLE, SECOND);
    }
    blank();
  }

  /** 主送机关, from the margin. */
  void addressee(Part... parts) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
    for (Part part : parts) {
      run(paragraph, part, FANG_SONG, THIRD);
    }
  }

  /** 一级标题. */
  void heading(String text) {
    XWPFParagraph paragraph = indented();
    paragraph.setKeepNext(true);
    run(paragraph, Part.said(text), HEI, THIRD);
  }

  /** 二级标题. */
  void subheading(String text) {
    XWPFParagraph paragraph = indented();
    paragraph.setKeepNext(true);
    run(paragraph, Part.said(text), KAI, THIRD);
  }

  /** 正文. */
  void text(String text) {
    text(Part.said(text));
  }

  void text(Part... parts) {
    XWPFParagraph paragraph = indented();
    for (Part part : parts) {
      run(paragraph, part, FANG_SONG, THIRD);
    }
  }

  /** 附件说明: one blank line below the text. */
  void attachments(String label, List<String> titles) {
    blank();
    for (int i = 0; i < titles.size(); i++) {
      text((i == 0 ? label : "\u3000".repeat(label.length())) + (i + 1) + "．" + titles.get(i));
    }
  }

  /** 发文机关署名 and 成文日期, four characters from the right edge. */
  void signature(Part body, Part day) {
    blank();
    blank();
    for (Part part : List.of(body, day)) {
      XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, LINE);
      paragraph.setIndentationRight(4 * THIRD * 10);
      run(paragraph, part, FANG_SONG, THIRD);
    }
  }

  /** 附件: on a page of its own, its number at the left, its title in the middle. */
  void attachment(String number, String title) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, LINE);
    paragraph.setPageBreak(true);
    run(paragraph, Part.said(number), HEI, THIRD);
    blank();
    title(title);
  }

  /** A line above a table of an attachment. */
  void caption(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, LINE);
    paragraph.setKeepNext(true);
    run(paragraph, Part.said(text), KAI, THIRD);
  }

  /**
   * A table as wide as the type area, whose head stands on every page and whose rows stay whole.
   *
   * @param shares how much of the width each column gets
   * @param rows the head, then the rows
   */
  void table(int[] shares, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), shares.length);
    table.setTableAlignment(TableRowAlign.CENTER);
    table.setWidth(WIDTH);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setCellMargins(0, 60, 0, 60);
    int all = 0;
    for (int share : shares) {
      all += share;
    }
    table.getCTTbl().addNewTblGrid();
    for (int share : shares) {
      table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(WIDTH * share / all));
    }
    for (int r = 0; r < rows.size(); r++) {
      XWPFTableRow row = table.getRow(r);
      row.setCantSplitRow(true);
      row.setRepeatHeader(r == 0);
      for (int c = 0; c < shares.length; c++) {
        XWPFTableCell cell = row.getCell(c);
        cell.setWidth(String.valueOf(WIDTH * shares[c] / all));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        line(paragraph, TABLE_LINE);
        run(paragraph, rows.get(r).get(c), r == 0 ? HEI : FANG_SONG, FOURTH - 4);
      }
    }
    blank();
  }

  /** An empty line. */
  void blank() {
    paragraph(ParagraphAlignment.LEFT, LINE);
  }

  private XWPFParagraph indented() {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
    paragraph.getCTP().getPPr().addNewInd().setFirstLineChars(BigInteger.valueOf(200));
    paragraph.setIndentationFirstLine(2 * THIRD * 10);
    return paragraph;
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int line) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    line(paragraph, line);
    return paragraph;
  }

  private static void line(XWPFParagraph paragraph, int exactly) {
    CTSpacing spacing = paragraph.getCTP().getPPr().addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(BigInteger.valueOf(exactly));
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  private static XWPFRun run(XWPFParagraph paragraph, Part part, String font, int size) {
    XWPFRun run = run(paragraph, part.text(), font, size);
    if (part.open()) {
      run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
    }
    return run;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    CTRPr properties = run.getCTR().addNewRPr();
    fonts(properties.addNewRFonts(), font);
    properties.addNewSz().setVal(BigInteger.valueOf(size));
    properties.addNewSzCs().setVal(BigInteger.valueOf(size));
    if (!text.isEmpty()) {
      run.setText(Book.plain(text));
    }
    return run;
  }

  private static void fonts(CTFonts fonts, String name) {
    fonts.setAscii(name);
    fonts.setHAnsi(name);
    fonts.setEastAsia(name);
    fonts.setHint(STHint.EAST_ASIA);
  }

  /** Returns the letter as a file. */
  byte[] bytes(String title, LocalDate day) {
    return Packed.bytes(document, title, day);
  }
}
