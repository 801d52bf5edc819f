package io.kaoping.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.finding.Witness;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every measure at its boundaries, on the plan, on Drools and on both. */
class MeasuresTest {
  private static final Evidence PROOF = new Evidence("签到表", "");
  private final Map<String, FactValue> facts = new HashMap<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<ChecklistItem> items = new ArrayList<>();
  private final List<CaseRecord> records = new ArrayList<>();
  private LocalDate asOf = day(12, 31);

  MeasuresTest() {
    facts.put("党员数", FactValue.of(7));
    facts.put("达标", FactValue.of(true));
    facts.put("类别", FactValue.of("甲"));
    facts.put("成立", FactValue.of(LocalDate.of(2018, 3, 1)));
    facts.put("甲", FactValue.of(true));
    facts.put("乙", FactValue.of(true));
    facts.put("丙", FactValue.of(true));
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineMode.class,
      names = {"PLAN", "DROOLS", "VERIFY", "AUTO"})
  void when_atTheBoundary_countsOnceAndNamesItsFacts(EngineMode mode) {
    assertThat(result(mode, "u1", "A1").lines()).isEmpty();
    facts.put("党员数", FactValue.of(new BigDecimal("6.5")));
    CriterionResult result = result(mode, "u1", "A1");
    assertThat(result.points()).hasToString("6");
    assertThat(result.lines().get(0).evidence())
        .containsExactly(
            new Witness(Witness.Kind.FACT, "党员数", "6.5"),
            new Witness(Witness.Kind.FACT, "达标", "true"));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "9000, true", "9000.01, false"})
  void number_outsideItsRange_isRefusedWithThePlaceAndTheRange(String number, boolean taken) {
    facts.put("党员数", FactValue.of(new BigDecimal(number)));
    if (taken) {
      assertThat(assess(EngineMode.PLAN).of("u1").id()).isEqualTo("u1");
      return;
    }
    assertThatExceptionOfType(AssessmentException.class)
        .isThrownBy(() -> assess(EngineMode.PLAN))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(p -> p.position().path() + " " + p.advice(Language.EN))
                    .containsOnlyOnce("units[0].facts.党员数 Allowed: ≥ 0, ≤ 9000."));
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void when_factMissing_isNotAssessableAndNothingIsSummed(EngineMode mode) {
    facts.remove("达标");
    Assessment assessment = assess(mode);
    assertThat(assessment.of("u1").criterion("A1").state())
        .isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(assessment.of("u1").criterion("A1").missing()).containsExactly("达标");
    assertThat(assessment.of("u1").total()).isEmpty();
    assertThat(assessment.of("u1").rank()).isEmpty();
    assertThat(assessment.of("u2").total()).isPresent();
    assertThat(assessment.of("c1").criterion("B3").dependsOn()).containsExactly("u2");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void membersMean_memberWithoutTotal_isNotAssessable(EngineMode mode) {
    facts.remove("类别");
    Assessment assessment = assess(mode);
    assertThat(assessment.of("u2").criterion("A2").missing()).containsExactly("类别");
    assertThat(assessment.of("c1").criterion("B3").state())
        .isEqualTo(CriterionState.NOT_ASSESSABLE);
    assertThat(assessment.of("c1").criterion("B3").missing()).containsExactly("u2");
    assertThat(assessment.of("c1").gradeIfAny()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void cadence_monthsWithoutAny_areNamed(EngineMode mode) {
    for (int month = 1; month <= 12; month++) {
      if (month != 2 && month != 12) {
        held("主题党日", day(month, month == 1 ? 1 : 28), "u1");
      }
    }
    held("主题党日", day(3, 1), "u1");
    CriterionResult result = result(mode, "u1", "A2");
    assertThat(result.points()).hasToString("9");
    PointLine line = result.lines().get(0);
    assertThat(line.count()).isEqualTo(2);
    assertThat(line.of()).isEqualTo(12);
    assertThat(line.evidence()).extracting(Witness::ref).containsExactly("2025-02", "2025-12");
    assertThat(line.evidence()).extracting(Witness::text).containsOnly("0/1");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void cadence_beforeTheMonthEnds_isNotDue(EngineMode mode) {
    asOf = day(2, 27);
    assertThat(result(mode, "u1", "A2").lines().get(0).count()).isEqualTo(1);
    asOf = day(2, 28);
    assertThat(result(mode, "u1", "A2").lines().get(0).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void cadence_doesNotApply_keepsItsPoints(EngineMode mode) {
    facts.put("成立", FactValue.of(LocalDate.of(2025, 7, 1)));
    CriterionResult result = result(mode, "u1", "A2");
    assertThat(result.state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    assertThat(result.points()).hasToString("10");
    facts.put("成立", FactValue.of(LocalDate.of(2025, 6, 30)));
    assertThat(result(mode, "u1", "A2").state()).isEqualTo(CriterionState.PARTLY_MET);
    facts.put("类别", FactValue.of("免"));
    assertThat(result(mode, "u1", "A2").state()).isEqualTo(CriterionState.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void cadence_withCondition_countsOnlyWhatMatches(EngineMode mode) {
    joint("u1", day(1, 10), "2.5");
    joint("u1", day(3, 31), "2.50");
    joint("u1", day(4, 1), "2.49");
    joint("u2", day(5, 1), "9");
    activities.add(
        Activity.builder("主题党日", day(6, 1), "u1").fields(Map.of("人数", FactValue.of(5))).build());
    PointLine line = result(mode, "u1", "A3").lines().get(0);
    assertThat(line.count()).isEqualTo(6);
    assertThat(line.of()).isEqualTo(8);
    assertThat(line.evidence())
        .extracting(Witness::toString)
        .containsExactly("2025-Q2(0/2)", "2025-Q3(0/2)", "2025-Q4(0/2)");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void items_overdueFromTheDayAfter_ifTheFieldMatches(EngineMode mode) {
    item("i1", day(12, 30), null, "0.5");
    item("i2", day(12, 31), null, "0.5");
    item("i3", day(12, 30), null, "0.49");
    item("i4", day(12, 30), day(12, 31), "9");
    items.add(
        ChecklistItem.builder("i5", "问题", "u1", day(1, 1)).state("发现").due(day(2, 1)).build());
    PointLine line = result(mode, "u1", "A4").lines().get(0);
    assertThat(line.evidence()).extracting(Witness::ref).containsExactly("i1");
    assertThat(line.of()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void proportion_isRoundedOnce_andNotApplicableWithoutBase(EngineMode mode) {
    assertThat(result(mode, "u1", "A5").state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    item("i1", day(12, 30), null, "1");
    item("i2", day(12, 30), day(11, 1), "1");
    item("i3", day(12, 30), day(11, 1), "1");
    items.add(
        ChecklistItem.builder("i4", "问题", "u1", day(10, 1)).state("发现").due(day(12, 1)).build());
    CriterionResult result = result(mode, "u1", "A5");
    assertThat(result.points()).hasToString("6.67");
    assertThat(result.lines().get(0).of()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void items_stateAsOfTheDate_followsTheHistory(EngineMode mode) {
    items.add(
        ChecklistItem.builder("i1", "问题", "u1", day(1, 10))
            .state("销号")
            .due(day(6, 30))
            .closed(day(7, 15))
            .history(List.of(new StateChange("整改", day(2, 1)), new StateChange("销号", day(7, 15))))
            .fields(Map.of("金额", FactValue.of(1)))
            .build());
    asOf = day(7, 14);
    assertThat(result(mode, "u1", "A4").lines()).hasSize(1);
    asOf = day(7, 15);
    assertThat(result(mode, "u1", "A4").lines()).isEmpty();
    asOf = day(1, 10);
    assertThat(result(mode, "u1", "A5").points()).isEqualTo(Points.ZERO);
    asOf = day(1, 9);
    assertThat(result(mode, "u1", "A5").state()).isEqualTo(CriterionState.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void records_ofOneKey_countOnceWithAllWitnesses(EngineMode mode) {
    criticised("r1", "k1", "市级", day(3, 1), true);
    criticised("r2", "k1", "省级", day(4, 1), true);
    criticised("r3", null, "市级", day(5, 1), true);
    criticised("r4", null, "市级", day(5, 1), true);
    criticised("r5", null, null, day(5, 1), true);
    criticised("r6", null, "市级", day(5, 1), false);
    CriterionResult result = result(mode, "u1", "A6");
    assertThat(result.lines().get(0).count()).isEqualTo(3);
    assertThat(result.lines().get(0).evidence())
        .extracting(Witness::ref)
        .containsExactly("r1", "r2", "r3", "r4");
    assertThat(result.points()).hasToString("1");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void entries_held_earn(EngineMode mode) {
    facts.put("乙", FactValue.of(false));
    CriterionResult result = result(mode, "u1", "A7");
    assertThat(result.points()).hasToString("6");
    assertThat(result.lines().get(0).evidence()).extracting(Witness::ref).containsExactly("丙", "甲");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void absences_countOnlyWhileAMember(EngineMode mode) {
    activities.add(meeting("m1", day(3, 31)));
    activities.add(meeting("m2", day(4, 1)));
    activities.add(meeting("m3", day(9, 30)));
    activities.add(meeting("m4", day(10, 1)));
    activities.add(
        Activity.builder("会议联席", day(6, 1), "c1").id("m5").participants(List.of("u3")).build());
    PointLine line = result(mode, "u3", "A8").lines().get(0);
    assertThat(line.evidence()).extracting(Witness::ref).containsExactly("m2", "m3");
    assertThat(line.of()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void activities_counted_stopAtTheLimit(EngineMode mode) {
    for (int day = 1; day <= 11; day++) {
      activities.add(
          Activity.builder("主题党日", day(1, day), "u1")
              .id("d" + day)
              .participants(List.of("u2"))
              .evidence(List.of(PROOF))
              .build());
    }
    CriterionResult result = result(mode, "u1", "A9");
    assertThat(result.points()).hasToString("10");
    assertThat(result.lines().get(0).limit()).isEqualTo(PointLine.Limit.CLAUSE);
    assertThat(result(mode, "u2", "A9").points()).hasToString("10");
    assertThat(result(mode, "u3", "A9").points()).hasToString("0");
  }

  @ParameterizedTest
  @EnumSource(EngineMode.class)
  void coalition_structureCoverageAndMean(EngineMode mode) {
    asOf = day(9, 30);
    activities.add(
        Activity.builder("旁听", day(5, 1), "c1").participants(List.of("u1", "u3")).build());
    Assessment assessment = assess(mode);
    assertThat(assessment.of("c1").criterion("B1").lines()).isEmpty();
    assertThat(assessment.of("c1").criterion("B2").lines().get(0).evidence())
        .extracting(Witness::ref)
        .containsExactly("u2");
    assertThat(assessment.of("c1").criterion("B3").dependsOn()).containsExactly("u2", "u3");
    asOf = day(10, 1);
    PointLine structure = result(mode, "c1", "B1").lines().get(0);
    assertThat(structure.evidence())
        .extracting(Witness::toString)
        .containsExactly("leads(1)", "size(2)");
  }

  private CriterionResult result(EngineMode mode, String subject, String criterion) {
    return assess(mode).of(subject).criterion(criterion);
  }

  private Assessment assess(EngineMode mode) {
    Map<String, FactValue> rest = new HashMap<>(facts);
    rest.put("党员数", FactValue.of(8));
    rest.put("达标", FactValue.of(true));
    Submission submission =
        Submission.builder(asOf, day(1, 1), day(12, 31))
            .units(
                List.of(
                    new Unit("u1", "甲局", null, facts),
                    new Unit("u2", "乙局", null, rest),
                    new Unit("u3", "丙局", null, rest)))
            .coalitions(
                List.of(
                    new Coalition(
                        "c1",
                        "一共同体",
                        "共同体",
                        null,
                        Map.of(),
                        List.of(
                            new Membership("u1", Role.LEAD, LocalDate.of(2018, 1, 1), null),
                            new Membership("u2", Role.MEMBER, LocalDate.of(2018, 1, 1), null),
                            new Membership("u3", Role.DEPUTY, day(4, 1), day(9, 30))))))
            .activities(activities)
            .items(items)
            .records(records)
            .build();
    return KAOPING.get(mode).assess(submission);
  }

  private static final Map<EngineMode, Kaoping> KAOPING = build();

  private static Map<EngineMode, Kaoping> build() {
    Map<EngineMode, Kaoping> byMode = new HashMap<>();
    for (EngineMode mode : EngineMode.values()) {
      byMode.put(mode, Kaoping.builder().pack(measures()).engine(mode).build());
    }
    return byMode;
  }

  private static Path measures() {
    try {
      return Path.of(
          Objects.requireNonNull(MeasuresTest.class.getResource("/packs/measures")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void held(String kind, LocalDate date, String organiser) {
    activities.add(Activity.builder(kind, date, organiser).build());
  }

  private void joint(String organiser, LocalDate date, String attendance) {
    activities.add(
        Activity.builder("主题党日", date, organiser)
            .fields(
                Map.of("联合", FactValue.of(true), "人数", FactValue.of(new BigDecimal(attendance))))
            .build());
  }

  private static Activity meeting(String id, LocalDate date) {
    return Activity.builder("会议联席", date, "c1").id(id).participants(List.of("u1", "u2")).build();
  }

  private void item(String id, LocalDate due, LocalDate closed, String amount) {
    items.add(
        ChecklistItem.builder(id, "问题", "u1", day(1, 1))
            .title("问题 " + id)
            .state(closed == null ? "整改" : "销号")
            .due(due)
            .closed(closed)
            .fields(Map.of("金额", FactValue.of(new BigDecimal(amount))))
            .build());
  }

  private void criticised(String id, String key, String level, LocalDate date, boolean proved) {
    records.add(
        CaseRecord.builder("批评", "u1", date)
            .id(id)
            .key(key)
            .level(level)
            .evidence(proved ? List.of(PROOF) : List.of())
            .build());
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2025, month, day);
  }
}
