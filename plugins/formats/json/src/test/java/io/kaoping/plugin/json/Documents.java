package io.kaoping.plugin.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Documents of the tests, in and out. */
final class Documents {
  private Documents() {}

  /** Returns a resource beside the tests, as UTF-8. */
  static String resource(String name) {
    try (InputStream in = Documents.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Submission read(String text) {
    return new JsonSubmissionFormat().read(stream(text), "submission.json");
  }

  static String written(Submission submission) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonSubmissions.write(submission, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String written(Assessment assessment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonAssessments.write(assessment, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns what a refused submission is refused for. */
  static List<Problem> problems(String text) {
    return refused(stream(text), "submission.json").problems();
  }

  static AssessmentException refused(InputStream in, String name) {
    return catchThrowableOfType(
        AssessmentException.class, () -> new JsonSubmissionFormat().read(in, name));
  }

  /** Returns a problem in short: id, place without excerpt, arguments. */
  static String brief(Problem problem) {
    return problem.id() + " " + problem.position() + " " + problem.arguments();
  }
}
