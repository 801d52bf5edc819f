package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Wording;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-flat" ({@code urn:xccdf:scoring:flat}): the points of the criteria that
 * pass, added up.
 *
 * <p>The most that it can be differs from subject to subject; a line says what it was. Where
 * nothing counts, or what counts weighs nothing, a subject has no total.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FlatModel extends XccdfModel {
  /** Makes the model. */
  public FlatModel() {
    super("xccdf-flat");
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording("达标的评分项的分值之和", "the points of the criteria that are met");
  }

  @Override
  Total total(Benchmark benchmark, Rounding rounding) {
    return FlatAccount.of(benchmark, true, id(), rounding);
  }
}
