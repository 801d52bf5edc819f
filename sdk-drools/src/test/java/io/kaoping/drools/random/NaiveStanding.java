package io.kaoping.drools.random;

import io.kaoping.drools.random.Cohort.Body;
import io.kaoping.drools.random.NaiveMeasures.Found;
import io.kaoping.drools.random.NaiveTotals.Account;
import io.kaoping.drools.random.Spec.Row;
import io.kaoping.drools.random.Spec.Sanction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From totals to ranks, grades, scales and awards, among units or among coalitions. */
final class NaiveStanding {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final Spec spec;
  private final Coverage coverage;
  private final NaiveTotals totals;
  private final boolean ofCoalitions;
  private final Map<String, Card> cards = new TreeMap<>();

  /** What became of a subject; grades are places, and -1 for none. */
  static final class Card {
    final Body body;
    final Account account;
    final List<Sanction> sanctions = new ArrayList<>();
    final List<String> awards = new ArrayList<>();
    final Map<String, String> marks = new TreeMap<>();
    Fraction total;
    boolean vetoed;
    int vetoes;
    boolean ranked;
    int rank;
    int gradeByTotal = -1;
    int grade = -1;

    Card(Body body, Account account) {
      this.body = body;
      this.account = account;
      this.total = account.total();
    }

    boolean lowered() {
      return grade > gradeByTotal;
    }
  }

  NaiveStanding(Spec spec, Cohort cohort, Coverage coverage, NaiveTotals totals, boolean which) {
    this.spec = spec;
    this.coverage = coverage;
    this.totals = totals;
    this.ofCoalitions = which;
    cohort.all(which).forEach(b -> cards.put(b.id(), new Card(b, totals.account(b))));
  }

  Map<String, Card> cards() {
    cards.values().forEach(this::veto);
    cards.values().forEach(this::rank);
    cards.values().forEach(this::gradeByTotal);
    for (Spec.Consequence consequence : spec.consequences()) {
      if (consequence.ofCoalitions() == ofCoalitions) {
        cards.values().forEach(card -> consequence(card, consequence));
      }
    }
    cards.values().forEach(this::lower);
    for (Card card : cards.values()) {
      card.rank = card.sanctions.stream().anyMatch(Sanction::unranked) ? 0 : card.rank;
    }
    quotas();
    cards.values().forEach(this::mark);
    return cards;
  }

  private void veto(Card card) {
    card.ranked = card.total != null && !card.account.excluded();
    for (Row row : spec.rows(ofCoalitions)) {
      if (!row.veto() || totals.points().state(row, card.body) != NaivePoints.State.APPLIES) {
        continue;
      }
      List<Found> found = totals.points().found(row, card.body);
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i).value().signum() > 0) {
          Sanction sanction = row.parts().get(i).sanction();
          card.vetoed = true;
          card.vetoes++;
          card.sanctions.add(sanction);
          coverage.saw("effect veto");
          if (sanction.stops()) {
            coverage.saw(card.total != null, "veto stops-scoring");
            card.total = null;
          }
          if (sanction.stops() || sanction.unranked() || !spec.decisions().vetoKeepsRank()) {
            coverage.saw(card.ranked && sanction.unranked(), "veto unranked");
            card.ranked = false;
          }
        }
      }
    }
  }

  /** Compares totals, and what breaks ties; the better one is first. */
  private int order(Card a, Card b) {
    int order = b.account.total().compareTo(a.account.total());
    for (String by : spec.ranking().by()) {
      if (order == 0) {
        order = result(b, by).compareTo(result(a, by));
        coverage.saw(order != 0, "ranking by");
      }
    }
    return order;
  }

  private static Fraction result(Card card, String name) {
    Object result = card.account.results().get(name);
    return result == null ? Fraction.ZERO : (Fraction) result;
  }

  private List<Card> ofClass(Card card) {
    return cards.values().stream()
        .filter(other -> other.body.bodyClass().equals(card.body.bodyClass()))
        .toList();
  }

  /** Ranks a subject; one that a veto keeps from it as well, for what follows from ranks. */
  private void rank(Card card) {
    if (card.account.total() == null || card.account.excluded()) {
      return;
    }
    List<Card> better = new ArrayList<>();
    List<Card> worse = new ArrayList<>();
    int equal = 0;
    for (Card other : ofClass(card)) {
      if (other.ranked || other == card) {
        int order = order(other, card);
        (order < 0 ? better : worse).add(other);
        if (order == 0) {
          worse.remove(other);
          equal++;
        }
      }
    }
    int rank = 1 + (spec.ranking().dense() ? distinct(better) : better.size());
    card.rank = card.ranked ? rank : 0;
    coverage.saw(equal > 1 && spec.ranking().dense(), "ranking dense");
    coverage.saw(equal > 1 && !spec.ranking().dense(), "ranking shared");
    Map<String, Object> results = card.account.results();
    results.put("rank", Fraction.of(rank));
    int before = spec.ranking().dense() ? distinct(worse) : worse.size();
    results.put("fromLast", Fraction.of(1 + before));
    results.put("among", Fraction.of(better.size() + equal + worse.size()));
    results.put("tied", equal > 1);
  }

  private int distinct(List<Card> some) {
    int distinct = 0;
    for (int i = 0; i < some.size(); i++) {
      boolean first = true;
      for (int j = 0; j < i; j++) {
        first &= order(some.get(i), some.get(j)) != 0;
      }
      distinct += first ? 1 : 0;
    }
    return distinct;
  }

  private void gradeByTotal(Card card) {
    card.account.results().putIfAbsent("tied", false);
    card.account.results().put("vetoed", card.vetoed);
    card.account.results().put("class", card.body.bodyClass());
    if (card.account.total() == null || card.account.excluded()) {
      return;
    }
    card.gradeByTotal = spec.grades().size() - 1;
    for (int i = spec.grades().size() - 1; i >= 0; i--) {
      if (card.account.total().compareTo(Fraction.of(spec.grades().get(i))) >= 0) {
        card.gradeByTotal = i;
      }
    }
    card.grade = card.gradeByTotal;
  }

  /** Returns what conditions may name; of one whose scoring stopped there is no total. */
  private static Map<String, Object> results(Card card) {
    Map<String, Object> results = new TreeMap<>(card.account.results());
    if (card.total == null) {
      results.keySet().removeAll(List.of("total", "base", "bonus"));
    }
    return results;
  }

  private void consequence(Card card, Spec.Consequence consequence) {
    if (NaiveTotals.holds(consequence.when(), card.account.results())) {
      coverage.saw("consequence");
      coverage.saw(card.total == null || !card.ranked, "consequence in spite of a veto");
      card.sanctions.add(consequence.sanction());
    }
  }

  /** Lowers the grade: by vetoes, then by all steps of consequences, then by their limits. */
  private void lower(Card card) {
    for (Sanction sanction : card.sanctions) {
      boolean last = sanction.gradeAtMost() == spec.grades().size() - 1;
      if (sanction.stops() && last && !card.account.excluded()) {
        card.grade = sanction.gradeAtMost(); // whatever the total would have been
      }
    }
    if (card.grade < 0) {
      return;
    }
    for (Sanction sanction : card.sanctions.subList(0, card.vetoes)) {
      card.grade = Math.max(card.grade, sanction.gradeAtMost());
    }
    for (Sanction sanction : card.sanctions) {
      card.grade = Math.min(card.grade + sanction.gradeDown(), spec.grades().size() - 1);
    }
    for (Sanction sanction : card.sanctions) {
      card.grade = Math.max(card.grade, sanction.gradeAtMost());
    }
    coverage.saw(card.grade > card.gradeByTotal, "grade lowered");
  }

  /**
   * Runs the quotas. Everybody stands for a place with the grade that is left. Where a place that
   * became free stays empty, who was lowered stands with the grade of the total as well. In either
   * case nobody who was lowered ends better than it would, had it not been; and that is done again
   * until nobody is too many anywhere.
   */
  private void quotas() {
    List<Card> sanctioned = cards.values().stream().filter(Card::lowered).toList();
    Map<Card, Integer> before = new HashMap<>();
    cards.values().forEach(card -> before.put(card, card.grade));
    Map<Card, Integer> last = new HashMap<>(before);
    boolean changed = true;
    while (changed) {
      Map<Card, Integer> standing = new HashMap<>(last);
      last.putAll(run(standing));
      for (Card card : sanctioned) {
        Map<Card, Integer> otherwise = new HashMap<>(standing);
        otherwise.put(card, card.gradeByTotal);
        last.merge(card, run(otherwise).get(card), Math::max);
      }
      changed = !last.equals(standing);
      coverage.saw(changed && !standing.equals(before), "quotas again");
    }
    for (Card card : cards.values()) {
      coverage.saw(last.get(card) > card.grade, "grade lowered by a quota");
      card.grade = last.get(card);
    }
  }

  /** Returns the grades after all quotas, best grade first, and "at least" before "at most". */
  private Map<Card, Integer> run(Map<Card, Integer> standing) {
    Map<Card, Integer> grades = new HashMap<>(standing);
    Map<Card, Integer> claims = new HashMap<>();
    cards.values().forEach(card -> claims.put(card, card.gradeByTotal));
    for (int grade = 0; grade < spec.grades().size(); grade++) {
      for (boolean least : new boolean[] {true, false}) {
        for (Spec.Quota quota : spec.quotas()) {
          if (quota.ofCoalitions() == ofCoalitions
              && quota.grade() == grade
              && quota.size().equals("at-least") == least) {
            quota(quota, grades, claims);
          }
        }
      }
    }
    return grades;
  }

  private void quota(Spec.Quota quota, Map<Card, Integer> grades, Map<Card, Integer> claims) {
    for (String each : List.of("甲", "乙")) {
      List<Card> graded = new ArrayList<>();
      for (Card card : cards.values()) {
        if (card.body.bodyClass().equals(each) && grades.get(card) >= 0) {
          graded.add(card);
        }
      }
      if (graded.size() < quota.smallestClass()) {
        continue;
      }
      Fraction size = Fraction.of(quota.number());
      if (quota.size().equals("percent")) {
        String mode = quota.rounding().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        size = size.times(Fraction.of(graded.size())).by(HUNDRED).rounded(0, mode);
      }
      int places = size.floor().intValueExact();
      if (quota.size().equals("at-least")) {
        atLeast(quota, places, graded, grades);
      } else {
        atMost(quota, places, graded, grades, claims);
      }
    }
  }

  private void atMost(
      Spec.Quota quota,
      int places,
      List<Card> graded,
      Map<Card, Integer> grades,
      Map<Card, Integer> claims) {
    List<Card> with = new ArrayList<>();
    for (Card card : graded) {
      boolean takesOne = !quota.refill() && claims.get(card) == quota.grade();
      addIf(takesOne || grades.get(card) == quota.grade(), with, card);
    }
    for (Card card : with) {
      if (!keeps(card, with, places, quota.ties())) {
        coverage.saw("quota at most " + quota.ties());
        grades.merge(card, quota.grade() + 1, Math::max);
        claims.merge(card, quota.grade() + 1, Math::max);
      }
    }
  }

  private void atLeast(Spec.Quota quota, int places, List<Card> graded, Map<Card, Integer> grades) {
    List<Card> above = new ArrayList<>();
    graded.forEach(card -> addIf(grades.get(card) < quota.grade(), above, card));
    int room = graded.size() - places; // as many may stay above it
    for (Card card : above) {
      if (!keeps(card, above, room, quota.ties())) {
        coverage.saw("quota at least " + quota.ties());
        grades.put(card, quota.grade());
      }
    }
  }

  private static void addIf(boolean indeed, List<Card> cards, Card card) {
    if (indeed) {
      cards.add(card);
    }
  }

  /** Tells whether there is a place for a card among some; all who tie keep theirs, or none. */
  private boolean keeps(Card card, List<Card> among, int places, String ties) {
    int better = 0;
    int equal = 0;
    for (Card other : among) {
      better += order(other, card) < 0 ? 1 : 0;
      equal += order(other, card) == 0 ? 1 : 0;
    }
    return ties.equals("all-in") ? better < places : better + equal <= places;
  }

  private void mark(Card card) {
    if (card.account.excluded()) {
      return;
    }
    Map<String, Object> results = results(card);
    if (card.rank == 0) {
      results.keySet().removeAll(List.of("rank", "fromLast", "among"));
      results.put("tied", false);
    }
    if (card.grade >= 0) {
      results.put("grade", Spec.GRADES.get(card.grade));
    }
    for (Spec.Scale scale : spec.scales()) {
      String step = scale.ofCoalitions() == ofCoalitions ? step(scale, results) : null;
      if (step != null) {
        card.marks.put(scale.id(), step);
        coverage.saw("scale");
      }
    }
    Map<String, Object> otherwise = new TreeMap<>(card.account.results());
    if (card.gradeByTotal >= 0) {
      otherwise.put("grade", Spec.GRADES.get(card.gradeByTotal));
    }
    for (Spec.Award award : spec.awards()) {
      boolean lost = card.sanctions.stream().anyMatch(s -> s.loses().contains(award.id()));
      // what would not have been earned without a veto is not earned by one
      boolean earned =
          award.ofCoalitions() == ofCoalitions
              && card.total != null
              && earns(award, card.gradeByTotal, otherwise)
              && earns(award, card.grade, results);
      coverage.saw(earned && lost, "award lost");
      coverage.saw(earned && !lost, "award");
      addAward(earned && !lost, card, award);
    }
  }

  private static boolean earns(Spec.Award award, int grade, Map<String, Object> results) {
    Object rank = results.get("rank");
    boolean among =
        rank != null && ((Fraction) rank).compareTo(Fraction.of(award.rankAtMost())) <= 0;
    return grade >= 0
        && grade <= award.grade()
        && (award.rankAtMost() == 0 || among)
        && (award.when() == null || NaiveTotals.holds(award.when(), results));
  }

  private static void addAward(boolean indeed, Card card, Spec.Award award) {
    if (indeed) {
      card.awards.add(award.id());
    }
  }

  /** Returns the highest step that is reached; where steps build on each other, without a gap. */
  private String step(Spec.Scale scale, Map<String, Object> results) {
    List<String> steps = new ArrayList<>(scale.steps().keySet());
    String reached = null;
    if (!scale.cumulative()) {
      for (String step : steps) {
        boolean holds = NaiveTotals.holds(scale.steps().get(step), results);
        reached = reached == null && holds ? step : reached;
      }
      return reached;
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!NaiveTotals.holds(scale.steps().get(steps.get(i)), results)) {
        break;
      }
      reached = steps.get(i);
    }
    coverage.saw(reached != null, "scale cumulative");
    return reached;
  }
}
