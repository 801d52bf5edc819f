package io.kaoping.spi;

import io.kaoping.assessment.Submission;
import io.kaoping.problem.Problem;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** A format of documents in which submissions come in. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SubmissionFormat extends Plugin {
  /** Returns the endings of file names that it reads, in lower case without the dot. */
  Set<String> endings();

  /**
   * Reads a submission strictly: what it does not know it refuses, and what {@link
   * io.kaoping.assessment.SubmissionCheck} finds wrong.
   *
   * @param in the document; the caller closes it
   * @param name what to call the document in problems
   * @throws io.kaoping.problem.AssessmentException with everything that is wrong, if anything is
   */
  Submission read(InputStream in, String name);

  /**
   * Returns problems that an assessment found in a submission of this format, each with its place
   * in the document. A problem whose path is not found stays as it is.
   *
   * @param problems the problems; those of the submission have the source {@code submission}
   * @param in the document that was read; the caller closes it
   * @param name what to call the document in problems
   */
  default List<Problem> located(List<Problem> problems, InputStream in, String name) {
    return problems;
  }
}
