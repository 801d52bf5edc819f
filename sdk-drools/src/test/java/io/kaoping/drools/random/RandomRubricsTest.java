package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random rubrics over random cohorts: both executors must find the same, and the plain reference
 * must come to the same points, totals, ranks, grades, marks and awards. The build runs a few of
 * them; see docs/verification.md for the command that runs many. How often each part of the rules
 * made a difference stands in {@code target/random-rubrics.txt}.
 */
class RandomRubricsTest {
  private static final int ENOUGH = 30;
  private static final int RUBRICS = Integer.getInteger("kaoping.rubrics", ENOUGH);
  private static final int COHORTS = Integer.getInteger("kaoping.cohorts", 50);
  private static final int FIRST = Integer.getInteger("kaoping.seed", 0);

  /** How often each part of the rules must have made a difference at least. */
  private static final int LEAST = 3;

  private static final List<Class<?>> AS_SHARES =
      List.of(
          Form.Proportion.class,
          Form.Ladder.class,
          Form.Bands.class,
          Form.Step.class,
          Form.Linear.class,
          Form.Best.class,
          Form.Ranks.class,
          Form.PeerMean.class);

  private static final List<String> PHASES =
      List.of(
          "effect deduct",
          "effect award",
          "effect bonus",
          "effect veto",
          "times",
          "tiers of one matter",
          "choose highest",
          "choose first",
          "limit clause",
          "limit floor",
          "limit cap",
          "policy exempt",
          "policy full",
          "policy zero",
          "policy peer-mean",
          "policy rescale",
          "policy exclude-unit",
          "policy deductions-times",
          "unit excluded",
          "nothing countable",
          "no total",
          "negative number",
          "total",
          "rounding section",
          "rounding section of bonuses",
          "rounding sections together",
          "rounding total",
          "group at-most",
          "group at-least",
          "group at-most of bonuses",
          "group at-least of bonuses",
          "group of scaled points",
          "gate closed",
          "veto unranked",
          "veto stops-scoring",
          "ranking shared",
          "ranking dense",
          "ranking by",
          "consequence",
          "consequence in spite of a veto",
          "grade lowered",
          "quota at most all-in",
          "quota at most all-out",
          "quota at least all-in",
          "quota at least all-out",
          "grade lowered by a quota",
          "scale",
          "scale cumulative",
          "award",
          "award lost");

  @TempDir Path folder;

  private final Coverage coverage = new Coverage();

  /** Returns what must have made a difference somewhere: every form, measure and phase. */
  private static List<String> expected() {
    List<String> expected = new ArrayList<>(PHASES);
    for (Class<?> form : Form.class.getPermittedSubclasses()) {
      expected.add("form " + Coverage.name(form));
    }
    for (Class<?> form : AS_SHARES) {
      expected.add("form " + Coverage.name(form) + " percent");
    }
    for (Class<?> measure : Measure.class.getPermittedSubclasses()) {
      expected.add("measure " + Coverage.name(measure));
    }
    return expected;
  }

  @Test
  void anyRubric_onAnyCohort_isThatOfTheReference() throws IOException {
    IntStream.range(FIRST, FIRST + RUBRICS).parallel().forEach(this::compare);
    Path table = Files.createDirectories(Path.of("target")).resolve("random-rubrics.txt");
    Files.writeString(table, coverage.toString(), StandardCharsets.UTF_8);
    if (RUBRICS >= ENOUGH) {
      assertThat(coverage.below(LEAST, expected())).as(coverage::toString).isEmpty();
    }
  }

  private void compare(int seed) {
    Spec spec = new SpecSource(seed).spec();
    SpecScoring scoring = new SpecScoring(spec, folder.resolve("r" + seed));
    Coverage own = new Coverage();
    Comparison comparison = new Comparison(spec, scoring, own);
    for (int i = 0; i < COHORTS; i++) {
      Random random = new Random(seed * 1_000_003L + i);
      Cohort cohort = new CohortSource(spec, random).cohort();
      comparison.compare("seed " + seed + " cohort " + i, cohort, random);
    }
    coverage.add(own);
  }
}
