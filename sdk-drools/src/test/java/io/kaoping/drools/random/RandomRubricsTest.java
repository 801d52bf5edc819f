package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random rubrics over random cohorts: both executors must find the same, and the plain reference
 * must come to the same points, totals, ranks and grades. The build runs a few of them; see
 * docs/verification.md for the command that runs many.
 */
class RandomRubricsTest {
  private static final int RUBRICS = Integer.getInteger("kaoping.rubrics", 25);
  private static final int COHORTS = Integer.getInteger("kaoping.cohorts", 40);
  private static final int FIRST = Integer.getInteger("kaoping.seed", 0);
  private static final Map<String, CriterionForm> FORMS =
      StandardScoring.forms().stream()
          .collect(Collectors.toMap(CriterionForm::id, Function.identity()));

  @TempDir Path folder;

  /** What was met at least once: a comparison that never met a case proves nothing about it. */
  private final Map<String, Integer> seen = new HashMap<>();

  @Test
  void anyRubric_onAnyCohort_isThatOfTheReference() throws IOException {
    for (int seed = FIRST; seed < FIRST + RUBRICS; seed++) {
      Spec spec = new SpecSource(seed).spec();
      Path path = folder.resolve("r" + seed);
      new SpecPack(spec).write(path);
      PreparedPack pack = Kaoping.builder().pack(path).build().pack("random");
      CohortScoring scoring =
          new CohortScoring(pack.rubric(), FORMS, StandardScoring.models().get(0));
      for (int i = 0; i < COHORTS; i++) {
        Random random = new Random(seed * 1_000_003L + i);
        Cohort cohort = Cohort.of(random, 1 + random.nextInt(6), random.nextInt(3) > 0);
        compare("seed " + seed + " cohort " + i, spec, pack, scoring, cohort, random);
      }
    }
    assertThat(seen.keySet())
        .contains("total", "no total", "shared rank", "FLOOR", "CAP", "CLAUSE", "NOT_APPLICABLE")
        .contains("vetoed");
  }

  private void compare(
      String as,
      Spec spec,
      PreparedPack pack,
      CohortScoring scoring,
      Cohort cohort,
      Random random) {
    Submission submission = cohort.submission(random);
    CohortScoring.Outcome outcome =
        scoring.score(submission, pack.observe(submission, EngineMode.VERIFY));
    Map<String, NaiveScorer.Result> expected = new NaiveScorer(spec, cohort).score();
    assertThat(outcome.units()).hasSize(expected.size());
    for (Scorecard card : outcome.units()) {
      NaiveScorer.Result unit = expected.get(card.id());
      String of = as + " " + card.id() + " ";
      for (CriterionResult result : card.criteria()) {
        BigDecimal points = unit.points.get(result.criterion());
        assertThat(result.points())
            .as(() -> of + row(spec, result.criterion()) + "\n" + cohort + "\n" + result.lines())
            .isEqualTo(points == null ? null : Points.of(points));
        account(of, result);
      }
      assertThat(card.total().orElse(null))
          .as(of)
          .isEqualTo(unit.total == null ? null : Points.of(unit.total));
      assertThat(card.rank().orElse(0)).as(of).isEqualTo(unit.rank);
      assertThat(card.gradeIfAny().map(Grade::id).orElse(null))
          .as(of)
          .isEqualTo(unit.grade < 0 ? null : SpecPack.GRADES.get(unit.grade));
      seen.merge(unit.total == null ? "no total" : "total", 1, Integer::sum);
      seen.merge(unit.vetoed ? "vetoed" : "not vetoed", 1, Integer::sum);
      boolean shared =
          outcome.units().stream()
              .anyMatch(
                  c ->
                      c != card
                          && c.rank().isPresent()
                          && c.subjectClass().equals(card.subjectClass())
                          && c.rank().equals(card.rank()));
      seen.merge(shared ? "shared rank" : "own rank", 1, Integer::sum);
    }
  }

  private static Spec.Row row(Spec spec, String id) {
    return spec.criteria().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  /** Checks that start, lines and correction make the points. */
  private void account(String as, CriterionResult result) {
    seen.merge(result.state().name(), 1, Integer::sum);
    if (result.points() == null) {
      return;
    }
    Points sum = result.start();
    for (PointLine line : result.lines()) {
      seen.merge(line.limit().name(), 1, Integer::sum);
      sum = sum.plus(line.applied());
    }
    if (result.correction() != null) {
      sum = sum.plus(result.correction().delta());
    }
    assertThat(sum).as(as + result.criterion()).isEqualTo(result.points());
  }
}
