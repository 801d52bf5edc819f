package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds sections or the total where the pack rounds them and not each item 舍入. The difference is a
 * line of its own.
 */
final class RoundingStage {
  private final Rounding rounding;

  RoundingStage(Rounding rounding) {
    this.rounding = rounding;
  }

  /** Returns a total whose sections are rounded, if that is the stage. */
  Total sections(Total total) {
    if (rounding.stage() != Rounding.Stage.SECTION) {
      return total;
    }
    List<TotalLine> lines = new ArrayList<>();
    for (TotalLine line : total.lines()) {
      lines.add(line);
      boolean section =
          line.kind() == TotalLine.Kind.SECTION || line.kind() == TotalLine.Kind.BONUS;
      TotalLine difference = section ? difference(line.id(), line.text(), line.points()) : null;
      if (difference != null) {
        lines.add(difference);
      }
    }
    return Total.of(lines);
  }

  /** Returns a total that is rounded, if that is the stage. */
  Total total(Total total) {
    Points points = total.points().orElse(null);
    if (points == null || rounding.stage() != Rounding.Stage.TOTAL) {
      return total;
    }
    TotalLine difference = difference("total", new Wording("总分", "total"), points);
    return difference == null ? total : total.with(List.of(difference));
  }

  private @Nullable TotalLine difference(String id, Wording of, Points points) {
    Points change = rounding.round(points).minus(points);
    return change.signum() == 0
        ? null
        : TotalLine.of(
            TotalLine.Kind.ROUNDING,
            id,
            new Wording(
                of.zh() + "舍入到" + rounding.scale() + "位小数",
                of.en() + " rounded to " + rounding.scale() + " decimals"),
            change);
  }
}
