package io.kaoping.fake;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import java.util.List;

/** A scoring model: a fifth of what the criteria come to, or another part. */
public final class Fifth implements SubjectScoringModel {
  @Override
  public String id() {
    return "fifth";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    terms.only("", "part");
    terms.points("part");
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    Points part = ModelTerms.checked(cohort.rubric()).points("part").orElse(Points.of("0.2"));
    List<TotalLine> lines =
        subject.applicable().stream()
            .map(
                c ->
                    TotalLine.of(
                        TotalLine.Kind.CRITERION,
                        c.criterion(),
                        c.title(),
                        c.points().weighted(part)))
            .toList();
    return Total.of(lines);
  }
}
