package io.kaoping.benchmarks;

import io.kaoping.Kaoping;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pack of any size in the terms of W1, in turn a threshold, a cadence and a count of items; the
 * first criteria may count by a rule in DRL instead.
 *
 * @param criteria how many
 * @param rules how many of them have a rule
 */
record GeneratedPack(int criteria, int rules) {
  static final String ID = "generated";
  private static final String ROOT = "META-INF/kaoping/packs/";
  private static final String HEAD =
      """
      format: kaoping.pack/1
      id: generated
      version: "1"
      title: { zh: 生成的规则包, en: Generated pack }
      basis:
        - { document: Kaoping benchmarks }
      effective: { from: "2025-01-01" }
      sdk: "0.1"
      total: { units: %d }
      scoring-model: weighted-sum
      rounding: { scale: 2, mode: HALF_UP }
      ranking: { ties: shared }
      grades:
        units:
          - { id: good, zh: 好, en: Good, from: 1 }
          - { id: poor, zh: 差, en: Poor, from: 0 }
      decisions:
        item-floor: zero
      """;

  /** Writes it below a folder, as it would stand on the class path. */
  void write(Path folder) throws IOException {
    Map<String, String> files = files();
    StringBuilder index = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(folder.resolve(ROOT + ID + "/" + file.getKey()), bytes(file.getValue()));
      index.append(ID).append('/').append(file.getKey()).append('\n');
    }
    write(folder.resolve(ROOT + "index"), bytes(index.toString()));
  }

  /** Compiles the rules of a pack that was written into its folder. */
  static void compile(Path folder) throws IOException {
    try (URLClassLoader path =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedPack.class.getClassLoader())) {
      Kaoping kaoping = Kaoping.builder().classLoader(path).pack(ID).build();
      for (Map.Entry<String, byte[]> file : kaoping.pack(ID).compiledRules().entrySet()) {
        write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    StringBuilder rubric = new StringBuilder("format: kaoping.rubric/1\nsections:\n");
    rubric.append("  - { id: all, zh: 全部, en: All }\ncriteria:\n");
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (int i = 0; i < criteria; i++) {
      String id = "G" + i;
      rubric.append("  - id: ").append(id).append('\n');
      rubric.append("    title: 第").append(i).append("项\n");
      rubric.append("    section: all\n    subject: units\n    points: 1\n");
      rubric.append("    sentence: 第").append(i).append("项不达标的，扣0.1分，扣完为止\n");
      rubric.append("    deduct: ").append(clause(i)).append('\n');
      zh.append(id).append(".finding=第").append(i).append("项不达标\n");
      en.append(id).append(".title=Criterion ").append(i).append('\n');
      en.append(id).append(".sentence=Criterion ").append(i).append(" must be met\n");
      en.append(id).append(".finding=Criterion ").append(i).append(" missed\n");
      if (i < rules) {
        files.put("rules/" + id + "-rule.drl", rule(i));
        files.put("rules/" + id + "-rule.md", "# " + id + "\n\nA workload.\n");
      }
    }
    files.put("pack.yaml", HEAD.replace("%d", Integer.toString(criteria)));
    files.put("rubric.yaml", rubric.toString());
    files.put("messages_zh.properties", zh.toString());
    files.put("messages_en.properties", en.toString());
    try (var in = GeneratedPack.class.getResourceAsStream("/" + ROOT + "w1/vocabulary.yaml")) {
      files.put("vocabulary.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return files;
  }

  private String clause(int i) {
    if (i < rules) {
      return "{ points: 0.1, per: occurrence, of: { rule: G" + i + "-rule } }";
    }
    return switch (i % 3) {
      case 0 -> "{ points: 0.1, per: once, of: { when: 'study_hours < " + (i % 90) + "' } }";
      case 1 ->
          "{ points: 0.1, per: shortfall, of: { activity: party_lecture, at-least: "
              + (1 + i % 4)
              + ", every: month } }";
      default ->
          "{ points: 0.1, per: item, of: { list: rectification, where: 'overdue && severity >= "
              + (i % 5)
              + "' } }";
    };
  }

  private static String rule(int i) {
    return "rule \"G"
        + i
        + " rule\"\nwhen\n  $i : Item( list == \"problem\", state == \"closed\" )\n"
        + "  not Item( number( \"severity\" ) >= "
        + (i % 5)
        + " ) from $i.linked( \"rectified_by\" )\nthen\n  findings.against( \"G"
        + i
        + "\", $i );\nend\n";
  }
}
