package io.kaoping.plugin.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportTest {
  private static final byte[] BYTES = Samples.qidong(Language.ZH);
  private static final String TEXT = new String(BYTES, StandardCharsets.UTF_8);
  private static final Document PAGE = parsed(BYTES);

  /** Parses the page as XML, which is stricter about what is open and closed than a browser. */
  private static Document parsed(byte[] page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new ByteArrayInputStream(page)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Document page, String name) {
    return elements(page.getDocumentElement(), name);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Returns the texts of an element, one after the other. */
  private static String text(Element element) {
    StringBuilder texts = new StringBuilder();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      texts.append(' ');
      texts.append(
          children.item(i) instanceof Element child
              ? text(child)
              : children.item(i).getTextContent());
    }
    return texts.toString().strip().replaceAll("\\s+", " ");
  }

  private static List<String> row(Element row) {
    List<String> cells = new ArrayList<>();
    NodeList children = row.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element cell) {
        cells.add(text(cell));
      }
    }
    return cells;
  }

  private static Element table(String caption) {
    return elements(PAGE, "table").stream()
        .filter(
            table -> text((Element) table.getElementsByTagName("caption").item(0)).equals(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError(caption));
  }

  private static Element subject(String name) {
    return elements(PAGE, "article").stream()
        .filter(article -> text(article).startsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void page_standsByItself() {
    assertThat(elements(PAGE, "script")).isEmpty();
    assertThat(elements(PAGE, "link")).isEmpty();
    assertThat(elements(PAGE, "img")).isEmpty();
    assertThat(TEXT).doesNotContain("url(").doesNotContain("@import").doesNotContain("http");
    assertThat(TEXT).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">").doesNotContain("\r");
  }

  @Test
  void everyLink_leadsToAPlaceOnThePage() {
    Set<String> places = new HashSet<>();
    for (MatchResult id : Pattern.compile(" id=\"([^\"]+)\"").matcher(TEXT).results().toList()) {
      assertThat(places.add(id.group(1))).as(id.group(1)).isTrue();
    }
    assertThat(elements(PAGE, "a")).isNotEmpty();
    for (Element link : elements(PAGE, "a")) {
      assertThat(link.getAttribute("href")).startsWith("#");
      assertThat(places).contains(link.getAttribute("href").substring(1));
    }
    assertThat(text(elements(PAGE, "a").get(0))).isEqualTo("跳到正文");
  }

  @Test
  void everyTable_hasACaptionAndHeadsWithScope() {
    assertThat(elements(PAGE, "table")).isNotEmpty();
    for (Element table : elements(PAGE, "table")) {
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      assertThat(table.getElementsByTagName("thead").getLength()).isEqualTo(1);
    }
    assertThat(elements(PAGE, "th"))
        .allMatch(head -> Set.of("row", "col").contains(head.getAttribute("scope")));
    assertThat(elements(PAGE, "svg"))
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    || !svg.getAttribute("aria-label").isEmpty());
  }

  @Test
  void ranking_keepsTotalRankGradeAndAwardApart() {
    List<List<String>> rows =
        IntStream.range(0, 8)
            .mapToObj(i -> row((Element) table("单位·国有企业（7个）").getElementsByTagName("tr").item(i)))
            .toList();
    assertThat(rows.subList(0, 3))
        .containsExactly(
            List.of("名次", "名称", "总分", "等次", "评先评优", "标志", "说明"),
            List.of("1", "市供电公司党组织", "100.3", "先锋型", "先锋党组织", "绿灯", ""),
            List.of(
                "2",
                "市城市建设投资公司党组织",
                "94.55",
                "达标型",
                "",
                "绿灯",
                "一票否决（V1 严重违纪违法）：发生严重违纪违法问题1起：先锋型 → 达标型，取消评先 先锋党组织 失去 先锋党组织"));
  }

  @Test
  void coalition_showsTheUnitsItRestsOn() {
    Element table = table("平安法治共同体 ：98.77，第 1 名，先锋型");
    assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(8);
    assertThat(row((Element) table.getElementsByTagName("tr").item(1)))
        .containsExactly("市委政法委员会党组织", "100", "2", "先锋型");
  }

  @Test
  void map_saysInTextWhatItsColoursSay() {
    Element map = table("共同体");
    List<String> head = row((Element) map.getElementsByTagName("tr").item(0));
    Element last = (Element) map.getElementsByTagName("tr").item(8);
    assertThat(head).hasSize(21).startsWith("名称", "总分", "C1 共同体架构", "W1 会议联席");
    assertThat(row(last)).startsWith("乡村振兴共同体", "72.16", "5", "3");
    Element half = (Element) last.getElementsByTagName("td").item(2); // 3 of 6 points
    assertThat(half.getAttribute("class")).isEqualTo("q1");
    assertThat(elements(PAGE, "td"))
        .filteredOn(
            cell ->
                Set.of("q0", "q1", "q2", "q3", "na", "un", "up")
                    .contains(cell.getAttribute("class")))
        .isNotEmpty()
        .allMatch(cell -> !text(cell).isEmpty());
  }

  @Test
  void subject_quotesSentenceCountPointsAndEvidence() {
    assertThat(text(subject("市住房和城乡建设局党组织")))
        .startsWith("市住房和城乡建设局党组织 u02 · 机关 总分 96.2，第 9 名（同类共 36 个），等次 先锋型，亮灯 绿灯")
        .contains(
            "Y6 有氛围 1 / 3，部分达标 标准：有宣传栏、宣传内容定期更新、党员亮明身份，每缺1项扣5分（按权重 0.2 折算）"
                + " 3 起评分 −2 “有氛围”缺2项（共3项），扣 2 分"
                + " 条款 Y6 · 数量 2 / 3 · 应计 −2 · 实计 −2 依据：党员亮明身份、宣传内容定期更新")
        .contains("= 96.2 升等和降等 已是最高等次「先锋型」。 总分比「先锋型」的下限高 6.2 分。")
        .contains("凭据构成（不影响得分） 有佐证：分值 58.25，得 57.2 分（S2、S3、T1、")
        .endsWith("没有材料：分值 2，得 2 分（K3）");
  }

  @Test
  void subject_showsTheCheapestWayUp_andWhatWouldTakeItDown() {
    assertThat(text(subject("市气象局党组织")))
        .contains(
            "升等和降等 下一等次「先锋型」（90 分起，现在 81.65 分），最省的办法： Y1 有人管：补回 1 分 Y2 有阵地：补回 2.4 分",
            "合计代价 8.35，总分到 90 分。 总分比「达标型」的下限高 6.65 分，离「先锋型」差 8.35 分。 没有哪一项");
    assertThat(text(subject("城市管理共同体")))
        .contains("单独失去得分就会降为「提升型」的（其他单位不变时）：M1 成员单位平均分（35.49 分） 凭据构成");
    assertThat(TEXT).doesNotContain("没有列出升等最省的路径");
    assertThat(Samples.odd(Language.ZH)).as("of an outcome alone").doesNotContain("升等和降等");
  }

  @Test
  void waysOfALargeCohort_whereUnitsAndCoalitionsRestOnEachOther_areLeftOut() {
    assertThat(Samples.huangshan(100)).doesNotContain("没有列出升等最省的路径");
    assertThat(Samples.huangshan(101)).contains("单位：没有列出升等最省的路径。").doesNotContain("升等和降等");
  }

  @Test
  void bar_isAsLongAsAllPointsAtStake() {
    Element bar =
        elements(subject("市住房和城乡建设局党组织"), "svg").stream()
            .filter(svg -> svg.getAttribute("class").equals("grounds"))
            .findFirst()
            .orElseThrow();
    assertThat(bar.getAttribute("viewBox")).isEqualTo("0 0 100.25 10");
    assertThat(elements(bar, "rect"))
        .extracting(r -> r.getAttribute("class") + " " + r.getAttribute("x"))
        .containsExactly("b0 0", "b3 58.25", "b4 98.25");
  }

  @Test
  void waiversAndAdjustments_areSaidTwice() {
    String waiver = "豁免（至 2025-12-31）：7月、8月全员防汛值守，支委会推迟召开，经市级机关工委同意";
    assertThat(text(table("无法评定、豁免、复核调整、不适用和提示"))).contains("豁免 市水利局党组织 Z3 支委会 " + waiver);
    assertThat(text(subject("市水利局党组织"))).contains(waiver);
    assertThat(text(subject("市市场监督管理局党组织"))).contains("+0.5 复核调整（2025-12-26，市级机关工委考评复核组）");
  }

  @Test
  void whatCouldNotBeAssessed_isNeitherZeroNorFullMarks() {
    String odd = Samples.odd(Language.ZH);
    Document page = parsed(odd.getBytes(StandardCharsets.UTF_8));
    assertThat(odd).contains("<td class=\"un\">?</td>");
    assertThat(text(elements(page, "main").get(0)))
        .contains("无法评定 甲&乙 Y4 有载体 缺少 有党建项目")
        .contains("无总分")
        .contains("总分 无（有评分项无法评定）");
  }

  @Test
  void whatOthersWrote_neverBecomesMarkup() {
    String odd = Samples.odd(Language.ZH);
    parsed(odd.getBytes(StandardCharsets.UTF_8));
    assertThat(odd)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .contains("&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("甲&amp;乙");
  }

  @Test
  void english_saysTheSame() {
    String english = new String(Samples.qidong(Language.EN), StandardCharsets.UTF_8);
    assertThat(english)
        .contains("<html lang=\"en\">")
        .contains("Skip to content")
        .contains("Where most was lost")
        .contains("Every point is shown with its rule, count and evidence");
    Document page = parsed(english.getBytes(StandardCharsets.UTF_8));
    assertThat(elements(page, "article")).hasSameSizeAs(elements(PAGE, "article")).hasSize(66);
    assertThat(text(elements(page, "nav").get(0))).doesNotContainPattern("[一-龥]");
  }

  @Test
  void report_isTheSameBytes() {
    assertThat(Samples.qidong(Language.ZH)).isEqualTo(BYTES);
  }

  /** WCAG asks for 4.5 to 1 between text and ground; these are the pairs of the style sheet. */
  @Test
  void colours_haveEnoughContrast() {
    List<List<String>> pairs =
        List.of(
            List.of("1b1f24", "ffffff"),
            List.of("4d5660", "ffffff"),
            List.of("4d5660", "f3f5f8"),
            List.of("0b5394", "ffffff"),
            List.of("0b5394", "f3f5f8"),
            List.of("ffffff", "123f6b"),
            List.of("3d2e00", "ffe9a8"),
            List.of("1b1f24", "d9efdf"),
            List.of("1b1f24", "f9dcd6"),
            List.of("1b1f24", "f0885c"),
            List.of("1b1f24", "fbb878"),
            List.of("3c444d", "e8ebee"),
            List.of("1b1f24", "ded3f0"),
            List.of("a3270f", "ffffff"),
            List.of("8a4b00", "ffffff"),
            List.of("5b2b9d", "ffffff"),
            List.of("7d1d0a", "f9dcd6"),
            List.of("0f4d22", "d9efdf"),
            List.of("43207a", "e6def5"));
    for (List<String> pair : pairs) {
      assertThat(TEXT)
          .as("the style sheet has it")
          .contains(written(pair.get(0)), written(pair.get(1)));
      assertThat(contrast(pair.get(0), pair.get(1))).as("%s", pair).isGreaterThanOrEqualTo(4.5);
    }
  }

  private static String written(String colour) {
    return colour.equals("ffffff") ? "#fff" : "#" + colour;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      sum += weights[i] * linear;
    }
    return sum;
  }
}
