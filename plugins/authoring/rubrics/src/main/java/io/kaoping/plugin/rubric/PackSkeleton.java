package io.kaoping.plugin.rubric;

import io.kaoping.plugin.table.PrintedSheet;
import io.kaoping.plugin.table.PrintedSheet.Column;
import io.kaoping.plugin.table.PrintedSheet.Look;
import io.kaoping.plugin.table.PrintedWorkbook;
import io.kaoping.plugin.table.RubricColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The files of a new pack that works: a workbook with a table of three sentences, its terms, and
 * which pack it is; a workbook of two cases; and the record of changes.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PackSkeleton {
  private static final String CHANGES = "CHANGELOG.md";

  private PackSkeleton() {}

  /**
   * Returns the files, by path.
   *
   * @param id the id of the pack
   * @param title its title
   * @param year the year that it is for
   */
  public static Map<String, byte[]> of(String id, String title, int year) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("rubric.xlsx", workbook(id, title, year));
    files.put("cases.xlsx", cases(title, year));
    String changes =
        text(CHANGES)
            .replace("{id}", id)
            .replace("{title}", title)
            .replace("{year}", Integer.toString(year));
    files.put(CHANGES, changes.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] workbook(String id, String title, int year) {
    PrintedSheet manifest =
        ManifestRows.sheet(
            List.of(
                List.of("编号", id, "", "", ""),
                List.of("版本", year + ".1", "", "", ""),
                List.of("名称", title, title, "", ""),
                List.of("依据", "在这里写依据的文件名称", "", "", "条款写在说明里"),
                List.of("起用日期", year + "-01-01", "", "", ""),
                List.of("停用日期", year + "-12-31", "", "", ""),
                List.of("单位总分", "100", "", "", ""),
                List.of("单位等次", "优秀", "Excellent", "90", ""),
                List.of("单位等次", "良好", "Good", "75", ""),
                List.of("单位等次", "一般", "Fair", "0", ""),
                List.of("小数位", "2", "", "", ""),
                List.of("舍入", "四舍五入", "", "", ""),
                List.of("同分", "并列", "", "", "")));
    PrintedSheet rubric =
        new PrintedSheet(
            "评分细则",
            title,
            List.of(
                new Column(RubricColumns.ID.title(), 8, Look.CENTRED),
                new Column(RubricColumns.SECTION.title(), 14, Look.GROUP),
                new Column(RubricColumns.CONTENT.title(), 20, Look.TEXT),
                new Column(RubricColumns.POINTS.title(), 7, Look.NUMBER),
                new Column(RubricColumns.SENTENCE.title(), 48, Look.TEXT)),
            List.of(
                List.of("A1", "组织建设", "工作台账", "10", "未建立台账的，扣2分。"),
                List.of("A2", "组织建设", "工作例会", "30", "工作例会每季度至少召开1次，每少1次扣5分，扣完为止。"),
                List.of("B1", "日常工作", "信息报送", "60", "信息漏报的，每次扣3分，扣完为止。")));
    PrintedSheet terms =
        new PrintedSheet(
            TermSheet.SHEET,
            null,
            List.of(
                new Column(TermSheet.KIND, 8, Look.CENTRED),
                new Column(TermSheet.NAME, 16, Look.TEXT),
                new Column(TermSheet.PHRASES, 30, Look.TEXT),
                new Column(TermSheet.MEASURE, 20, Look.TEXT),
                new Column(TermSheet.TYPE, 8, Look.CENTRED),
                new Column(TermSheet.ENGLISH, 20, Look.TEXT)),
            List.of(
                List.of("事实", "有台账", "未建立台账", "!有台账", "是非", "Has a ledger"),
                List.of("活动", "工作例会", "", "", "", "Regular meeting"),
                List.of("记录", "信息漏报", "", "", "", "Report left out")));
    PrintedSheet decisions =
        new PrintedSheet(
            PackDecisions.SHEET,
            null,
            List.of(
                new Column(PackDecisions.DECISION, 24, Look.TEXT),
                new Column(PackDecisions.CHOICE, 30, Look.TEXT)),
            List.of(List.of("没有写“扣完为止”", "扣到本项零分为止"), List.of("没有写“每次”", "只计一次")));
    return PrintedWorkbook.of(List.of(rubric, terms, decisions, manifest));
  }

  private static byte[] cases(String title, int year) {
    String meeting = "工作例会：";
    PrintedSheet cases =
        new PrintedSheet(
            "用例",
            title + " 用例",
            List.of(
                new Column("用例", 30, Look.TEXT),
                new Column("同场", 8, Look.CENTRED),
                new Column("名称", 14, Look.CENTRED),
                new Column("有台账", 10, Look.CENTRED),
                new Column(meeting + "一季度", 12, Look.NUMBER),
                new Column(meeting + "二季度", 12, Look.NUMBER),
                new Column(meeting + "三季度", 12, Look.NUMBER),
                new Column(meeting + "四季度", 12, Look.NUMBER),
                new Column("信息漏报", 10, Look.NUMBER),
                new Column("应得 A1", 9, Look.NUMBER),
                new Column("应得 A2", 9, Look.NUMBER),
                new Column("应得 B1", 9, Look.NUMBER),
                new Column("应得总分", 10, Look.NUMBER),
                new Column("应得等次", 10, Look.CENTRED),
                new Column("应得名次", 10, Look.NUMBER)),
            List.of(
                List.of(
                    "样样齐全", "1", "甲单位", "是", "1", "1", "1", "1", "", "10", "30", "60", "100", "优秀",
                    "1"),
                List.of(
                    "没有台账、少开两次例会、漏报三次",
                    "1",
                    "乙单位",
                    "否",
                    "1",
                    "1",
                    "",
                    "",
                    "3",
                    "8",
                    "20",
                    "51",
                    "79",
                    "良好",
                    "2")));
    String first = year + "-01-01";
    String last = year + "-12-31";
    PrintedSheet period =
        new PrintedSheet(
            "考评期",
            null,
            List.of(
                new Column("第一天", 14, Look.CENTRED),
                new Column("最后一天", 14, Look.CENTRED),
                new Column("考评截止日", 14, Look.CENTRED)),
            List.of(List.of(first, last, last)));
    return PrintedWorkbook.of(List.of(cases, period));
  }

  private static String text(String path) {
    String name = "skeleton/" + path;
    try (InputStream in = PackSkeleton.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
