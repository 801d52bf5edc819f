package io.kaoping.scoring;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ranks a class 排名: by total, then by the points of the pack's keys; who is equal in all of them
 * shares a rank.
 */
final class ClassRanking {
  private final Ranking ranking;
  private final Comparator<Contender> order;

  ClassRanking(Ranking ranking) {
    this.ranking = ranking;
    Comparator<Contender> byKeys = Comparator.comparing(c -> total(c), Comparator.reverseOrder());
    for (String key : ranking.by()) {
      byKeys = byKeys.thenComparing(c -> c.points(key), Comparator.reverseOrder());
    }
    this.order = byKeys;
  }

  private static Points total(Contender contender) {
    Points total = contender.computed();
    return total == null ? Points.ZERO : total;
  }

  /** Returns the better one first; equal ones have no order. */
  Comparator<Contender> order() {
    return order;
  }

  /**
   * Gives ranks, from the first one and from the last one 倒数, equals by the same rule.
   *
   * @param ranked those of a class that are ranked, in any order
   * @param others those of the class that would be, but for a veto
   */
  void rank(List<Contender> ranked, List<Contender> others) {
    List<Contender> sorted = new ArrayList<>(ranked);
    sorted.sort(order);
    int[] before = before(sorted);
    int[] ranks = ranks(sorted, before, false);
    int[] fromLast = ranks(sorted, before, true);
    int last = sorted.size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean tied =
          sorted.get(i).weight() > 1
              || (i > 0 && ranks[i - 1] == ranks[i])
              || (i < last && ranks[i + 1] == ranks[i]);
      sorted.get(i).ranked(new Contender.Place(ranks[i], fromLast[i], before[last + 1], tied));
    }
    others.forEach(other -> other.wouldRank(wouldBe(other, sorted, before, ranks, fromLast)));
  }

  /** Returns how many subjects stand before each, and at the end how many there are. */
  private static int[] before(List<Contender> sorted) {
    int[] before = new int[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      before[i + 1] = before[i] + sorted.get(i).weight();
    }
    return before;
  }

  /** Returns the place of one who would stand among the ranked. */
  private Contender.Place wouldBe(
      Contender other, List<Contender> sorted, int[] before, int[] ranks, int[] fromLast) {
    int size = sorted.size();
    int better = first(sorted, ranked -> order.compare(ranked, other) >= 0);
    int worse = first(sorted, ranked -> order.compare(ranked, other) > 0);
    boolean dense = ranking.ties() == Ranking.Ties.DENSE;
    int above = dense && better > 0 ? ranks[better - 1] : before[better];
    int below = dense && worse < size ? fromLast[worse] : before[size] - before[worse];
    return new Contender.Place(above + 1, below + 1, before[size] + 1, worse > better);
  }

  /** Returns where something begins to hold in a list; its size when it never does. */
  private static int first(List<Contender> sorted, Predicate<Contender> holds) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(sorted.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the rank of each, counted from the first one or from the last. */
  private int[] ranks(List<Contender> sorted, int[] before, boolean fromLast) {
    int[] ranks = new int[sorted.size()];
    for (int i = 0; i < ranks.length; i++) {
      int own = fromLast ? ranks.length - 1 - i : i;
      int last = fromLast ? own + 1 : own - 1;
      boolean same = i > 0 && order.compare(sorted.get(last), sorted.get(own)) == 0;
      int above = fromLast ? before[ranks.length] - before[own + 1] : before[own];
      int next = ranking.ties() == Ranking.Ties.DENSE && i > 0 ? ranks[last] + 1 : above + 1;
      ranks[own] = same ? ranks[last] : next;
    }
    return ranks;
  }
}
