package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rubrics that leave something open, or in which two decisions do not go together. */
class RefusedRubricTest {
  private static final String CLOSURE =
      "deduct: { points: 4, per: proportion, of: { list: 问题, where: 'state != \"销号\"' } }";

  @TempDir Path temp;

  private SmallPack pack() {
    return new SmallPack(temp, "small");
  }

  private static List<String> problems(SmallPack pack) {
    return pack.read().problems().stream()
        .map(p -> p.toString().replaceFirst("small/(\\S+?)(:\\S+)?: ", "$1: "))
        .toList();
  }

  @Test
  void shares_areNotCountedByTheUnit() {
    SmallPack pack =
        pack()
            .edit(
                "rubric.yaml",
                CLOSURE,
                "deduct: { points: 4, per: unit, of: { number: 党员数, out-of: 10 } }");

    assertThat(problems(pack))
        .contains(
            "[Kaoping/BadCriterion] rubric.yaml: The criterion Z2 does not hold together: per: unit"
                + " looks at an amount alone, and this is a share; write per: proportion, or a form"
                + " such as bands or step with percent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "award: { points: 4, per: unit, of: { improvement-of: base, over: year, missing: skip } }"
            + " | [Kaoping/BadCriterion] rubric.yaml: The criterion Z2 does not hold together: an"
            + " improvement may be below zero; write a form that reads it: step, bands, linear,"
            + " ladder, ranks",
        "award: { points: 4, per: proportion, of: { improvement-of: base, over: year, missing: skip"
            + " } } | [Kaoping/BadCriterion] rubric.yaml: The criterion Z2 does not hold together:"
            + " an improvement may be below zero; write a form that reads it: step, bands, linear,"
            + " ladder, ranks",
        "award: { ladder: { 1: 4 }, percent: true, of: { improvement-of: [Z9], over: year, missing:"
            + " skip } } | [Kaoping/DanglingReference] rubric.yaml: There is no \"Z9\" in criteria.",
        "award: { ladder: { 1: 4 }, percent: true, of: { improvement-of: base, missing: skip } } |"
            + " [Kaoping/MissingField] rubric.yaml: The required field \"over\" is missing.",
        "award: { ladder: { 1: 4 }, percent: true, of: { improvement-of: base, over: year } } |"
            + " [Kaoping/MissingField] rubric.yaml: The required field \"missing\" is missing.",
        "award: { ladder: { 1: 4 }, percent: true, of: { improvement-of: base, over: year, missing:"
            + " zero } } | [Kaoping/BadValue] rubric.yaml: \"missing\" must not be \"zero\"."
      })
  void improvement_saysOverWhat_andIsReadByAFormThatMay(String clause, String problem) {
    SmallPack pack =
        pack().edit("rubric.yaml", "when-not-applicable: exempt\n    " + CLOSURE, clause);

    assertThat(problems(pack)).contains(problem);
  }

  @Test
  void splitPoints_haveNoMean() {
    SmallPack pack =
        pack()
            .edit(
                "rubric.yaml",
                CLOSURE,
                "award: { points: 4, per: proportion, of: { coalition: C1, membership: as-of,"
                    + " several: mean, share: split } }");

    assertThat(problems(pack))
        .contains(
            "[Kaoping/BadCriterion] rubric.yaml: The criterion Z2 does not hold together: share: split"
                + " has divided the points among the members by time, and a mean would give out"
                + " more; write several: sum or best");
  }

  @ParameterizedTest
  @CsvSource({"proportion", "unit"})
  void shareOfACoalition_mustSayWhatBecomesOfWhoHasNone(String per) {
    SmallPack pack =
        pack()
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    " + CLOSURE,
                "award: { points: 4, per: "
                    + per
                    + ", of: { coalition: C1, membership: as-of, several: sum, share: split } }");

    assertThat(problems(pack))
        .contains(
            "[Kaoping/MissingField] rubric.yaml: The required field \"when-not-applicable\" is"
                + " missing.");
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false"})
  void floor_isAskedFor_whereAnAwardMayTakePoints(String least, boolean asked) {
    String floors = "floor: 0\n    ";
    SmallPack pack =
        pack()
            .edit("pack.yaml", "  item-floor: zero\n", "")
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    " + CLOSURE,
                RANKS + least + " }, " + OF)
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    deduct:\n",
                "when-not-applicable: exempt\n    " + floors + "deduct:\n");

    assertThat(problems(pack))
        .isEqualTo(
            asked
                ? List.of(
                    "[Kaoping/Undecided] pack.yaml: The pack leaves \"item-floor\" undecided.")
                : List.of());
  }

  private static final String RANKS =
      "award: { ranks: { among: class, better: high, ties: best, first: 4, step: 1, least: ";
  private static final String OF = "of: { number: 党员数 } }";

  @ParameterizedTest
  @CsvSource({"0.000001, 1.5, false", "0.000002, 1.5, true"})
  void multipliedDeductions_stayExact_alsoOfFormsWithPointsOfTheirOwn(
      String points, String times, boolean exact) {
    SmallPack pack =
        pack()
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    deduct:\n",
                "when-not-applicable: { deductions-times: " + times + " }\n    deduct:\n")
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    " + CLOSURE,
                "deduct: { step: { target: 90, size: 1, points: "
                    + points
                    + ", part: floor, from: below }, of: { number: 党员数 } }");

    assertThat(problems(pack))
        .isEqualTo(
            exact
                ? List.of()
                : List.of(
                    "[Kaoping/BadValue] rubric.yaml: \"when-not-applicable\" must not be \"Z2 ×"
                        + " 1.5\"."));
  }

  @ParameterizedTest
  @CsvSource({"size > 8, true", "members > 8, false"})
  void size_mustSayWhetherTheLeadIsInIt(String condition, boolean asked) {
    SmallPack pack =
        pack().edit("rubric.yaml", "when: '有方案 && ", "when: '" + condition + " && 有方案 && ");

    assertThat(problems(pack))
        .isEqualTo(
            asked
                ? List.of(
                    "[Kaoping/Undecided] pack.yaml: The pack leaves \"lead-in-size\" undecided.")
                : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points: 4, per: unit, of: { number: 党员数 }|"
            + "[Kaoping/Undecided] rubric.yaml: The pack leaves \"part\" undecided.",
        "points: 4, per: unit, part: floor, of: { number: 党员数 }|",
        "points: 4, per: unit, part: half, of: { number: 党员数 }|"
            + "[Kaoping/BadValue] rubric.yaml: \"part\" must not be \"half\".",
        "points: 4, per: item, part: floor, of: { list: 问题 }|"
            + "[Kaoping/BadCriterion] rubric.yaml: The criterion Z2 does not hold together: part stands"
            + " with per: unit of a stated number; all else is counted in wholes"
      })
  void partOfAUnit_isAskedFor(String clause, String problem) {
    SmallPack pack =
        pack()
            .edit(
                "rubric.yaml",
                "when-not-applicable: exempt\n    " + CLOSURE,
                "deduct: { " + clause + " }");

    assertThat(problems(pack)).isEqualTo(problem == null ? List.of() : List.of(problem));
  }
}
