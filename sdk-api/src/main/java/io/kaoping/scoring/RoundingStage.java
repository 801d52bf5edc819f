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

  /**
   * Returns a total whose sections are rounded, if that is the stage: what they count in the end,
   * closed bonuses left out. What the limit of a group says is not rounded.
   *
   * @param kind whether to round the points of sections or their bonuses
   */
  Total sections(Total total, TotalLine.Kind kind, Account account) {
    if (rounding.stage() != Rounding.Stage.SECTION) {
      return total;
    }
    List<TotalLine> differences = new ArrayList<>();
    for (TotalLine line : total.lines()) {
      if (line.kind() == kind) {
        Points counts = account.unlimited(line.id(), kind == TotalLine.Kind.BONUS);
        TotalLine difference = difference(line.id(), line.text(), counts);
        if (difference != null) {
          differences.add(difference);
        }
      }
    }
    return total.with(differences);
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
