package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.DroolsEngine;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemReport;
import io.kaoping.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of {@code faults.txt}: one in an otherwise good pack, with what is said of it. */
class FaultTest {
  @TempDir Path temp;

  /** A fault: a text of a file, what replaces it, and the problems. */
  record Fault(String file, String from, String to, List<String> problems) {
    @Override
    public String toString() {
      return file + ": " + from + " → " + to;
    }
  }

  static Stream<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    for (String block : resource("faults.txt").split("\n\n")) {
      List<String> lines = block.lines().toList();
      if (!block.startsWith("#")) {
        faults.add(
            new Fault(
                lines.get(0),
                content(lines.get(1), '-'),
                content(lines.get(2), '+'),
                lines.subList(3, lines.size()).stream().map(l -> content(l, '>')).toList()));
      }
    }
    assertThat(faults).hasSizeGreaterThan(90);
    return faults.stream();
  }

  private static String content(String line, char mark) {
    assertThat(line.charAt(0)).isEqualTo(mark);
    return line.length() == 1 ? "" : line.substring(2).replace("\\n", "\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FaultTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_isNamedWithItsPlaceAndRemedy(Fault fault) {
    SmallPack pack = new SmallPack(temp, "small").edit(fault.file, fault.from, fault.to);
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.problems().stream().map(FaultTest::line).toList()).isEqualTo(fault.problems);
    boolean refused = outcome.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    assertThat(outcome.pack() == null).isEqualTo(refused);
  }

  private static String line(Problem problem) {
    return problem + (problem.remedy() == null ? "" : " ~ " + problem.remedy());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eightFaults_areToldAtOnce(Language language) throws IOException {
    SmallPack pack =
        new SmallPack(temp, "small")
            .edit("pack.yaml", "units: 16", "units: 20")
            .edit("pack.yaml", "  veto-keeps-rank: true\n", "")
            .edit("vocabulary.yaml", "closing: [销号]", "closing: [消号]")
            .edit("rubric.yaml", "activity: 主题党日, at-least", "activity: 主题党曰, at-least")
            .edit("rubric.yaml", "'state != \"销号\"'", "'state = \"销号\"'")
            .edit("rubric.yaml", "per: entry", "per: item")
            .edit("rubric.yaml", "grade-at-most: poor", "grade-at-most: por")
            .edit(PackMessages.ZH, "C1.finding=有方案\n", "");
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.pack()).isNull();
    assertThat(ProblemReport.of(outcome.name(), outcome.problems()).text(language))
        .isEqualTo(resource("eight-faults_" + language.code() + ".txt"));
  }

  @Test
  void faultInOnePlace_hidesNoneInAnother() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .edit("pack.yaml", "scoring-model: weighted-sum", "scoring: { model: halved, part: 1 }")
            .edit(
                "pack.yaml",
                "decisions:",
                "quotas:\n  - { grade: god, subject: units, number: 1, ties: all-in, "
                    + "refill: true, smallest-class: 2 }\n"
                    + "consequences:\n  - { id: c, zh: 丙, en: C, subject: units, "
                    + "when: 'Z11 < 3', grade-down: 1 }\ndecisions:")
            .edit(
                "rubric.yaml",
                "points: 0.5, per: shortfall, of",
                "step: { target: 3, size: 0, points: 1, part: floor, from: above }, of")
            .edit("rubric.yaml", "sentence: 主题党日每月至少1次,每少1次扣0.5分", "sentences: 主题党日")
            .edit(PackMessages.ZH, "Z1.finding=", "Z1.find=");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/BadScoring] small/pack.yaml:10:33: The scoring model \"halved\" cannot be "
                + "used here: there is no such parameter, do you mean \"parts\"",
            "[Kaoping/DanglingReference] small/pack.yaml:23:14: There is no \"god\" in grades. "
                + "~ good",
            "[Kaoping/UnknownTerm] small/pack.yaml:25:51: The vocabulary does not hold \"Z11\". "
                + "~ Z1",
            "[Kaoping/UnknownField] small/rubric.yaml:10:5: There is no field \"sentences\". "
                + "~ sentence",
            "[Kaoping/BadCriterion] small/rubric.yaml:13:40: The criterion Z1 does not "
                + "hold together: step.size: it must be above 0",
            "[Kaoping/MissingMessage] small/messages_zh.properties: \"Z1.finding\" is missing "
                + "in messages_zh.properties.",
            "[Kaoping/UnknownField] small/messages_zh.properties:1: There is no field "
                + "\"Z1.find\". ~ Z1.finding");
  }

  @Test
  void faultOfTheRubric_hidesNoneOfARule() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .edit("rubric.yaml", "floor: 0", "floor: 9")
            .edit("rules/R1-unlinked.drl", "\"问题\"", "\"问提\"");

    assertThat(
            new DroolsEngine()
                .prepare(SmallPack.request(null, null, pack.write(), getClass().getClassLoader()))
                .problems())
        .extracting(p -> p.id() + " " + p.position().source())
        .containsExactly("BAD_VALUE small/rubric.yaml", "UNKNOWN_TERM small/rules/R1-unlinked.drl");
  }

  @Test
  void brokenManifest_hidesNoBrokenRubric() {
    SmallPack pack =
        new SmallPack(temp, "small").put("pack.yaml", "id: [").put("rubric.yaml", "criteria: {");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/MalformedDocument] small/pack.yaml:1:6: The document cannot be read: "
                + "expected the node content, but found '<stream end>'",
            "[Kaoping/MalformedDocument] small/rubric.yaml:1:12: The document cannot be read: "
                + "expected the node content, but found '<stream end>'");
  }

  @Test
  void keyThatAToolMadeTrue_isNamedWithWhatItWas() {
    SmallPack pack = new SmallPack(temp, "small").edit("rubric.yaml", "floor: 0", "true: 0");

    assertThat(pack.read().problems())
        .extracting(p -> p.position() + " " + p.message(Language.ZH))
        .containsExactly(
            "small/rubric.yaml:12:5 文档无法读取:键 true 不是文字;按 YAML 1.1 读写的工具会把 on、yes 改成 true,"
                + "把 off、no 改成 false,请写回原来的键,或者加引号");
  }

  @Test
  void packWithoutCasesAndChangelog_isUsableAndToldSo() {
    SmallPack pack = new SmallPack(temp, "small").remove("cases/small.yaml").remove("CHANGELOG.md");
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.pack()).isNotNull();
    assertThat(outcome.problems()).extracting(Problem::severity).containsOnly(Severity.NOTICE);
    assertThat(outcome.problems())
        .extracting(p -> p.position() + " " + p.message(Language.ZH) + p.advice(Language.ZH))
        .containsExactly(
            "small 规则包没有用例,还没有核对过它算得对不对。不影响考评,公布之前请补上:"
                + "用 kaoping pack cases 写出用例工作簿 cases.xlsx,填上应得几分,或者"
                + "在 cases/ 里用 .yaml 文件写明什么数据应得什么结果,写法见 docs/authors.zh.md 的“用例”一节,"
                + "再运行 kaoping pack test。",
            "small 规则包没有 CHANGELOG.md,看不出各版本改了什么。不影响考评,公布之前请补上:"
                + "增加 CHANGELOG.md,按版本写明新增、改动、取消了哪些评分项。");
  }

  @Test
  void missingFiles_areEachNamed() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .remove("vocabulary.yaml")
            .remove("rubric.yaml")
            .edit("pack.yaml", "scale: 2", "scale: 9");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/BadValue] small/pack.yaml:11:20: \"scale\" must not be \"9\".",
            "[Kaoping/MissingFile] small/vocabulary.yaml: The file vocabulary.yaml is missing.",
            "[Kaoping/MissingFile] small/rubric.yaml: The file rubric.yaml is missing.");
  }

  @Test
  void missingManifest_isTheOnlyProblem() {
    SmallPack pack = new SmallPack(temp, "small").remove("pack.yaml");
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.name()).isEqualTo("small");
    assertThat(outcome.problems())
        .extracting(FaultTest::line)
        .containsExactly("[Kaoping/MissingFile] small/pack.yaml: The file pack.yaml is missing.");
  }

  @Test
  void missingMessageFile_isNamedOnce() {
    SmallPack pack = new SmallPack(temp, "small").remove(PackMessages.EN);

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/MissingFile] small/messages_en.properties: "
                + "The file messages_en.properties is missing.");
  }

  @Test
  void ruleWithoutReason_isRefused() {
    SmallPack pack = new SmallPack(temp, "small").remove("rules/R1-unlinked.md");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/MissingFile] small/rules/R1-unlinked.drl: "
                + "The file rules/R1-unlinked.md is missing.");
  }

  @Test
  void reasonThatIsNoText_isRefused() {
    SmallPack pack =
        new SmallPack(temp, "small").put("rules/R1-unlinked.md", new byte[] {'#', (byte) 0xff});

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/BadEncoding] small/rules/R1-unlinked.md:1: The text is not valid UTF-8.");
  }

  @Test
  void ruleWithALongLine_isRefusedAtTheLine() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .put("rules/R1-unlinked.drl", "rule\n//" + "x".repeat(4095) + "\n");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/LimitExceeded] small/rules/R1-unlinked.drl:2: "
                + "Limit exceeded: line must not be more than 4096.");
  }

  @Test
  void ruleOver200Kilobytes_isRefused() {
    SmallPack pack =
        new SmallPack(temp, "small").put("rules/R1-unlinked.drl", new byte[(200 << 10) + 1]);

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/LimitExceeded] small/rules/R1-unlinked.drl: "
                + "Limit exceeded: size must not be more than 200 KB.");
  }

  @Test
  void ruleNamedTwice_isRefused() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .edit(
                "rubric.yaml",
                "deduct: { points: 1, per: occurrence, of: { rule: R1-unlinked } }",
                "deduct:\n"
                    + "      - { points: 1, per: occurrence, of: { rule: R1-unlinked } }\n"
                    + "      - { points: 1, per: occurrence, of: { rule: R1-unlinked } }")
            .edit(PackMessages.ZH, "R1.finding={count}项", "R1.1.finding=a\nR1.2.finding=b")
            .edit(PackMessages.EN, "R1.finding={count}", "R1.1.finding=a\nR1.2.finding=b");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/DuplicateId] small/rubric.yaml:44:51: \"R1-unlinked\" stands twice in rule, "
                + "the other place is small/rubric.yaml:43:51.");
  }

  @Test
  void filesOfTheAuthorsOwn_areNoticed() {
    SmallPack pack =
        new SmallPack(temp, "small")
            .put("notes.txt", "x")
            .put("rubrik.yaml", "x")
            .put("rules/R2.md", "x");
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.pack()).isNotNull();
    assertThat(outcome.problems()).extracting(Problem::severity).containsOnly(Severity.NOTICE);
    assertThat(outcome.problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/ForeignFile] small/notes.txt: "
                + "The file notes.txt is no part of the pack and is ignored.",
            "[Kaoping/ForeignFile] small/rubrik.yaml: "
                + "The file rubrik.yaml is no part of the pack and is ignored.",
            "[Kaoping/ForeignFile] small/rules/R2.md: "
                + "The file rules/R2.md is no part of the pack and is ignored.");
  }

  @Test
  void secondScalarDocument_isRefusedAsAWhole() {
    SmallPack pack = new SmallPack(temp, "small");
    pack.put("rubric.yaml", pack.text("rubric.yaml") + "---\nx\n");

    assertThat(pack.read().problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/MalformedDocument] small/rubric.yaml:71:1: "
                + "The document cannot be read: a file holds one YAML document");
  }
}
