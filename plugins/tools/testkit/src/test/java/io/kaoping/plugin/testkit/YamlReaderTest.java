package io.kaoping.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  private Optional<YamlNode> read(String text) {
    return YamlReader.read("x.yaml", Texts.bytes(text), problems);
  }

  private String json(String text) {
    StringBuilder out = new StringBuilder();
    read(text).orElseThrow().json(out);
    return out.toString();
  }

  @Test
  void scalars_keepDatesAndWordsAsTexts() {
    assertThat(
            json("{ a: 2025-03-01, b: no, c: yes, d: 'true', e: true, f: null, g: 0.50, h: +5 }"))
        .isEqualTo(
            "{\"a\":\"2025-03-01\",\"b\":\"no\",\"c\":\"yes\",\"d\":\"true\",\"e\":true,"
                + "\"f\":null,\"g\":0.50,\"h\":5}");
  }

  @Test
  void texts_areQuotedForJson() {
    assertThat(json("a: \"引“号” \\\" \\\\ \\t \\u0001\""))
        .isEqualTo("{\"a\":\"引“号” \\\" \\\\ \\u0009 \\u0001\"}");
  }

  @Test
  void byteOrderMark_isSkipped() {
    assertThat(json("\uFEFFa: 1")).isEqualTo("{\"a\":1}");
  }

  @Test
  void keyTwice_isRefusedAtTheSecond() {
    assertThat(read("a: 1\nb: 2\na: 3\n")).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("DUPLICATE_ID x.yaml:3:1");
    assertThat(problems.get(0).arguments()).containsExactly("x.yaml", "a", "x.yaml:1");
  }

  @Test
  void tagsAnchorsAndAliases_areRefused() {
    assertThat(read("a: &x [1]\nb: *x\nc: !!set { }\nd: !java.lang.String y\n")).isEmpty();
    assertThat(Texts.places(problems))
        .containsExactly(
            "MALFORMED_DOCUMENT x.yaml:1:4",
            "MALFORMED_DOCUMENT x.yaml:2:4",
            "MALFORMED_DOCUMENT x.yaml:3:4",
            "MALFORMED_DOCUMENT x.yaml:4:4");
  }

  @Test
  void columns_countCharactersUnderWideText() {
    assertThat(read("名称: { 甲: 1, 甲: 2 }\n")).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("DUPLICATE_ID x.yaml:1:13");
    assertThat(problems.get(0).position().text()).isEqualTo("名称: { 甲: 1, 甲: 2 }");
  }

  @Test
  void numbersThatAreNoDecimals_areRefused() {
    assertThat(read("[0x1F, .inf, .nan, 1e999, 0o7]")).isEmpty();
    assertThat(Texts.places(problems))
        .containsExactly(
            "BAD_VALUE x.yaml:1:2",
            "BAD_VALUE x.yaml:1:8",
            "BAD_VALUE x.yaml:1:14",
            "BAD_VALUE x.yaml:1:20",
            "BAD_VALUE x.yaml:1:27");
  }

  @Test
  void brokenSyntax_isRefusedAtItsPlace() {
    assertThat(read("a: [1, 2\nb: 3\n")).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).position().line()).isEqualTo(2);
  }

  @Test
  void secondDocument_isRefused() {
    assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("MALFORMED_DOCUMENT x.yaml:2:1");
  }

  @Test
  void nothing_isRefused() {
    assertThat(read("# only a comment\n")).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("MALFORMED_DOCUMENT x.yaml");
  }

  @Test
  void deepNesting_isRefused() {
    assertThat(read("[".repeat(10_000))).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("LIMIT_EXCEEDED x.yaml:1:33");
  }

  @Test
  void otherEncoding_isRefused() {
    byte[] gbk = "名称: 甲".getBytes(Charset.forName("GBK"));
    assertThat(YamlReader.read("x.yaml", gbk, problems)).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("BAD_ENCODING x.yaml");
  }

  @Test
  void tooLong_isRefused() {
    assertThat(YamlReader.read("x.yaml", new byte[2_000_001], problems)).isEmpty();
    assertThat(Texts.places(problems)).containsExactly("LIMIT_EXCEEDED x.yaml");
  }
}
