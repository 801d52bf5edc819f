package io.kaoping.scoring;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ranking;
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
    List<Contender> sorted = ranked.stream().sorted(order).toList();
    int[] ranks = ranks(sorted, false);
    int[] fromLast = ranks(sorted, true);
    int last = sorted.size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean tied = (i > 0 && ranks[i - 1] == ranks[i]) || (i < last && ranks[i + 1] == ranks[i]);
      sorted.get(i).ranked(new Contender.Place(ranks[i], fromLast[i], sorted.size(), tied));
    }
    others.forEach(other -> other.wouldRank(wouldBe(other, sorted, ranks, fromLast)));
  }

  /** Returns the place of one who would stand among the ranked. */
  private Contender.Place wouldBe(
      Contender other, List<Contender> sorted, int[] ranks, int[] fromLast) {
    int size = sorted.size();
    int better = first(sorted, ranked -> order.compare(ranked, other) >= 0);
    int worse = first(sorted, ranked -> order.compare(ranked, other) > 0);
    boolean dense = ranking.ties() == Ranking.Ties.DENSE;
    int before = dense && better > 0 ? ranks[better - 1] : better;
    int behind = dense && worse < size ? fromLast[worse] : size - worse;
    return new Contender.Place(before + 1, behind + 1, size + 1, worse > better);
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
  private int[] ranks(List<Contender> sorted, boolean fromLast) {
    int[] ranks = new int[sorted.size()];
    for (int i = 0; i < ranks.length; i++) {
      int own = fromLast ? ranks.length - 1 - i : i;
      int before = fromLast ? own + 1 : own - 1;
      boolean same = i > 0 && order.compare(sorted.get(before), sorted.get(own)) == 0;
      int next = ranking.ties() == Ranking.Ties.DENSE && i > 0 ? ranks[before] + 1 : i + 1;
      ranks[own] = same ? ranks[before] : next;
    }
    return ranks;
  }
}
