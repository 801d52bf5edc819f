package io.kaoping.plugin.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Points;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {
  private static final Assessment QIDONG = Samples.qidong();
  private static final Map<String, byte[]> PAPERS = Samples.papersOfQidong(Language.ZH);
  private static final XSSFWorkbook RESULTS = book(PAPERS, Papers.RESULTS);
  private static final XSSFWorkbook SCORECARDS = book(PAPERS, Papers.SCORECARDS);

  private static XSSFWorkbook book(Map<String, byte[]> papers, String name) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(papers.get(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows below the head, each cell as its text or its stored digits. */
  private static List<List<String>> rows(XSSFSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int r = 2; r <= sheet.getLastRowNum(); r++) {
      XSSFRow row = sheet.getRow(r);
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.getLastCellNum(); c++) {
        cells.add(text(row.getCell(c)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String text(XSSFCell cell) {
    return cell == null
        ? ""
        : cell.getCellType() == CellType.NUMERIC ? cell.getRawValue() : cell.getStringCellValue();
  }

  private static Stream<XSSFCell> cells(XSSFWorkbook book) {
    List<XSSFCell> cells = new ArrayList<>();
    book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell))));
    return cells.stream();
  }

  private static BigDecimal number(String digits) {
    return digits.isEmpty() || digits.equals("–") ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  @Test
  void results_haveOneSheetForEachQuestion() {
    List<String> names = new ArrayList<>();
    RESULTS.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names)
        .containsExactly(
            "说明", "共同体排名", "单位排名", "等次公告", "共同体分布", "单位分布", "共同体各评分项", "单位各评分项", "共同体得分总表",
            "单位得分总表", "得失分明细", "需要说明的事项");
  }

  @Test
  void ranking_isWithinTheClass_andTotalRankGradeAndAwardStandApart() {
    List<List<String>> rows = rows(RESULTS.getSheet("单位排名"));
    assertThat(rows.get(0))
        .containsExactly(
            "类别", "名次", "同类个数", "编号", "名称", "总分", "等次", "按总分等次", "标志", "评先评优", "失去的评先", "说明");
    assertThat(rows.get(1))
        .containsExactly(
            "事业单位", "1", "15", "u32", "市人民医院党组织", "99.8", "先锋型", "先锋型", "亮灯 绿灯", "先锋党组织", "", "");
    assertThat(rows)
        .filteredOn(row -> row.get(3).equals("u07"))
        .containsExactly(
            List.of(
                "国有企业",
                "2",
                "7",
                "u07",
                "市城市建设投资公司党组织",
                "94.55",
                "达标型",
                "先锋型",
                "亮灯 绿灯",
                "",
                "先锋党组织",
                "一票否决（V1 严重违纪违法）：发生严重违纪违法问题1起：先锋型 → 达标型，取消评先 先锋党组织"));
    assertThat(rows).hasSize(1 + QIDONG.units().size());
  }

  @Test
  void spread_saysHowManyHaveWhichGrade() {
    assertThat(rows(RESULTS.getSheet("共同体分布")))
        .containsExactly(
            List.of("类别", "个数", "有总分", "最高分", "平均分", "最低分", "先锋型", "达标型", "提升型", "整顿型", "无等次"),
            List.of("合计", "8", "8", "98.77", "90.04", "72.16", "4", "3", "1", "0", "0"));
    assertThat(rows(RESULTS.getSheet("单位分布")))
        .extracting(row -> row.get(0))
        .containsExactly("类别", "事业单位", "国有企业", "机关", "合计");
  }

  @Test
  void scorecards_addUpToTheVerifiedPoints() {
    int verified = 0;
    for (Scorecard card :
        Stream.concat(QIDONG.coalitions().stream(), QIDONG.units().stream()).toList()) {
      XSSFSheet sheet = SCORECARDS.getSheet(card.id() + " " + card.name());
      Map<String, List<String>> byCriterion = new HashMap<>();
      rows(sheet).forEach(row -> byCriterion.putIfAbsent(row.get(0).split(" ", 2)[0], row));
      for (CriterionResult result : card.criteria()) {
        List<String> row = byCriterion.get(result.criterion());
        Points points = result.points();
        if (points != null && !result.leftOut()) {
          assertThat(number(row.get(4)).add(number(row.get(5))).add(number(row.get(6))))
              .as(card.id() + " " + result.criterion())
              .isEqualByComparingTo(row.get(7))
              .isEqualByComparingTo(points.toBigDecimal());
          verified++;
        }
      }
    }
    assertThat(verified).isGreaterThan(2000);
  }

  @Test
  void scorecard_quotesSentenceCountPointsAndEvidence() {
    assertThat(rows(SCORECARDS.getSheet("u02 市住房和城乡建设局党组织")))
        .filteredOn(row -> row.get(0).startsWith("Y6"))
        .containsExactly(
            List.of(
                "Y6 有氛围",
                "有宣传栏、宣传内容定期更新、党员亮明身份，每缺1项扣5分",
                "3",
                "",
                "3",
                "-2",
                "",
                "1",
                "按权重 0.2 折算\nY6：“有氛围”缺2项（共3项），扣 2 分；依据：党员亮明身份、宣传内容定期更新"));
  }

  @Test
  void lines_makeThePointsOfEveryCriterion() {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (List<String> row : rows(RESULTS.getSheet("得失分明细")).stream().skip(1).toList()) {
      sums.merge(row.get(0) + " " + row.get(2), number(row.get(12)), BigDecimal::add);
    }
    for (Scorecard card : QIDONG.units()) {
      for (CriterionResult result : card.criteria()) {
        Points points = result.points();
        if (points != null && !result.inOtherList()) {
          BigDecimal lines =
              sums.getOrDefault(card.id() + " " + result.criterion(), BigDecimal.ZERO);
          assertThat(result.start().toBigDecimal().add(lines))
              .as(card.id() + " " + result.criterion())
              .isEqualByComparingTo(points.toBigDecimal());
        }
      }
    }
  }

  @Test
  void lines_sayWhatWasFoundAndWhatItRestsOn() {
    List<List<String>> rows = rows(RESULTS.getSheet("得失分明细"));
    assertThat(rows.get(0))
        .containsExactly(
            "编号", "名称", "项号", "评分项", "评分标准", "条款", "性质", "查实情况", "数量", "基数", "应计分", "限制", "实计分",
            "计分理由", "依据");
    assertThat(rows)
        .contains(
            List.of(
                "u02",
                "市住房和城乡建设局党组织",
                "Y6",
                "有氛围",
                "有宣传栏、宣传内容定期更新、党员亮明身份，每缺1项扣5分",
                "Y6",
                "扣分",
                "“有氛围”缺2项（共3项）",
                "2",
                "3",
                "-2",
                "",
                "-2",
                "",
                "党员亮明身份、宣传内容定期更新"));
  }

  @Test
  void remarks_showWaiversAndAdjustments() {
    assertThat(rows(RESULTS.getSheet("需要说明的事项")))
        .contains(
            List.of(
                "豁免",
                "u46",
                "市水利局党组织",
                "Z3",
                "支委会",
                "豁免（至 2025-12-31）：7月、8月全员防汛值守，支委会推迟召开，经市级机关工委同意"),
            List.of(
                "复核调整",
                "u41",
                "市市场监督管理局党组织",
                "Z2",
                "主题党日",
                "复核调整（2025-12-26，市级机关工委考评复核组）：+0.5，8月以防台风志愿服务代替主题党日，复核时补交了活动记录"));
  }

  @Test
  void everySheet_printsOnA4WithItsHeadOnEveryPage() {
    for (XSSFWorkbook book : List.of(RESULTS, SCORECARDS)) {
      book.forEach(
          each -> {
            XSSFSheet sheet = (XSSFSheet) each;
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
            assertThat(sheet.getRow(0).getCell(sheet.getRow(0).getFirstCellNum()).getCellStyle())
                .satisfies(style -> assertThat(style.getFont().getFontName()).isEqualTo("方正小标宋简体"));
          });
    }
    assertThat(SCORECARDS.getSheetAt(0).getFitToPage()).isTrue();
    assertThat(SCORECARDS.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
  }

  @Test
  void points_areNumbersWithTheirExactDigits() {
    XSSFWorkbook odd = book(Samples.papersOfOdd(Language.ZH), Papers.SCORECARDS);
    List<String> row =
        rows(odd.getSheetAt(1)).stream().filter(r -> r.get(0).startsWith("Y2")).findFirst().get();
    assertThat(row.subList(4, 8)).containsExactly("16", "-4", "-2.654322", "9.345678");
    assertThat(cells(odd)).extracting(XSSFCell::getCellType).contains(CellType.NUMERIC);
  }

  @Test
  void noCell_canBeTakenForAFormula() {
    XSSFWorkbook odd = book(Samples.papersOfOdd(Language.ZH), Papers.RESULTS);
    assertThat(cells(odd)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
    List<XSSFCell> risky =
        cells(odd)
            .filter(cell -> cell.getCellType() == CellType.STRING)
            .filter(cell -> cell.getStringCellValue().matches("(?s)[=+@\\t-].*"))
            .toList();
    assertThat(risky).extracting(XSSFCell::getStringCellValue).contains("=HYPERLINK(\"x\")");
    assertThat(risky).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
  }

  @Test
  void names_thatNoSheetCanHave_areMadeToFit() {
    XSSFWorkbook odd = book(Samples.papersOfOdd(Language.ZH), Papers.SCORECARDS);
    assertThat(odd.getSheetName(0)).isEqualTo("u1 =HYPERLINK(\"x\")");
    assertThat(odd.getSheetName(1)).isEqualTo("u2 @甲 乙  丙 丁 " + "戊".repeat(18)).hasSize(31);
    assertThat(odd.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
        .isEqualTo("_x0041_己得分表");
  }

  @Test
  void whatCouldNotBeAssessed_isNoNumber() {
    Map<String, byte[]> papers = Samples.papersOfOdd(Language.ZH);
    assertThat(rows(book(papers, Papers.RESULTS).getSheet("单位排名")))
        .filteredOn(row -> row.get(3).equals("u3"))
        .extracting(row -> row.subList(1, 9))
        .containsExactly(List.of("–", "–", "u3", "_x0041_己", "无总分", "–", "–", ""));
    assertThat(rows(book(papers, Papers.RESULTS).getSheet("需要说明的事项")))
        .contains(List.of("无法评定", "u3", "_x0041_己", "Y6", "有氛围", "缺少 有宣传栏"));
    assertThat(rows(book(papers, Papers.SCORECARDS).getSheetAt(2)))
        .filteredOn(row -> row.get(0).startsWith("Y6"))
        .extracting(row -> row.subList(4, 9))
        .containsExactly(List.of("–", "–", "", "无法评定", "缺少：有宣传栏"));
  }

  @Test
  void scorecard_saysWhatThePointsRestOn() {
    List<List<String>> rows =
        rows(
            book(Samples.papersOfQidong(Language.ZH), Papers.SCORECARDS)
                .getSheet("u02 市住房和城乡建设局党组织"));
    assertThat(rows)
        .filteredOn(row -> List.of("有佐证", "未附佐证", "没有材料").contains(row.get(0)))
        .extracting(row -> row.get(0) + " " + row.get(2) + " " + row.get(7) + " " + row.get(8))
        .containsExactly(
            "有佐证 58.25 57.2 S2、S3、T1、T2、T3、T4、E1、Z1、Z2、Z3、Z4、Z5、Z6、B3、G1、G3、K1、K2、J2",
            "未附佐证 40 37 Y1、Y2、Y3、Y4、Y5 有佐证 2/5、Y6、S1、L1 有佐证 112/113、L2 有佐证 112/113、"
                + "L3 有佐证 112/113、B1、B2、G2 有佐证 112/113、G4",
            "没有材料 2 2 K3");
  }

  @Test
  void english_hasTheSameFigures() {
    Map<String, byte[]> papers = Samples.papersOfQidong(Language.EN);
    XSSFSheet ranking = book(papers, Papers.RESULTS).getSheet("Units - ranking");
    assertThat(rows(ranking).get(1))
        .containsExactly(
            "事业单位",
            "1",
            "15",
            "u32",
            "市人民医院党组织",
            "99.8",
            "Pioneer",
            "Pioneer",
            "Light green",
            "Pioneer organisation",
            "",
            "");
  }

  @Test
  void papers_areTheSameBytes_whateverTheMachine(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path digests = folder.resolve("digests");
    Process elsewhere =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-Duser.language=tr",
                "-Duser.timezone=America/New_York",
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName(),
                digests.toString())
            .inheritIO()
            .start();
    assertThat(elsewhere.waitFor()).isZero();
    assertThat(digests).hasContent(Digests.of(PAPERS));
    assertThat(PAPERS.keySet())
        .containsExactly("results.xlsx", "scorecards.xlsx", "announcement.docx", "circular.docx");
  }
}
