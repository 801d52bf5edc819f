package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.resource;
import static io.kaoping.plugin.json.Documents.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.AssessmentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reading takes a document only where the careful one takes it, and as the same. */
final class CleanReaderTest {
  private static SourceText source(byte[] bytes) {
    return SourceText.read(new ByteArrayInputStream(bytes), "x.json", "x");
  }

  private static Object clean(String text) {
    return CleanReader.read(
        source(text.getBytes(StandardCharsets.UTF_8)), SubmissionShape.DOCUMENT);
  }

  @Test
  void read_documentsThatWereWritten_asTheCarefulReader() {
    for (long seed = 0; seed < 300; seed++) {
      SourceText source =
          source(written(RandomSubmissions.of(seed)).getBytes(StandardCharsets.UTF_8));
      assertThat(CleanReader.read(source, SubmissionShape.DOCUMENT))
          .as("seed %d", seed)
          .isNotNull()
          .isEqualTo(DocumentReader.readCarefully(source, SubmissionShape.DOCUMENT).value());
    }
  }

  @Test
  void read_anyMutation_neverTakesWhatTheCarefulReaderRefuses() {
    byte[] example = resource("submission.json").getBytes(StandardCharsets.UTF_8);
    String pieces = "\"{}[]:,0 -e\\u1null";
    Random random = new Random(11);
    int taken = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] mutant = example.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        mutant[random.nextInt(mutant.length)] =
            random.nextInt(4) == 0
                ? (byte) random.nextInt(256)
                : (byte) pieces.charAt(random.nextInt(pieces.length()));
      }
      SourceText source;
      try {
        source = source(mutant);
      } catch (AssessmentException e) { // no UTF-8
        continue;
      }
      Object clean = CleanReader.read(source, SubmissionShape.DOCUMENT);
      DocumentReader.Result careful =
          DocumentReader.readCarefully(source, SubmissionShape.DOCUMENT);
      assertThat(clean)
          .as(source.text())
          .isEqualTo(careful.problems().isEmpty() ? careful.value() : null);
      taken += clean == null ? 0 : 1;
    }
    assertThat(taken).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{} {}",
        "\u0000{\u0000}",
        "{\"format\":\"kaoping.submission/1\"}",
        "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\",\"asOf\":\"2025-12-31\","
            + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}}",
        "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\","
            + "\"period\":{\"from\":\"2025-12-31\",\"to\":\"2025-01-01\"}}",
        "{\"format\":\"kaoping.submission/2\",\"asOf\":\"2025-12-31\","
            + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}}",
        "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-02-29\","
            + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}}",
        "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\",\"units\":null,"
            + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}}"
      })
  void read_whatIsAmiss_givesUp(String text) {
    assertThat(clean(text)).isNull();
  }
}
