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
  void rename_inATableOfText_leavesSentencesAndBytesAsTheyAre() throws IOException {
    Charset gb = Charset.forName("GB18030");
    String before =
        "编号,考评项目,考评内容,分值,评分标准,规则\r\n"
            + "A1,台账,台账,10,\"台账不全，\r\n每处扣1分,扣完为止\",\"when: 台账, 有章 and 有台账 = no\"\r\n"
            + "A2,会议,有台账,5,有台账，得5分,\r\n";
    Path csv = textPack("csv").resolve("rubric.csv");
    Files.write(csv, before.getBytes(gb));
    String name = csv.getParent().toString();

    assertThat(Call.of("pack", "usages", name, "有台账").out())
        .isEqualTo("rubric.csv F2  when: 台账, 有章 and 有台账 = no\n1 处\n");
    assertThat(Call.of("pack", "rename", name, "有台账", "有账册").err()).isEmpty();
    assertThat(new String(Files.readAllBytes(csv), gb))
        .isEqualTo(before.replace("有台账 = no", "有账册 = no"));
  }

  @Test
  void rename_inMarkdown_changesTheRubricAlone() throws IOException {
    String rubric =
        "# 细则 有台账\n\n"
            + "| 编号 | 考评项目 | 考评内容 | 分值 | 评分标准 | 规则 |\n|---|---|---|---|---|---|\n"
            + "| A1 | 台账 | 台账 | 10 | 有台账，得10分 | 有台账 = no \\| 甲 |\n";
    Path pack = textPack("md");
    Files.writeString(pack.resolve("rubric.md"), rubric);
    Files.writeString(pack.resolve("README.md"), "有台账\n\n| 词 | 规则 |\n|---|---|\n| a | 有台账 |\n");

    Call call = Call.of("pack", "rename", pack.toString(), "有台账", "有账册");
    assertThat(call.out()).isEqualTo("有台账 → 有账册：1 处\n");
    assertThat(Files.readString(pack.resolve("rubric.md")))
        .isEqualTo(rubric.replace("有台账 = no", "有账册 = no"));
    assertThat(Files.readString(pack.resolve("README.md"))).contains("| a | 有台账 |");
  }

  private Path textPack(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(made.resolve("pack.yaml"), "id: " + name + "\n");
    return made;
  }
}
