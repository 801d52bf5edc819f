package io.kaoping.scoring;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      Points limit = broken(group, account);
      if (limit != null) {
        Wording text = text(group, account.shown(group.criteria()), limit);
        Points change = account.limit(group, limit);
        lines.add(TotalLine.of(TotalLine.Kind.GROUP, group.id(), text, change));
      }
    }
    return total.with(lines);
  }

  /** Returns the limit that a group does not keep; {@code null} for neither. */
  private static @Nullable Points broken(Group group, Account account) {
    Points most = group.atMost();
    Points least = group.atLeast();
    if (most != null && account.compare(group.criteria(), most) > 0) {
      return most;
    }
    boolean lacks = least != null && account.compare(group.criteria(), least) < 0;
    return lacks && !account.closedAny(group.criteria()) ? least : null;
  }

  private Wording text(Group group, Points sum, Points limit) {
    boolean most = limit.equals(group.atMost());
    Wording criteria = words.criteria(group.criteria());
    return new Wording(
        criteria.zh() + " 合计 " + sum + (most ? ",不超过 " : ",不低于 ") + limit,
        criteria.en() + " come to " + sum + (most ? ", at most " : ", at least ") + limit);
  }
}
