package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTermCommandsTest {
  @TempDir Path folder;
  private String pack = "";

  @BeforeEach
  void copy() throws IOException {
    pack = Samples.copyOfPack("six-haves", folder.resolve("copy")).toString();
  }

  @Test
  void usages_areLines_inWhichTheNameStandsAlone() {
    Call call = Call.of("pack", "usages", pack, "特色活动");

    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("vocabulary.yaml:").contains("rubric.yaml:").endsWith(" 处\n");
    assertThat(Call.of("pack", "usages", pack, "特色活").out()).isEqualTo("0 处\n");
  }

  @Test
  void rename_changesEveryFile_andThePackStaysWhole() throws IOException {
    Call call = Call.of("pack", "rename", pack, "特色活动", "品牌活动");

    assertThat(call.exit()).isZero();
    assertThat(Files.readString(Path.of(pack, "vocabulary.yaml")))
        .contains("品牌活动")
        .doesNotContain("特色活动:");
    assertThat(Call.of("pack", "test", pack).exit()).isZero();
  }

  @Test
  void rename_toANameInUse_isRefused_andNothingIsWritten() throws IOException {
    String before = Files.readString(Path.of(pack, "vocabulary.yaml"));
    Call call = Call.of("pack", "rename", pack, "特色活动", "党务干部专人负责");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("Kaoping/DuplicateId");
    assertThat(Files.readString(Path.of(pack, "vocabulary.yaml"))).isEqualTo(before);
  }

  @Test
  void rename_ofNothing_orToNoName_isRefused() {
    assertThat(Call.of("pack", "rename", pack, "没有这个", "甲").err()).contains("Kaoping/UnknownTerm");
    assertThat(Call.of("pack", "rename", pack, "points", "甲").err())
        .contains("Kaoping/UnknownTerm");
    assertThat(Call.of("pack", "rename", pack, "特色活动", "甲 乙").err()).contains("Kaoping/BadId");
    assertThat(Call.of("pack", "usages", folder.toString(), "甲").err())
        .contains("Kaoping/MissingFile");
  }

  @Test
  void rename_inAWorkbook_leavesThePackWhole() {
    String table = folder.resolve("table").toString();
    assertThat(Call.of("pack", "new", table, "--year", "2026").exit()).isZero();
    Call usages = Call.of("pack", "usages", table, "工作例会");
    assertThat(usages.out()).contains("rubric.xlsx 词汇表!B3  工作例会\n");

    Call call = Call.of("pack", "rename", table, "工作例会", "例会");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(Call.of("pack", "usages", table, "例会").out()).contains("词汇表!B3  例会\n");
    assertThat(Call.of("pack", "test", table).exit()).isZero();
  }

  @Test
  void rename_ofAWordThatIsNoTerm_isRefused() {
    assertThat(Call.of("pack", "rename", pack, "points", "得分值").err())
        .contains("Kaoping/UnknownTerm");
    assertThat(Call.of("pack", "rename", pack, "特色活", "甲").err()).contains("特色活动");
  }

  @Test
  void rename_leavesPublishedTextsAndStates() throws IOException {
    String rubric = Files.readString(Path.of(pack, "rubric.yaml"));
    Call entry = Call.of("pack", "rename", pack, "支部班子健全", "班子健全");
    assertThat(entry.err()).isEmpty();
    assertThat(Files.readString(Path.of(pack, "rubric.yaml"))).isEqualTo(rubric);
    assertThat(Call.of("pack", "test", pack).exit()).isZero();

    String lists = Samples.copyOfPack("four-lists", folder.resolve("lists")).toString();
    assertThat(Call.of("pack", "rename", lists, "整改", "整治").err()).isEmpty();
    assertThat(Files.readString(Path.of(lists, "vocabulary.yaml")))
        .contains("  整治: {", "states: [发现, 整改, 复核, 销号]", "to: 整治");
    assertThat(Files.readString(Path.of(lists, "rules/L1-unlinked-problem.drl")))
        .contains("state in ( \"整改\", \"复核\", \"销号\" )", "linked( \"整治\" )");
    assertThat(Call.of("pack", "test", lists).exit()).isZero();
  }

  @Test
  void rename_thatCannotBeWritten_leavesEveryFile() throws IOException {
    String vocabulary = Files.readString(Path.of(pack, "vocabulary.yaml"));
    String cases = Files.readString(Path.of(pack, "cases/fixtures/one-unit.yaml"));
    Files.createDirectory(
        Path.of(pack, ".vocabulary.yaml." + ProcessHandle.current().pid())); // no room beside it

    Call call = Call.of("pack", "rename", pack, "特色活动", "品牌活动");

    assertThat(call.err()).contains("没有改名", "Kaoping/IoFailure");
    assertThat(Files.readString(Path.of(pack, "vocabulary.yaml"))).isEqualTo(vocabulary);
    assertThat(Files.readString(Path.of(pack, "cases/fixtures/one-unit.yaml"))).isEqualTo(cases);
    try (var files = Files.list(Path.of(pack, "cases/fixtures"))) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  @Test
  void rename_inATableOfText_leavesSentencesAndBytesAsTheyAre() throws IOException {
    Charset gb = Charset.forName("GB18030");
    String before =
        "编号,考评项目,考评内容,分值,评分标准,规则\r\n"
            + "A1,台账,台账,60,\"台账不全，\r\n扣2分\",\"deduct: { points: 2, per: once, of: { when: '!有台账 && 级别"
            + " == \"\"有台账\"\"' } }\"\r\n"
            + "A2,会议,有台账,40,未开会的，扣5分。,\r\n";
    Path csv = textPack("csv").resolve("rubric.csv");
    Files.write(csv, before.getBytes(gb));

    Call call = Call.of("pack", "rename", csv.getParent().toString(), "有台账", "有账册");
    assertThat(call.err()).isEmpty();
    assertThat(new String(Files.readAllBytes(csv), gb)).isEqualTo(before.replace("!有台账", "!有账册"));
    assertThat(Call.of("pack", "rename", csv.getParent().toString(), "未开会", "缺会").err()).isEmpty();
    assertThat(Files.readString(csv.resolveSibling("vocabulary.yaml")))
        .endsWith("phrases:\n  未开会: { when: 缺会 }\n  有台账: { when: 有账册 }\n");
    assertThat(new String(Files.readAllBytes(csv), gb)).contains("未开会的，扣5分。");
  }

  @Test
  void rename_inMarkdown_changesTheRubricAlone() throws IOException {
    String rubric =
        "# 细则 有台账\n\n"
            + "| 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 | 规则 |\n|---|---|---|---|---|---|\n"
            + "| A1 | 台账 | 台账 | 100 | 台账不全，扣2分 | deduct: { points: 2, per: once, of: { when:"
            + " '!有台账 \\|\\| 未开会' } } |\n";
    Path pack = textPack("md");
    Files.writeString(pack.resolve("rubric.md"), rubric);
    Files.writeString(pack.resolve("README.md"), "有台账\n\n| 词 | 规则 |\n|---|---|\n| a | 有台账 |\n");

    Call call = Call.of("pack", "rename", pack.toString(), "有台账", "有账册");
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).isEqualTo("有台账 → 有账册：3 处\n");
    assertThat(Files.readString(pack.resolve("rubric.md")))
        .isEqualTo(rubric.replace("!有台账", "!有账册"));
    assertThat(Files.readString(pack.resolve("README.md"))).contains("| a | 有台账 |");
  }

  private Path textPack(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        made.resolve("pack.yaml"),
        """
        format: kaoping.pack/1
        sdk: "0.1"
        id: text-pack
        version: "2026.1"
        title: { zh: 试, en: T }
        basis: [ { document: 某文 } ]
        effective: { from: "2026-01-01", until: "2026-12-31" }
        total: { units: 100 }
        scoring-model: weighted-sum
        rounding: { scale: 2, mode: HALF_UP }
        ranking: { ties: shared }
        grades: { units: [ { id: good, zh: 优, en: Good, from: 0 } ] }
        decisions: { item-floor: zero }
        """);
    Files.writeString(
        made.resolve("vocabulary.yaml"),
        """
        format: kaoping.vocabulary/1
        facts:
          有台账: { en: Ledger, type: yes-no }
          未开会: { en: No meeting, type: yes-no }
          级别: { en: Level, type: text }
        """);
    return made;
  }
}
