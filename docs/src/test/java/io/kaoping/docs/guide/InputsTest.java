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

/** The pack from which the guide takes its examples of opinions: every case, on both executors. */
class InputsTest {
  @Test
  void cases_ofOpinionsAndEarlierResults_areAsExpected() {
    Path pack = SampleHost.project().resolve("docs/src/test/resources/io/kaoping/docs/inputs");
    Kaoping kaoping = Kaoping.builder().pack(pack).engine(EngineMode.VERIFY).build();
    CaseRun run = PackCases.of(kaoping.pack("inputs")).run(kaoping);

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
  }
}
