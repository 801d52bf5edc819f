package io.kaoping.scoring;

import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the step that a subject reaches on each scale beside the grades 星级、红旗、亮灯. */
final class Scales {
  private final List<Scale> scales;

  Scales(Rubric rubric, SubjectKind kind) {
    this.scales = rubric.rules().scales().stream().filter(s -> s.subject() == kind).toList();
  }

  void apply(Contender contender, GradeLadder ladder) {
    for (Scale scale : scales) {
      Scale.Step step = reached(scale, contender, ladder);
      if (step != null) {
        contender.mark(new Scorecard.Mark(scale.id(), scale.wording(), step.id(), step.wording()));
      }
    }
  }

  private static Scale.@Nullable Step reached(
      Scale scale, Contender contender, GradeLadder ladder) {
    Scale.@Nullable Step reached = null;
    List<Scale.Step> steps = scale.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Scale.Step step = steps.get(i);
      String id = scale.id() + " " + step.id();
      boolean holds = contender.holds("scales", id, step.when(), contender.now(), ladder);
      if (holds) {
        reached = step;
      } else if (scale.cumulative()) {
        return reached;
      }
    }
    return reached;
  }
}
