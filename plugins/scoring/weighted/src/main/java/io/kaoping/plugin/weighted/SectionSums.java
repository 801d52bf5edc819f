package io.kaoping.plugin.weighted;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Points summed by section, as lines of an account in the order of the rubric. */
final class SectionSums {
  private final TotalLine.Kind kind;
  private final Map<String, Wording> titles = new LinkedHashMap<>();
  private final Map<String, Points> sums = new LinkedHashMap<>();
  private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();

  SectionSums(TotalLine.Kind kind, Rubric rubric) {
    this.kind = kind;
    for (Section section : rubric.sections()) {
      titles.put(section.id(), section.title());
    }
  }

  void add(CriterionResult criterion, Points points) {
    String section = criterion.section();
    titles.putIfAbsent(section, Wording.same(section));
    sums.merge(section, points, Points::plus);
    dependsOn.computeIfAbsent(section, s -> new TreeSet<>()).addAll(criterion.dependsOn());
  }

  List<TotalLine> lines() {
    List<TotalLine> lines = new ArrayList<>();
    titles.forEach(
        (section, title) -> {
          Points sum = sums.get(section);
          if (sum != null) {
            lines.add(
                new TotalLine(
                    kind,
                    section,
                    title,
                    sum,
                    List.copyOf(dependsOn.getOrDefault(section, Set.of()))));
          }
        });
    return lines;
  }
}
