package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFolderTest {
  @TempDir Path folder;
  private Path data;
  private Path papers;

  @BeforeEach
  void writeData() throws IOException {
    data = folder.resolve("data.json");
    papers = folder.resolve(Names.of("考评材料", "papers"));
    Files.writeString(data, Samples.sixHaves("有宣传栏 制度上墙", ""));
  }

  private Call assess(String... more) {
    return Call.of(
        Stream.concat(
                Stream.of(
                    "assess",
                    "--pack",
                    "six-haves",
                    "--data",
                    data.toString(),
                    "--papers",
                    papers.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(papers)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void papers_areWrittenBesideTheRanking() throws IOException {
    Call call = assess();
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("单位排名\n");
    assertThat(written())
        .containsExactly(
            "SHA256SUMS",
            "announcement.docx",
            "circular.docx",
            "report.html",
            "results.xlsx",
            "scorecards.xlsx");
    assertThat(Files.readAllLines(papers.resolve("SHA256SUMS"), StandardCharsets.US_ASCII))
        .hasSize(5)
        .allMatch(line -> line.matches("[0-9a-f]{64}  [a-z]+\\.(html|xlsx|docx)"));
  }

  @Test
  void papers_goBesideADocumentToo() throws IOException {
    assertThat(assess("--format", "json").out()).startsWith("{\n").endsWith("}\n");
    assertThat(written()).contains("results.xlsx");
  }

  @Test
  void papers_areWrittenAgain_withOtherData() throws IOException {
    assertThat(assess().exit()).isZero();
    byte[] before = Files.readAllBytes(papers.resolve("results.xlsx"));
    Files.writeString(data, Samples.sixHaves("有宣传栏", ""));
    assertThat(assess().exit()).isZero();
    assertThat(Files.readAllBytes(papers.resolve("results.xlsx"))).isNotEqualTo(before);
  }

  @Test
  void whatAnOfficerFilledIn_isNeverWrittenOver() throws IOException {
    assertThat(assess().exit()).isZero();
    Files.writeString(papers.resolve("circular.docx"), "filled in");
    Files.writeString(papers.resolve("results.xlsx"), "marked");
    byte[] scorecards = Files.readAllBytes(papers.resolve("scorecards.xlsx"));
    Files.writeString(data, Samples.sixHaves("有宣传栏", ""));
    Call call = assess();
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .contains("文件不能使用:2 处错误")
        .contains("circular.docx")
        .contains("results.xlsx")
        .contains("可能已填写");
    assertThat(papers.resolve("circular.docx")).hasContent("filled in");
    assertThat(Files.readAllBytes(papers.resolve("scorecards.xlsx"))).isEqualTo(scorecards);
    assertThat(assess("--lang", "en").err()).contains("may have been filled in");
  }

  @Test
  void whatWasThereBefore_isNeverWrittenOver() throws IOException {
    Files.createDirectory(papers);
    Files.writeString(papers.resolve("SHA256SUMS"), "somebody else's");
    Files.writeString(papers.resolve("notes.txt"), "stays");
    assertThat(assess().err()).contains("文件不能使用:1 处错误").contains("SHA256SUMS");
    Files.delete(papers.resolve("SHA256SUMS"));
    assertThat(assess().exit()).isZero();
    assertThat(papers.resolve("notes.txt")).hasContent("stays");
  }

  @Test
  void folder_mustBePossible() throws IOException {
    Files.writeString(papers, "a file");
    assertThat(assess().exit()).isEqualTo(2);
    assertThat(papers).hasContent("a file");
    Call nowhere =
        Call.of(
            "assess",
            "--pack",
            "six-haves",
            "--data",
            data.toString(),
            "--papers",
            folder.resolve("none/papers").toString());
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("文件或文件夹不存在");
  }
}
