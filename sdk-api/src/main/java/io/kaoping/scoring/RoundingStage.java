package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rounds sections or the total where the pack rounds them and not each item 舍入. The difference is a
 * line of its own. Sections whose criteria share a group are rounded together with what its limit
 * changes, and all of them where points were scaled up: so that no fault is ever worth what it
 * shifts from one rounding to another.
 */
final class RoundingStage {
  private final Rounding rounding;
  private final List<Part> base;
  private final List<Part> bonus;

  /** Sections that are rounded together, with the groups among their criteria. */
  private record Part(Set<String> sections, List<Group> groups) {}

  RoundingStage(Rubric rubric, List<Group> groups, List<Group> ofBonuses) {
    this.rounding = rubric.rounding();
    this.base = parts(rubric, groups);
    this.bonus = parts(rubric, ofBonuses);
  }

  private static List<Part> parts(Rubric rubric, List<Group> groups) {
    List<Part> parts = new ArrayList<>();
    for (Section section : rubric.sections()) {
      parts.add(new Part(Set.of(section.id()), List.of()));
    }
    for (Group group : groups) {
      Set<String> sections = new LinkedHashSet<>();
      List<Group> joined = new ArrayList<>(List.of(group));
      Set<String> own = new HashSet<>();
      group.criteria().forEach(id -> rubric.criterion(id).ifPresent(c -> own.add(c.section())));
      for (Part part : List.copyOf(parts)) {
        if (!Collections.disjoint(part.sections, own)) {
          parts.remove(part);
          sections.addAll(part.sections);
          joined.addAll(part.groups);
        }
      }
      parts.add(new Part(sections, joined));
    }
    return parts;
  }

  /**
   * Returns a total whose sections are rounded, if that is the stage: what they count in the end,
   * closed bonuses left out.
   */
  Total sections(Total total, Account account) {
    if (rounding.stage() != Rounding.Stage.SECTION) {
      return total;
    }
    Points points = total.points().orElse(null);
    if (points != null && account.isScaled()) {
      Wording of = new Wording("折算后的得分", "Scaled points");
      return with(total, "base", of, points.minus(account.bonus()));
    }
    return parts(total, TotalLine.Kind.SECTION, base, account);
  }

  /** Returns a total whose bonuses are rounded section by section, if that is the stage. */
  Total bonuses(Total total, Account account) {
    return rounding.stage() == Rounding.Stage.SECTION
        ? parts(total, TotalLine.Kind.BONUS, bonus, account)
        : total;
  }

  private Total parts(Total total, TotalLine.Kind kind, List<Part> parts, Account account) {
    Total rounded = total;
    for (Part part : parts) {
      List<TotalLine> lines =
          total.lines().stream()
              .filter(line -> line.kind() == kind && part.sections.contains(line.id()))
              .toList();
      if (!lines.isEmpty()) {
        Points counts = Points.ZERO;
        for (TotalLine line : lines) {
          counts = counts.plus(account.sum(line.id(), kind == TotalLine.Kind.BONUS));
        }
        for (Group group : part.groups) {
          counts = counts.plus(account.change(group));
        }
        List<Wording> names = lines.stream().map(TotalLine::text).toList();
        Wording of =
            new Wording(
                String.join("、", names.stream().map(Wording::zh).toList()),
                String.join(", ", names.stream().map(Wording::en).toList()));
        rounded = with(rounded, lines.get(0).id(), of, counts);
      }
    }
    return rounded;
  }

  /** Returns a total that is rounded, if that is the stage. */
  Total total(Total total) {
    Points points = total.points().orElse(null);
    if (points == null || rounding.stage() != Rounding.Stage.TOTAL) {
      return total;
    }
    return with(total, "total", new Wording("总分", "total"), points);
  }

  /** Returns a total with the line, if any, that rounds points of it. */
  private Total with(Total total, String id, Wording of, Points points) {
    Points change = rounding.round(points).minus(points);
    if (change.signum() == 0) {
      return total;
    }
    Wording text =
        new Wording(
            of.zh() + "舍入到" + rounding.scale() + "位小数",
            of.en() + " rounded to " + rounding.scale() + " decimals");
    return total.with(List.of(TotalLine.of(TotalLine.Kind.ROUNDING, id, text, change)));
  }
}
