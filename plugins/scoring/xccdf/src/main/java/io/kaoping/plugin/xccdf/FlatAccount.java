package io.kaoping.plugin.xccdf;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;

/** The total of a flat model, by section, with the most that it could have been. */
final class FlatAccount {
  private FlatAccount() {}

  static Total of(Benchmark benchmark, boolean weighted, String id, Rounding rounding) {
    FlatScore whole = FlatScore.of(benchmark.root(), weighted);
    if (!whole.countable()) {
      return Total.none();
    }
    List<Total.Share> shares = new ArrayList<>();
    for (Section section : benchmark.top()) {
      Node group = benchmark.group(section);
      FlatScore part = FlatScore.of(group, weighted);
      if (part.countable()) {
        String most = DefaultModel.plain(part.maximum());
        shares.add(
            new Total.Share(
                TotalLine.Kind.SECTION,
                section.id(),
                new Wording(
                    section.title().zh() + "(满分 " + most + ")",
                    section.title().en() + " (of " + most + ")"),
                part.score(),
                benchmark.dependsOn(group)));
      }
    }
    Total total = Total.rounded(shares, id, rounding);
    String most = DefaultModel.plain(whole.maximum());
    List<TotalLine> lines = new ArrayList<>(total.lines());
    lines.add(
        TotalLine.of(
            TotalLine.Kind.NOTE,
            id,
            new Wording("本对象满分 " + most, "The most for this subject is " + most),
            Points.ZERO));
    return Total.of(lines);
  }
}
