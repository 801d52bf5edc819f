package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.rubric.Rounding;
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
  Total total(Benchmark benchmark, Rounding rounding) {
    return FlatAccount.of(benchmark, true, id(), rounding);
  }
}
