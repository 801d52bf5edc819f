package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.Scorecard;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Criteria that are shown only, and lists of which each unit has one of its own. */
class OwnListsTest {
  private static final PhaseSketch DEPARTMENTS =
      new PhaseSketch(
          PhaseSketch.deducting("C1", "40").build(),
          PhaseSketch.deducting("W1", "50").ownList("water").build(),
          PhaseSketch.deducting("W2", "10").ownList("water").build(),
          PhaseSketch.deducting("H1", "60").ownList("housing").build());

  private static Observed ofTwo() {
    return DEPARTMENTS
        .observed()
        .found("u1", "C1", 1)
        .found("u1", "W1", 2)
        .notApplicable("u1", "H1")
        .found("u2", "H1", 7)
        .notApplicable("u2", "W1")
        .notApplicable("u2", "W2");
  }

  @Test
  void total_isOfTheOwnList_andTheMaximumCountsOneList() {
    Map<String, Scorecard> cards = DEPARTMENTS.score(ofTwo(), List.of("u1", "u2"));
    assertThat(DEPARTMENTS.rubric().maximum(SubjectKind.UNIT)).isEqualTo(Points.of(100));
    assertThat(cards.get("u1").total()).contains(Points.of(97));
    assertThat(cards.get("u2").total()).contains(Points.of(93));
    CriterionResult housing = cards.get("u1").criteria().get(3);
    assertThat(housing.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(housing.notApplicable()).isEqualTo(NotApplicablePolicy.OTHER_LIST);
    assertThat(housing.inMaximum()).isFalse();
    assertThat(cards.get("u1").criteria().get(0).inMaximum()).isTrue();
  }

  @Test
  void explanation_leavesOutTheListsOfOthers() {
    Scorecard card = DEPARTMENTS.score(ofTwo(), List.of("u1", "u2")).get("u2");
    String text = new Explanation(card, Language.ZH).text();
    assertThat(text).contains("评分项H1").doesNotContain("评分项W1").doesNotContain("water");
  }

  @Test
  void noListOrSeveral_isRefused_withEveryUnit() {
    Observed observed =
        ofTwo().notApplicable("u3", "W1").notApplicable("u3", "W2").notApplicable("u3", "H1");
    AssessmentException thrown =
        catchThrowableOfType(
            AssessmentException.class,
            () -> DEPARTMENTS.score(observed, List.of("u1", "u2", "u3", "u4")));
    assertThat(thrown.problems())
        .extracting(Problem::id, Problem::arguments)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ProblemId.NO_OWN_LIST, List.of("u3", "0", "housing、water")),
            org.assertj.core.groups.Tuple.tuple(
                ProblemId.NO_OWN_LIST, List.of("u4", "2", "housing、water")));
  }

  @Test
  void listThatIsUnknown_isNotRefused_butNotAssessable() {
    Observed observed =
        ofTwo().missing("u3", "W1", "部门").missing("u3", "W2", "部门").missing("u3", "H1", "部门");
    Scorecard card = DEPARTMENTS.score(observed, List.of("u1", "u2", "u3")).get("u3");
    assertThat(card.total()).isEmpty();
  }

  @Test
  void unscored_isShownAndNoPartOfTotalMaximumOrKnowledge() {
    PhaseSketch sketch =
        new PhaseSketch(
            PhaseSketch.deducting("C1", "40").build(),
            PhaseSketch.deducting("D1", "6").unscored().build());
    Map<String, Scorecard> cards =
        sketch.score(
            sketch.observed().found("u1", "D1", 2).missing("u2", "D1", "编制数"), List.of("u1", "u2"));
    assertThat(sketch.rubric().maximum(SubjectKind.UNIT)).isEqualTo(Points.of(40));
    assertThat(cards.get("u1").total()).contains(Points.of(40));
    assertThat(cards.get("u1").criteria().get(1).points()).isEqualTo(Points.of(4));
    assertThat(cards.get("u2").total()).contains(Points.of(40));
    assertThat(cards.get("u2").criteria().get(1).state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(new Explanation(cards.get("u1"), Language.ZH).text())
        .contains("D1 评分项D1:4 / 6(只列不计)");
  }

  @Test
  void awardOfOwnList_withoutBaseOfItsOwn_takesItsOwnPolicy() {
    PhaseSketch sketch =
        new PhaseSketch(
            PhaseSketch.deducting("C1", "40").build(),
            CriterionSketch.ofUnits("W1", "60")
                .fromZero()
                .ownList("water")
                .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.FULL))
                .clause(Effect.AWARD, "proportion", "60")
                .build(),
            PhaseSketch.deducting("H1", "60").ownList("housing").build());
    Map<String, Scorecard> cards =
        sketch.score(
            sketch
                .observed()
                .say("u1", "W1", Observation.of(List.of(new Finding("W1.1", 0, 0, List.of()))))
                .notApplicable("u1", "H1")
                .notApplicable("u2", "W1"),
            List.of("u1", "u2"));
    assertThat(cards.get("u1").total()).contains(Points.of(100));
    assertThat(cards.get("u2").criteria().get(1).notApplicable())
        .isEqualTo(NotApplicablePolicy.OTHER_LIST);
    assertThat(cards.get("u2").total()).contains(Points.of(100));
  }
}
