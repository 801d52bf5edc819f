package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the points of criteria together within the limits of their group 合计不超过. Where a gate has
 * closed one of them nothing is filled up: a closed gate gives no points.
 */
final class GroupLimits {
  private final List<Group> groups;
  private final ResultWords words;

  GroupLimits(List<Group> groups, ResultWords words) {
    this.groups = groups;
    this.words = words;
  }

  Total of(Total total, Account account) {
    List<TotalLine> lines = new ArrayList<>();
    for (Group group : groups) {
      Points sum = account.sum(group.criteria());
      Points change = group.change(sum);
      boolean closed = change.signum() > 0 && account.closedAny(group.criteria());
      if (change.signum() != 0 && !closed) {
        account.limit(group.criteria());
        lines.add(TotalLine.of(TotalLine.Kind.GROUP, group.id(), text(group, sum, change), change));
      }
    }
    return total.with(lines);
  }

  private Wording text(Group group, Points sum, Points change) {
    Points limit = sum.plus(change);
    boolean most = change.signum() < 0;
    Wording criteria = words.criteria(group.criteria());
    return new Wording(
        criteria.zh() + " 合计 " + sum + (most ? ",不超过 " : ",不低于 ") + limit,
        criteria.en() + " come to " + sum + (most ? ", at most " : ", at least ") + limit);
  }
}
