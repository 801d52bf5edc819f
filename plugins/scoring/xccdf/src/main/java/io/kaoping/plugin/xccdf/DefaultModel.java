package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The scoring model "xccdf-default" ({@code urn:xccdf:scoring:default}): each section is the
 * weighted mean of what it holds, from 0 to 100, and so is the whole. A criterion that passes is
 * worth 100, one that does not is worth nothing.
 *
 * <p>What does not count is left out with its weight. Where the standard's text divides by zero,
 * because nothing counts or what counts weighs nothing, a section is left out and a subject has no
 * total.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DefaultModel extends XccdfModel {
  /** Makes the model. */
  public DefaultModel() {
    super("xccdf-default");
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording(
        "各考评项目得分率的加权平均(0 至 100),评分项只分达标与否",
        "the weighted mean of the sections, 0 to 100; a criterion is met or worth nothing");
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(Points.of(100));
  }

  @Override
  Total total(Benchmark benchmark, Rounding rounding) {
    Ratio weights = benchmark.root().countedWeight();
    if (weights.signum() == 0) {
      return Total.none();
    }
    List<Total.Share> shares = new ArrayList<>();
    for (Section section : benchmark.top()) {
      Node.Group group = benchmark.group(section);
      group
          .defaultScore()
          .ifPresent(
              score -> {
                Ratio part = group.weight().over(weights);
                shares.add(
                    new Total.Share(
                        TotalLine.Kind.SECTION,
                        section.id(),
                        text(section.title(), score, part),
                        score.times(part),
                        benchmark.dependsOn(group)));
              });
    }
    return Total.rounded(shares, id(), rounding);
  }

  private static Wording text(Wording title, Ratio score, Ratio part) {
    String of100 = plain(score);
    String percent = plain(part.times(Ratio.of(100))) + "%";
    return new Wording(
        title.zh() + "(" + of100 + "/100,占 " + percent + ")",
        title.en() + " (" + of100 + "/100, weighs " + percent + ")");
  }

  /** Returns a number with at most two decimals. */
  static String plain(Ratio ratio) {
    return ratio.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
