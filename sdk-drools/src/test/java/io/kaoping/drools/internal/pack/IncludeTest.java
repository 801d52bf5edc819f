package io.kaoping.drools.internal.pack;

import static io.kaoping.drools.internal.pack.SmallPack.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {
  private static final String TOP =
      """
      format: kaoping.rubric/1
      sections:
        - { id: own, zh: 自有, en: Own }
      criteria:
        - id: T1
          title: 方案
          section: own
          subject: units
          points: 92
          sentence: 乙类扣1分
          deduct: { points: 1, per: once, of: { when: '类别 == "乙"' } }
      """;

  @TempDir Path temp;
  private SmallPack small;
  private SmallPack top;

  @BeforeEach
  void makePacks() {
    small = new SmallPack(temp, "small");
    top = including(temp, "top", "small", "0.5", "{ units: 100, coalitions: 5 }");
  }

  private static SmallPack including(
      Path temp, String id, String included, String weight, String total) {
    return new SmallPack(temp, id)
        .edit("pack.yaml", "id: small", "id: " + id)
        .edit(
            "pack.yaml",
            "total: { units: 16, coalitions: 10 }",
            "includes:\n  - { pack: "
                + included
                + ", version: \"1\", weight: "
                + weight
                + " }\ntotal: "
                + total)
        .edit("pack.yaml", "item-floor: zero", "item-floor: none")
        .put("vocabulary.yaml", "format: kaoping.vocabulary/1\n")
        .put("rubric.yaml", TOP.replace("T1", id + ".T1").replace("id: own", "id: " + id))
        .edit("rubric.yaml", "section: own", "section: " + id)
        .put(PackMessages.ZH, id + ".T1.finding=乙类\n")
        .put(
            PackMessages.EN,
            id + ".T1.title=Kind\n" + id + ".T1.sentence=Kind\n" + id + ".T1.finding=Kind\n")
        .remove("rules/R1-unlinked.drl")
        .remove("rules/R1-unlinked.md")
        .remove("cases/small.yaml")
        .put("cases/" + id + ".yaml", "format: kaoping.cases/1\n");
  }

  private List<String> problems() {
    return top.read().problems().stream().map(Problem::toString).toList();
  }

  @Test
  void includedCriteria_comeFirstAndAtTheirWeight() {
    small.write();
    ReadPack pack = good(top.read());
    Rubric rubric = pack.rubric();

    assertThat(rubric.criteria())
        .extracting(Criterion::id)
        .containsExactly("Z1", "Z2", "Z3", "R1", "V1", "C1", "M1", "J1", "top.T1");
    assertThat(rubric.criteria().get(0).weight()).isEqualTo(Points.of("0.5"));
    assertThat(rubric.criteria().get(0).pack()).isEqualTo("small");
    assertThat(rubric.criteria().get(8).weight()).isEqualTo(Points.of(1));
    assertThat(rubric.criteria().get(8).pack()).isEqualTo("top");
    assertThat(rubric.maximum(SubjectKind.UNIT)).isEqualTo(Points.of(100));
    assertThat(rubric.sections()).extracting(s -> s.id()).containsExactly("life", "top");
    assertThat(rubric.notCheckable()).hasSize(2);
    assertThat(pack.identity().includes())
        .containsExactly(new PackIdentity.Included("small", "1", "0.5"));
    assertThat(pack.cases()).containsOnlyKeys("cases/top.yaml");
    assertThat(pack.vocabulary().facts()).containsKey("党员数");
    assertThat(pack.expertRules()).extracting(ExpertRule::pack).containsExactly("small");
  }

  @Test
  void floor_isTheDecisionOfTheTopPack() {
    small.write();

    assertThat(good(top.read()).rubric().criterion("Z2").orElseThrow().floor()).isNull();
  }

  @Test
  void weights_multiplyOnTheWayDown() {
    small.write();
    top.write();
    SmallPack above = including(temp, "above", "top", "0.25", "{ units: 117, coalitions: 1.25 }");

    Rubric rubric = good(above.read()).rubric();
    assertThat(rubric.criterion("Z1").orElseThrow().weight()).isEqualTo(Points.of("0.125"));
    assertThat(rubric.criterion("top.T1").orElseThrow().weight()).isEqualTo(Points.of("0.25"));
  }

  @Test
  void digest_coversTheIncludedPack() {
    small.write();
    String before = good(top.read()).identity().digest();
    small.put("CHANGELOG.md", "# 2\n").write();

    assertThat(good(top.read()).identity().digest()).isNotEqualTo(before);
  }

  @Test
  void missingPack_isNotFoundWithoutFollowingProblems() {
    assertThat(problems())
        .containsExactly("[Kaoping/PackNotFound] top/pack.yaml:10:13: There is no pack small 1.");
  }

  @Test
  void otherVersion_isNotFound() {
    small.edit("pack.yaml", "version: \"1\"", "version: \"2\"").write();

    Problem problem = top.read().problems().get(0);
    assertThat(problem)
        .hasToString("[Kaoping/PackNotFound] top/pack.yaml:10:13: There is no pack small 1.");
    assertThat(problem.remedy()).isEqualTo("small 2");
  }

  @Test
  void circle_isRefusedWithTheWay() {
    small
        .edit(
            "pack.yaml",
            "total:",
            "includes:\n  - { pack: top, version: \"1\", weight: 1 }\ntotal:")
        .write();

    assertThat(problems())
        .containsExactly(
            "[Kaoping/CyclicInclude] small/pack.yaml:10:13: "
                + "Packs include each other in a circle: top → small → top.");
  }

  @Test
  void includedTwice_isRefused() {
    small.write();
    top.edit(
        "pack.yaml",
        "weight: 0.5 }\n",
        "weight: 0.5 }\n  - { pack: small, version: \"1\", weight: 0.5 }\n");

    assertThat(problems())
        .containsExactly(
            "[Kaoping/DuplicatePack] top/pack.yaml:11:13: Pack small 1 is there twice: "
                + "small/pack.yaml and top/pack.yaml.");
  }

  @Test
  void idOfAnIncludedCriterion_isTaken() {
    small.write();
    top.edit("rubric.yaml", "id: top.T1", "id: Z1")
        .put(PackMessages.ZH, "Z1.finding=乙类\n")
        .put(PackMessages.EN, "Z1.title=Kind\nZ1.sentence=Kind\nZ1.finding=Kind\n");

    assertThat(problems())
        .containsExactly(
            "[Kaoping/DuplicateId] top/rubric.yaml:5:9: \"Z1\" stands twice in criteria, "
                + "the other place is small/rubric.yaml:5:9.");
  }

  @Test
  void termOfTwoPacks_mustBeTheSame() {
    small.write();
    top.put(
        "vocabulary.yaml",
        "format: kaoping.vocabulary/1\n"
            + "facts:\n"
            + "  党员数: { en: Party members, type: number, unit: 人, minimum: 0 }\n"
            + "  有方案: { en: Has a plan, type: yes-no }\n");

    assertThat(problems())
        .containsExactly(
            "[Kaoping/DuplicateId] top/vocabulary.yaml:4:8: \"有方案\" stands twice in facts, "
                + "the other place is small/vocabulary.yaml:6:8.");
  }

  @Test
  void weightThatMakesPointsInexact_isRefusedWhereThePointsStand() {
    small.edit("rubric.yaml", "points: 0.5, per: shortfall", "points: 0.000001, per: shortfall");
    small.write();

    assertThat(problems())
        .containsExactly(
            "[Kaoping/BadValue] small/rubric.yaml:13:23: "
                + "\"points\" must not be \"0.000001 × 0.5\".");
  }

  @Test
  void totals_areCheckedInBothPacks() {
    small.edit("pack.yaml", "units: 16", "units: 17").write();
    top.edit("pack.yaml", "units: 100", "units: 99");

    assertThat(problems())
        .containsExactly(
            "[Kaoping/TotalMismatch] top/pack.yaml:11:17: The points of units add up to 100, "
                + "the stated total is 99.",
            "[Kaoping/TotalMismatch] small/pack.yaml:9:17: The points of units add up to 16, "
                + "the stated total is 17.");
  }

  @Test
  void includedPack_needsNoGradesOrScoringModel() {
    String text = small.text("pack.yaml");
    String shorter = text.substring(0, text.indexOf("scoring-model"));
    small.put("pack.yaml", shorter).write();

    assertThat(good(top.read()).rubric().criteria()).hasSize(9);
  }
}
