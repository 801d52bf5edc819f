package io.kaoping.plugin.json;

import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apiguardian.api.API;

/** Submissions as documents {@code kaoping.submission/1} in JSON. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonSubmissions {
  private JsonSubmissions() {}

  /**
   * Reads a submission, as {@link JsonSubmissionFormat} does.
   *
   * @param in the document; the caller closes it
   * @param name what to call the document in problems
   * @throws io.kaoping.problem.AssessmentException with everything that is wrong, if anything is
   */
  public static Submission read(InputStream in, String name) {
    return new JsonSubmissionFormat().read(in, name);
  }

  /**
   * Writes a submission in its own order; the same submission gives the same bytes.
   *
   * @param out where to; the caller closes it
   */
  public static void write(Submission submission, OutputStream out) throws IOException {
    PrettyJson.write(SubmissionDocument.of(submission), out);
  }
}
