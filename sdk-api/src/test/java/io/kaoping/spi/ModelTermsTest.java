package io.kaoping.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Total;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Rubrics;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scoring model is refused for when a pack is loaded. */
class ModelTermsTest {
  private static final Criterion MEAN =
      CriterionSketch.ofCoalitions("C", "10").membersMean().build();
  private static final Criterion SHARE =
      CriterionSketch.ofUnits("L", "10")
          .fromZero()
          .of(
              new Measure.OfCoalition(null, Span.AS_OF, Measure.Several.SUM, false),
              Effect.AWARD,
              "proportion",
              "10")
          .whenNotApplicable(NotApplicablePolicy.of(NotApplicablePolicy.Kind.ZERO))
          .build();
  private static final Criterion OWN =
      CriterionSketch.ofCoalitions("O", "10")
          .fromZero()
          .of(
              new Measure.Members(SubjectKind.UNIT, "Z", Span.AS_OF),
              Effect.AWARD,
              "proportion",
              "10")
          .build();

  private static final Criterion BELOW =
      CriterionSketch.ofCoalitions("B", "10")
          .fromZero()
          .of(
              new Measure.Members(SubjectKind.COALITION, null, Span.AS_OF),
              Effect.AWARD,
              "proportion",
              "10")
          .build();

  /** A model whose totals of one kind have a maximum. */
  private record OneMaximum(SubjectKind has) implements ScoringModel {
    @Override
    public String id() {
      return "one";
    }

    @Override
    public int spiVersion() {
      return 1;
    }

    @Override
    public List<Total> totals(Cohort cohort) {
      return List.of();
    }

    @Override
    public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
      return kind == has ? Optional.of(Points.of(1)) : Optional.empty();
    }
  }

  private static List<String> faults(SubjectKind has, Criterion criterion) {
    List<String> faults = new ArrayList<>();
    new ModelTerms(
            Rubrics.of(Rubrics.USUAL, criterion), (path, what) -> faults.add(path + what.en()))
        .check(new OneMaximum(has));
    return faults;
  }

  @Test
  void totalsWithoutAMaximum_areNotTakenByOthers() {
    String refused =
        "its totals have no maximum, so that no points can be taken from those of members or"
            + " coalitions; take those of a criterion, or another model";

    assertThat(faults(SubjectKind.COALITION, MEAN)).containsExactly(refused);
    assertThat(faults(SubjectKind.UNIT, MEAN)).isEmpty();
    assertThat(faults(SubjectKind.UNIT, SHARE)).containsExactly(refused);
    assertThat(faults(SubjectKind.COALITION, SHARE)).isEmpty();
    assertThat(faults(SubjectKind.COALITION, OWN)).isEmpty();
    assertThat(faults(SubjectKind.UNIT, BELOW)).containsExactly(refused);
    assertThat(faults(SubjectKind.COALITION, BELOW)).isEmpty();
  }
}
