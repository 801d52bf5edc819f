package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.rubric.Rounding;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;

/** What the scoring models of XCCDF share: they score one subject as a tree of rule results. */
abstract class XccdfModel implements SubjectScoringModel {
  private final String id;

  XccdfModel(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final int spiVersion() {
    return 1;
  }

  @Override
  public final void check(ModelTerms terms) {
    Benchmark.check(terms);
  }

  @Override
  public final boolean countsUnknown() {
    return true;
  }

  @Override
  public final Total total(Subject subject, Cohort cohort) {
    return total(new Benchmark(subject, cohort.rubric()), cohort.rubric().rounding());
  }

  abstract Total total(Benchmark benchmark, Rounding rounding);
}
