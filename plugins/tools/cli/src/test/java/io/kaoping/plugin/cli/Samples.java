package io.kaoping.plugin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data and packs of the tests. */
final class Samples {
  private static final String[] HAVES = {
    "书记履职到位", "支部班子健全", "党务干部专人负责", "责任分工明确", "有固定活动场所", "标识规范", "设施设备完好",
    "制度上墙", "党建经费列入预算", "经费专款专用", "经费账目清楚", "有党建项目", "有年度工作计划", "有联系服务群众机制",
    "有线上学习平台", "有年度活动安排", "活动记录归档", "党员参与有登记", "有宣传栏", "宣传内容定期更新", "党员亮明身份"
  };

  private Samples() {}

  /** Returns a cohort of two units for the pack six-haves; the second lacks some entries. */
  static String sixHaves(String lacking, String unknown) {
    return """
        {"format": "kaoping.submission/1", "title": "两个单位", "synthetic": true,
         "asOf": "2025-12-31", "period": {"from": "2025-01-01", "to": "2025-12-31"},
         "units": [
          {"id": "u1", "name": "甲单位", "facts": %s},
          {"id": "u2", "name": "乙单位", "facts": %s}],
         "activities": [
          {"kind": "特色活动", "date": "2025-04-18", "organiser": "u1", "participants": ["u2"],
           "evidence": [{"ref": "a"}]},
          {"kind": "特色活动", "date": "2025-10-17", "organiser": "u1", "participants": ["u2"],
           "evidence": [{"ref": "b"}]}]}
        """
        .replaceFirst("%s", facts("", ""))
        .replaceFirst("%s", facts(lacking, unknown));
  }

  private static String facts(String lacking, String unknown) {
    StringBuilder out = new StringBuilder("{");
    for (String have : HAVES) {
      if (!have.equals(unknown)) {
        out.append(out.length() > 1 ? ", " : "");
        out.append('"').append(have).append("\": ").append(!lacking.contains(have));
      }
    }
    return out.append('}').toString();
  }

  /** Copies a pack's folder out of the source tree, to be changed there. */
  static Path copyOfPack(String id, Path to) throws IOException {
    Path from = Path.of("..", "..", "packs", id, "src/main/resources/META-INF/kaoping/packs", id);
    try (var files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  /** Replaces a text in a file. */
  static void edit(Path file, String text, String with) throws IOException {
    String content = Files.readString(file);
    if (!content.contains(text)) {
      throw new IllegalArgumentException("text is not in " + file + ": " + text);
    }
    Files.writeString(file, content.replace(text, with));
  }
}
