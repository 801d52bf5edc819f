package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Populations on the command line: a file with a submission on each line. */
class PopulationCommandTest {
  @TempDir Path folder;
  private Path data;
  private Path out;

  private static String line(int number, String lacking, String unknown) {
    return Samples.sixHaves(lacking, unknown)
        .replace("\n", "")
        .replaceAll("\"u([12])\"", "\"u" + number + "-$1\"");
  }

  @BeforeEach
  void writeData() throws IOException {
    data = folder.resolve("all.ndjson");
    out = folder.resolve("result.ndjson");
    Files.writeString(data, line(1, "有宣传栏 制度上墙", "") + "\n" + line(2, "有宣传栏", "") + "\n");
  }

  private Call assess(Path file, String... more) {
    List<String> args =
        new ArrayList<>(List.of("assess", "--pack", "six-haves", "--data", file.toString()));
    args.addAll(List.of(more));
    return Call.of(args.toArray(String[]::new));
  }

  @Test
  void assess_ofAPopulation_showsItsClassesAndWritesALineForEach() throws IOException {
    Call call = assess(data, "--out", out.toString());

    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out().replaceAll("[0-9a-f]{64}", "…"))
        .isEqualTo(
            """
            六有 (six-haves 2025.1)
            考评截止日 2025-12-31,考评期 2025-01-01 至 2025-12-31
            申报材料 2 份,共同体 0 个,单位 4 个
            注意:数据为虚构

              对象  类别  个数  有总分  最低  中位  最高  等次、评先评优
              单位  –        4       4    91    95   100  达标 4

            规则包摘要 …
            文件 SHA-256 …
            """);
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(2))
        .startsWith(
            "{\"line\":1,\"kind\":\"unit\",\"id\":\"u1-2\",\"name\":\"乙单位\",\"total\":\"91\"")
        .endsWith("\"rank\":4,\"among\":4,\"grade\":\"met\"}");
  }

  @Test
  void assess_ofACompressedPopulation_isThatOfThePlainOne() throws IOException {
    Path packed = folder.resolve("all.jsonl.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(data));
    }
    Files.write(packed, bytes.toByteArray());
    Path other = folder.resolve("other.ndjson");

    assertThat(assess(data, "--out", out.toString()).exit()).isZero();
    assertThat(assess(packed, "--out", other.toString()).exit()).isZero();

    assertThat(other).hasSameBinaryContentAs(out);
  }

  @Test
  void assess_ofACompressedFileThatIsCutOff_saysSo() throws IOException {
    Path packed = folder.resolve("all.jsonl.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(data));
    }
    Files.write(packed, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20));

    Call call = assess(packed, "--out", out.toString());

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("压缩文件不完整或者已损坏,请重新取得");
    assertThat(out).doesNotExist();
  }

  @Test
  void assess_ofAnEmptyFile_isRefused() throws IOException {
    Files.writeString(data, "\n");

    Call call = assess(data, "--out", out.toString());

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("Kaoping/MalformedDocument").contains("文档是空的");
    assertThat(out).doesNotExist();
  }

  @Test
  void assess_whereFactsAreMissing_countsThemAndSaysSo() throws IOException {
    Files.writeString(data, line(1, "", "有宣传栏") + "\n" + line(2, "", "") + "\n");

    Call call = assess(data, "--lang", "en", "--out", out.toString());

    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out())
        .contains("2 submissions, 0 coalitions, 4 units\n")
        .contains("\nNot assessed\n  Y6: 1\n");
  }

  @Test
  void assess_ofAWrongLine_pointsAtItAndWritesNothing() throws IOException {
    Files.writeString(data, line(1, "", "") + "\n{\"format\": 1}\n" + line(2, "", "") + "\n");

    Call call = assess(data, "--out", out.toString());

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("all.ndjson:2:12 format").contains("| {\"format\": 1}");
    assertThat(out).doesNotExist();
  }

  @Test
  void assess_ofAPopulation_needsAnOutputAndMakesNoPapers() {
    Call without = assess(data);
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).contains("[Kaoping/MissingField] --data").contains("--out");

    Call papers = assess(data, "--out", out.toString(), "--papers", folder.toString());
    assertThat(papers.exit()).isEqualTo(2);
    assertThat(papers.err()).contains("[Kaoping/BadValue] --papers");

    Call earlier = assess(data, "--out", out.toString(), "--earlier", "q1.json");
    assertThat(earlier.exit()).isEqualTo(2);
    assertThat(earlier.err()).contains("[Kaoping/BadValue] --earlier");

    Call same = assess(data, "--out", data.toString());
    assertThat(same.exit()).isEqualTo(2);
    assertThat(same.err()).contains("[Kaoping/BadValue] --out");
  }

  @Test
  void assess_ofAPopulationByAPackThatCompares_saysWhichCriterionDoes() {
    Call call =
        Call.of(
            "assess", "--pack", "huangshan", "--data", data.toString(), "--out", out.toString());

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("[Kaoping/NeedsWholeCohort] huangshan");
  }
}
