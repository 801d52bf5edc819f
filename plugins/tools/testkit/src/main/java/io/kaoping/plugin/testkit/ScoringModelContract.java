package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.ScoringModel.Cohort;
import io.kaoping.spi.ScoringModel.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * What every scoring model must hold to; the author of one extends this class and names the model.
 * It runs the model on cohorts from a seed, with bonuses, vetoes, ties, nothing applicable, zeroes
 * and, where the model asks for them, criteria that are not assessable.
 */
public abstract class ScoringModelContract {
  private static final int COHORTS = 60;

  /** Makes a contract. */
  protected ScoringModelContract() {}

  /** Returns the model. */
  protected abstract ScoringModel model();

  /** Returns parameters with which it can be used on any rubric; usual are none. */
  protected Parameter parameters() {
    return Parameter.NONE;
  }

  @Test
  final void model_isFoundByItsId() {
    ScoringModel model = model();
    require(model.id().matches("[a-z0-9][a-z0-9-]*"), "the id is [a-z0-9][a-z0-9-]*: ", model.id());
    require(
        model.spiVersion() == Plugin.SPI_VERSION, "it was made for this SPI: ", model.spiVersion());
    boolean found =
        ServiceLoader.load(ScoringModel.class).stream()
            .anyMatch(p -> p.type().equals(model.getClass()));
    require(
        found, "META-INF/services/" + ScoringModel.class.getName() + " names ", model.getClass());
  }

  @Test
  final void summary_hasWordsInBothLanguages() {
    Wording summary = model().summary(random(1).rubric());
    require(!summary.zh().isBlank() && !summary.en().isBlank(), "a summary: ", summary);
  }

  @Test
  final void check_ofItsOwnParameters_findsNothingWrong() {
    List<String> faults = new ArrayList<>();
    model()
        .check(
            new ModelTerms(
                random(1).rubric(), (path, what) -> faults.add(path + ": " + what.en())));
    require(faults.isEmpty(), "parameters() fit any rubric: ", faults);
  }

  @Test
  final void check_ofAnUnknownParameter_refusesItInBothLanguages() {
    List<String> faults = new ArrayList<>();
    Map<String, Parameter> values = new HashMap<>();
    if (parameters() instanceof Parameter.Named named) {
      values.putAll(named.values());
    }
    values.put("no-such-parameter", new Parameter.YesNo(true));
    model()
        .check(
            new ModelTerms(
                random(1).rubric().scoredBy(model().id(), new Parameter.Named(values)),
                (path, what) -> {
                  faults.add(path);
                  require(
                      !what.zh().isBlank() && !what.en().isBlank(), "faults have words: ", path);
                }));
    require(faults.contains("no-such-parameter"), "unknown parameters are refused: ", faults);
  }

  @Test
  final void totals_areOneForEachSubject() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      Cohort cohort = random(seed);
      int totals = model().totals(cohort).size();
      require(totals == cohort.subjects().size(), "seed " + seed + ", totals: ", totals);
    }
  }

  @Test
  final void totals_ofTheSameCohort_areTheSame() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      List<Total> first = model().totals(random(seed));
      require(first.equals(model().totals(random(seed))), "seed " + seed + ", once: ", first);
    }
  }

  @Test
  final void totals_areTheSame_inWhateverOrderSubjectsCome() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      Cohort cohort = random(seed);
      List<Subject> shuffled = new ArrayList<>(cohort.subjects());
      Collections.shuffle(shuffled, new Random(seed));
      Map<String, Total> before = byId(cohort);
      Map<String, Total> after = byId(new Cohort(cohort.kind(), cohort.rubric(), shuffled));
      require(before.equals(after), "seed " + seed + ", in order: ", before);
    }
  }

  @Test
  final void totals_ofEqualSubjects_areEqual() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      Cohort cohort = random(seed);
      Subject one = cohort.subjects().get(0);
      List<Subject> subjects = new ArrayList<>(cohort.subjects());
      subjects.add(new Subject("twin", one.subjectClass(), one.criteria()));
      Map<String, Total> totals = byId(new Cohort(cohort.kind(), cohort.rubric(), subjects));
      require(
          points(totals, "twin").equals(points(totals, one.id())),
          "seed " + seed + ", twins have one total: ",
          totals);
    }
  }

  @Test
  final void totals_haveLinesWithWordsInBothLanguages_thatAddUp() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      for (Total total : model().totals(random(seed))) {
        Points sum = Points.ZERO;
        for (TotalLine line : total.lines()) {
          require(!line.text().zh().isBlank(), "seed " + seed + ", Chinese words: ", line);
          require(!line.text().en().isBlank(), "seed " + seed + ", English words: ", line);
          require(!line.id().isBlank(), "seed " + seed + ", an id: ", line);
          sum = sum.plus(line.points());
        }
        require(
            total.points().isEmpty() == total.lines().isEmpty()
                && sum.equals(total.points().orElse(Points.ZERO)),
            "seed " + seed + ", lines that add up: ",
            total);
      }
    }
  }

  @Test
  final void totals_keepTheScaleOfTheRubric() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      Cohort cohort = random(seed);
      int scale = Math.max(cohort.rubric().rounding().scale(), 1);
      for (Total total : model().totals(cohort)) {
        require(
            total.points().orElse(Points.ZERO).toBigDecimal().scale() <= scale,
            "seed " + seed + ", at most " + scale + " decimals: ",
            total);
      }
    }
  }

  @Test
  final void totals_whereNothingIsCountable_areNone() {
    CohortSketch sketch =
        new CohortSketch()
            .parameters(parameters())
            .section("a")
            .criterion("A1", "a", "10")
            .criterion("A2", "a", "5")
            .subject("u1", "-", "-")
            .subject("u2", "-", "-");
    List<Total> totals = model().totals(sketch.cohort());
    require(totals.stream().allMatch(t -> t.points().isEmpty()), "never 0 and never 100: ", totals);
    List<Total> bare =
        model().totals(new CohortSketch().parameters(parameters()).subject("u1").cohort());
    require(bare.get(0).points().isEmpty(), "without criteria no total: ", bare);
  }

  @Test
  final void totals_ofNobody_areNone() {
    Cohort cohort = random(1);
    List<Total> totals = model().totals(new Cohort(cohort.kind(), cohort.rubric(), List.of()));
    require(totals.isEmpty(), "no subjects, no totals: ", totals);
  }

  @Test
  final void totals_ofWhoeverHasAny_areNotTouchedByOneToWhomNothingApplies() {
    for (int seed = 1; seed <= COHORTS; seed++) {
      CohortSketch sketch = sketch(seed);
      Map<String, Total> before = byId(sketch.cohort());
      sketch.subject("none", "-", "-", "-", "-", "-", "-");
      Map<String, Total> after = byId(sketch.cohort());
      require(points(after, "none").isEmpty(), "seed " + seed + ", nothing applies: ", after);
      after.remove("none");
      require(after.equals(before), "seed " + seed + ", the others: ", before);
    }
  }

  private Cohort random(long seed) {
    return sketch(seed).cohort();
  }

  /** Returns a cohort of three sections, one below another, with six criteria and some subjects. */
  private CohortSketch sketch(long seed) {
    Random random = new Random(seed);
    CohortSketch sketch =
        new CohortSketch()
            .parameters(parameters())
            .section("a")
            .section("b")
            .section("c", "b", null)
            .criterion("A1", "a", "10")
            .award("A2", "a", "20")
            .criterion("B1", "b", "40")
            .criterion("C1", "c", "30")
            .bonus("J1", "a", "5")
            .veto("V1", "c");
    int subjects = 1 + random.nextInt(6);
    for (int i = 0; i < subjects; i++) {
      sketch.subjectOf(
          random.nextInt(3) == 0 ? "乡镇" : null,
          "u" + i,
          came(random, 10),
          came(random, 20),
          came(random, 40),
          random.nextInt(3) == 0 ? "-" : came(random, 30),
          String.valueOf(random.nextInt(6)),
          "0");
    }
    return sketch;
  }

  private String came(Random random, int points) {
    int kind = random.nextInt(model().countsUnknown() ? 8 : 7);
    return switch (kind) {
      case 0 -> "-";
      case 1 -> "0";
      case 2, 3 -> String.valueOf(points);
      case 4 -> "!" + random.nextInt(points);
      case 7 -> "?";
      default -> random.nextInt(points) + "." + random.nextInt(10);
    };
  }

  private Map<String, Total> byId(Cohort cohort) {
    Map<String, Total> totals = new HashMap<>();
    List<Total> all = model().totals(cohort);
    for (int i = 0; i < all.size(); i++) {
      totals.put(cohort.subjects().get(i).id(), all.get(i));
    }
    return totals;
  }

  private static Optional<Points> points(Map<String, Total> totals, String id) {
    return totals.getOrDefault(id, Total.none()).points();
  }

  private static void require(boolean holds, String what, Object found) {
    if (!holds) {
      throw new AssertionError(what + found);
    }
  }
}
