package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.TotalLine;
import io.kaoping.problem.Language;
import io.kaoping.rubric.Points;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must hold of every rubric, whatever it says, on both executors: one fault more never raises
 * a score where faults are only deducted, a veto never improves a grade, order means nothing, and
 * totals are the sum of their lines. The build looks at a few; see docs/verification.md for the
 * command that looks at many.
 */
class RubricPropertiesTest {
  private static final int RUBRICS = Integer.getInteger("kaoping.rubrics", 8);
  private static final int COHORTS = Integer.getInteger("kaoping.cohorts", 20);
  private static final int FIRST = Integer.getInteger("kaoping.seed", 0);
  private static final List<EngineMode> MODES = List.of(EngineMode.PLAN, EngineMode.DROOLS);

  /** How many faults more a cohort gets, one after the other: each is a submission of its own. */
  private static final int FAULTS = 4;

  /** Of how many cohorts all orders and both executors tell everything, explanations too. */
  private static final int TOLD = Math.min(10, COHORTS);

  @TempDir Path folder;

  private final Coverage coverage = new Coverage();

  @Test
  void oneFaultMore_isNeverWorthPoints() {
    eachRubric(
        FaultSpecs::deducting,
        (as, was, is) -> {
          Points before = was.total().orElse(null);
          Points after = is.total().orElse(null);
          assertThat(after == null).as(as).isEqualTo(before == null);
          if (before != null && after != null) {
            assertThat(after).as(as).isLessThanOrEqualTo(before);
          }
          return before != null && !before.equals(after);
        });
  }

  @Test
  void aVeto_neverImprovesGradeOrAwards() {
    eachRubric(
        FaultSpecs::vetoing,
        (as, was, is) -> {
          assertThat(grade(is)).as(as).isGreaterThanOrEqualTo(grade(was));
          assertThat(was.standing().awards()).as(as).containsAll(is.standing().awards());
          return grade(is) > grade(was);
        });
  }

  /** What must hold of a unit before and after one fault more. */
  private interface Property {
    /** Checks it and tells whether the fault made a difference. */
    boolean holds(Supplier<String> as, Scorecard was, Scorecard is);
  }

  private static boolean holds(Property property, String as, Scorecard was, Scorecard is) {
    return property.holds(() -> as + " " + was.standing() + is.standing(), was, is);
  }

  /** Gives each cohort a few faults more, one after the other, on either executor in turn. */
  private void eachRubric(UnaryOperator<Spec> faults, Property property) {
    IntStream.range(FIRST, FIRST + RUBRICS)
        .parallel()
        .forEach(
            seed -> {
              Spec spec = faults.apply(new SpecSource(seed).spec());
              SpecScoring scoring = new SpecScoring(spec, folder.resolve("r" + seed));
              Coverage own = new Coverage();
              for (int i = 0; i < COHORTS; i += FAULTS) {
                Cohort cohort = cohort(spec, seed, i);
                EngineMode mode = MODES.get(i / FAULTS % 2);
                Map<String, Scorecard> was = scoring.cards(cohort, new Random(i), mode);
                for (int fault = i; fault < i + FAULTS; fault++) {
                  String unit = cohort.units().get(fault % cohort.units().size()).id();
                  cohort = cohort.withFault(unit);
                  Map<String, Scorecard> is = scoring.cards(cohort, new Random(fault), mode);
                  String as = "seed " + seed + " cohort " + i + " fault " + fault + " " + unit;
                  own.saw(holds(property, as, was.get(unit), is.get(unit)), "lower");
                  was = is;
                }
              }
              coverage.add(own);
            });
    assertThat(coverage.of("lower")).as(coverage::toString).isGreaterThan(20);
  }

  @Test
  void order_meansNothing_andTotalsAreTheSumOfTheirLines() throws IOException {
    for (int seed = FIRST; seed < FIRST + RUBRICS; seed++) {
      Spec spec = new SpecSource(seed).spec();
      List<Kaoping> engines = engines(spec, seed);
      for (int i = 0; i < TOLD; i++) {
        Cohort cohort = cohort(spec, seed, i);
        Assessment first = assess(engines.get(0), cohort, 1);
        for (Kaoping kaoping : engines) {
          for (int order = 2; order < 5; order++) {
            Assessment other = assess(kaoping, cohort, order);
            String as = "seed " + seed + " cohort " + i + " order " + order;
            assertThat(said(other)).as(as).isEqualTo(said(first));
            assertThat(other.digest()).as(as).isEqualTo(first.digest());
          }
        }
        cards(first).forEach(this::addsUp);
      }
    }
    assertThat(coverage.of("total")).isGreaterThan(20);
  }

  private List<Kaoping> engines(Spec spec, int seed) throws IOException {
    Path path = folder.resolve("r" + seed);
    new SpecPack(spec).write(path);
    List<Kaoping> engines = new ArrayList<>();
    for (EngineMode mode : MODES) {
      engines.add(Kaoping.builder().pack(path).engine(mode).build());
    }
    return engines;
  }

  private static Cohort cohort(Spec spec, int seed, int i) {
    return new CohortSource(spec, new Random(seed * 1_000_003L + i)).cohort();
  }

  private static Assessment assess(Kaoping kaoping, Cohort cohort, int order) {
    return kaoping.assess(new CohortSubmission(cohort, new Random(order)).submission());
  }

  /** Returns the place of the grade; none is as good as the last. */
  private static int grade(Scorecard card) {
    return card.gradeIfAny().map(g -> Spec.GRADES.indexOf(g.id())).orElse(Spec.GRADES.size() - 1);
  }

  private static Stream<Scorecard> cards(Assessment assessment) {
    return Stream.concat(assessment.units().stream(), assessment.coalitions().stream());
  }

  private static List<String> said(Assessment assessment) {
    List<String> said = new ArrayList<>();
    cards(assessment)
        .forEach(
            card -> {
              said.add(card.explain().text());
              said.add(card.explain(Language.EN).text());
            });
    assessment.notices().forEach(notice -> said.add(notice.toString()));
    return said;
  }

  private void addsUp(Scorecard card) {
    Points sum = Points.ZERO;
    for (TotalLine line : card.account()) {
      sum = sum.plus(line.points());
    }
    if (card.total().isPresent()) {
      assertThat(sum).isEqualTo(card.total().get());
      coverage.saw("total");
    }
  }
}
