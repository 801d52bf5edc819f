package io.kaoping.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports on refused documents, as a person reads them, in both languages. */
final class ProblemReportGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"structure", "meaning", "one-line", "syntax", "other-format", "deep"})
  void report_refusedDocument(String name) {
    List<Problem> problems = Documents.problems(Documents.resource(name + ".json"));

    assertThat(ProblemReport.of("申报材料不能使用", problems).text(Language.ZH))
        .isEqualTo(Documents.resource(name + ".zh.txt"));
    assertThat(ProblemReport.of("The submission cannot be used", problems).text(Language.EN))
        .isEqualTo(Documents.resource(name + ".en.txt"));
  }
}
