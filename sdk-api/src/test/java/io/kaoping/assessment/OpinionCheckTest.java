package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.coalition.Unit;
import io.kaoping.fixture.Cohorts;
import io.kaoping.problem.Problem;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpinionCheckTest {
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
  private static final BigDecimal TWO = new BigDecimal(2);

  private static Submission.Builder unit() {
    return Cohorts.year().units(List.of(new Unit("u1", "甲单位", null, Map.of())));
  }

  private static List<String> places(Submission.Builder builder) {
    return SubmissionCheck.check(builder.build(), "s").stream()
        .map(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .toList();
  }

  private static Judgement judgement(String subject, String reason, String assessor) {
    return new Judgement("Z9", subject, TWO, reason, assessor, MAY);
  }

  private static EarlierResult earlier(String period, String total, String max) {
    return EarlierResult.of("u1", period, new BigDecimal(total), new BigDecimal(max));
  }

  @Test
  void check_everythingInOrder_hasNoProblem() {
    assertThat(
            places(
                unit()
                    .judgements(
                        List.of(judgement("u1", "有特色", "考评委员会"), judgement("u1", "有创新", "考评委员会")))
                    .selfAssessed(List.of(new SelfAssessment("Z9", "u1", TWO)))
                    .ballots(
                        List.of(
                            new Ballot("满意度", "领导", 1, Map.of("u1", "满意")),
                            new Ballot("满意度", "领导", 1, Map.of("u1", "满意"))))
                    .issued(List.of(new IssuedBallots("满意度", "领导", 0)))
                    .ratings(
                        List.of(
                            new PanelRating("评审", "u1", null, List.of(TWO, TWO)),
                            new PanelRating("评审", "u1", "专家", List.of(BigDecimal.ZERO))))
                    .earlier(
                        List.of(
                            earlier("2025-Q1", "-1", "100"),
                            new EarlierResult("u1", "2025-Q2", null, null, null, 0, null, null)))
                    .calendar(new WorkCalendar(List.of(MAY), List.of(MAY.plusDays(2))))))
        .isEmpty();
  }

  @Test
  void judgement_thatNamesNobodyAndNoReason_isRefused() {
    assertThat(places(unit().judgements(List.of(judgement("u9", " ", "")))))
        .containsExactly(
            "DANGLING_REFERENCE judgements[0].subject [units, u9]",
            "MISSING_FIELD judgements[0].reason [reason]",
            "MISSING_FIELD judgements[0].assessor [assessor]");
  }

  @Test
  void judgement_writtenTwice_isRefused() {
    Judgement one = judgement("u1", "有特色", "考评委员会");
    assertThat(places(unit().judgements(List.of(one, one))))
        .containsExactly("DUPLICATE_ID judgements[1] [judgements, Z9 u1, judgements[0]]");
  }

  @Test
  void judgement_ofMorePointsThanFit_isRefused() {
    Judgement tooFine = new Judgement("Z9", "u1", new BigDecimal("0.0000001"), "有特色", "考评委员会", MAY);
    assertThat(places(unit().judgements(List.of(tooFine))))
        .containsExactly("BAD_VALUE judgements[0].points [points, 1E-7, 999999999999.999999]");
  }

  @Test
  void selfAssessedTwice_isRefused() {
    SelfAssessment own = new SelfAssessment("Z9", "u1", TWO);
    assertThat(places(unit().selfAssessed(List.of(own, own))))
        .containsExactly("DUPLICATE_ID selfAssessed[1] [selfAssessed, Z9 u1, selfAssessed[0]]");
  }

  @Test
  void ballot_withoutSheetsOrChoices_isRefused() {
    assertThat(
            places(
                unit()
                    .ballots(
                        List.of(
                            new Ballot("满意度", "领导", 0, Map.of()),
                            new Ballot("满意度", "领导", 1, Map.of("u9", "满意", "u1", " "))))
                    .issued(
                        List.of(
                            new IssuedBallots("满意度", "领导", -1),
                            new IssuedBallots("满意度", "领导", 3)))))
        .containsExactly(
            "BAD_VALUE ballots[0].count [count, 0, ≥ 1]",
            "MISSING_FIELD ballots[0].choices [choices]",
            "BAD_ID ballots[1].choices.u1 [ ]",
            "DANGLING_REFERENCE ballots[1].choices.u9 [units, u9]",
            "BAD_VALUE issued[0].count [count, -1, ≥ 0]",
            "DUPLICATE_ID issued[1] [issued, 满意度 领导, issued[0]]");
  }

  @Test
  void rating_withoutValuesOrBelowZeroOrTwice_isRefused() {
    assertThat(
            places(
                unit()
                    .ratings(
                        List.of(
                            new PanelRating("评审", "u1", null, List.of()),
                            new PanelRating("评审", "u1", null, List.of(TWO.negate()))))))
        .containsExactly(
            "MISSING_FIELD ratings[0].values [values]",
            "BAD_VALUE ratings[1].values[0] [values, -2, ≥ 0]",
            "DUPLICATE_ID ratings[1] [ratings, 评审 u1, ratings[0]]");
  }

  @Test
  void earlier_ofNoPeriodOrMaximum_isRefused() {
    assertThat(
            places(
                unit()
                    .earlier(
                        Arrays.asList(
                            earlier("2025-13", "9", "0"),
                            new EarlierResult("u1", "2025-Q2", TWO, null, null, -1, "", ""),
                            earlier("2025-Q2", "9", "10"),
                            new EarlierResult("u1", "2025-Q3", null, TWO, null, 0, null, null)))))
        .containsExactly(
            "BAD_VALUE earlier[0].period [period, 2025-13, 2025-03, 2025-Q1, 2025-H1, 2025]",
            "BAD_VALUE earlier[0].max [max, 0, > 0]",
            "MISSING_FIELD earlier[1].max [max]",
            "BAD_VALUE earlier[1].rank [rank, -1, ≥ 1]",
            "BAD_ID earlier[1].grade []",
            "BAD_ID earlier[1].digest []",
            "DUPLICATE_ID earlier[2] [earlier, u1 2025-Q2, earlier[1]]",
            "MISSING_FIELD earlier[3].total [total]");
  }

  @Test
  void calendar_withADayTwice_isRefused() {
    LocalDate late = LocalDate.of(2101, 1, 1);
    assertThat(places(unit().calendar(new WorkCalendar(List.of(MAY, late), List.of(MAY, MAY)))))
        .containsExactly(
            "IMPOSSIBLE_DATE calendar.holidays[1] [2101-01-01]",
            "DUPLICATE_ID calendar.workdays[0] [calendar, 2025-05-01, calendar.holidays[0]]",
            "DUPLICATE_ID calendar.workdays[1] [calendar, 2025-05-01, calendar.holidays[0]]");
  }

  @Test
  void record_reportedBeforeItHappened_isRefused() {
    CaseRecord entry = CaseRecord.builder("表彰", "u1", MAY).reported(MAY.minusDays(1)).build();
    assertThat(places(unit().records(List.of(entry))))
        .containsExactly(
            "BAD_VALUE records[0].reported [reported, 2025-04-30, "
                + Problem.detail("not-before-happened", "2025-05-01")
                + "]");
  }

  @Test
  void problem_isSaidInBothLanguages() {
    Judgement one = judgement("u1", "有特色", "考评委员会");
    Problem problem =
        SubmissionCheck.check(unit().judgements(List.of(one, one)).build(), "s").get(0);
    assertThat(problem.message(io.kaoping.problem.Language.ZH)).contains("酌情分");
    assertThat(problem.message(io.kaoping.problem.Language.EN)).contains("judgements");
  }
}
