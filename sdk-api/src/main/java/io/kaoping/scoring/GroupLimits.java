package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;

/** Keeps the points of criteria together within the limits of their group 合计不超过. */
final class GroupLimits {
  private final List<Group> groups;

  GroupLimits(List<Group> groups) {
    this.groups = groups;
  }

  Total of(Total total, Account account) {
    List<TotalLine> lines = new ArrayList<>();
    for (Group group : groups) {
      Points sum = account.sum(group.criteria());
      Points change = group.change(sum);
      if (change.signum() != 0) {
        lines.add(TotalLine.of(TotalLine.Kind.GROUP, group.id(), text(group, sum, change), change));
      }
    }
    return total.with(lines);
  }

  private static Wording text(Group group, Points sum, Points change) {
    Points limit = sum.plus(change);
    boolean most = change.signum() < 0;
    return new Wording(
        String.join("、", group.criteria()) + " 合计 " + sum + (most ? ",不超过 " : ",不低于 ") + limit,
        String.join(", ", group.criteria())
            + " come to "
            + sum
            + (most ? ", at most " : ", at least ")
            + limit);
  }
}
