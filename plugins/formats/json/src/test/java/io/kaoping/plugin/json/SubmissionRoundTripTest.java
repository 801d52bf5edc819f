package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.read;
import static io.kaoping.plugin.json.Documents.resource;
import static io.kaoping.plugin.json.Documents.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Writing and reading give the same submission, for documents that a seed makes. */
final class SubmissionRoundTripTest {
  private static final int SEEDS = 500;
  private static final int MUTATIONS = 5_000;

  @Test
  void write_theExample_isTheExample() {
    String example = resource("submission.json");
    assertThat(written(read(example))).isEqualTo(example);
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Submission submission = RandomSubmissions.of(seed);
      String text = written(submission);
      assertThat(read(text)).as("seed %d", seed).isEqualTo(submission);
      assertThat(written(read(text))).as("seed %d", seed).isEqualTo(text);
      assertThat(read(text).digest()).as("seed %d", seed).isEqualTo(submission.digest());
    }
  }

  @Test
  void digest_ofShuffledDocuments_isEqual() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Submission submission = RandomSubmissions.of(seed);
      Submission shuffled = RandomSubmissions.shuffled(submission, seed + 1);
      assertThat(read(written(shuffled)).digest())
          .as("seed %d", seed)
          .isEqualTo(submission.digest());
    }
  }

  @Test
  void digest_ofDecimalsSpeltOtherwise_isEqual() {
    String example = resource("submission.json");
    String digest = read(example).digest();
    assertThat(read(example.replace("0.5,", "0.50,")).digest()).isEqualTo(digest);
    assertThat(read(example.replace("0.5,", "5e-1,")).digest()).isEqualTo(digest);
    assertThat(read(example.replace("\"5.5\"", "5.50")).digest()).isEqualTo(digest);
    assertThat(read(example.replace("\"5\"", "\"5.000\"")).digest()).isEqualTo(digest);
    assertThat(read(example.replace("0.5,", "0.51,")).digest()).isNotEqualTo(digest);
  }

  @Test
  void digest_ofTheExample_isTheSameEverywhere() {
    assertThat(read(resource("submission.json")).digest())
        .isEqualTo("b8ba077143a83c7c3e5f90328fd273d114cdf16da5c16c1abc7721512a2714d4");
  }

  @Test
  void read_anyMutation_isTakenOrRefusedWithPlaces() {
    byte[] example = resource("submission.json").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutant = example.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(3)) {
          case 0 -> mutant[at] = (byte) random.nextInt(256);
          case 1 -> mutant[at] = (byte) "\"{}[]:,0 -e\\".charAt(random.nextInt(12));
          default -> {
            int from = random.nextInt(example.length);
            int length = Math.min(random.nextInt(60), example.length - Math.max(from, at));
            System.arraycopy(example, from, mutant, at, length);
          }
        }
      }
      try {
        new JsonSubmissionFormat().read(new ByteArrayInputStream(mutant), "mutant");
        taken++;
      } catch (AssessmentException e) {
        refused++;
        if (e.problems().isEmpty()
            || e.problems().stream().anyMatch(p -> p.position().line() == 0)) {
          fail("mutation " + i + ": " + e.getMessage());
        }
      } catch (RuntimeException e) {
        fail("mutation " + i + ": " + new String(mutant, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(taken).isPositive();
    assertThat(taken + refused).isEqualTo(MUTATIONS);
  }
}
