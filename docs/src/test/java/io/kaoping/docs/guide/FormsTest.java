package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.testkit.CaseResult;
import io.kaoping.plugin.testkit.CaseRun;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.problem.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pack from which the guide takes its examples of forms: every case, on both executors. */
class FormsTest {
  @Test
  void cases_ofEveryForm_areAsExpected() {
    Path pack = SampleHost.project().resolve("docs/src/test/resources/io/kaoping/docs/forms");
    Kaoping kaoping = Kaoping.builder().pack(pack).engine(EngineMode.VERIFY).build();
    CaseRun run = PackCases.of(kaoping.pack("forms")).run(kaoping);

    assertThat(run.results())
        .allSatisfy(
            result ->
                assertThat(result.status())
                    .as(
                        "%s %s %s",
                        result.id(),
                        result.mismatches().stream().map(m -> m.text(Language.ZH)).toList(),
                        result.problems())
                    .isEqualTo(CaseResult.Status.PASSED));
    assertThat(run.neverFound()).isEmpty();
    assertThat(run.neverClean()).isEmpty();
  }
}
