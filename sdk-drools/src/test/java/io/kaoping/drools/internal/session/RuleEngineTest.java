package io.kaoping.drools.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.finding.Witness;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.PackException;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
  private final TestPack pack = new TestPack();
  private final List<Coalition> coalitions = new ArrayList<>();
  private final List<ChecklistItem> items = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<CaseRecord> records = new ArrayList<>();

  @Test
  void expertRule_joinOfItems_findsTheUnlinked() {
    pack.expert(
        "L1",
        "L1-unlinked",
        """
        rule "L1 问题没有挂接整改事项"
        when
          $问题 : Item( list == "问题", state in ( "整改", "复核", "销号" ) )
          not Item( list == "整改", $问题.linkedTo( "整改", this ) )
        then
          findings.against( "L1", $问题 );
        end
        """);
    problem("p1", "发现");
    problem("p2", "整改");
    problem("p3", "复核", "z1");
    problem("p4", "整改");
    rectification("z1", "u1", "整改");
    assertThat(found("L1", "u1")).containsExactly("p2", "p4");
    assertThat(finding("L1", "u1").of()).isEqualTo(2);
    assertThat(finding("L1", "u2").count()).isZero();
  }

  @Test
  void expertRule_existsAmongLinked_seesItemsOfOtherUnits() {
    pack.expert(
        "L2",
        "L2-closed-loop",
        """
        rule "L2 整改没有销号而问题已经销号"
        when
          $问题 : Item( list == "问题", state == "销号" )
          exists Item( state != "销号" ) from $问题.linked( "整改" )
        then
          findings.against( "L2", $问题 );
        end
        """);
    pack.expert(
        "L3",
        "L3-sourceless",
        """
        rule "L3 整改事项没有对应问题"
        when
          $整改 : Item( list == "整改" )
          not Item() from $整改.linkedFrom( "整改" )
        then
          findings.against( "L3", $整改 );
        end
        """);
    problem("p1", "销号", "z1", "z2");
    problem("p2", "销号", "z2");
    rectification("z1", "u2", "整改");
    rectification("z2", "u1", "销号");
    rectification("z3", "u2", "整改");
    assertThat(found("L2", "u1")).containsExactly("p1");
    assertThat(found("L3", "u2")).containsExactly("z3");
    assertThat(found("L3", "u1")).isEmpty();
  }

  @Test
  void expertRule_overSubjects_reportsListsSubjectsAndRecords() {
    pack.expert(
        "E1",
        "E1-list",
        """
        rule "E1 逾期清单"
        when
          $s : Subject( units, $逾期 : overdue( "问题" ), $逾期.size > 1 )
        then
          findings.against( "E1", $s, $逾期 );
        end
        """);
    pack.expert(
        "E2",
        "E2-subject",
        """
        rule "E2 有问题没有活动"
        when
          $s : Subject( units, number( "党员数" ) >= 3.5, text( "类别" ) == "甲",
                        date( "换届日期" ) < "2025-06-01", yes( "有固定场所" ) )
          exists Item() from $s.items( "问题" )
          accumulate( $a : Activity( kind == "主题党日" ) from $s.activities( "主题党日" );
                      $n : count( $a ); $n < 2 )
        then
          findings.against( "E2", $s );
        end
        """);
    pack.expert(
        "E3",
        "E3-record",
        """
        rule "E3 市级以上通报"
        when
          $r : CaseRecord( kind == "通报批评", level == "市级" || == "省级" )
          Activity( kind == "主题党日", organiser == $r.owner, date > "2025-01-01" )
        then
          findings.against( "E3", $r );
        end
        """);
    problem("p1", "发现");
    problem("p2", "发现");
    activities.add(Activity.builder("主题党日", day(3), "u1").id("a1").build());
    records.add(record("r1", "k", "市级"));
    records.add(record("r2", "k", "省级"));
    records.add(record("r3", null, null));
    assertThat(found("E1", "u1")).containsExactly("p1", "p2");
    assertThat(finding("E2", "u1").witnesses())
        .containsExactly(new Witness(Witness.Kind.SUBJECT, "u1", "甲局"));
    assertThat(finding("E2", "u2").count()).isZero();
    assertThat(found("E3", "u1")).containsExactly("r1", "r2");
    assertThat(finding("E3", "u1").count()).isEqualTo(1);
  }

  @Test
  void expertRule_listWithoutBrackets_isTheSameList() {
    pack.expert(
        "E1",
        "E1-members",
        """
        rule "E1 成员"
        when
          $组合 : Subject( coalitions, memberUnits.size == 2 )
          $单位 : Subject() from $组合.memberUnits
          exists Subject( coalitions, memberUnits contains $单位 )
        then
          findings.against( "E1", $单位 );
        end
        """);
    coalitions.add(
        new Coalition(
            "k1",
            "组合",
            "组合",
            null,
            Map.of(),
            List.of(
                new Membership("u1", Role.LEAD, day(1), null),
                new Membership("u2", Role.MEMBER, day(1), null))));
    assertThat(found("E1", "u1")).containsExactly("u1");
    assertThat(found("E1", "u2")).containsExactly("u2");
  }

  @Test
  void expertRule_factMissing_isNotAssessable() {
    pack.expert(
        "E1",
        "E1-rate",
        """
        rule "E1 完成率低"
        when
          $s : Subject( units, number( "完成率" ) < 0.9 )
        then
          findings.against( "E1", $s );
        end
        """);
    assertThat(observation("E1", "u1")).isEqualTo(Observation.notAssessable(List.of("完成率")));
    assertThat(finding("E1", "u2").count()).isZero();
  }

  @Test
  void factReportedTwice_countsOnce() {
    pack.expert(
        "E1",
        "E1-pairs",
        """
        rule "E1 成对问题"
        when
          $a : Item( list == "问题" )
          Item( this != $a, owner == $a.owner )
        then
          findings.against( "E1", $a );
        end
        """);
    problem("p1", "发现");
    problem("p2", "发现");
    problem("p3", "发现");
    assertThat(found("E1", "u1")).containsExactly("p1", "p2", "p3");
    assertThat(finding("E1", "u1").count()).isEqualTo(3);
  }

  @Test
  void rulesThatDifferOnlyInChinese_areNotConfused() {
    for (String text : List.of("甲", "乙", "丙", "丁")) {
      String id = "E" + (int) text.charAt(0);
      pack.expert(
          id,
          id + "-text",
          "rule \""
              + id
              + " "
              + text
              + "\"\nwhen\n  $s : Subject( text( \"类别\" ) == \""
              + text
              + "\" )\nthen\n  findings.against( \""
              + id
              + "\", $s );\nend\n");
    }
    assertThat(finding("E" + (int) '甲', "u1").count()).isEqualTo(1);
    assertThat(finding("E" + (int) '乙', "u1").count()).isZero();
    assertThat(finding("E" + (int) '乙', "u2").count()).isEqualTo(1);
    assertThat(finding("E" + (int) '丙', "u1").count()).isZero();
  }

  @Test
  void ruleThatFails_isNamedWithItsFile() {
    pack.expert(
        "E1",
        "E1-fails",
        """
        rule "E1 党员数"
        when
          $s : Subject( units, number( "党员数" ) > 3 )
        then
          findings.against( "E1", $s );
        end
        """);
    RuleEngine engine =
        RuleEngine.direct(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader());
    assertThat(engine.isDirect()).isTrue();
    Vocabulary none = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    Submission submission =
        Submission.builder(day(12), day(1), day(12))
            .units(List.of(new Unit("u1", "甲局", null, Map.of())))
            .build();
    Snapshot foreign = Snapshot.of(submission, new Layout(none));
    assertThatThrownBy(() -> engine.observe(foreign))
        .isInstanceOfSatisfying(
            AssessmentException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).id()).isEqualTo(ProblemId.BROKEN_RULE);
              assertThat(e.problems().get(0).position()).hasToString("test/rules/E1-fails.drl:1:6");
              assertThat(e.problems().get(0).arguments().get(0)).startsWith("\"E1 党员数\" ");
            });
  }

  @Test
  void brokenRule_isRefusedWithAllProblems() {
    pack.expert("E1", "E1-bad", "rule \"E1\"\nwhen\n  $i : Item( overdu )\nthen\nend\n");
    pack.expert("E2", "E2-bad", "rule \"E2\"\nwhen\n  $i : Itm()\nthen\nend\n");
    assertThatThrownBy(
            () -> RuleEngine.build(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader()))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.position().source())
                    .containsExactly(
                        "test/rules/E1-bad.drl", "test/rules/E1-bad.drl", "test/rules/E2-bad.drl"));
  }

  @Test
  void observe_manyThreads_isAlwaysTheSame() throws Exception {
    pack.unit("A", new Measure.Items("问题", null, null));
    pack.unit("B", new Measure.Activities("主题党日", Part.PARTICIPANT, null));
    RuleEngine engine =
        RuleEngine.build(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader());
    Layout layout = new Layout(pack.read().vocabulary());
    Snapshot snapshot = Snapshot.of(new RandomCohort(3).submission(70), layout);
    List<List<Observation>> expected = engine.observe(snapshot);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<List<Observation>>>> tasks = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        tasks.add(() -> engine.observe(snapshot));
      }
      for (Future<List<List<Observation>>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void observe_noUnits_isEmpty() {
    pack.unit("A", new Measure.Items("问题", null, null));
    RuleEngine engine =
        RuleEngine.build(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader());
    Submission empty = Submission.builder(day(12), day(1), day(12)).build();
    assertThat(engine.observe(Snapshot.of(empty, new Layout(pack.read().vocabulary())))).isEmpty();
  }

  private void problem(String id, String state, String... rectifiedBy) {
    List<Link> links = new ArrayList<>();
    for (String to : rectifiedBy) {
      links.add(new Link("整改", to));
    }
    items.add(
        ChecklistItem.builder(id, "问题", "u1", day(1))
            .title("问题")
            .state(state)
            .due(day(2))
            .closed(state.equals("销号") ? day(2) : null)
            .links(links)
            .build());
  }

  private void rectification(String id, String owner, String state) {
    items.add(
        ChecklistItem.builder(id, "整改", owner, day(1))
            .state(state)
            .closed(state.equals("销号") ? day(2) : null)
            .build());
  }

  private static CaseRecord record(String id, String key, String level) {
    return CaseRecord.builder("通报批评", "u1", day(4)).id(id).key(key).level(level).build();
  }

  private static LocalDate day(int month) {
    return LocalDate.of(2025, month, 1);
  }

  private List<String> found(String criterion, String subject) {
    return finding(criterion, subject).witnesses().stream().map(Witness::ref).toList();
  }

  private Finding finding(String criterion, String subject) {
    return observation(criterion, subject).findings().get(0);
  }

  private Observation observation(String criterion, String subject) {
    RuleEngine engine =
        RuleEngine.build(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader());
    RuleEngine direct =
        RuleEngine.direct(pack.read(), pack.ids(), RuleEngineTest.class.getClassLoader());
    int row = subject.equals("u1") ? 0 : 1;
    List<String> ids = pack.read().rubric().criteria().stream().map(c -> c.id()).toList();
    assertThat(direct.isDirect()).isEqualTo(engine.separable());
    assertThat(direct.observe(snapshot())).isEqualTo(engine.observe(snapshot()));
    return Objects.requireNonNull(engine.observe(snapshot()).get(row).get(ids.indexOf(criterion)));
  }

  private Snapshot snapshot() throws AssessmentException {
    Map<String, FactValue> first =
        Map.of(
            "党员数", FactValue.of(4),
            "类别", FactValue.of("甲"),
            "有固定场所", FactValue.of(true),
            "换届日期", FactValue.of("2025-05-31"));
    Map<String, FactValue> second =
        Map.of(
            "党员数", FactValue.of(3),
            "类别", FactValue.of("乙"),
            "有固定场所", FactValue.of(true),
            "完成率", FactValue.of(new java.math.BigDecimal("0.9")),
            "换届日期", FactValue.of("2025-05-31"));
    Submission submission =
        Submission.builder(day(12), day(1), day(12))
            .units(List.of(new Unit("u1", "甲局", null, first), new Unit("u2", "乙局", null, second)))
            .coalitions(coalitions)
            .items(items)
            .activities(activities)
            .records(records)
            .build();
    return Snapshot.of(submission, new Layout(pack.read().vocabulary()));
  }
}
