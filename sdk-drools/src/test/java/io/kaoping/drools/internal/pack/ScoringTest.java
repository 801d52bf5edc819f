package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pack.yaml says of the scoring model, and rubric.yaml of the tree that one may weigh. */
class ScoringTest {
  @TempDir Path folder;

  private SmallPack pack() {
    return new SmallPack(folder, "small");
  }

  @Test
  void scoring_withParameters_isRead() {
    Rubric rubric =
        SmallPack.good(
                pack()
                    .edit(
                        "pack.yaml",
                        "scoring-model: weighted-sum",
                        "scoring: { model: halved, parts: { Z1.1: { share: 0.5 } } }")
                    .read())
            .rubric();

    assertThat(rubric.scoringModel()).isEqualTo("halved");
    assertThat(rubric.scoringParameters())
        .isEqualTo(
            new Parameter.Named(
                Map.of(
                    "parts",
                    new Parameter.Named(
                        Map.of(
                            "Z1.1",
                            new Parameter.Named(
                                Map.of("share", new Parameter.Number(new BigDecimal("0.5")))))))));
  }

  @Test
  void scoring_withoutParameters_isTheShortKey() {
    Rubric rubric =
        SmallPack.good(
                pack()
                    .edit("pack.yaml", "scoring-model: weighted-sum", "scoring: { model: halved }")
                    .read())
            .rubric();

    assertThat(rubric.scoringParameters()).isEqualTo(Parameter.NONE);
  }

  @Test
  void sections_mayStandBelowOthersAndWeigh() {
    Rubric rubric =
        SmallPack.good(
                pack()
                    .edit(
                        "rubric.yaml",
                        "  - { id: life, zh: 组织生活, en: Organisational life }",
                        "  - { id: life, zh: 组织生活, en: Organisational life, parent: all,"
                            + " weight: 0.3 }\n  - { id: all, zh: 全部, en: All, weight: 0 }")
                    .read())
            .rubric();

    assertThat(rubric.sections())
        .containsExactly(
            new Section(
                "life", new Wording("组织生活", "Organisational life"), "all", Points.of("0.3")),
            new Section("all", new Wording("全部", "All"), null, Points.ZERO));
  }
}
