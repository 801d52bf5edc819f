package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.resource;
import static io.kaoping.plugin.json.Documents.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.AssessmentException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static void assertSame(String text) {
    SourceText source = source(text.getBytes(StandardCharsets.UTF_8));
    DocumentReader.Result careful = DocumentReader.readCarefully(source, SubmissionShape.DOCUMENT);
    assertThat(CleanReader.read(source, SubmissionShape.DOCUMENT))
        .as(text)
        .isEqualTo(careful.problems().isEmpty() ? careful.value() : null);
  }

  private static String withFact(String value) {
    return "{\"format\":\"kaoping.submission/1\",\"asOf\":\"2025-12-31\","
        + "\"period\":{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"},"
        + "\"units\":[{\"id\":\"u\",\"name\":\"U\",\"facts\":{\"n\":"
        + value
        + "}}]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "7",
        "-7",
        "10",
        "1000000",
        "2147483647",
        "2147483648",
        "-2147483649",
        "999999999999",
        "1000000000000",
        "99999999999999999999",
        "1e2",
        "1E-6",
        "1E-7",
        "0.50",
        "12.345678",
        "12.3456789",
        "\"10\"",
        "true",
        "null",
        "01",
        "[]"
      })
  void read_aNumber_asTheCarefulReader(String number) {
    assertSame(withFact(number));
  }

  @Test
  void read_anyDay_asTheCarefulReader() {
    for (String year : List.of("1989", "1990", "2000", "2023", "2024", "2100", "2101")) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String date = String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
          assertSame(withFact("1").replace("2025-12-31\",\"period", date + "\",\"period"));
        }
      }
    }
    for (String no : List.of("", "2025-1-01", "2025/01/01", "2025-01-01 ", "٢٠٢٥-01-01")) {
      assertThat(clean(withFact("1").replace("2025-12-31\",\"period", no + "\",\"period")))
          .isNull();
    }
  }

  @Test
  void read_idsOfOneHash_areKeptApart() {
    String units =
        Stream.of("AaAa", "BBBB", "AaBB", "BBAa", "AaAa", "Aa")
            .map(id -> "{\"id\":\"" + id + "\",\"name\":\"" + id + "\"}")
            .collect(Collectors.joining(","));
    String text = withFact("1").replaceFirst("\\[\\{", "[" + units + ",{");

    assertSame(text);
    assertThat(((Submission) clean(text)).units())
        .extracting(Unit::id)
        .containsExactly("AaAa", "BBBB", "AaBB", "BBAa", "AaAa", "Aa", "u");
  }

  @Test
  void read_fieldsInAnyOrder_asTheCarefulReader() {
    assertSame(
        "{\"units\":[{\"facts\":{},\"name\":\"U\",\"id\":\"u\"},"
            + "{\"name\":\"V\",\"class\":\"k\",\"id\":\"v\"}],"
            + "\"period\":{\"to\":\"2025-12-31\",\"from\":\"2025-01-01\"},"
            + "\"asOf\":\"2025-12-31\",\"format\":\"kaoping.submission/1\"}");
    assertSame(withFact("1").replace("\"u\"", "\"u\",\"id\":\"u\""));
    assertSame(withFact("1,\"n\":2"));
    assertSame(withFact("1").replace("\"n\"", "\"\\u006e\""));
    assertSame(withFact("1").replace("\"id\"", "\"\\u0069d\""));
    assertSame(withFact("1").replace("\"u\"", "\"\\ud83d\""));
    assertSame(withFact("\"\\ud83d\""));
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
