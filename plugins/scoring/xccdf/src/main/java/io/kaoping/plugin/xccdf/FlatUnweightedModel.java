package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-flat-unweighted" ({@code urn:xccdf:scoring:flat-unweighted}): how many
 * criteria pass; one whose points are zero is not counted.
 *
 * <p>The most that it can be differs from subject to subject; a line says what it was. Where
 * nothing counts, or what counts weighs nothing, a subject has no total.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FlatUnweightedModel implements SubjectScoringModel {
  /** Makes the model. */
  public FlatUnweightedModel() {}

  @Override
  public String id() {
    return "xccdf-flat-unweighted";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    Benchmark.check(terms);
  }

  @Override
  public boolean countsUnknown() {
    return true;
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    return FlatAccount.of(
        new Benchmark(subject, cohort.rubric()), false, id(), cohort.rubric().rounding());
  }
}
