package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.SubjectScoringModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The standard scoring model: the total is the sum of the criteria's points, each at its weight, in
 * one line for each section and one for the bonuses of a section. A subject to which no criterion
 * applies, mere vetoes apart, has no total.
 */
final class WeightedSum implements SubjectScoringModel {
  @Override
  public String id() {
    return "weighted-sum";
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording("各评分项得分相加,另加加分", "the points of all criteria added up, and the bonuses");
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public boolean addsUp() {
    return true;
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    if (!subject.countable(cohort.rubric())) {
      return Total.none();
    }
    Map<String, Sums> sections = new LinkedHashMap<>();
    for (Section section : cohort.rubric().sections()) {
      sections.put(section.id(), new Sums(section.title()));
    }
    for (CriterionResult criterion : subject.criteria()) {
      if (criterion.inOtherList()) {
        continue;
      }
      sections
          .computeIfAbsent(criterion.section(), id -> new Sums(Wording.same(id)))
          .add(criterion);
    }
    List<TotalLine> lines = new ArrayList<>();
    sections.forEach((id, sums) -> sums.lines(id, lines));
    return Total.of(lines);
  }

  /** What the criteria of one section come to. */
  private static final class Sums {
    private final Wording title;
    private final Set<String> pointsRestOn = new TreeSet<>();
    private final Set<String> bonusRestsOn = new TreeSet<>();
    private @Nullable Points points;
    private @Nullable Points bonus;

    Sums(Wording title) {
      this.title = title;
    }

    void add(CriterionResult criterion) {
      Points more = criterion.points();
      if (more == null) {
        throw new IllegalArgumentException(criterion.criterion() + " is not assessable");
      }
      if (criterion.bonus()) {
        bonus = bonus == null ? more : bonus.plus(more);
        bonusRestsOn.addAll(criterion.dependsOn());
      } else {
        points = points == null ? more : points.plus(more);
        pointsRestOn.addAll(criterion.dependsOn());
      }
    }

    void lines(String id, List<TotalLine> lines) {
      if (points != null) {
        lines.add(
            new TotalLine(TotalLine.Kind.SECTION, id, title, points, List.copyOf(pointsRestOn)));
      }
      if (bonus != null) {
        lines.add(new TotalLine(TotalLine.Kind.BONUS, id, title, bonus, List.copyOf(bonusRestsOn)));
      }
    }
  }
}
