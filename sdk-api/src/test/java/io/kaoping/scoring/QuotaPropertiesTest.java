package io.kaoping.scoring;

import static io.kaoping.scoring.PhaseSketch.deducting;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Scorecard;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.rubric.Sanction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of vetoes and quotas in any cohort; grades are 90, 75, 60 and 0. */
class QuotaPropertiesTest {
  private static final List<String> GRADES = List.of("pioneer", "standard", "basic", "lagging");
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP);

  /** A cohort of few different totals, so that many are equal, under quotas of any kind. */
  private static final class Case {
    final PhaseSketch sketch;
    final List<String> units = new ArrayList<>();
    final Map<String, Integer> missed = new TreeMap<>();
    final Map<String, Integer> most = new TreeMap<>();

    Case(Random random) {
      Sanction veto =
          new Sanction(
              random.nextBoolean() ? GRADES.get(random.nextInt(4)) : null,
              0,
              Set.of(),
              random.nextBoolean(),
              random.nextInt(4) == 0);
      this.sketch =
          new PhaseSketch(
              deducting("A", "100").build(), CriterionSketch.ofUnits("V", "0").veto(veto).build());
      for (String grade : List.of("pioneer", "standard", "basic")) {
        if (random.nextBoolean()) {
          boolean refill = random.nextBoolean();
          int places = random.nextInt(5);
          boolean allIn = random.nextBoolean();
          sketch.atMost(grade, Integer.toString(places), allIn, refill);
          if (!allIn) {
            most.put(grade, places);
          }
        }
      }
      if (random.nextInt(3) == 0) {
        sketch.percent(
            "pioneer", Integer.toString(random.nextInt(101)), MODES.get(random.nextInt(3)));
      }
      if (random.nextInt(3) == 0) {
        sketch.atLeast("lagging", Integer.toString(random.nextInt(4)), random.nextBoolean());
      }
      int count = 1 + random.nextInt(9);
      for (int i = 0; i < count; i++) {
        units.add("u" + i);
        missed.put("u" + i, random.nextInt(6) * 9);
      }
    }

    Map<String, Scorecard> score(String vetoed, List<String> inOrder) {
      Observed observed = sketch.observed();
      missed.forEach((unit, count) -> observed.found(unit, "A", count));
      if (vetoed != null) {
        observed.found(vetoed, "V", 1);
      }
      return sketch.score(observed, inOrder);
    }
  }

  private static int place(Scorecard card) {
    return GRADES.indexOf(card.grade().id());
  }

  @Test
  void quota_neverLiftsAGrade() {
    for (int seed = 1; seed <= 500; seed++) {
      Case each = new Case(new Random(seed));
      for (Scorecard card : each.score(null, each.units).values()) {
        assertThat(place(card))
            .as("seed " + seed + " " + card.id())
            .isGreaterThanOrEqualTo(GRADES.indexOf(card.standing().gradeByTotal().id()));
      }
    }
  }

  @Test
  void quota_withoutTiesBeyondIt_isKeptWhoeverIsVetoed() {
    for (int seed = 1; seed <= 500; seed++) {
      Case each = new Case(new Random(seed));
      Map<String, Scorecard> cards = each.score("u0", each.units);
      String as = "seed " + seed;
      each.most.forEach(
          (grade, most) ->
              assertThat(cards.values())
                  .filteredOn(card -> card.grade().id().equals(grade))
                  .as(as)
                  .hasSizeLessThanOrEqualTo(cards.size() < 2 ? 1 : most)); // 2: the smallest class
    }
  }

  @Test
  void veto_neverImprovesAGrade_andLeavesAllTotals() {
    for (int seed = 1; seed <= 500; seed++) {
      Case each = new Case(new Random(seed));
      Map<String, Scorecard> without = each.score(null, each.units);
      Map<String, Scorecard> with = each.score("u0", each.units);
      assertThat(place(with.get("u0")))
          .as("seed " + seed)
          .isGreaterThanOrEqualTo(place(without.get("u0")));
      for (String other : each.units.subList(1, each.units.size())) {
        assertThat(with.get(other).total()).isEqualTo(without.get(other).total());
      }
    }
  }

  @Test
  void order_ofTheUnits_meansNothing() {
    for (int seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Case each = new Case(random);
      List<String> shuffled = new ArrayList<>(each.units);
      Collections.shuffle(shuffled, random);
      Map<String, Scorecard> one = each.score("u0", each.units);
      Map<String, Scorecard> other = each.score("u0", shuffled);
      assertThat(other.keySet()).as("seed " + seed).containsExactlyElementsOf(one.keySet());
      one.forEach(
          (id, card) -> assertThat(other.get(id).standing()).as(id).isEqualTo(card.standing()));
    }
  }
}
