package io.kaoping.spi;

import io.kaoping.assessment.Assessment;
import io.kaoping.problem.Language;
import java.io.IOException;
import java.io.OutputStream;
import org.apiguardian.api.API;

/** A format of documents in which assessments go out. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface AssessmentFormat extends Plugin {
  /**
   * Writes an assessment; the same assessment and language give the same bytes.
   *
   * @param assessment what to write
   * @param language the language of its words
   * @param out where to; the caller closes it
   */
  void write(Assessment assessment, Language language, OutputStream out) throws IOException;
}
