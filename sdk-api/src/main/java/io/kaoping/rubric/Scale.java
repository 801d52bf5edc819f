package io.kaoping.rubric;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A scale beside the grades 星级、红旗、亮灯: which of its steps a subject reaches.
 *
 * @param id the id
 * @param wording what it is called
 * @param subject whom it marks
 * @param cumulative whether a step is reached only with all the steps below it
 * @param steps the steps, best first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Scale(
    String id, Wording wording, SubjectKind subject, boolean cumulative, List<Step> steps) {
  /** Copies the steps. */
  public Scale {
    steps = List.copyOf(steps);
  }

  /**
   * A step of a scale.
   *
   * @param id the id, unique in the scale
   * @param wording what it is called
   * @param when what it asks for
   */
  public record Step(String id, Wording wording, ResultCondition when) {}
}
