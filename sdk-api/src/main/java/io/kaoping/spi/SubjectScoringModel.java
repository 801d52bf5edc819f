package io.kaoping.spi;

import io.kaoping.assessment.Total;
import java.util.List;
import org.apiguardian.api.API;

/** A scoring model whose totals rest on one subject at a time. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SubjectScoringModel extends ScoringModel {
  /**
   * Returns the total of a subject.
   *
   * @param subject the subject
   * @param cohort the cohort that it belongs to
   */
  Total total(Subject subject, Cohort cohort);

  @Override
  default List<Total> totals(Cohort cohort) {
    return cohort.subjects().stream().map(subject -> total(subject, cohort)).toList();
  }
}
