package io.kaoping.scoring;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ranking;
import java.util.Comparator;
import java.util.List;

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
      sorted.get(i).ranked(ranks[i], fromLast[i], sorted.size(), tied);
    }
    others.forEach(other -> other.wouldRank(wouldBe(other, sorted, ranks)));
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

  /** Returns the rank of one who would stand among the ranked. */
  private int wouldBe(Contender other, List<Contender> sorted, int[] ranks) {
    int better = 0;
    while (better < ranks.length && order.compare(sorted.get(better), other) < 0) {
      better++;
    }
    return ranking.ties() == Ranking.Ties.DENSE && better > 0 ? ranks[better - 1] + 1 : better + 1;
  }
}
