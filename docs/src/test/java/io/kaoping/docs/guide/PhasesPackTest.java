package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.plugin.testkit.CaseRun;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.problem.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pack from which the guide takes its examples of the phases. */
class PhasesPackTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/kaoping/docs/guide/phases");

  @Test
  void cases_comeOut() {
    Kaoping kaoping = Kaoping.builder().pack(FOLDER).engine(EngineMode.VERIFY).build();

    CaseRun run = PackCases.of(kaoping.pack("phases")).run(kaoping);

    assertThat(run.results())
        .allSatisfy(
            result ->
                assertThat(result.mismatches())
                    .as(result.id() + " " + result.problems())
                    .extracting(mismatch -> mismatch.text(Language.ZH))
                    .isEmpty());
    assertThat(run.results()).allMatch(result -> result.problems().isEmpty());
  }
}
