package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Wording;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-flat-unweighted" ({@code urn:xccdf:scoring:flat-unweighted}): how many
 * criteria pass; one whose points are zero is not counted.
 *
 * <p>The most that it can be differs from subject to subject; a line says what it was. Where
 * nothing counts, or what counts weighs nothing, a subject has no total.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FlatUnweightedModel extends XccdfModel {
  /** Makes the model. */
  public FlatUnweightedModel() {
    super("xccdf-flat-unweighted");
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording("达标的评分项的个数", "the number of criteria that are met");
  }

  @Override
  Total total(Benchmark benchmark, Rounding rounding) {
    return FlatAccount.of(benchmark, false, id(), rounding);
  }
}
