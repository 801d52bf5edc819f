package io.kaoping.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes an invented population for the pack {@code six-haves}: on each line a coalition of 8
 * organisations, each with its 21 facts and two activities; the same lines for the same number.
 *
 * <pre>{@code
 * java -cp benchmarks/target/kaoping-benchmarks.jar io.kaoping.benchmarks.OrganisationFile 650000 \
 *   population.ndjson
 * plugins/tools/cli/target/kaoping assess --pack six-haves --data population.ndjson \
 *   --out result.ndjson
 * }</pre>
 */
public final class OrganisationFile {
  private static final int UNITS = 8;
  private static final long SEED = 20260101;

  private static final List<String> HAVES =
      List.of(
          "书记履职到位",
          "支部班子健全",
          "党务干部专人负责",
          "责任分工明确",
          "有固定活动场所",
          "标识规范",
          "设施设备完好",
          "制度上墙",
          "党建经费列入预算",
          "经费专款专用",
          "经费账目清楚",
          "有党建项目",
          "有年度工作计划",
          "有联系服务群众机制",
          "有线上学习平台",
          "有年度活动安排",
          "活动记录归档",
          "党员参与有登记",
          "有宣传栏",
          "宣传内容定期更新",
          "党员亮明身份");

  private OrganisationFile() {}

  /** Writes a file: how many coalitions, and its name. */
  public static void main(String[] args) throws IOException {
    int coalitions = Integer.parseInt(args[0]);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      for (int i = 0; i < coalitions; i++) {
        out.write(line(i));
        out.write('\n');
      }
    }
  }

  /** Returns the coalition with a number from 0. */
  static String line(int number) {
    Random random = new Random(SEED * 1_000_003 + number);
    StringBuilder units = new StringBuilder();
    StringBuilder memberships = new StringBuilder();
    StringBuilder activities = new StringBuilder();
    for (int u = 0; u < UNITS; u++) {
      String comma = u == 0 ? "" : ",";
      String id = "\"u" + number + '-' + u + '"';
      units.append(comma).append("{\"id\":").append(id).append(",\"name\":").append(id);
      units.append(",\"class\":\"").append(number % 31).append("\",\"facts\":{");
      for (int h = 0; h < HAVES.size(); h++) {
        units.append(h == 0 ? "" : ",").append('"').append(HAVES.get(h)).append("\":");
        units.append(random.nextInt(100) < 93);
      }
      units.append("}}");
      memberships.append(comma).append("{\"unit\":").append(id).append(",\"role\":\"");
      memberships.append(u == 0 ? "LEAD" : "MEMBER").append("\",\"from\":\"2020-01-01\"}");
      for (int a = 0; a < 2; a++) {
        activities.append(u + a == 0 ? "" : ",").append("{\"kind\":\"特色活动\",\"date\":\"2025-");
        activities.append(a == 0 ? "0" : "1").append(a == 0 ? 1 + random.nextInt(9) : 0);
        activities.append('-').append(10 + random.nextInt(19)).append("\",\"organiser\":");
        activities.append(id).append(",\"evidence\":[{\"ref\":\"").append(number).append("\"}]}");
      }
    }
    return "{\"format\":\"kaoping.submission/1\",\"synthetic\":true,\"asOf\":\"2025-12-31\","
        + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"},\"units\":["
        + units
        + "],\"coalitions\":[{\"id\":\"c"
        + number
        + "\",\"name\":\"c"
        + number
        + "\",\"kind\":\"共同体\",\"memberships\":["
        + memberships
        + "]}],\"activities\":["
        + activities
        + "]}";
  }
}
