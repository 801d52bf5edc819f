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
   * Gives ranks.
   *
   * @param ranked those of a class that are ranked, in any order
   * @param others those of the class that would be, but for a veto
   */
  void rank(List<Contender> ranked, List<Contender> others) {
    List<Contender> sorted = ranked.stream().sorted(order).toList();
    int[] ranks = new int[sorted.size()];
    for (int i = 0; i < ranks.length; i++) {
      boolean same = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      int next = ranking.ties() == Ranking.Ties.DENSE ? (i == 0 ? 1 : ranks[i - 1] + 1) : i + 1;
      ranks[i] = same ? ranks[i - 1] : next;
    }
    for (int i = 0; i < ranks.length; i++) {
      boolean tied =
          (i > 0 && ranks[i - 1] == ranks[i]) || (i + 1 < ranks.length && ranks[i + 1] == ranks[i]);
      sorted.get(i).ranked(ranks[i], ranks.length, tied);
    }
    for (Contender other : others) {
      other.wouldRank(
          1
              + (int)
                  sorted.stream()
                      .filter(c -> order.compare(c, other) < 0)
                      .map(Contender::rank)
                      .distinct()
                      .count());
    }
  }
}
