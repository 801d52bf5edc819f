package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.InstalledPlugin;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.rubric.Points;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scoring model of the guide is found as a plugin and scores as its sentence says. */
class CappedVetoScoringTest {
  private static final Kaoping WEIGHTED_SUM = Kaoping.builder().pack("qidong").build();

  @Test
  void packThatNamesIt_hasItsTotalCappedByAVeto(@TempDir Path folder) throws IOException {
    Path pack =
        PackCopy.of(
            "qidong",
            folder.resolve("qidong"),
            "scoring-model: weighted-sum",
            "scoring-model: capped-veto");
    Submission submission = SampleHost.read(SampleHost.sample());
    String vetoed =
        WEIGHTED_SUM.assess(submission).units().stream()
            .filter(card -> !card.standing().vetoes().isEmpty())
            .findFirst()
            .orElseThrow()
            .id();

    Kaoping kaoping = Kaoping.builder().pack(pack).build();

    assertThat(kaoping.plugins())
        .contains(
            new InstalledPlugin(
                "ScoringModel", "capped-veto", 1, CappedVetoScoring.class.getName()));
    assertThat(WEIGHTED_SUM.assess(submission).of(vetoed).total().orElseThrow())
        .isGreaterThan(Points.of(59));
    assertThat(kaoping.assess(submission).of(vetoed).total()).contains(Points.of(59));
    assertThat(kaoping.assess(submission).of(vetoed).explain().account())
        .contains("\n  Y1 有人管:4\n")
        .contains("\n  一票否决封顶:-35.55\n")
        .endsWith(" + 0 - 35.55 = 59");
  }
}
