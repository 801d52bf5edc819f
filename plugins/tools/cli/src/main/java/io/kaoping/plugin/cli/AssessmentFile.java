package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.plugin.json.JsonAssessments;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The result of an assessment in a file. */
final class AssessmentFile {
  private AssessmentFile() {}

  /**
   * Reads an assessment as a whole.
   *
   * @param written the file, as it was written on the command line
   * @throws io.kaoping.problem.AssessmentException if it is none
   * @throws RefusedException if it cannot be read
   */
  static Assessment read(Invocation invocation, String written) {
    Path file = invocation.path(written);
    if (Files.isDirectory(file)) {
      throw FileTrouble.of(written, invocation.say("是文件夹", "it is a folder"));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return JsonAssessments.read(in, String.valueOf(file.getFileName()));
    } catch (UncheckedIOException e) {
      throw FileTrouble.of(
          file, Objects.requireNonNull(e.getCause(), "cause"), invocation.language());
    } catch (IOException e) {
      throw FileTrouble.of(file, e, invocation.language());
    }
  }
}
