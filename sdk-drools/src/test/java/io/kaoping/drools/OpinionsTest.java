package io.kaoping.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.finding.Witness;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Evidence;
import io.kaoping.record.IssuedBallots;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.record.SelfAssessment;
import io.kaoping.record.WorkCalendar;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls, panels, earlier results, working days and days of record, worked out by hand. */
class OpinionsTest {
  private static final Map<EngineMode, Kaoping> KAOPING = new EnumMap<>(EngineMode.class);
  private final List<Ballot> ballots = new ArrayList<>();
  private final List<IssuedBallots> issued = new ArrayList<>();
  private final List<PanelRating> ratings = new ArrayList<>();
  private final List<EarlierResult> earlier = new ArrayList<>();
  private final List<ChecklistItem> items = new ArrayList<>();
  private final List<CaseRecord> records = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private WorkCalendar calendar =
      new WorkCalendar(
          List.of(
              day("2025-10-01"),
              day("2025-10-02"),
              day("2025-10-03"),
              day("2025-10-06"),
              day("2025-10-07"),
              day("2025-10-08")),
          List.of(day("2025-09-28"), day("2025-10-11")));

  static {
    try {
      Path pack =
          Path.of(
              Objects.requireNonNull(OpinionsTest.class.getResource("/packs/opinions")).toURI());
      for (EngineMode mode : EngineMode.values()) {
        KAOPING.put(mode, Kaoping.builder().pack(pack).engine(mode).build());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  OpinionsTest() {
    // 领导: u1 (3 × 100 + 70) ÷ 4, u2 and u3 100
    sheet("满意度", "领导", 3, "满意", "满意", "满意");
    sheet("满意度", "领导", 1, "基本满意", "满意", "满意");
    // 职工: u1 (2 × 100 + 2 × 70 + 30) ÷ 5, u2 70, u3 100
    sheet("满意度", "职工", 2, "满意", "基本满意", "满意");
    sheet("满意度", "职工", 2, "基本满意", "基本满意", "满意");
    sheet("满意度", "职工", 1, "不满意", "基本满意", "满意");
    // 群众: u1 (100 + 2 × 30) ÷ 3, u2 nothing, u3 100
    sheet("满意度", "群众", 1, "满意", "不了解", "满意");
    sheet("满意度", "群众", 2, "不满意", "不了解", "满意");
    // 甲组, five sheets for five: the first says the same of all and is void
    issued.add(new IssuedBallots("测评", "甲组", 5));
    sheet("测评", "甲组", 1, "好", "好", "好");
    sheet("测评", "甲组", 2, "好", "中", "差");
    sheet("测评", "甲组", 1, "中", "弃权", "差");
    sheet("测评", "甲组", 1, "好", "好", "中");
    issued.add(new IssuedBallots("测评", "乙组", 2));
    sheet("测评", "乙组", 1, "好", "中", "差");
    sheet("测评", "乙组", 1, "中", "好", "中");
    rate("现场评审", "u1", null, "88", "92.5", "90", "60", "99", "91");
    rate("现场评审", "u2", null, "60", "70", "80", "90", "100");
    rate("现场评审", "u3", null, "100");
    rate("会审", "u1", "专家", "90");
    rate("会审", "u1", "群众", "50");
    rate("会审", "u2", "专家", "70");
    rate("会审", "u3", "群众", "100");
    earlier("u1", "100", "80", "90", "85", "95");
    earlier("u2", "100", null, null, "70", "90");
    earlier("u3", "10", "5", "5", "8", "5");
    // due on Tuesday: the first working day after it is Thursday 9 October
    closed("i1", "u1", "2025-09-29", "2025-09-30", "2025-10-10");
    closed("i2", "u2", "2025-09-29", "2025-09-30", "2025-10-09");
    closed("i3", "u3", "2025-09-29", null, "2025-10-09");
    judge("G1", "u1", "2.5", "2025-12-20");
    judge("G1", "u1", "4", "2025-12-21");
    judge("G1", "u2", "0", "2025-12-20");
    judge("G1", "u3", "5", "2025-12-31");
    judge("G2", "u1", "0.5", "2025-12-20");
    judge("G2", "u2", "3", "2025-12-20");
    judge("G2", "u2", "2.5", "2025-12-21");
    judge("G2", "u3", "0", "2025-12-20");
    record("通报", "u1", "2024-12-20", "2025-01-15");
    record("通报", "u2", "2025-12-20", "2026-01-10");
    record("通报", "u3", "2025-12-20", null);
    record("表扬", "u1", "2025-11-20", "2026-01-10");
    record("表扬", "u2", "2024-11-20", "2025-12-10");
    record("表扬", "u3", "2025-11-20", null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void sheet(String poll, String group, int count, String u1, String u2, String u3) {
    ballots.add(new Ballot(poll, group, count, Map.of("u1", u1, "u2", u2, "u3", u3)));
  }

  private void rate(String panel, String subject, String group, String... values) {
    ratings.add(
        new PanelRating(
            panel, subject, group, Arrays.stream(values).map(BigDecimal::new).toList()));
  }

  private void earlier(String subject, String max, String... totals) {
    for (int i = 0; i < totals.length; i++) {
      if (totals[i] != null) {
        earlier.add(
            EarlierResult.of(
                subject, "2025-Q" + (i + 1), new BigDecimal(totals[i]), new BigDecimal(max)));
      }
    }
  }

  private void closed(String id, String owner, String raised, String due, String closed) {
    items.add(
        ChecklistItem.builder(id, "事项", owner, day(raised))
            .title(id)
            .state("办结")
            .due(due == null ? null : day(due))
            .closed(day(closed))
            .build());
  }

  private void judge(String clause, String subject, String points, String on) {
    judgements.add(
        new Judgement(clause, subject, new BigDecimal(points), "经集体研究", "考评委员会", day(on)));
  }

  private void record(String kind, String subject, String date, String reported) {
    records.add(
        CaseRecord.builder(kind, subject, day(date))
            .reported(reported == null ? null : day(reported))
            .build());
  }

  private Submission.Builder submission() {
    return Submission.builder(day("2025-12-31"), day("2025-01-01"), day("2025-12-31"))
        .units(
            List.of(
                new Unit("u1", "甲局", null, Map.of()),
                new Unit("u2", "乙局", null, Map.of()),
                new Unit("u3", "丙局", null, Map.of())))
        .items(items)
        .records(records)
        .ballots(ballots)
        .issued(issued)
        .ratings(ratings)
        .judgements(judgements)
        .earlier(earlier)
        .calendar(calendar);
  }

  private Assessment assess(EngineMode mode) {
    return Objects.requireNonNull(KAOPING.get(mode)).assess(submission().build());
  }

  private static List<String> points(Assessment assessment, String criterion) {
    return List.of("u1", "u2", "u3").stream()
        .map(unit -> String.valueOf(assessment.of(unit).criterion(criterion).points()))
        .toList();
  }

  private List<String> refusal() {
    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> assess(EngineMode.PLAN));
    return refused.problems().stream()
        .map(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void judgements_ofOneClause_countTogether_andZeroIsAJudgement(EngineMode mode) {
    Assessment assessment = assess(mode);
    // u1 2.5 + 4
    assertThat(points(assessment, "G1")).containsExactly("6.5", "0", "5");
    // u2 3 + 2.5, at most 4
    assertThat(points(assessment, "G2")).containsExactly("5.5", "2", "6");
    assertThat(assessment.of("u2").criterion("G2").lines().get(0).raw()).hasToString("-5.5");
    assertThat(assessment.of("u2").criterion("G2").lines().get(0).count()).isEqualTo(2);
    assertThat(assessment.of("u2").criterion("G1").lines().get(0).evidence())
        .containsExactly(new Witness(Witness.Kind.JUDGEMENT, "G1", "考评委员会 2025-12-20 0 经集体研究"));
    assertThat(assessment.of("u1").total()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void judgement_missingOrTooLate_leavesItsCriterionOpen(EngineMode mode) {
    judgements.removeIf(j -> j.clause().equals("G1") && !j.subject().equals("u1"));
    judge("G1", "u3", "5", "2026-01-01");
    Assessment assessment = assess(mode);
    assertThat(assessment.of("u1").criterion("G1").points()).hasToString("6.5");
    for (String unit : List.of("u2", "u3")) {
      assertThat(assessment.of(unit).criterion("G1").missing()).containsExactly("judgements: G1");
      assertThat(assessment.of(unit).total()).isEmpty();
    }
    assertThat(assessment.notices())
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly("JUDGEMENT_LATER judgements [G1, u3, 2026-01-01]");
  }

  @Test
  void judgement_outsideItsRangeOrOnNoSuchClause_isRefused() {
    judgements.clear();
    judge("G1", "u1", "0.9", "2025-12-20");
    judge("G1", "u1", "1", "2025-12-20");
    judge("G1", "u1", "5.1", "2025-12-20");
    judge("G2", "u1", "-1", "2025-12-20");
    judge("P1", "u1", "1", "2025-12-20");
    judge("G", "u1", "1", "2025-12-20");
    assertThat(refusal())
        .containsExactly(
            "BAD_VALUE judgements[0].points [points, 0.9, 0, 1 … 5]",
            "BAD_VALUE judgements[2].points [points, 5.1, 0, 1 … 5]",
            "BAD_VALUE judgements[3].points [points, -1, 0, 0.5 … 3]",
            "DANGLING_REFERENCE judgements[4].clause [clauses, P1]",
            "DANGLING_REFERENCE judgements[5].clause [clauses, G]");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void poll_groupsByWeight_isTheWeightedMeanOfTheirMeans(EngineMode mode) {
    Assessment assessment = assess(mode);
    // u1: (4 × 92.5 + 7 × 74 + 4 × 160/3) ÷ 15 = 3304/45 of 100; × 15 = 11.0133…
    // u2: 群众 said nothing of it, so (4 × 100 + 7 × 70) ÷ 11 = 890/11 of 100; × 15 = 12.136…
    assertThat(points(assessment, "P1")).containsExactly("11.01", "12.14", "15");
    assertThat(assessment.of("u2").criterion("P1").lines().get(0).evidence())
        .containsExactly(
            new Witness(Witness.Kind.BALLOTS, "群众", "0/0/3/0 ×4"),
            new Witness(Witness.Kind.BALLOTS, "职工", "350/5/0/0 ×7"),
            new Witness(Witness.Kind.BALLOTS, "领导", "400/4/0/0 ×4"));
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void poll_spoiltSheets_doNotCount(EngineMode mode) {
    Assessment assessment = assess(mode);
    // 甲组 36/4, 22/3, 6/4 and 乙组 8, 8, 3 of 10
    assertThat(points(assessment, "P2")).containsExactly("8.5", "7.67", "2.25");
    assertThat(assessment.of("u2").criterion("P2").lines().get(0).evidence())
        .extracting(Witness::text)
        .containsExactly("16/2/0/0 ×1", "22/3/1/1 ×1");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void poll_groupThatHandedInMoreThanItGot_isVoidAndSaysWhatIsMissing(EngineMode mode) {
    sheet("测评", "乙组", 1, "好", "中", "差");
    Assessment assessment = assess(mode);
    Scorecard u1 = assessment.of("u1");
    assertThat(u1.criterion("P2").state()).isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(u1.criterion("P2").missing()).containsExactly("ballots: 测评 乙组");
    assertThat(u1.total()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void poll_choiceTooOften_isVoid_andNobodySaying_isMissing(EngineMode mode) {
    ballots.removeIf(b -> b.poll().equals("测评"));
    sheet("测评", "甲组", 1, "好", "好", "中");
    sheet("测评", "乙组", 1, "好", "好", "差");
    ballots.add(new Ballot("测评", "甲组", 1, Map.of("u1", "好")));
    // two subjects of one choice are void, one alone is not
    ballots.add(new Ballot("测评", "甲组", 1, Map.of("u1", "差", "u3", "差")));
    assertThat(points(assess(mode), "P2")).containsExactly("10", "10", "3");
    ballots.removeIf(b -> b.poll().equals("测评"));
    assertThat(assess(mode).of("u1").criterion("P2").missing()).containsExactly("ballots: 测评");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void panel_moreRatersThanFive_leavesOutHighestAndLowest(EngineMode mode) {
    // u1 (88 + 92.5 + 90 + 91) ÷ 4 = 90.375; u2 five of them: 400 ÷ 5
    Assessment assessment = assess(mode);
    assertThat(points(assessment, "R1")).containsExactly("9.04", "8", "10");
    assertThat(assessment.of("u1").criterion("R1").lines().get(0).evidence())
        .containsExactly(new Witness(Witness.Kind.RATINGS, "现场评审", "361.5/4 −60 −99"));
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void panel_groups_areWeighed_andOneAloneTakesAllTheWeight(EngineMode mode) {
    // u1 (3 × 90 + 50) ÷ 4
    assertThat(points(assess(mode), "R2")).containsExactly("8", "7", "10");
    ratings.removeIf(r -> r.subject().equals("u3"));
    assertThat(assess(mode).of("u3").criterion("R2").missing()).containsExactly("ratings: 会审");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void earlier_meanOfQuarters_byWeightAndWithWhatIsMissing(EngineMode mode) {
    Assessment assessment = assess(mode);
    // u1 87.5 %, u2 joined in the third quarter: 80 %, u3 57.5 %
    assertThat(points(assessment, "E1")).containsExactly("17.5", "16", "11.5");
    // u1 89.5 %, u2 (30 × 70 + 40 × 90) ÷ 100 = 57 %, u3 59 %
    assertThat(points(assessment, "E2")).containsExactly("8.95", "5.7", "5.9");
    assertThat(assessment.of("u2").criterion("E1").lines().get(0).evidence())
        .containsExactly(
            new Witness(Witness.Kind.EARLIER, "2025-Q3", "70/100"),
            new Witness(Witness.Kind.EARLIER, "2025-Q4", "90/100"));
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void earlier_periodsThatMeetACondition_areCounted_andRunsOfThem(EngineMode mode) {
    Assessment assessment = assess(mode);
    assertThat(points(assessment, "E3")).containsExactly("5", "5", "2");
    assertThat(assessment.of("u3").criterion("E3").lines().get(0).count()).isEqualTo(3);
    assertThat(assessment.of("u3").criterion("E3").lines().get(0).of()).isEqualTo(4);
    // u2: its first two quarters count as zero and are a run; u3: the first two, the fourth not
    assertThat(points(assessment, "E4")).containsExactly("5", "3", "3");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void earlier_none_isMissingByPeriod(EngineMode mode) {
    earlier.removeIf(e -> e.subject().equals("u2"));
    assertThat(assess(mode).of("u2").criterion("E1").missing())
        .containsExactly(
            "earlier: 2025-Q1", "earlier: 2025-Q2", "earlier: 2025-Q3", "earlier: 2025-Q4");
    assertThat(assess(mode).of("u2").criterion("E2").points()).hasToString("0");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void days_lateAndOpen_areCountedFromTheNextDay(EngineMode mode) {
    Assessment assessment = assess(mode);
    // i1 two working days late (9 and 10 October), i2 one; i3 has no due date
    assertThat(points(assessment, "L1")).containsExactly("4", "5", "5");
    // i1 two, i2 one
    assertThat(points(assessment, "L4")).containsExactly("4", "4.5", "5");
    // i1 ten days late, i2 nine
    assertThat(points(assessment, "L2")).containsExactly("4", "5", "5");
    // raised on Monday 29 September: 30 September, 9 and 10 October
    assertThat(points(assessment, "L3")).containsExactly("5", "5", "5");
    items.add(ChecklistItem.builder("i4", "事项", "u1", day("2025-10-09")).state("在办").build());
    items.add(
        ChecklistItem.builder("i5", "事项", "u1", day("2025-10-09"))
            .state("在办")
            .evidence(List.of(new Evidence("批示", "")))
            .build());
    assertThat(points(assess(mode), "L3")).containsExactly("4", "5", "5");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void record_countsByTheDayItsKindSays(EngineMode mode) {
    Assessment assessment = assess(mode);
    assertThat(points(assessment, "N1")).containsExactly("4", "5", "4");
    assertThat(points(assessment, "N2")).containsExactly("4", "5", "5");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void record_reportedAfterAnEarlierDay_wasNotKnownYet(EngineMode mode) {
    Kaoping kaoping = Objects.requireNonNull(KAOPING.get(mode));
    Submission year = submission().judgements(List.of()).build();
    // the praise of u1, of 20 November, became known in January
    assertThat(points(kaoping.assess(year.asOf(day("2025-12-31"))), "N2"))
        .containsExactly("4", "5", "5");
    Assessment before = kaoping.assess(year.asOf(day("2025-12-30")));
    assertThat(points(before, "N2")).containsExactly("5", "5", "5");
    assertThat(before.notices())
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly(
            "RECORD_LATER records [表扬, u1, 2026-01-10]",
            "RECORD_LATER records [通报, u2, 2026-01-10]");
    assertThat(kaoping.assess(year.asOf(day("2025-11-19"))).notices()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void item_withoutHistory_wasOpenBeforeItWasClosed(EngineMode mode) {
    records.clear();
    items.add(ChecklistItem.builder("i4", "事项", "u1", day("2025-10-09")).state("在办").build());
    Kaoping kaoping = Objects.requireNonNull(KAOPING.get(mode));
    Submission year = submission().judgements(List.of()).build();

    assertThat(kaoping.assess(year.asOf(day("2025-10-10"))).notices()).isEmpty();
    assertThat(kaoping.assess(year.asOf(day("2025-10-09"))).notices())
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly("STATE_UNDATED items [事项, 1, i1]");
    assertThat(kaoping.assess(year.asOf(day("2025-10-08"))).notices())
        .extracting(p -> p.id() + " " + p.arguments())
        .containsExactly("STATE_UNDATED [事项, 3, i1]");
    assertThat(kaoping.assess(year.asOf(day("2025-09-28"))).notices()).isEmpty();
  }

  @Test
  void explanation_saysWhoVoted_whatIsMissing_andWhatTheySaidThemselves() {
    ratings.removeIf(r -> r.panel().equals("会审") && r.subject().equals("u1"));
    Submission own =
        submission()
            .selfAssessed(List.of(new SelfAssessment("P1", "u1", new BigDecimal("14.5"))))
            .build();
    Kaoping kaoping = Objects.requireNonNull(KAOPING.get(EngineMode.PLAN));
    Scorecard u1 = kaoping.assess(own).of("u1");
    assertThat(u1.criterion("P1").points()).hasToString("11.01");
    assertThat(u1.criterion("P1").selfAssessed()).hasToString("14.5");
    assertThat(u1.explain().text())
        .contains("  自评分:14.5;核定分:11.01\n")
        .contains("甲组(有效 4 张,合计 36,平均 9,权重 1;不计 0 张、作废 1 张)")
        .contains("  缺少:评委打分 会审\n");
    assertThat(u1.explain(Language.EN).text())
        .contains("  Self-assessed: 14.5; verified: 11.01\n")
        .contains("甲组 (valid 4, sum 36, mean 9, weight 1; not counted 0, void 1)")
        .contains("  Missing: panel ratings 会审\n");
  }

  @Test
  void order_ofWhatComesIn_changesNothing() {
    String digest = assess(EngineMode.PLAN).digest();
    Random random = new Random(5);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(ballots, random);
      Collections.shuffle(ratings, random);
      Collections.shuffle(earlier, random);
      Collections.shuffle(issued, random);
      Collections.shuffle(judgements, random);
      assertThat(assess(EngineMode.PLAN).digest()).isEqualTo(digest);
    }
  }

  @Test
  void calendar_thatDoesNotKnowTheYear_isRefused() {
    calendar = WorkCalendar.NONE;
    assertThat(refusal())
        .containsExactly("MISSING_FIELD calendar.holidays [calendar.holidays 2025]");
  }

  @Test
  void terms_thatThePollOrPanelDoesNotHave_areRefusedTogether() {
    ballots.add(new Ballot("测评", "丙组", 1, Map.of("u1", "好")));
    ballots.add(new Ballot("测评", "甲组", 1, Map.of("u1", "很好")));
    issued.remove(1);
    issued.add(new IssuedBallots("测评", "丁组", 1));
    rate("会审", "u2", "专员", "1");
    rate("会审", "u2", null, "1");
    rate("会审", "u3", "专家", "100.5");
    assertThat(refusal())
        .containsExactly(
            "UNKNOWN_TERM issued[1].group [丁组]",
            "MISSING_FIELD issued [issued: 测评 乙组]",
            "UNKNOWN_TERM ballots[13].group [丙组]",
            "UNKNOWN_TERM ballots[14].choices.u1 [很好]",
            "UNKNOWN_TERM ratings[7].group [专员]",
            "MISSING_FIELD ratings[8] [group]",
            "BAD_VALUE ratings[9].values[0] [values, 100.5, 0 … 100]");
  }

  @Test
  void polls_thatThePackDoesNotKnow_areNoticed() {
    ballots.add(new Ballot("好感度", "甲组", 1, Map.of("u1", "好")));
    rate("终审", "u1", null, "1");
    assertThat(assess(EngineMode.PLAN).notices())
        .extracting(p -> p.id() + " " + p.arguments())
        .containsExactly("UNUSED_DATA [ballots, 好感度]", "UNUSED_DATA [ratings, 终审]");
  }

  @Test
  void selfAssessed_ofNoCriterion_isRefused() {
    Submission wrong =
        submission().selfAssessed(List.of(new SelfAssessment("P9", "u1", BigDecimal.ONE))).build();
    AssessmentException refused =
        catchThrowableOfType(
            AssessmentException.class,
            () -> Objects.requireNonNull(KAOPING.get(EngineMode.PLAN)).assess(wrong));
    assertThat(refused.problems())
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("UNKNOWN_CRITERION selfAssessed[0].criterion");
  }
}
