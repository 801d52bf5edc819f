package io.kaoping.drools.internal.pack;

import static io.kaoping.drools.internal.pack.SmallPack.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailoringTest {
  @TempDir Path temp;
  private SmallPack small;

  @BeforeEach
  void makePack() {
    small = new SmallPack(temp, "small");
  }

  private Path overlay(String... changes) throws IOException {
    return Files.writeString(
        temp.resolve("ours.yaml"),
        "format: kaoping.tailoring/1\npack: small\nversion: \"1\"\ntitle: 本地调整\nchanges:\n  - "
            + String.join("\n  - ", changes)
            + "\n");
  }

  private Rubric tailored(String... changes) throws IOException {
    return good(small.read(overlay(changes))).rubric();
  }

  private List<String> refused(Path overlay) {
    PackReader.Outcome outcome = small.read(overlay);
    assertThat(outcome.pack()).isNull();
    return outcome.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void set_changesWhatThePathNames() throws IOException {
    Rubric rubric =
        tailored(
            "{ criterion: Z1, set: { deduct.points: 1, deduct.of.at-least: 2 }, reason: 从严 }",
            "{ criterion: Z3, set: { deduct.0.limit: 2, sentence: 每缺1项扣1分 }, reason: 从严 }");

    assertThat(rubric.criterion("Z1").orElseThrow().clause("Z1").points()).isEqualTo(Points.of(1));
    assertThat(rubric.criterion("Z1").orElseThrow().clause("Z1").measure())
        .isInstanceOfSatisfying(
            Measure.Cadence.class, cadence -> assertThat(cadence.atLeast()).isEqualTo(2));
    Criterion z3 = rubric.criterion("Z3").orElseThrow();
    assertThat(z3.clause("Z3.1").limit()).isEqualTo(Points.of(2));
    assertThat(z3.sentence().zh()).isEqualTo("每缺1项扣1分");
  }

  @Test
  void deselect_takesTheCriterionAndItsRule() throws IOException {
    small.edit("rubric.yaml", "points: 2\n    sentence: 问题没有", "points: 2\n    sentence: 问题没");
    ReadPack pack =
        good(
            small.read(
                overlay(
                    "{ criterion: R1, deselect: true, reason: 不适用 }",
                    "{ total: units, points: 14, reason: 减少一项 }")));

    assertThat(pack.rubric().criterion("R1")).isEmpty();
    assertThat(pack.expertRules()).isEmpty();
  }

  @Test
  void grade_movesItsBound() throws IOException {
    Rubric rubric = tailored("{ grade: good, for: coalitions, from: 9.5, reason: 从严 }");

    assertThat(rubric.coalitionGrades())
        .extracting(Grade::from)
        .containsExactly(Points.of("9.5"), Points.ZERO);
    assertThat(rubric.unitGrades().get(0).from()).isEqualTo(Points.of(12));
  }

  @Test
  void include_changesItsWeight() throws IOException {
    small.write();
    SmallPack top =
        new SmallPack(temp, "top")
            .edit("pack.yaml", "id: small", "id: top")
            .edit(
                "pack.yaml",
                "total: { units: 16, coalitions: 10 }",
                "includes:\n"
                    + "  - { pack: small, version: \"1\", weight: 0.5 }\n"
                    + "total: { units: 8, coalitions: 5 }")
            .put("vocabulary.yaml", "format: kaoping.vocabulary/1\n")
            .put("rubric.yaml", "format: kaoping.rubric/1\n")
            .put(PackMessages.ZH, "")
            .put(PackMessages.EN, "")
            .remove("rules/R1-unlinked.drl")
            .remove("rules/R1-unlinked.md");
    assertThat(good(top.read()).identity().includes().get(0).weight()).isEqualTo("0.5");
    Path overlay =
        Files.writeString(
            temp.resolve("ours.yaml"),
            """
            format: kaoping.tailoring/1
            pack: top
            version: "1"
            title: 本地调整
            changes:
              - { include: small, weight: 0.25, reason: 减轻 }
              - { criterion: Z1, set: { points: 8 }, reason: 加重 }
              - { total: units, points: 4.5, reason: 随之 }
              - { total: coalitions, points: 2.5, reason: 随之 }
            """);

    ReadPack pack = good(top.read(overlay));
    assertThat(pack.identity().includes().get(0).weight()).isEqualTo("0.25");
    assertThat(pack.rubric().criterion("Z1").orElseThrow().weightedPoints())
        .isEqualTo(Points.of(2));
  }

  @Test
  void digest_coversTheOverlay() throws IOException {
    String plain = good(small.read()).identity().digest();
    Path overlay = overlay("{ criterion: Z1, set: { deduct.points: 1 }, reason: 从严 }");
    String once = good(small.read(overlay)).identity().digest();
    String windows = Files.readString(overlay).replace("\n", "\r\n");
    Files.writeString(overlay, windows);

    assertThat(once).isNotEqualTo(plain);
    assertThat(good(small.read(overlay)).identity().digest()).isEqualTo(once);
  }

  @Test
  void faultOfAnOverlay_isNamedInTheOverlay() throws IOException {
    assertThat(refused(overlay("{ criterion: Z1, set: { deduct.per: item }, reason: 从严 }")))
        .containsExactly(
            "[Kaoping/BadCriterion] ours.yaml:6:41: The criterion Z1 does not hold together: "
                + "per: item does not fit, write per: shortfall here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{ criterion: Z9, set: { points: 1 }, reason: a } # 6:29 # Z9 points: 1 (not found)",
        "{ criterion: Z1, set: { deduct.limit: 1 }, reason: a } # 6:29 # Z1 deduct.limit: 1 (not found)",
        "{ criterion: Z1, set: { deduct.0.points: 1 }, reason: a } # 6:29 # Z1 deduct.0.points: 1 (not found)",
        "{ criterion: Z3, set: { deduct.2.points: 1 }, reason: a } # 6:29 # Z3 deduct.2.points: 1 (not found)",
        "{ criterion: Z3, set: { deduct.points: 1 }, reason: a } # 6:29 # Z3 deduct.points: 1 (not found)",
        "{ criterion: Z1, set: { points.more: 1 }, reason: a } # 6:29 # Z1 points.more: 1 (not found)",
        "{ criterion: Z1, set: { deduct.points: 0.50 }, reason: a } # 6:29 # Z1 deduct.points: 0.50 (it is so already)",
        "{ criterion: Z9, deselect: true, reason: a } # 6:18 # Z9 (not found)",
        "{ grade: best, for: units, from: 1, reason: a } # 6:14 # units best from: 1 (not found)",
        "{ grade: good, for: unit, from: 1, reason: a } # 6:14 # unit good from: 1 (not found)",
        "{ grade: good, for: units, from: 12, reason: a } # 6:14 # units good from: 12 (it is so already)",
        "{ include: other, weight: 1, reason: a } # 6:16 # other weight: 1 (not found)",
        "{ total: unit, points: 1, reason: a } # 6:14 # total unit: 1 (not found)",
        "{ total: units, points: 16.0, reason: a } # 6:14 # total units: 16.0 (it is so already)",
      })
  void changeWithoutEffect_isRefused(String change, String place, String what) throws IOException {
    assertThat(refused(overlay(change)))
        .containsExactly(
            "[Kaoping/TailoringWithoutEffect] ours.yaml:"
                + place
                + ": The change has no effect: "
                + what);
  }

  @Test
  void changeWithoutReason_isRefused() throws IOException {
    assertThat(refused(overlay("{ criterion: Z1, set: { deduct.points: 1 } }")))
        .containsExactly(
            "[Kaoping/MissingField] ours.yaml:6:5: The required field \"reason\" is missing.");
  }

  @Test
  void unknownChange_isRefused() throws IOException {
    assertThat(refused(overlay("{ award: best, reason: a }")))
        .containsExactly(
            "[Kaoping/MissingField] ours.yaml:6:5: "
                + "The required field \"criterion, include, grade, total\" is missing.",
            "[Kaoping/UnknownField] ours.yaml:6:7: There is no field \"award\".");
  }

  @Test
  void id_cannotBeSet() throws IOException {
    assertThat(refused(overlay("{ criterion: Z1, set: { id: Z0 }, reason: a }")))
        .containsExactly("[Kaoping/BadValue] ours.yaml:6:33: \"id\" must not be \"Z1\".");
  }

  @Test
  void overlayOfAnotherVersion_isRefused() throws IOException {
    small.edit("pack.yaml", "version: \"1\"", "version: \"2\"");

    assertThat(refused(overlay("{ criterion: Z1, set: { deduct.points: 1 }, reason: a }")))
        .containsExactly(
            "[Kaoping/TailoringWithoutEffect] ours.yaml:2:7: The change has no effect: "
                + "it is meant for small 1, this is small 2");
  }

  @Test
  void missingOverlay_isNamed() {
    assertThat(refused(temp.resolve("nowhere.yaml")))
        .containsExactly(
            "[Kaoping/IoFailure] nowhere.yaml: The file nowhere.yaml cannot be read or written: "
                + "NoSuchFileException");
  }
}
