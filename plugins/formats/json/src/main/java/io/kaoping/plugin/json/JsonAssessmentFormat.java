package io.kaoping.plugin.json;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentDocument;
import io.kaoping.problem.Language;
import io.kaoping.spi.AssessmentFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.apiguardian.api.API;

/**
 * The format {@code kaoping.assessment/1} as JSON: UTF-8, indented by two blanks, lines ended by a
 * line feed. It holds its words in both languages, so the language asked for changes nothing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonAssessmentFormat implements AssessmentFormat {
  /** Makes the format; the service loader calls it. */
  public JsonAssessmentFormat() {}

  @Override
  public String id() {
    return "json";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void write(Assessment assessment, Language language, OutputStream out) throws IOException {
    PrettyJson.write(AssessmentDocument.of(assessment), out);
  }
}
