package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.CriterionForm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssessmentTest {
  private static final Rubric RUBRIC =
      Rubrics.of(
          Rubrics.USUAL,
          CriterionSketch.ofUnits("Z1", "100").clause(Effect.DEDUCTION, "per", "1").build(),
          CriterionSketch.ofCoalitions("C1", "40").membersMean().build());

  private static Assessment assessment(
      EngineMode mode, String packDigest, List<Problem> notices, long count) {
    Submission submission =
        Cohorts.year()
            .units(List.of(Cohorts.unit("u1", null), Cohorts.unit("u2", null)))
            .coalitions(List.of(Cohorts.coalition("c1", "u1", "u2")))
            .build();
    Observed observed =
        new Observed(RUBRIC)
            .found("u1", "Z1", count)
            .say("u2", "Z1", Observation.notAssessable(List.of("党员数")));
    CohortScoring.Outcome outcome =
        new CohortScoring(
                RUBRIC,
                StandardScoring.forms().stream()
                    .collect(Collectors.toMap(CriterionForm::id, f -> f)),
                StandardScoring.models().get(0))
            .score(submission, observed.rows(submission));
    return new Assessment(
        new PackIdentity(
            "sample",
            "1",
            Wording.same("样例"),
            List.of(),
            Cohorts.FROM,
            null,
            List.of(),
            packDigest),
        "t",
        true,
        Cohorts.TO,
        Cohorts.FROM,
        Cohorts.TO,
        RUBRIC.scoringModel(),
        RUBRIC.sections(),
        outcome.units(),
        outcome.coalitions(),
        new Observations.Execution(mode, 1, 0, 0, List.of()),
        notices,
        DataDigest.of(submission),
        "0.1.0");
  }

  @Test
  void of_findsUnitsAndCoalitions() {
    Assessment assessment = assessment(EngineMode.AUTO, "00", List.of(), 3);

    assertThat(assessment.of("u1").name()).isEqualTo("单位u1");
    assertThat(assessment.of("c1").name()).isEqualTo("共同体c1");
    assertThatThrownBy(() -> assessment.of("u9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is no unit or coalition: u9");
    assertThatThrownBy(() -> assessment.of("u1").criterion("C1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterionId is no criterion: C1");
  }

  @Test
  void notAssessed_namesSubjectCriterionAndWhatIsMissing() {
    assertThat(assessment(EngineMode.AUTO, "00", List.of(), 3).notAssessed())
        .containsExactly(
            new Assessment.NotAssessed("u2", "Z1", List.of("党员数")),
            new Assessment.NotAssessed("c1", "C1", List.of("u2")));
  }

  @Test
  void digest_leavesOutHowItWasRun_andNothingElse() {
    String digest = assessment(EngineMode.AUTO, "00", List.of(), 3).digest();
    Problem notice = Problem.notice(ProblemId.UNUSED_FILE, Position.of("x"), "x");

    assertThat(assessment(EngineMode.VERIFY, "00", List.of(), 3).digest()).isEqualTo(digest);
    assertThat(assessment(EngineMode.AUTO, "01", List.of(), 3).digest()).isNotEqualTo(digest);
    assertThat(assessment(EngineMode.AUTO, "00", List.of(notice), 3).digest()).isNotEqualTo(digest);
    assertThat(assessment(EngineMode.AUTO, "00", List.of(), 4).digest()).isNotEqualTo(digest);
  }

  @Test
  void document_holdsDigestAndExecution_andLeavesOutWhatIsUnknown() {
    Assessment assessment = assessment(EngineMode.PLAN, "00", List.of(), 3);

    String text = CanonicalJson.text(out -> AssessmentDocument.tell(assessment, out));
    Map<String, Object> document = AssessmentDocument.of(assessment);

    assertThat(text)
        .contains("\"total\":\"97\"")
        .contains(
            "\"notAssessed\":[{\"criterion\":\"Z1\",\"missing\":[\"党员数\"],\"subject\":\"u2\"},"
                + "{\"criterion\":\"C1\",\"missing\":[\"u2\"],\"subject\":\"c1\"}]")
        .doesNotContain("null");
    assertThat(document)
        .containsEntry("digest", assessment.digest())
        .hasEntrySatisfying(
            "execution", run -> assertThat(run).asString().startsWith("{engine=plan, "));
  }
}
