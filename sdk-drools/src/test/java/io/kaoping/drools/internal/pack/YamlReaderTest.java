package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.pack.YamlNode.Kind;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private final ProblemList problems = new ProblemList();

  private Mapping read(String text) {
    return YamlReader.read(SourceText.of("f.yaml", text), problems);
  }

  private List<String> refused(String text) {
    assertThat(read(text)).isNull();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "no, TEXT",
    "yes, TEXT",
    "2025-01-01, TEXT",
    "0o14, TEXT",
    "1e3, TEXT",
    ".5, TEXT",
    "007, TEXT",
    "True, TEXT",
    "12, NUMBER",
    "-0.50, NUMBER",
    "true, YES_NO",
    "false, YES_NO",
    "null, NOTHING",
    "~, NOTHING",
    "'\"true\"', TEXT",
    "'\"12\"', TEXT",
  })
  void scalar_isWhatItLooksLike(String text, Kind kind) {
    assertThat(((Scalar) read("a: " + text).value("a")).kind()).isEqualTo(kind);
  }

  @Test
  void place_countsLinesAndColumnsFromOne() {
    Mapping mapping = read("\ufeff# 注\r\n甲: 1\r\n乙: { 丙: '丁' }\r\n");

    assertThat(((Mapping) mapping.value("乙")).value("丙").at())
        .isEqualTo(Position.at("f.yaml", 3, 9, "乙: { 丙: '丁' }"));
  }

  @Test
  void place_afterRareCharacters_countsUtf16Columns() {
    Mapping mapping = read("\ud840\udc00: { a: b }\n");

    assertThat(((Mapping) mapping.value("\ud840\udc00")).value("a").at().column()).isEqualTo(10);
  }

  @Test
  void within_pointsInsideQuotes() {
    Scalar scalar = (Scalar) read("a: 'bcd'").value("a");

    assertThat(scalar.within(2).column()).isEqualTo(7);
  }

  @Test
  void within_foldedText_fallsBackToItsBegin() {
    Scalar scalar = (Scalar) read("a: >\n  b\n  c\n").value("a");

    assertThat(scalar.within(2)).isEqualTo(scalar.at());
  }

  @Test
  void emptyDocument_missesItsFormat() {
    assertThat(refused("# nothing\n"))
        .containsExactly(
            "[Kaoping/MissingField] f.yaml: The required field \"format\" is missing.");
  }

  @Test
  void list_isNoDocument() {
    assertThat(refused("- a\n"))
        .containsExactly(
            "[Kaoping/WrongType] f.yaml:1:1: \"f.yaml\" is a list, it must be a mapping of fields.");
  }

  @Test
  void duplicateKey_isRefusedWithTheOtherPlace() {
    read("a: 1\nb: 2\na: 3\n");

    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "[Kaoping/DuplicateId] f.yaml:3:1: \"a\" stands twice in f.yaml, the other place is 1:1.");
  }

  @Test
  void tag_isRefused() {
    assertThat(refused("a: !!java.net.URL [x]\n"))
        .containsExactly(
            "[Kaoping/MalformedDocument] f.yaml:1:4: The document cannot be read: "
                + "the tag tag:yaml.org,2002:java.net.URL is not allowed");
  }

  @Test
  void alias_isRefused() {
    assertThat(refused("a: &x [1]\nb: *x\n"))
        .containsExactly(
            "[Kaoping/MalformedDocument] f.yaml:2:4: The document cannot be read: "
                + "the reference *x is not allowed");
  }

  @Test
  void secondDocument_isRefused() {
    assertThat(refused("a: 1\n---\nb: 1\n"))
        .containsExactly(
            "[Kaoping/MalformedDocument] f.yaml:2:1: The document cannot be read: "
                + "a file holds one YAML document");
  }

  @Test
  void depth32_isRead() {
    assertThat(read("a: " + "[".repeat(31) + "1" + "]".repeat(31))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 5000})
  void depthOver32_isRefused(int depth) {
    assertThat(refused("a: " + "[".repeat(depth) + "]".repeat(depth)))
        .containsExactly(
            "[Kaoping/LimitExceeded] f.yaml:1:36: Limit exceeded: depth must not be more than 32.");
  }

  @Test
  void brokenSyntax_namesTheLine() {
    assertThat(read("a: 1\nb: [1, 2\n")).isNull();

    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).id()).isEqualTo(ProblemId.MALFORMED_DOCUMENT);
    assertThat(problems.sorted().get(0).position().line()).isEqualTo(3);
  }

  @Test
  void controlCharacter_isRefusedWithItsPlace() {
    assertThat(refused("a: 1\nb: x\u0007y\n"))
        .containsExactly(
            "[Kaoping/MalformedDocument] f.yaml:2:5: The document cannot be read: U+0007");
  }

  @Test
  void badEncoding_namesTheLine() {
    byte[] bytes = "a: 1\nb: 标题\n".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xff;

    assertThat(SourceText.of("f.yaml", bytes, 100, problems)).isNull();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("[Kaoping/BadEncoding] f.yaml:2: The text is not valid UTF-8.");
  }

  @Test
  void cutCharacterAtTheEnd_isBadEncoding() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xe6, (byte) 0xa0};

    assertThat(SourceText.of("f.yaml", bytes, 100, problems)).isNull();
    assertThat(problems.sorted()).extracting(Problem::id).containsExactly(ProblemId.BAD_ENCODING);
  }

  @Test
  void size_upToTheLimitIsRead() {
    assertThat(SourceText.of("f.yaml", new byte[] {'a', 'b'}, 2, problems)).isNotNull();
    assertThat(SourceText.of("f.yaml", new byte[] {'a', 'b', 'c'}, 2, problems)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.50, true",
    "0.5, '\"0.5\"', false",
    "1, 2, false",
    "'[1, 2.0]', '[1, 2]', true",
    "'[1]', '[1, 2]', false",
    "'{a: 1, b: 2}', '{b: 2, a: 1}', true",
    "'{a: 1}', '{a: 2}', false",
    "'{a: 1}', '[1]', false",
  })
  void says_comparesMeaning(String left, String right, boolean expected) {
    YamlNode a = read("a: " + left).value("a");
    YamlNode b = read("a: " + right).value("a");

    assertThat(a.says(b)).isEqualTo(expected);
    assertThat(b.says(a)).isEqualTo(expected);
  }
}
