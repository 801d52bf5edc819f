package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceCommandsTest {
  @TempDir Path folder;

  @Test
  void read_saysHowACellIsUnderstood() {
    Call call = Call.of("sentence", "read", "未公示的，扣2分。", "--points", "6");
    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .isEqualTo(
            """
            已读懂：可以计算

            1) 扣2分
               原文：未公示的，扣2分
               条件：未公示
               句式：动词分数
               数法：boolean-fact
               依靠的通用决定：未写“每次”：多次发生只计一次还是按次计
            """);
  }

  @Test
  void read_aQuestion_exitsWithOne() {
    Call call = Call.of("sentence", "read", "两本台账各扣1分", "--lang", "en");
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out())
        .startsWith("understood, with questions: needs a decision\n")
        .contains("\n[to be decided] each of what\n   | 两本台账各扣1分\n   | ^^^^^^^^^^^^^^^\n");
  }

  @Test
  void read_fromTheStandardInput_asJson() {
    Call call =
        Call.of(
            Terminal.none(),
            "每次加1分\n".getBytes(StandardCharsets.UTF_8),
            "sentence",
            "read",
            "-",
            "--json");
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("\"kind\" : \"bonus\"").contains("\"per\" : \"次\"");
  }

  @Test
  void read_withPatternsOfAPack() throws IOException {
    Path file = folder.resolve("more.txt");
    Files.writeString(file, "词 量词 = 网格\n");
    Call call = Call.of("sentence", "read", "每网格未巡查的扣1分", "--patterns", file.toString());
    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("1) 每网格扣1分\n");
  }

  @Test
  void read_withPatternsThatCannotBeRead_isRefused() throws IOException {
    Path file = folder.resolve("more.txt");
    Files.writeString(file, "句子 = 网格\n");
    Call call = Call.of("sentence", "read", "扣1分", "--patterns", file.toString());
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("[Kaoping/BadValue]").contains("more.txt:1:1");
  }

  @Test
  void report_countsAndListsWhatIsWrong() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(corpus, line("a", 2) + line("b", 3));
    Call call = Call.of("sentence", "report", corpus.toString());
    assertThat(call.exit()).isEqualTo(1);
    assertThat(call.out()).contains("读错的:1\n  b 未公示的扣2分\n    应为 deduct 3\n    读作 deduct 2\n");
    Call json = Call.of("sentence", "report", corpus.toString(), "--json");
    assertThat(json.out()).contains("\"clauses_right\" : 1").contains("\"cells_wrong\" : 1");
  }

  @Test
  void report_listsWhatWasNotAsked() throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(corpus, line("a", 2).replace("executable", "needs-decision"));
    Call call = Call.of("sentence", "report", corpus.toString());
    assertThat(call.exit()).isZero();
    assertThat(call.out()).endsWith("读错的:0\n\n该问没有问的:1\n  a 未公示的扣2分\n");
  }

  @Test
  void report_ofAFileThatIsNotThere_isRefused() {
    Call call = Call.of("sentence", "report", folder.resolve("none.jsonl").toString());
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("文件或文件夹不存在");
  }

  private static String line(String id, int points) {
    return "{\"id\":\""
        + id
        + "\",\"text\":\"未公示的扣2分\",\"class\":\"executable\","
        + "\"mechanism\":\"A2\",\"clauses\":[{\"condition\":\"未公示\",\"measure\":\"boolean-fact\","
        + "\"effect\":{\"kind\":\"deduct\",\"points\":"
        + points
        + "}}]}\n";
  }
}
