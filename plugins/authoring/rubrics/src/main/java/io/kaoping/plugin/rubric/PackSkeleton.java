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
 * The files of a new pack that works: a published table of three sentences with its terms, a case,
 * and what else a pack needs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PackSkeleton {
  private static final List<String> TEXTS =
      List.of("pack.yaml", "cases/first.yaml", "cases/fixtures/two-units.yaml", "CHANGELOG.md");

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
    for (String path : TEXTS) {
      String text =
          text(path)
              .replace("{id}", id)
              .replace("{title}", title)
              .replace("{year}", Integer.toString(year));
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
    files.put("rubric.xlsx", workbook(title));
    return files;
  }

  private static byte[] workbook(String title) {
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
    return PrintedWorkbook.of(List.of(rubric, terms, decisions));
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
