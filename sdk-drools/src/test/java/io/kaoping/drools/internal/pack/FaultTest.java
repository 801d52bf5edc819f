package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

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
  void filesThatNothingUses_areNotices() {
    SmallPack pack = new SmallPack(temp, "small").put("notes.txt", "x").put("rules/R2.md", "x");
    PackReader.Outcome outcome = pack.read();

    assertThat(outcome.pack()).isNotNull();
    assertThat(outcome.problems()).extracting(Problem::severity).containsOnly(Severity.NOTICE);
    assertThat(outcome.problems())
        .extracting(FaultTest::line)
        .containsExactly(
            "[Kaoping/UnusedFile] small/notes.txt: Nothing uses the file notes.txt.",
            "[Kaoping/UnusedFile] small/rules/R2.md: Nothing uses the file rules/R2.md.");
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
