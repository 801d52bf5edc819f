package io.kaoping.drools.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.plan.Plan;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated rules against the plan, on conditions and submissions made by a seed. */
class ExecutorsAgreeTest {
  private static final Map<String, Type> UNIT =
      Map.of(
          "党员数", Type.NUMBER,
          "完成率", Type.NUMBER,
          "有固定场所", Type.YES_NO,
          "措施一", Type.YES_NO,
          "类别", Type.TEXT,
          "class", Type.TEXT,
          "memberships", Type.NUMBER,
          "换届日期", Type.DATE);
  private static final Map<String, Type> COALITION =
      Map.of(
          "size", Type.NUMBER,
          "leads", Type.NUMBER,
          "deputies", Type.NUMBER,
          "members", Type.NUMBER,
          "partners", Type.NUMBER,
          "memberships", Type.NUMBER,
          "经费", Type.NUMBER);
  private static final Map<String, Type> ITEM =
      Map.ofEntries(
          Map.entry("state", Type.TEXT),
          Map.entry("title", Type.TEXT),
          Map.entry("raised", Type.DATE),
          Map.entry("due", Type.DATE),
          Map.entry("closedOn", Type.DATE),
          Map.entry("closed", Type.YES_NO),
          Map.entry("overdue", Type.YES_NO),
          Map.entry("late", Type.YES_NO),
          Map.entry("evidenced", Type.YES_NO),
          Map.entry("hasDue", Type.YES_NO),
          Map.entry("skipped", Type.YES_NO),
          Map.entry("金额", Type.NUMBER),
          Map.entry("来源", Type.TEXT),
          Map.entry("上级交办", Type.YES_NO),
          Map.entry("回访日期", Type.DATE));
  private static final Map<String, Type> ACTIVITY =
      Map.of(
          "date", Type.DATE,
          "evidenced", Type.YES_NO,
          "participants", Type.NUMBER,
          "联合", Type.YES_NO,
          "课时", Type.NUMBER);
  private static final Map<String, Type> RECORD =
      Map.of("date", Type.DATE, "evidenced", Type.YES_NO, "人次", Type.NUMBER);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void observe_anyMeasure_isWhatThePlanObserves(long seed) {
    TestPack pack = new TestPack();
    RandomCohort random = new RandomCohort(seed);
    for (int i = 0; i < 8; i++) {
      pack.unit("W" + i, new Measure.When(random.condition(UNIT, 2)));
      pack.coalition("V" + i, new Measure.When(random.condition(COALITION, 2)));
      Condition item = withoutStates(random, 2);
      pack.unit(
          "I" + i, new Measure.Items("问题", item, i % 2 == 0 ? null : withoutStates(random, 1)));
      Part part = i % 2 == 0 ? Part.PARTICIPANT : Part.ORGANISER;
      Period every = Period.values()[i % 4];
      Condition activity = random.condition(ACTIVITY, 2);
      pack.unit("C" + i, new Measure.Cadence("主题党日", 1 + i % 3, every, part, null));
      pack.unit("D" + i, new Measure.Cadence("主题党日", 1 + i % 3, every, part, activity));
      pack.coalition("E" + i, new Measure.Cadence("会议联席", 1, every, part, activity));
      pack.unit("A" + i, new Measure.Activities("会议联席", part, i < 2 ? null : activity));
      pack.unit("R" + i, new Measure.Records("通报批评", i < 2 ? null : random.condition(RECORD, 2)));
      pack.criterion(
          "X" + i,
          SubjectKind.UNIT,
          random.condition(UNIT, 1),
          List.of(
              new Measure.When(random.condition(UNIT, 1)),
              new Measure.Absences("会议联席"),
              new Measure.Entries("十条措施", List.of("措施一", "措施二", "措施三"), i % 2 == 0)));
    }
    pack.unit("N1", new Measure.Number("完成率", null, BigDecimal.ONE));
    pack.unit("N2", new Measure.Number("完成率", null, BigDecimal.valueOf(100)));
    pack.unit("N3", new Measure.Number("完成率", "党员数", BigDecimal.ONE));
    pack.coalition("N4", new Measure.Number("经费", "size", BigDecimal.ONE));
    for (int i = 0; i < 4; i++) {
      Condition item = withoutStates(random, 2);
      Condition activity = random.condition(ACTIVITY, 2);
      Condition entry = random.condition(RECORD, 2);
      Part part = i % 2 == 0 ? Part.PARTICIPANT : Part.ORGANISER;
      pack.unit(
          "S" + i, new Measure.Sum(new Measure.Items("问题", i == 0 ? null : item, null), "金额"));
      pack.unit(
          "T" + i,
          new Measure.Sum(
              new Measure.Activities("会议联席", part, i < 2 ? null : activity),
              i % 2 == 0 ? "participants" : "课时"));
      pack.unit("U" + i, new Measure.Sum(new Measure.Records("通报批评", i == 0 ? null : entry), "人次"));
      pack.unit(
          "L" + i, new Measure.Tier("通报批评", "市级", List.of("省级"), false, i == 0 ? null : entry));
      pack.unit(
          "LO" + i, new Measure.Tier("通报批评", "市级", List.of("省级"), true, i == 0 ? null : entry));
      pack.unit("H" + i, new Measure.Tier("通报批评", "省级", List.of(), false, i == 0 ? null : entry));
      pack.unit(
          "Q" + i,
          new Measure.Conditions(
              List.of(
                  random.condition(UNIT, 2),
                  random.condition(UNIT, 1),
                  random.condition(UNIT, 1))));
      pack.multiplied("P" + i, new Measure.Records("通报批评", null), random.condition(UNIT, 1));
    }
    pack.unit("I-all", new Measure.Items("整改", null, null));
    pack.coalition("M", new Measure.MembersWithout("巡学旁听"));
    ReadPack read = pack.read();
    Layout layout = new Layout(read.vocabulary());
    Plan plan = Plan.compile(read.rubric(), layout);
    RuleEngine rules =
        RuleEngine.build(read, pack.ids(), ExecutorsAgreeTest.class.getClassLoader());
    RuleEngine direct =
        RuleEngine.direct(read, pack.ids(), ExecutorsAgreeTest.class.getClassLoader());
    assertThat(direct.isDirect()).isTrue();
    for (int i = 0; i < 10; i++) {
      Snapshot snapshot = Snapshot.of(random.submission(1 + i * 4), layout);
      List<List<Observation>> planned = plan.observe(snapshot);
      List<List<Observation>> ruled = rules.observe(snapshot);
      assertThat(direct.observe(snapshot)).isEqualTo(ruled);
      for (int s = 0; s < planned.size(); s++) {
        SubjectKind kind = snapshot.subjects().get(s).kind();
        for (int c = 0; c < planned.get(s).size(); c++) {
          assertThat(ruled.get(s).get(c))
              .as("%s %s", read.rubric().criteria(kind).get(c), snapshot.subjects().get(s).id())
              .isEqualTo(planned.get(s).get(c));
        }
      }
    }
  }

  /** States are compared with states only, everything else with anything. */
  private static Condition withoutStates(RandomCohort random, int depth) {
    Map<String, Type> names = new java.util.HashMap<>(ITEM);
    names.remove("state");
    return random.condition(names, depth);
  }

  @Test
  void observe_someCriteria_leavesTheOthersNull() {
    TestPack pack =
        new TestPack()
            .unit("A", new Measure.Absences("会议联席"))
            .unit("B", new Measure.Items("问题", null, null));
    ReadPack read = pack.read();
    RuleEngine rules =
        RuleEngine.build(read, java.util.Set.of("B"), ExecutorsAgreeTest.class.getClassLoader());
    Snapshot snapshot =
        Snapshot.of(new RandomCohort(7).submission(2), new Layout(read.vocabulary()));
    assertThat(rules.observe(snapshot).get(0)).element(0).isNull();
    assertThat(rules.observe(snapshot).get(0)).element(1).isNotNull();
  }
}
