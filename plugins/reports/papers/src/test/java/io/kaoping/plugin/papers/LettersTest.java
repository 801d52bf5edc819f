package io.kaoping.plugin.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

class LettersTest {
  private static final Map<String, byte[]> PAPERS = Samples.papersOfQidong(Language.ZH);
  private static final XWPFDocument CIRCULAR = letter(PAPERS, Papers.CIRCULAR);
  private static final XWPFDocument ANNOUNCEMENT = letter(PAPERS, Papers.ANNOUNCEMENT);

  private static XWPFDocument letter(Map<String, byte[]> papers, String name) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(papers.get(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(XWPFDocument letter) {
    return letter.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static XWPFParagraph paragraph(XWPFDocument letter, String text) {
    return letter.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text));
  }

  private static void assertFont(XWPFParagraph paragraph, String font, double points) {
    XWPFRun run = paragraph.getRuns().get(0);
    assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo(font);
    assertThat(run.getFontSizeAsDouble()).isEqualTo(points);
  }

  /** Twentieths of a point; one millimetre is 56.69 of them. */
  @Test
  void page_isThatOfTheStandard() {
    for (XWPFDocument letter : List.of(CIRCULAR, ANNOUNCEMENT)) {
      CTSectPr section = letter.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW()).hasToString("11906"); // 210 mm
      assertThat(section.getPgSz().getH()).hasToString("16838"); // 297 mm
      assertThat(section.getPgMar().getTop()).hasToString("2098"); // 37 mm
      assertThat(section.getPgMar().getLeft()).hasToString("1587"); // 28 mm
      assertThat(section.getPgMar().getRight()).hasToString("1474"); // 26 mm: 156 mm between
      assertThat(section.getPgMar().getBottom()).hasToString("1984"); // 35 mm: 225 mm between
      assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
    }
  }

  @Test
  void lines_areExactlySoHighThat22StandOnAPage() {
    for (XWPFDocument letter : List.of(CIRCULAR, ANNOUNCEMENT)) {
      assertThat(letter.getParagraphs())
          .allSatisfy(
              paragraph -> {
                CTSpacing spacing = paragraph.getCTP().getPPr().getSpacing();
                assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
              });
      CTSpacing body = paragraph(letter, "根据《").getCTP().getPPr().getSpacing();
      assertThat(body.getLine()).hasToString("579"); // 28.95 points, 22 of them 636.9 of 637.8
    }
  }

  @Test
  void fonts_areThoseOfTheStandard() {
    assertFont(paragraph(CIRCULAR, "关于启东"), "方正小标宋简体", 22);
    assertThat(paragraph(CIRCULAR, "关于启东").getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    assertFont(paragraph(CIRCULAR, "根据《"), "仿宋_GB2312", 16);
    assertThat(paragraph(CIRCULAR, "根据《").getIndentationFirstLine()).isEqualTo(640);
    assertFont(paragraph(CIRCULAR, "一、总体情况"), "黑体", 16);
    assertFont(paragraph(CIRCULAR, "（一）共同体"), "楷体_GB2312", 16);
    assertFont(paragraph(CIRCULAR, "附件1"), "黑体", 16);
  }

  @Test
  void pageNumber_standsAtTheOuterSide() {
    for (XWPFDocument letter : List.of(CIRCULAR, ANNOUNCEMENT)) {
      XWPFFooter odd = letter.getHeaderFooterPolicy().getFooter(XWPFHeaderFooterPolicy.DEFAULT);
      XWPFFooter even = letter.getHeaderFooterPolicy().getFooter(XWPFHeaderFooterPolicy.EVEN);
      assertThat(odd.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(even.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
      assertThat(odd.getText()).contains("— 1 —");
      assertThat(odd.getParagraphs().get(0).getCTP().xmlText()).contains(">PAGE<");
      assertFont(odd.getParagraphs().get(0), "宋体", 14);
      assertThat(letter.getEvenAndOddHeadings()).isTrue();
    }
  }

  @Test
  void whatTheOfficerFillsIn_isMarked() {
    List<String> open =
        CIRCULAR.getParagraphs().stream()
            .flatMap(paragraph -> paragraph.getRuns().stream())
            .filter(XWPFRun::isHighlighted)
            .map(XWPFRun::text)
            .toList();
    assertThat(open)
        .containsExactly(
            "【发文机关标志】",
            "【发文字号：××〔20××〕×号】",
            "【主送机关】",
            "【由承办人填写：整改要求、时限、责任单位】",
            "【发文机关署名】",
            "【××××年×月×日】");
  }

  @Test
  void circular_saysTheResults() {
    assertThat(texts(CIRCULAR).subList(2, 11))
        .containsExactly(
            "关于启东“1+N+X”共同体2025年度考评结果的通报",
            "（样稿）",
            "【主送机关】：",
            "根据《启东市级机关“1+N+X”党建共同体公开报道》、《中国共产党支部工作条例（试行）》，对8个共同体、58个单位2025年度的工作进行了考评，"
                + "截止日为2025年12月31日。现将结果通报如下。",
            "本样稿所据数据为虚构，不得作为正式结果使用。",
            "一、总体情况",
            "参加考评的共同体8个，有总分的8个；最高分98.77分（平安法治共同体），最低分72.16分（乡村振兴共同体），平均90.04分。",
            "参加考评的单位58个，有总分的58个；最高分102.5分（市城市管理局党组织），最低分43.5分（市渔业服务中心党组织），平均87.8分。",
            "二、考评等次");
    assertThat(texts(CIRCULAR))
        .contains(
            "提升型（1个）：乡村振兴共同体。",
            "先锋共同体（2个）：平安法治共同体、城市管理共同体。",
            "市城市建设投资公司党组织：一票否决（V1 严重违纪违法）：发生严重违纪违法问题1起：先锋型 → 达标型，取消评先 先锋党组织。",
            "市水利局党组织“Z3 支委会”：豁免（至 2025-12-31）：7月、8月全员防汛值守，支委会推迟召开，经市级机关工委同意。",
            "附件：1．共同体考评结果",
            "\u3000\u3000\u30002．单位考评结果");
  }

  @Test
  void tables_fillTheTypeAreaAndRepeatTheirHead() {
    assertThat(CIRCULAR.getTables()).hasSize(4); // coalitions, and three classes of units
    for (XWPFTable table : CIRCULAR.getTables()) {
      assertThat(table.getWidth()).isEqualTo(8844); // 156 mm
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
    }
    XWPFTableRow first = CIRCULAR.getTables().get(0).getRow(1);
    assertThat(first.getTableCells().stream().map(cell -> cell.getText()).toList())
        .containsExactly("1", "平安法治共同体", "98.77", "先锋型", "先锋共同体");
  }

  @Test
  void announcement_saysGradesAndAwards_andNoTotals() {
    assertThat(texts(ANNOUNCEMENT))
        .contains(
            "关于启东“1+N+X”共同体2025年度考评等次的公告",
            "先锋型（4个）：平安法治共同体、城市管理共同体、组织群团共同体、经济发展共同体。",
            "公示期【××××年×月×日至×月×日】。对等次有异议的，请在公示期内向【受理部门、电话】书面反映。");
    assertThat(ANNOUNCEMENT.getTables().get(0).getText()).doesNotContain("98.77");
  }

  @Test
  void whatCouldNotBeAssessed_isSaid() {
    XWPFDocument odd = letter(Samples.papersOfOdd(Language.ZH), Papers.CIRCULAR);
    assertThat(texts(odd))
        .contains("关于六有2025年上半年考评结果的通报", "没有等次（1个）：_x0041_己。", "_x0041_己“Y6 有氛围”：无法评定，缺少 有宣传栏。");
  }

  @Test
  void english_saysTheSame() {
    XWPFDocument english = letter(Samples.papersOfQidong(Language.EN), Papers.CIRCULAR);
    assertThat(texts(english))
        .contains(
            "1. Overview",
            "Coalitions: 8, with a total: 8; highest 98.77 (平安法治共同体), lowest 72.16"
                + " (乡村振兴共同体), mean 90.04.");
  }
}
