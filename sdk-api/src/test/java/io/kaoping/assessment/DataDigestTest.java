package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.fixture.Cohorts;
import org.junit.jupiter.api.Test;

class DataDigestTest {
  private static final Submission SUBMISSION = Cohorts.full().build();

  @Test
  void text_ofASubmission_isItsDigestEachTime() {
    DataDigest digest = DataDigest.of(SUBMISSION);

    assertThat(digest.text()).isEqualTo(SUBMISSION.digest());
    assertThat(digest.text()).isEqualTo(SUBMISSION.digest());
  }

  @Test
  void equals_madeOrKnown_goesByTheText() {
    DataDigest known = DataDigest.of(SUBMISSION.digest());

    assertThat(DataDigest.of(SUBMISSION))
        .isEqualTo(known)
        .hasSameHashCodeAs(known)
        .hasToString(SUBMISSION.digest())
        .isNotEqualTo(DataDigest.of("00"))
        .isNotEqualTo(SUBMISSION.digest());
  }
}
