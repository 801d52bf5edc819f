package io.kaoping.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.Period;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From months, quarters and half-years to a year, worked out by hand. */
class RollUpTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static Kaoping kaoping(String pack) {
    try {
      return Kaoping.builder()
          .pack(
              Path.of(
                  Objects.requireNonNull(RollUpTest.class.getResource("/packs/" + pack)).toURI()))
          .engine(EngineMode.VERIFY)
          .build();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a submission of those units to which a panel gave something. */
  private static Submission.Builder rated(
      LocalDate from, LocalDate to, String panel, @Nullable String u1, @Nullable String u2) {
    List<Unit> units = new ArrayList<>();
    List<PanelRating> ratings = new ArrayList<>();
    rate("u1", panel, u1, units, ratings);
    rate("u2", panel, u2, units, ratings);
    return Submission.builder(to, from, to).units(units).ratings(ratings);
  }

  private static void rate(
      String id,
      String panel,
      @Nullable String value,
      List<Unit> units,
      List<PanelRating> ratings) {
    if (value != null) {
      units.add(new Unit(id, id, null, Map.of()));
      ratings.add(new PanelRating(panel, id, null, List.of(new BigDecimal(value))));
    }
  }

  private static Assessment quarter(
      Kaoping kaoping, int number, @Nullable String u1, @Nullable String u2) {
    LocalDate from = FROM.plusMonths(3L * (number - 1));
    return kaoping.assess(rated(from, Period.QUARTER.end(from), "季度评审", u1, u2).build());
  }

  @Test
  void fourQuarters_areHalfOfTheYear_andALateJoinerHasThoseItWasIn() {
    Kaoping quarters = kaoping("quarter");
    Submission year = rated(FROM, TO, "年度评审", "92", "86").build();
    // u2 was founded in July
    year = year.withEarlier(quarter(quarters, 1, "80", null));
    year = year.withEarlier(quarter(quarters, 2, "90", null));
    year = year.withEarlier(quarter(quarters, 3, "85", "70"));
    year = year.withEarlier(quarter(quarters, 4, "95", "90"));

    Assessment assessment = kaoping("year").assess(year);

    // u1: (80 + 90 + 85 + 95) ÷ 4 = 87.5, × 50 % = 43.75; 92 × 50 % = 46
    Scorecard u1 = assessment.of("u1");
    assertThat(u1.criterion("Y1").points()).hasToString("43.75");
    assertThat(u1.criterion("Y2").points()).hasToString("46");
    assertThat(u1.total()).hasToString("Optional[89.75]");
    assertThat(u1.grade().id()).isEqualTo("good");
    // u2: (70 + 90) ÷ 2 = 80, × 50 % = 40; 86 × 50 % = 43
    assertThat(assessment.of("u2").total()).hasToString("Optional[83]");
    assertThat(u1.explain().text())
        .contains("2025-Q1(80/100)、2025-Q2(90/100)、2025-Q3(85/100)、2025-Q4(95/100)");
    // which assessments it rests on is part of the data
    assertThat(year.earlier()).allMatch(e -> e.digest() != null && e.digest().length() == 64);
    assertThat(assessment.dataDigest()).isEqualTo(year.digest());
  }

  @Test
  void quartersBeforeTheAsOfDate_areThoseThatCount() {
    Kaoping quarters = kaoping("quarter");
    Submission soFar = rated(FROM, TO, "年度评审", "92", null).build();
    soFar = soFar.withEarlier(quarter(quarters, 1, "80", null));
    soFar = soFar.withEarlier(quarter(quarters, 2, "90", null));
    soFar = soFar.withEarlier(quarter(quarters, 3, "30", null));
    Assessment assessment = kaoping("year").assess(soFar.asOf(LocalDate.of(2025, 9, 29)));
    assertThat(assessment.of("u1").criterion("Y1").points()).hasToString("42.5");
  }

  @Test
  void monthsAndHalfYears_comeToAYear() {
    List<EarlierResult> earlier = new ArrayList<>();
    // months 81 … 92: 1038 ÷ 12 = 86.5 of 100
    for (int month = 1; month <= 12; month++) {
      earlier.add(result(Period.MONTH.label(LocalDate.of(2025, month, 1)), 80 + month, 100));
    }
    // half-years 42 of 50 and 90 of 100: 40 × 84 % + 60 × 90 % = 87.6 %
    earlier.add(result("2025-H1", 42, 50));
    earlier.add(result("2025-H2", 90, 100));
    // none of these lies in the year
    earlier.add(result("2024-12", 0, 100));
    earlier.add(result("2024-H2", 0, 100));
    earlier.add(result("2025", 0, 100));
    Submission year =
        Submission.builder(TO, FROM, TO)
            .units(List.of(new Unit("u1", "甲局", null, Map.of())))
            .earlier(earlier)
            .build();

    Scorecard card = kaoping("rhythms").assess(year).of("u1");

    // 60 × 86.5 % and 40 × 87.6 %
    assertThat(card.criterion("M1").points()).hasToString("51.9");
    assertThat(card.criterion("H1").points()).hasToString("35.04");
    assertThat(card.total()).hasToString("Optional[86.94]");
  }

  @Test
  void halfYearThatIsMissing_leavesTheYearOpen_whereThePackSaysSo() {
    Submission year =
        Submission.builder(TO, FROM, TO)
            .units(List.of(new Unit("u1", "甲局", null, Map.of())))
            .earlier(List.of(result("2025-03", 90, 100), result("2025-H1", 42, 50)))
            .build();
    Scorecard card = kaoping("rhythms").assess(year).of("u1");
    assertThat(card.criterion("M1").points()).hasToString("54");
    assertThat(card.criterion("H1").missing()).containsExactly("earlier: 2025-H2");
    assertThat(card.total()).isEmpty();
  }

  private static EarlierResult result(String period, int total, int max) {
    return EarlierResult.of("u1", period, BigDecimal.valueOf(total), BigDecimal.valueOf(max));
  }
}
