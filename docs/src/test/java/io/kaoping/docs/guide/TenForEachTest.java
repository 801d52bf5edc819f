package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Scorecard;
import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ScoringModel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

// region contract
/** The compatibility kit on a model of one's own. */
class TenForEachTest extends ScoringModelContract {
  @Override
  protected ScoringModel model() {
    return new TenForEach();
  }

  // endregion

  @Test
  void model_thatTheCallNames_scoresTheSample() throws IOException {
    Kaoping kaoping = Kaoping.builder().pack("qidong").scoringModel("ten-for-each").build();

    Assessment assessment = kaoping.assess(SampleHost.read(SampleHost.sample()));

    assertThat(assessment.scoring()).isEqualTo("ten-for-each");
    for (Scorecard card : assessment.coalitions()) {
      long met = card.criteria().stream().filter(c -> c.state() == CriterionState.MET).count();
      card.total().ifPresent(total -> assertThat(total).isEqualTo(Points.of(10 * met)));
    }
    assertThat(assessment.coalitions()).anyMatch(card -> card.total().isPresent());
  }
}
