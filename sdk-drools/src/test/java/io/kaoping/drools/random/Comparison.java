package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sets what the SDK makes of a rubric beside what the reference makes of it. */
final class Comparison {
  private final Spec spec;
  private final SpecScoring scoring;
  private final Coverage coverage;

  Comparison(Spec spec, SpecScoring scoring, Coverage coverage) {
    this.spec = spec;
    this.scoring = scoring;
    this.coverage = coverage;
  }

  /** Compares both executors with each other, and what follows with the reference. */
  void compare(String as, Cohort cohort, Random order) {
    Collection<Scorecard> cards = scoring.cards(cohort, order, EngineMode.VERIFY).values();
    NaiveScorer reference = new NaiveScorer(spec, cohort, coverage);
    Map<String, NaiveStanding.Card> expected = reference.score();
    assertThat(cards).hasSize(expected.size());
    for (Scorecard card : cards) {
      NaiveStanding.Card its = expected.get(card.id());
      String of = as + " " + card.id() + " ";
      for (CriterionResult result : card.criteria()) {
        Spec.Row row = spec.row(result.criterion());
        assertThat(result.points())
            .as(() -> of + row + "\n" + cohort + "\n" + result)
            .isEqualTo(points(reference.points(row, its.body)));
        account(of, result);
      }
    }
    for (Scorecard card : cards) {
      NaiveStanding.Card its = expected.get(card.id());
      String of = as + " " + card.id() + " ";
      assertThat(card.total().orElse(null))
          .as(() -> of + card.account())
          .isEqualTo(points(its.total));
    }
    for (Scorecard card : cards) {
      NaiveStanding.Card its = expected.get(card.id());
      String of = as + " " + card.id() + " ";
      assertThat(card.rank().orElse(0))
          .as(() -> of + "rank " + standings(cards))
          .isEqualTo(its.rank);
      assertThat(card.gradeIfAny().map(Grade::id).orElse(null))
          .as(() -> of + "grade " + spec.quotas() + spec.consequences() + standings(cards))
          .isEqualTo(its.grade < 0 ? null : Spec.GRADES.get(its.grade));
      assertThat(card.standing().awards().stream().map(Award::id).toList())
          .as(() -> of + "awards " + spec.awards() + standings(cards))
          .containsExactlyInAnyOrderElementsOf(its.awards);
      Map<String, String> marks = new TreeMap<>();
      card.standing().marks().forEach(mark -> marks.put(mark.scale(), mark.step()));
      assertThat(marks)
          .as(() -> of + "marks " + spec.scales() + standings(cards))
          .isEqualTo(its.marks);
      coverage.saw(its.total == null ? "no total" : "total");
      coverage.saw("cards");
    }
  }

  private static String standings(Collection<Scorecard> cards) {
    StringBuilder text = new StringBuilder();
    for (Scorecard card : cards) {
      text.append('\n')
          .append(card.id())
          .append(' ')
          .append(card.subjectClass())
          .append(card.total())
          .append(card.standing());
    }
    return text.toString();
  }

  private static Points points(Fraction exact) {
    return exact == null ? null : Points.of(exact.decimal());
  }

  /** Checks that start, lines and correction make the points. */
  private void account(String as, CriterionResult result) {
    if (result.points() == null) {
      return;
    }
    Points sum = result.start();
    for (PointLine line : result.lines()) {
      sum = sum.plus(line.applied());
    }
    assertThat(sum).as(() -> as + result.criterion()).isEqualTo(result.points());
  }
}
