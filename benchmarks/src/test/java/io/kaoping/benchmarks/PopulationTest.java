package io.kaoping.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kaoping.assessment.Submission;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.HandWritten;
import io.kaoping.coalition.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator gives the same for the same seed, in every shape. */
class PopulationTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 80})
  void submission_isTheSame_forTheSameSeedAndShape(int units) {
    Submission submission = new Population(3, 1, units).submission(0);

    assertThat(new Population(3, 1, units).submission(0)).isEqualTo(submission);
    assertThat(new Population(4, 1, units).submission(0)).isNotEqualTo(submission);
    assertThat(new Population(3, 2, units).submission(1)).isNotEqualTo(submission);
  }

  @Test
  void submission_isTheSame_inAPopulationOfAnySize() {
    assertThat(new Population(3, 650_000).submission(0))
        .isEqualTo(new Population(3, 1).submission(0));
    assertThat(new Population(3, 650_000).submission(649_999).coalitions().get(0).id())
        .isEqualTo("c649999");
  }

  @ParameterizedTest
  @CsvSource({"8, c00000-u1", "80, c00000-u01", "8000, c00000-u0001"})
  void units_haveIdsThatStandInOrder(int units, String first) {
    Submission submission = new Population(3, 1, units).submission(0);

    assertThat(submission.units()).extracting(Unit::id).hasSize(units).isSorted();
    assertThat(submission.units().get(0).id()).isEqualTo(first);
    assertThat(submission.activities()).hasSize(units * Population.ACTIVITIES);
    assertThat(submission.items()).hasSize(units * 48);
  }

  @Test
  void plan_equalsHandWritten_onManyUnits() {
    Workload workload = Workload.read();
    Submission submission = new Population(5, 1, 800).submission(0);

    assertThat(
            workload.points(workload.plan().observe(workload.snapshot(submission))).verdicts(800))
        .isEqualTo(Verdict.of(HandWritten.judge(BranchGraph.of(submission))));
  }

  @ParameterizedTest
  @CsvSource({"0, 8", "650001, 8", "1, 7", "1, 8001"})
  void sizes_beyondThoseMeant_areRefused(int coalitions, int units) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Population(1, coalitions, units))
        .withMessage(coalitions + " coalitions of " + units + " units");
  }
}
