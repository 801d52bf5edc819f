package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.Total;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.SubjectScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** After a change, what nothing of it reaches is kept: the same objects, not made again. */
class ScoringAfterAChangeTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardScoring.forms().stream().collect(Collectors.toMap(CriterionForm::id, f -> f));

  private final Counting model = new Counting();
  private final Rubric rubric =
      new PhaseSketch(
              deducting("A", "80").build(),
              deducting("B", "20")
                  .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.PEER_MEAN))
                  .build(),
              CriterionSketch.ofUnits("V", "0").veto("basic").build())
          .rubric();
  private final CohortScoring scoring = new CohortScoring(rubric, FORMS, model);
  private final Submission submission =
      Cohorts.year()
          .units(
              List.of(
                  Cohorts.unit("a", "甲"),
                  Cohorts.unit("b", "甲"),
                  Cohorts.unit("c", "甲"),
                  Cohorts.unit("d", "乙")))
          .build();

  /** The sum of the points, which remembers whose it made. */
  private static final class Counting implements SubjectScoringModel {
    private final WeightedSum sum = new WeightedSum();
    private final TreeSet<String> made = new TreeSet<>();

    @Override
    public String id() {
      return "counting";
    }

    @Override
    public int spiVersion() {
      return sum.spiVersion();
    }

    @Override
    public boolean addsUp() {
      return true;
    }

    @Override
    public Total total(Subject subject, Cohort cohort) {
      made.add(subject.id());
      return sum.total(subject, cohort);
    }
  }

  /** Returns observations that hold the rows of others as they are, but for one subject. */
  private static Observations with(Observations before, Observations after, String subject) {
    List<Observations.Row> rows = new ArrayList<>();
    for (int i = 0; i < before.subjects().size(); i++) {
      boolean changes = before.subjects().get(i).subject().equals(subject);
      rows.add((changes ? after : before).subjects().get(i));
    }
    return new Observations(rows, before.execution(), before.notices());
  }

  private Observed observed() {
    return new Observed(rubric)
        .found("b", "A", 2)
        .found("c", "A", 1)
        .found("b", "B", 4)
        .say("c", "B", Observation.notApplicable());
  }

  private static Scorecard card(CohortScoring.Outcome outcome, String id) {
    return outcome.units().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> said(CohortScoring.Outcome outcome) {
    return outcome.units().stream().map(c -> c.explain().text()).toList();
  }

  @Test
  void aChange_isScoredAsFarAsItReaches() {
    Observations before = observed().rows(submission);
    CohortScoring.Outcome first = scoring.score(submission, before);
    assertThat(model.made).containsExactly("a", "b", "c", "d");
    model.made.clear();

    Observations after = with(before, observed().found("a", "A", 3).rows(submission), "a");
    CohortScoring.Outcome again = scoring.score(submission, after, first);

    assertThat(model.made).containsExactly("a");
    assertThat(card(again, "d")).isSameAs(card(first, "d"));
    assertThat(card(again, "b").criteria()).isEqualTo(card(first, "b").criteria());
    assertThat(card(again, "b").criterion("A")).isSameAs(card(first, "b").criterion("A"));
    assertThat(card(again, "c").criterion("B")).isSameAs(card(first, "c").criterion("B"));
    assertThat(card(again, "a").total()).contains(Points.of(97));
    assertThat(again.units().stream().map(c -> c.id() + " " + c.rank().orElseThrow()))
        .containsExactly("d 1", "a 1", "c 1", "b 3"); // 100; 77 + 20, 79 + 18, 78 + 16
    assertThat(said(again)).isEqualTo(said(scoring.score(submission, after)));
  }

  @Test
  void aPeer_thatChanges_reachesWhoeverTakesTheMean() {
    Observations before = observed().rows(submission);
    CohortScoring.Outcome first = scoring.score(submission, before);
    model.made.clear();

    Observations after = with(before, observed().found("b", "B", 6).rows(submission), "b");
    CohortScoring.Outcome again = scoring.score(submission, after, first);

    // the mean of a and b was (20 + 16) / 2, and is (20 + 14) / 2
    assertThat(card(first, "c").criterion("B").points()).isEqualTo(Points.of(18));
    assertThat(card(again, "c").criterion("B").points()).isEqualTo(Points.of(17));
    assertThat(model.made).containsExactly("b", "c");
    assertThat(said(again)).isEqualTo(said(scoring.score(submission, after)));
  }

  @Test
  void aWaiver_orAnotherClass_isScoredAsAWhole() {
    Observations before = observed().rows(submission);
    CohortScoring.Outcome first = scoring.score(submission, before);
    model.made.clear();

    Submission waived =
        submission.toBuilder().waivers(List.of(new Waiver("A", "b", "搬迁", Cohorts.TO))).build();
    CohortScoring.Outcome again = scoring.score(waived, before, first);
    assertThat(card(again, "b").criterion("A").points()).isEqualTo(Points.of(80));
    assertThat(model.made).containsExactly("a", "b", "c", "d");
    model.made.clear();

    List<io.kaoping.coalition.Unit> units = new ArrayList<>(submission.units());
    units.set(3, Cohorts.unit("d", "甲"));
    CohortScoring.Outcome moved =
        scoring.score(submission.toBuilder().units(units).build(), before, first);
    assertThat(card(moved, "d").standing().among()).isEqualTo(4);
    assertThat(model.made).containsExactly("a", "b", "c", "d");
  }
}
