package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-flat" ({@code urn:xccdf:scoring:flat}): the points of the criteria that
 * pass, added up.
 *
 * <p>The most that it can be differs from subject to subject; a line says what it was. Where
 * nothing counts, or what counts weighs nothing, a subject has no total.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FlatModel implements SubjectScoringModel {
  /** Makes the model. */
  public FlatModel() {}

  @Override
  public String id() {
    return "xccdf-flat";
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
        new Benchmark(subject, cohort.rubric()), true, id(), cohort.rubric().rounding());
  }
}
