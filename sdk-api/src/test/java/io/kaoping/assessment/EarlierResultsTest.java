package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.fixture.Cohorts;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.EarlierResult;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierResultsTest {
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

  private static Assessment quarter(LocalDate from, LocalDate to) {
    return of(from, to, card("u1", "92.5"), card("u2", null), card("u9", "1", "1", Points.of(100)));
  }

  private static Assessment of(LocalDate from, LocalDate to, Scorecard... units) {
    return new Assessment(
        new PackIdentity(
            "p", "1", Wording.same("p"), List.of(), from, null, List.of(), "0".repeat(64)),
        "",
        true,
        to,
        from,
        to,
        "weighted-sum",
        List.of(),
        List.of(units),
        List.of(),
        new Observations.Execution(EngineMode.PLAN, 1, 0, 0, List.of()),
        List.of(),
        DataDigest.of("0".repeat(64)),
        "0.1.0");
  }

  private static Scorecard card(String id, @Nullable String total) {
    return card(id, total, "90", Points.of(100));
  }

  private static Scorecard card(
      String id, @Nullable String total, String base, @Nullable Points maximum) {
    Points points = total == null ? null : Points.of(total);
    Grade grade = new Grade("good", Wording.same("好"), Points.of(90));
    return new Scorecard(
        id,
        id,
        SubjectKind.UNIT,
        null,
        List.of(result("Z1", 60, false), result("Z2", 40, false), result("J1", 5, true)),
        points == null
            ? Total.none()
            : Total.of(
                    List.of(TotalLine.of(TotalLine.Kind.SECTION, "s", Wording.same("s"), points)))
                .outOf(Points.of(base), maximum),
        total == null
            ? Scorecard.Standing.NONE
            : new Scorecard.Standing(2, 3, grade, grade, List.of(), List.of(), List.of()));
  }

  private static CriterionResult result(String id, int max, boolean bonus) {
    return new CriterionResult(
        id,
        "s",
        Wording.same(id),
        Wording.same("…"),
        Points.of(1),
        Points.of(max),
        bonus ? CriterionRole.BONUS : CriterionRole.BASE,
        Points.ZERO,
        Points.ZERO,
        CriterionState.NOT_MET,
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static Submission year() {
    return Cohorts.year()
        .units(List.of(Cohorts.unit("u1", null), Cohorts.unit("u2", null)))
        .build();
  }

  @Test
  void withEarlier_takesTotalMaximumRankGradeAndDigest_ofItsOwnSubjects() {
    Assessment second = quarter(APRIL, LocalDate.of(2025, 6, 30));

    Submission submission = year().withEarlier(second);

    assertThat(submission.earlier())
        .containsExactly(
            new EarlierResult(
                "u1",
                "2025-Q2",
                new BigDecimal("92.5"),
                new BigDecimal(90),
                new BigDecimal(100),
                2,
                "good",
                second.digest()),
            new EarlierResult("u2", "2025-Q2", null, null, null, 0, null, second.digest()));
    assertThat(submission.digest()).isNotEqualTo(year().digest());
    assertThat(SubmissionCheck.check(submission, "s")).isEmpty();
  }

  @Test
  void withEarlier_ofThePeriodThatIsThereAlready_isRefusedByTheCheck() {
    Assessment second = quarter(APRIL, LocalDate.of(2025, 6, 30));
    assertThat(SubmissionCheck.check(year().withEarlier(second).withEarlier(second), "s"))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("DUPLICATE_ID earlier[2]", "DUPLICATE_ID earlier[3]");
  }

  @Test
  void withEarlier_withoutBonuses_hasOnlyATotal() {
    Assessment plain = of(APRIL, LocalDate.of(2025, 6, 30), card("u1", "90", "90", Points.of(150)));
    EarlierResult result = year().withEarlier(plain).earlier().get(0);
    assertThat(result.base()).isNull();
    assertThat(result.withoutBonuses()).isEqualTo(new BigDecimal(90));
    assertThat(result.max()).isEqualTo(new BigDecimal(150));
  }

  @Test
  void withEarlier_ofTotalsWithoutAMaximum_isRefused() {
    for (Points none : Arrays.asList(null, Points.ZERO)) {
      Assessment flat = of(APRIL, LocalDate.of(2025, 6, 30), card("u1", "7", "7", none));
      AssessmentException refused =
          catchThrowableOfType(AssessmentException.class, () -> year().withEarlier(flat));
      assertThat(refused.problems())
          .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
          .containsExactly("BAD_SCORING u1 [weighted-sum, " + Problem.detail("no-maximum") + "]");
    }
  }

  @Test
  void withEarlier_ofNoCalendarPeriod_isRefused() {
    Assessment twoMonths = quarter(APRIL, LocalDate.of(2025, 5, 31));
    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> year().withEarlier(twoMonths));
    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.problems().get(0).id()).isEqualTo(ProblemId.BAD_VALUE);
    assertThat(refused.problems().get(0).arguments())
        .containsExactly("period", "2025-04-01 – 2025-05-31", "2025-03, 2025-Q1, 2025-H1, 2025");
  }
}
