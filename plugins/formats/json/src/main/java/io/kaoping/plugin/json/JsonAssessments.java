package io.kaoping.plugin.json;

import io.kaoping.assessment.Assessment;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Assessments as documents {@code kaoping.assessment/1} in JSON. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JsonAssessments {
  private JsonAssessments() {}

  /**
   * Reads an assessment back, exactly: written again it is the same document. How it was run and
   * the words of a finding come back as they stand in the document.
   *
   * @param in the document; the caller closes it
   * @param name what to call the document in problems
   * @throws io.kaoping.problem.AssessmentException with everything that is wrong, if anything is; a
   *     document that was changed is refused, because its content has another digest than the one
   *     it states
   */
  public static Assessment read(InputStream in, String name) {
    SourceText source = SourceText.read(in, name, "考评结果 " + Quoted.of(name) + " 不能使用");
    DocumentReader.Result result = DocumentReader.read(source, AssessmentShape.DOCUMENT);
    if (!(result.value() instanceof AssessmentShape.Stated stated)
        || !result.problems().isEmpty()) {
      throw source.refused(result.problems());
    }
    List<Problem> changed = changed(stated, name);
    if (!changed.isEmpty()) {
      throw source.refused(Places.locate(source, changed));
    }
    return stated.assessment();
  }

  /**
   * Writes an assessment, as {@link JsonAssessmentFormat} does.
   *
   * @param out where to; the caller closes it
   */
  public static void write(Assessment assessment, OutputStream out) throws IOException {
    new JsonAssessmentFormat().write(assessment, Language.ZH, out);
  }

  private static List<Problem> changed(AssessmentShape.Stated stated, String name) {
    List<Problem> problems = new ArrayList<>();
    Assessment assessment = stated.assessment();
    if (!stated.notAssessed().equals(assessment.notAssessed())) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              Position.of(name, "notAssessed"),
              "notAssessed",
              stated.notAssessed().toString(),
              assessment.notAssessed().toString()));
    }
    if (!stated.digest().equals(assessment.digest())) {
      problems.add(
          Problem.error(
              ProblemId.BAD_VALUE,
              Position.of(name, "digest"),
              "digest",
              stated.digest(),
              assessment.digest()));
    }
    return problems;
  }
}
