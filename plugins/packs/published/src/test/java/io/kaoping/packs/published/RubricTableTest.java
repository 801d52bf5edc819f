package io.kaoping.packs.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.testkit.CaseResult;
import io.kaoping.plugin.testkit.CaseRun;
import io.kaoping.plugin.testkit.CaseWorkbook;
import io.kaoping.plugin.testkit.PackCases;
import io.kaoping.plugin.testkit.YamlSubmissionFormat;
import io.kaoping.rubric.Points;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rubric of member units, held as the published table, against the same rubric as YAML. */
class RubricTableTest {
  private static Path folder() throws URISyntaxException {
    URL url = RubricTableTest.class.getResource("/tables/member-units");
    return Path.of(Objects.requireNonNull(url).toURI());
  }

  private static Kaoping table() throws URISyntaxException {
    return Kaoping.builder().engine(EngineMode.VERIFY).pack(folder()).build();
  }

  private static Map<String, @Nullable Points> points(Scorecard scorecard) {
    Map<String, @Nullable Points> points = new LinkedHashMap<>();
    for (CriterionResult result : scorecard.criteria()) {
      points.put(result.criterion(), result.points());
    }
    return points;
  }

  @Test
  void table_givesEveryUnitThePoints_thatTheYamlPackGives() throws Exception {
    Submission submission;
    try (InputStream in = Files.newInputStream(folder().resolve("cases/fixtures/six-units.yaml"))) {
      submission = new YamlSubmissionFormat().read(in, "six-units.yaml");
    }
    Assessment byTable = table().assess(submission);
    Assessment byYaml =
        Kaoping.builder()
            .engine(EngineMode.VERIFY)
            .pack("big-committee-members")
            .build()
            .assess(submission);

    assertThat(byTable.units()).hasSize(6);
    for (Scorecard scorecard : byTable.units()) {
      Scorecard other = byYaml.of(scorecard.id());
      assertThat(points(scorecard)).isEqualTo(points(other));
      assertThat(scorecard.total()).isEqualTo(other.total());
      assertThat(scorecard.rank()).isEqualTo(other.rank());
    }
  }

  @Test
  void cases_ofTheTable_pass() throws IOException, URISyntaxException {
    Kaoping kaoping = table();
    PreparedPack pack = kaoping.pack("member-units");
    CaseRun run = PackCases.of(pack).run(kaoping);

    assertThat(run.passed()).isTrue();
    assertThat(run.executorsDiffer()).isFalse();
  }

  @Test
  void rowsAlone_proveEveryCriterionOfTheTable(@TempDir Path alone) throws Exception {
    for (String pack : List.of("member-units", "member-units-list")) {
      Files.createDirectory(alone.resolve(pack));
      String file = "rubric.xlsx";
      Files.copy(folder().resolveSibling(pack).resolve(file), alone.resolve(pack).resolve(file));
    }
    Files.copy(folder().resolve("cases/cases.xlsx"), alone.resolve("member-units/cases.xlsx"));
    Kaoping kaoping =
        Kaoping.builder().engine(EngineMode.VERIFY).pack(alone.resolve("member-units")).build();
    CaseRun run = PackCases.of(kaoping.pack("member-units")).run(kaoping);

    assertThat(run.results()).hasSize(7).allMatch(r -> r.status() == CaseResult.Status.PASSED);
    assertThat(run.unchecked()).isEqualTo(6);
    assertThat(run.neverFound()).isEmpty();
    assertThat(run.neverClean()).isEmpty();
    assertThat(run.compared()).isEqualTo(8);
  }

  @Test
  void rowsMadeOfTheSubmission_sayAllOfIt() throws Exception {
    try (InputStream in = Files.newInputStream(folder().resolve("cases/fixtures/six-units.yaml"))) {
      Submission submission = new YamlSubmissionFormat().read(in, "six-units.yaml");
      Kaoping kaoping = table();

      assertThat(CaseWorkbook.shortened(kaoping, kaoping.pack("member-units"), submission))
          .isEmpty();
    }
  }
}
