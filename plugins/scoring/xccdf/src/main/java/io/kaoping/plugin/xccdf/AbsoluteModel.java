package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-absolute" ({@code urn:xccdf:scoring:absolute}): one point when every
 * criterion that counts passes, else none.
 *
 * <p>Where nothing counts, or what counts weighs nothing, the standard's text would give one, since
 * the flat score equals its maximum; here there is no total, because nothing was shown.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AbsoluteModel extends XccdfModel {
  /** Makes the model. */
  public AbsoluteModel() {
    super("xccdf-absolute");
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording("全部达标为 1,否则为 0", "1 when all criteria are met, else 0");
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(Points.of(1));
  }

  @Override
  Total total(Benchmark benchmark, Rounding rounding) {
    FlatScore score = FlatScore.of(benchmark.root(), true);
    if (!score.countable()) {
      return Total.none();
    }
    List<String> failed =
        benchmark
            .root()
            .rules()
            .filter(rule -> rule.weight().signum() > 0)
            .filter(rule -> rule.passed().filter(p -> p.compareTo(Ratio.ONE) < 0).isPresent())
            .map(Node.Rule::id)
            .toList();
    boolean all = failed.isEmpty();
    return Total.of(
        List.of(
            new TotalLine(
                TotalLine.Kind.MODEL,
                id(),
                all
                    ? new Wording("计分的评分项全部达标", "Every criterion that counts is met")
                    : new Wording(
                        "未达标:" + String.join("、", failed), "Not met: " + String.join(", ", failed)),
                all ? Points.of(1) : Points.ZERO,
                benchmark.dependsOn(benchmark.root()))));
  }
}
