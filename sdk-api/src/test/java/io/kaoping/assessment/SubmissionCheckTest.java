package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.fixture.Cohorts;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionCheckTest {
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
  private static final Unit U1 = new Unit("u1", "甲单位", null, Map.of());
  private static final Unit U2 = new Unit("u2", "乙单位", null, Map.of());

  @Test
  void check_fullSubmission_hasNoProblem() {
    assertThat(SubmissionCheck.check(Cohorts.full().build(), "s")).isEmpty();
  }

  @Test
  void check_afterAChange_findsWhatAWholeCheckFinds() {
    Submission sound = Cohorts.full().build();
    ChecklistItem item = sound.items().get(0);
    Activity activity = sound.activities().get(0);
    CaseRecord entry = sound.records().get(0);
    List<Submission> unsound =
        List.of(
            sound.with(i1("u9").build()),
            sound.with(i1("u1").state("整改").build()),
            sound.with(i1("u1").links(List.of(new Link("整改", "i3"))).build()),
            sound.with(i1("u1").closed(LocalDate.of(2024, 1, 1)).build()),
            sound.with(i1("u1").title("\u200b").build()),
            sound.with(
                new Activity("a1", "主题党日", MAY, "u0", List.of("u2", "u2"), Map.of(), List.of())),
            sound.with(item("i0").title("\u200b").build()),
            sound.toBuilder().items(List.of(item)).build(),
            sound.toBuilder().activities(List.of(activity, activity)).build(),
            sound.withFact("u1", "a\u200b", FactValue.of(true)),
            sound.asOf(LocalDate.of(1900, 1, 1)),
            sound.with(
                CaseRecord.builder("通报批评", "商", MAY)
                    .id("r1")
                    .reported(entry.date().minusDays(1))
                    .build()));

    for (Submission changed : unsound) {
      assertThat(SubmissionCheck.check(changed, "s", sound))
          .isNotEmpty()
          .isEqualTo(SubmissionCheck.check(changed, "s"));
    }
    Submission fine = sound.with(i1("u1").title("改").build());
    assertThat(SubmissionCheck.check(fine, "s", sound)).isEmpty();
  }

  @Test
  void check_unitTwice_namesBothPlaces() {
    only(
        Cohorts.year().units(List.of(U1, U1)),
        ProblemId.DUPLICATE_ID,
        "units[1].id",
        "units",
        "u1",
        "units[0].id");
  }

  @Test
  void check_coalitionWithTheIdOfAUnit_namesBothPlaces() {
    only(
        Cohorts.year().units(List.of(U1)).coalitions(List.of(Cohorts.coalition("u1", "u1"))),
        ProblemId.DUPLICATE_ID,
        "coalitions[0].id",
        "coalitions",
        "u1",
        "units[0].id");
  }

  @Test
  void check_activityItemAndRecordTwice_areProblemsEach() {
    Activity activity = Activity.builder("主题党日", MAY, "u1").id("x").build();
    ChecklistItem item = item("x").build();
    CaseRecord entry = CaseRecord.builder("通报批评", "u1", MAY).id("x").build();

    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .activities(List.of(activity, activity))
                    .items(List.of(item, item))
                    .records(List.of(entry, entry))))
        .containsExactly(
            "DUPLICATE_ID activities[1].id",
            "DUPLICATE_ID items[1].id",
            "DUPLICATE_ID records[1].id");
  }

  private static Coalition above(String id, String... members) {
    return new Coalition(
        id,
        "共同体",
        "共同体",
        null,
        Map.of(),
        Arrays.stream(members).map(m -> new Membership(m, Role.MEMBER, MAY, null)).toList());
  }

  @Test
  void check_coalitionsMayBelongToOthers_butNotInACircle() {
    Coalition grid = above("grid", "u1");

    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .coalitions(List.of(above("city", "street"), above("street", "grid"), grid))))
        .isEmpty();
    only(
        Cohorts.year()
            .units(List.of(U1))
            .coalitions(
                List.of(grid, above("city", "street", "u1"), above("street", "grid", "city"))),
        ProblemId.CIRCULAR_MEMBERSHIP,
        "coalitions[1].memberships",
        "city → street → city");
  }

  @Test
  void check_coalitionAsItsOwnPartner_isRefused() {
    Coalition own =
        new Coalition(
            "grid",
            "网格",
            "共同体",
            null,
            Map.of(),
            List.of(new Membership("grid", Role.PARTNER, MAY, null)));
    only(
        Cohorts.year().units(List.of(U1)).coalitions(List.of(own)),
        ProblemId.CIRCULAR_MEMBERSHIP,
        "coalitions[0].memberships[0].unit",
        "grid → grid");
  }

  @Test
  void check_twentyLevels_areTheMost() {
    List<Coalition> tower = new ArrayList<>(List.of(above("c1", "u1")));
    for (int level = 2; level <= 20; level++) {
      tower.add(above("c" + level, "c" + (level - 1)));
    }

    assertThat(places(Cohorts.year().units(List.of(U1)).coalitions(tower))).isEmpty();
    tower.add(above("c21", "c20"));
    only(
        Cohorts.year().units(List.of(U1)).coalitions(tower),
        ProblemId.BAD_VALUE,
        "coalitions",
        "coalitions",
        "21 levels",
        "≤ 20");
  }

  @Test
  void check_withoutIds_manyActivitiesAreFine() {
    Activity activity = Activity.builder("主题党日", MAY, "u1").build();

    assertThat(places(Cohorts.year().units(List.of(U1)).activities(List.of(activity, activity))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u3000", "a\nb", "a\u0000", "a\u200bb", "a\u202eb", "\uD800", "e\u0301"})
  void check_idThatCannotBePrinted_isRefused(String id) {
    only(
        Cohorts.year().units(List.of(new Unit(id, "甲", null, Map.of()))),
        ProblemId.BAD_ID,
        "units[0].id",
        id);
  }

  @Test
  void check_idOf64Characters_isTheLongest() {
    String longest = "\uD840\uDC00".repeat(64);

    assertThat(places(Cohorts.year().units(List.of(new Unit(longest, "甲", null, Map.of())))))
        .isEmpty();
    only(
        Cohorts.year().units(List.of(new Unit("a".repeat(65), "甲", null, Map.of()))),
        ProblemId.BAD_ID,
        "units[0].id",
        "a".repeat(65));
  }

  @Test
  void check_namesTermsAndTexts_mustBeClean() {
    String bad = "a\u202eb";
    Map<String, FactValue> facts = Map.of(bad, FactValue.of(1), "类别", FactValue.of(bad));
    List<Evidence> evidence = List.of(new Evidence(bad, bad));

    assertThat(
            places(
                Cohorts.year()
                    .title(bad)
                    .units(List.of(U1, new Unit("u2", bad, bad, facts)))
                    .coalitions(
                        List.of(
                            new Coalition(
                                "c1",
                                bad,
                                bad,
                                bad,
                                facts,
                                List.of(new Membership(bad, Role.PARTNER, MAY, null)))))
                    .activities(
                        List.of(new Activity(bad, bad, MAY, "u1", List.of(), facts, evidence)))
                    .items(
                        List.of(
                            item("i1")
                                .title(bad)
                                .state(bad)
                                .fields(facts)
                                .evidence(evidence)
                                .build()))
                    .records(
                        List.of(
                            new CaseRecord("r1", bad, "u1", MAY, null, bad, bad, facts, evidence)))
                    .waivers(List.of(new Waiver("Z2", "u1", bad, MAY)))
                    .overrides(List.of(override("1", "2", bad)))))
        .containsExactlyInAnyOrder(
            "BAD_ID title",
            "BAD_ID units[1].name",
            "BAD_ID units[1].class",
            "BAD_ID units[1].facts",
            "BAD_ID units[1].facts.类别",
            "BAD_ID coalitions[0].name",
            "BAD_ID coalitions[0].kind",
            "BAD_ID coalitions[0].class",
            "BAD_ID coalitions[0].facts",
            "BAD_ID coalitions[0].facts.类别",
            "BAD_ID coalitions[0].memberships[0].unit",
            "BAD_ID activities[0].id",
            "BAD_ID activities[0].kind",
            "BAD_ID activities[0].fields",
            "BAD_ID activities[0].fields.类别",
            "BAD_ID activities[0].evidence[0].ref",
            "BAD_ID activities[0].evidence[0].title",
            "BAD_ID items[0].title",
            "BAD_ID items[0].state",
            "BAD_ID items[0].fields",
            "BAD_ID items[0].fields.类别",
            "BAD_ID items[0].evidence[0].ref",
            "BAD_ID items[0].evidence[0].title",
            "BAD_ID records[0].kind",
            "BAD_ID records[0].key",
            "BAD_ID records[0].level",
            "BAD_ID records[0].fields",
            "BAD_ID records[0].fields.类别",
            "BAD_ID records[0].evidence[0].ref",
            "BAD_ID records[0].evidence[0].title",
            "BAD_ID waivers[0].reason",
            "BAD_ID overrides[0].by",
            "BAD_ID overrides[0].reason");
  }

  @Test
  void check_everyReference_mustLeadSomewhere() {
    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .coalitions(List.of(Cohorts.coalition("c1", "u9", "u1")))
                    .activities(
                        List.of(
                            Activity.builder("主题党日", MAY, "u9")
                                .participants(List.of("u1", "u8"))
                                .build()))
                    .items(
                        List.of(
                            ChecklistItem.builder("i1", "问题", "u9", MAY)
                                .title("x")
                                .state("发现")
                                .links(List.of(new Link("整改", "i9")))
                                .build()))
                    .records(List.of(CaseRecord.builder("通报批评", "u9", MAY).build()))
                    .waivers(List.of(new Waiver("Z2", "u9", "x", MAY)))
                    .overrides(
                        List.of(
                            new ScoreOverride(
                                "Z2", "u9", BigDecimal.ONE, BigDecimal.ZERO, MAY, "b", "r")))))
        .containsExactly(
            "DANGLING_REFERENCE coalitions[0].memberships[0].unit",
            "DANGLING_REFERENCE activities[0].organiser",
            "DANGLING_REFERENCE activities[0].participants[1]",
            "DANGLING_REFERENCE items[0].owner",
            "DANGLING_REFERENCE items[0].links[0].to",
            "DANGLING_REFERENCE records[0].subject",
            "DANGLING_REFERENCE waivers[0].subject",
            "DANGLING_REFERENCE overrides[0].subject");
  }

  @Test
  void check_danglingReference_proposesTheNearest() {
    List<Problem> problems =
        SubmissionCheck.check(
            Cohorts.year()
                .units(List.of(U1, new Unit("unit-07", "丙", null, Map.of())))
                .records(List.of(CaseRecord.builder("通报批评", "unit-70", MAY).build()))
                .build(),
            "s.json");

    assertThat(problems)
        .singleElement()
        .isEqualTo(
            Problem.error(
                    ProblemId.DANGLING_REFERENCE,
                    io.kaoping.problem.Position.of("s.json", "records[0].subject"),
                    "units",
                    "unit-70")
                .withRemedy("unit-07"));
  }

  @Test
  void check_partner_mayBeNoUnit_andMayTakePart() {
    Coalition coalition =
        new Coalition(
            "c1",
            "甲",
            "共同体",
            null,
            Map.of(),
            List.of(
                new Membership("u1", Role.LEAD, MAY, null),
                new Membership("商会", Role.PARTNER, MAY, null)));

    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .coalitions(List.of(coalition))
                    .activities(
                        List.of(
                            Activity.builder("主题党日", MAY, "c1")
                                .participants(List.of("商会"))
                                .build()))))
        .isEmpty();
  }

  @Test
  void check_participantTwice_isRefused() {
    only(
        Cohorts.year()
            .units(List.of(U1, U2))
            .activities(
                List.of(
                    Activity.builder("主题党日", MAY, "u1")
                        .participants(List.of("u2", "u1", "u2"))
                        .build())),
        ProblemId.DUPLICATE_ID,
        "activities[0].participants[2]",
        "participants",
        "u2",
        "activities[0].participants[0]");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // until of the first, from of the second, whether they overlap
        "2025-05-01, 2025-05-01, true",
        "2025-05-01, 2025-05-02, false",
        "-, 2026-01-01, true"
      })
  void check_membershipsOfOneUnit_mustNotOverlap(LocalDate until, LocalDate from, boolean overlap) {
    Submission.Builder submission =
        Cohorts.year()
            .units(List.of(U1))
            .coalitions(
                List.of(
                    new Coalition(
                        "c1",
                        "甲",
                        "共同体",
                        null,
                        Map.of(),
                        List.of(
                            new Membership("u1", Role.MEMBER, from, null),
                            new Membership("u1", Role.LEAD, Cohorts.FROM, until)))));
    if (overlap) {
      only(
          submission,
          ProblemId.DUPLICATE_ID,
          "coalitions[0].memberships[1].unit",
          "memberships",
          "u1",
          "coalitions[0].memberships[0]");
    } else {
      assertThat(places(submission)).isEmpty();
    }
  }

  @Test
  void check_everyDate_liesBetween1990And2100() {
    LocalDate early = LocalDate.of(1989, 12, 31);
    LocalDate late = LocalDate.of(2101, 1, 1);

    assertThat(
            places(
                Submission.builder(late, early, late)
                    .units(List.of(U1))
                    .coalitions(
                        List.of(
                            new Coalition(
                                "c1",
                                "甲",
                                "共同体",
                                null,
                                Map.of(),
                                List.of(new Membership("u1", Role.LEAD, early, late)))))
                    .activities(List.of(Activity.builder("主题党日", early, "u1").build()))
                    .items(
                        List.of(
                            ChecklistItem.builder("i1", "问题", "u1", early)
                                .title("x")
                                .state("销号")
                                .due(late)
                                .closed(late)
                                .history(List.of(new StateChange("销号", late)))
                                .build()))
                    .records(List.of(CaseRecord.builder("通报批评", "u1", late).build()))
                    .waivers(List.of(new Waiver("Z2", "u1", "x", late)))
                    .overrides(
                        List.of(
                            new ScoreOverride(
                                "Z2", "u1", BigDecimal.ONE, BigDecimal.ZERO, late, "b", "r")))))
        .containsExactly(
            "IMPOSSIBLE_DATE asOf",
            "IMPOSSIBLE_DATE period.from",
            "IMPOSSIBLE_DATE period.to",
            "IMPOSSIBLE_DATE coalitions[0].memberships[0].from",
            "IMPOSSIBLE_DATE coalitions[0].memberships[0].until",
            "IMPOSSIBLE_DATE activities[0].date",
            "IMPOSSIBLE_DATE items[0].raised",
            "IMPOSSIBLE_DATE items[0].due",
            "IMPOSSIBLE_DATE items[0].closed",
            "IMPOSSIBLE_DATE items[0].history[0].on",
            "IMPOSSIBLE_DATE records[0].date",
            "IMPOSSIBLE_DATE waivers[0].until",
            "IMPOSSIBLE_DATE overrides[0].on");
  }

  @Test
  void check_datesAtTheEdges_areFine() {
    LocalDate first = LocalDate.of(1990, 1, 1);
    LocalDate last = LocalDate.of(2100, 12, 31);

    assertThat(places(Submission.builder(last, first, last))).isEmpty();
  }

  @Test
  void check_asOfBeforeThePeriod_isRefused() {
    only(
        Submission.builder(Cohorts.FROM.minusDays(1), Cohorts.FROM, Cohorts.TO),
        ProblemId.OUTSIDE_PERIOD,
        "asOf",
        "2024-12-31",
        "2025-01-01",
        "2025-12-31");
    assertThat(places(Submission.builder(Cohorts.FROM, Cohorts.FROM, Cohorts.TO))).isEmpty();
    assertThat(places(Submission.builder(Cohorts.TO.plusYears(1), Cohorts.FROM, Cohorts.TO)))
        .isEmpty();
  }

  @Test
  void check_itemClosedBeforeItWasRaised_isRefused() {
    only(
        Cohorts.year()
            .units(List.of(U1))
            .items(List.of(item("i1").closed(MAY.minusDays(1)).build())),
        ProblemId.BAD_VALUE,
        "items[0].closed",
        "closed",
        "2025-04-30",
        Problem.detail("not-before-raised", "2025-05-01"));
    assertThat(
            places(
                Cohorts.year().units(List.of(U1)).items(List.of(item("i1").closed(MAY).build()))))
        .isEmpty();
  }

  @Test
  void check_historyOutOfOrder_isRefused() {
    only(
        Cohorts.year()
            .units(List.of(U1))
            .items(
                List.of(
                    item("i1")
                        .history(
                            List.of(
                                new StateChange("整改", MAY.plusDays(1)), new StateChange("发现", MAY)))
                        .build())),
        ProblemId.BAD_VALUE,
        "items[0].history[1].on",
        "on",
        "2025-05-01",
        Problem.detail("history-order", "整改", "2025-05-02"));
  }

  @Test
  void check_twoStatesOnOneDay_areFine() {
    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .items(
                        List.of(
                            item("i1")
                                .history(
                                    List.of(new StateChange("整改", MAY), new StateChange("发现", MAY)))
                                .build()))))
        .isEmpty();
  }

  @Test
  void check_stateThatIsNotTheLastOne_isRefused() {
    only(
        Cohorts.year()
            .units(List.of(U1))
            .items(List.of(item("i1").history(List.of(new StateChange("整改", MAY))).build())),
        ProblemId.BAD_VALUE,
        "items[0].state",
        "state",
        "发现",
        Problem.detail("history-end", "整改"));
  }

  @Test
  void check_itemsAreReportedInTheirOrder() {
    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .items(
                        List.of(
                            ChecklistItem.builder("i1", "问题", "u9", MAY)
                                .title("x")
                                .state("发现")
                                .build(),
                            item("i1").build()))))
        .containsExactly("DANGLING_REFERENCE items[0].owner", "DUPLICATE_ID items[1].id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0000001", "1000000000000", "1E+999999999", "1E-999999999"})
  void check_overrideOutsideTheRange_isRefused(String points) {
    Submission.Builder submission =
        Cohorts.year().units(List.of(U1)).overrides(List.of(override(points, "1", "考评委员会")));

    only(
        submission,
        ProblemId.BAD_VALUE,
        "overrides[0].from",
        "from",
        new BigDecimal(points).stripTrailingZeros().toString(),
        "999999999999.999999");
    assertThat(
            places(
                Cohorts.year()
                    .units(List.of(U1))
                    .overrides(List.of(override("1", points, "考评委员会")))))
        .containsExactly("BAD_VALUE overrides[0].to");
  }

  private static ScoreOverride override(String from, String to, String words) {
    return new ScoreOverride(
        "Z2", "u1", new BigDecimal(from), new BigDecimal(to), MAY, words, words);
  }

  private static ChecklistItem.Builder i1(String owner) {
    return ChecklistItem.builder("i1", "问题", owner, LocalDate.of(2025, 2, 1))
        .state("销号")
        .history(List.of(new StateChange("销号", LocalDate.of(2025, 3, 20))));
  }

  private static ChecklistItem.Builder item(String id) {
    return ChecklistItem.builder(id, "问题", "u1", MAY).title("标识未更新").state("发现");
  }

  private static List<String> places(Submission.Builder submission) {
    return SubmissionCheck.check(submission.build(), "s").stream()
        .map(p -> p.id() + " " + p.position().path())
        .toList();
  }

  private static void only(
      Submission.Builder submission, ProblemId id, String path, String... arguments) {
    assertThat(SubmissionCheck.check(submission.build(), "s.json"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(id);
              assertThat(p.severity()).isEqualTo(Severity.ERROR);
              assertThat(p.position().source()).isEqualTo("s.json");
              assertThat(p.position().path()).isEqualTo(path);
              assertThat(p.arguments()).containsExactly(arguments);
            });
  }
}
