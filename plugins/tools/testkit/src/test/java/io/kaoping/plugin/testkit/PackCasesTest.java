package io.kaoping.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.assessment.EngineMode;
import io.kaoping.problem.Language;
import io.kaoping.problem.PackException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackCasesTest {
  private static final String HEAD = "format: kaoping.cases/1\ncases:\n";

  private static PackCases cases(String text) {
    Map<String, String> files = new TreeMap<>();
    files.put("cases/a.yaml", HEAD + text);
    files.put("cases/fixtures/two.yaml", Texts.FIXTURE);
    return PackCases.of(new FakeEngine.Pack(files));
  }

  private static CaseRun run(String text) {
    return cases(text).run(FakeEngine.kaoping(EngineMode.VERIFY));
  }

  private static List<String> refused(String text) {
    return refused(Map.of("cases/a.yaml", HEAD + text, "cases/fixtures/two.yaml", Texts.FIXTURE));
  }

  private static List<String> refused(Map<String, String> files) {
    return Texts.places(
        catchThrowableOfType(PackException.class, () -> PackCases.of(new FakeEngine.Pack(files)))
            .problems());
  }

  private static List<String> mismatches(String text) {
    return run(text).results().stream()
        .flatMap(r -> r.mismatches().stream())
        .map(m -> m.text(Language.EN))
        .toList();
  }

  /** Returns a case that makes a change and expects nothing special. */
  private static String changing(String change) {
    return "  - { id: c, fixture: two, change: { "
        + change
        + " }, expect: { u1: { total: 8 } } }\n";
  }

  @Test
  void case_thatIsRight_passes() {
    CaseRun run =
        run(
            """
              - id: c
                title: 对的
                fixture: two
                change: { facts: { u1: { 缺: 2 } } }
                expect:
                  u1: { findings: { D1: 2 }, points: { D1: 6, G1: 0 }, states: { D1: PARTLY_MET },
                        total: 6.00, grade: poor, rank: 2 }
                  u2: { findings: { D1: 1 }, total: 9, grade: poor, rank: 1 }
            """);
    assertThat(run.passed()).isTrue();
    assertThat(run.results())
        .extracting(CaseResult::status)
        .containsExactly(CaseResult.Status.PASSED);
    assertThat(run.results().get(0).position().line()).isEqualTo(3);
  }

  @Test
  void eachDifference_isNamed() {
    assertThat(
            mismatches(
                """
                  - id: c
                    fixture: two
                    expect:
                      u2: { findings: {}, points: { D1: 8, G1: 1.5 }, states: { D1: MET }, total: 10,
                            grade: good, rank: 2 }
                """))
        .containsExactly(
            "u2 extra finding D1: expected 0, was 1",
            "u2 points D1: expected 8, was 7",
            "u2 points G1: expected 1.5, was 2",
            "u2 state D1: expected MET, was PARTLY_MET",
            "u2 total: expected 10, was 9",
            "u2 grade: expected good, was poor",
            "u2 rank: expected 2, was 1");
    assertThat(mismatches("  - { id: c, fixture: two, expect: { u1: { findings: { D1: 3 } } } }\n"))
        .containsExactly("u1 finding D1: expected 3, was 0");
  }

  @Test
  void nothing_canBeExpected() {
    String text =
        "  - { id: c, fixture: two, change: { facts: { u1: { 缺: null } } }, expect: { u1: {"
            + " points: { D1: null }, total: null, grade: null, rank: null,"
            + " states: { D1: NOT_ASSESSABLE } } } }\n";
    assertThat(run(text).passed()).isTrue();
    assertThat(mismatches("  - { id: c, fixture: two, expect: { u1: { total: null } } }\n"))
        .containsExactly("u1 total: expected –, was 8");
  }

  @Test
  void caseThatCannotBeAssessed_isInError() {
    CaseRun run =
        run(
            """
              - { id: c, fixture: two, change: { facts: { u1: { 分歧: true } } }, expect: { u1: { total: 8 } } }
              - { id: d, fixture: two, expect: { u1: { total: 8 } } }
            """);
    assertThat(run.results())
        .extracting(CaseResult::status)
        .containsExactly(CaseResult.Status.ERROR, CaseResult.Status.PASSED);
    assertThat(run.executorsDiffer()).isTrue();
    assertThat(run.passed()).isFalse();
  }

  @Test
  void run_saysWhatNoCaseShows() {
    CaseRun clean = run("  - { id: c, fixture: two, expect: { u1: { findings: {} } } }\n");
    assertThat(clean.neverFound()).containsExactly("D1", "G1");
    assertThat(clean.neverClean()).containsExactly("G1");
    CaseRun both =
        run(
            """
              - { id: c, fixture: two, expect: { u1: { total: 8 } } }
              - { id: d, fixture: two, expect: { u2: { findings: { D1: 1 }, points: { G1: 2 } } } }
            """);
    assertThat(both.neverFound()).isEmpty();
    assertThat(both.neverClean()).isEmpty();
    assertThat(both.summary(Language.ZH))
        .isEqualTo("用例 2,通过 2,失败 0,出错 0\n执行:计划 2 条,Drools 1 条,比对 1 条,单一执行 1 条(G1)\n");
    assertThat(clean.summary(Language.EN))
        .isEqualTo(
            """
            Cases 1, passed 1, failed 0, in error 0
            Executed: plan 2, Drools 1, compared 1, single executor 1 (G1)
            No case that fires: D1, G1
            No case that does not fire: G1
            """);
  }

  @Test
  void otherMode_isRefused() {
    PackCases cases = cases("  - { id: c, fixture: two, expect: { u1: { total: 8 } } }\n");
    assertThatThrownBy(() -> cases.run(FakeEngine.kaoping(EngineMode.AUTO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VERIFY");
  }

  @Test
  void progress_isToldAfterEachCase() {
    List<Integer> told = new java.util.ArrayList<>();
    cases(
            """
              - { id: c, fixture: two, expect: { u1: { total: 8 } } }
              - { id: d, fixture: two, expect: { u1: { total: 8 } } }
            """)
        .run(FakeEngine.kaoping(EngineMode.VERIFY), told::add);
    assertThat(told).containsExactly(1, 2);
  }

  @Test
  void changes_areMadeInTheirOrder() {
    PackCases cases =
        cases(
            changing(
                "facts: { u2: { 好: null } },"
                    + " without: [ { activity: 会议, in: [ 2025-04 ], of: u1 }, { record: r1 } ],"
                    + " set: [ { item: i1, due: null, state: 发现 }, { activity-id: a1, date: 2025-06-01 } ],"
                    + " add: { items: [ { id: i2, list: 问题, owner: u2, title: 二, state: 发现, raised: 2025-01-01 } ] },"
                    + " as-of: 2025-06-30"));
    assertThat(cases.size()).isEqualTo(1);
    PackCase changed =
        new CaseReader(
                new FakeEngine.Pack(
                    Map.of(
                        "a.yaml",
                        HEAD
                            + changing(
                                "without: [ { activity: 会议, in: [ 2025-Q2 ], of: u1 } ],"
                                    + " set: [ { item: i1, due: null } ], as-of: 2025-06-30"),
                        "fixtures/two.yaml",
                        Texts.FIXTURE)))
            .cases()
            .get(0);
    assertThat(changed.submission().asOf()).hasToString("2025-06-30");
    assertThat(changed.submission().activities())
        .extracting(a -> a.date() + " " + a.organiser())
        .containsExactly("2025-03-15 u1", "2025-04-16 u2");
    assertThat(changed.submission().items().get(0).due()).isNull();
  }

  @Test
  void changesThatMatchNothing_areRefused() {
    for (String change :
        List.of(
            "facts: { u1: { 好: null } }",
            "without: [ { activity: 会议, in: [ 2025-05 ] } ]",
            "without: [ { activity: 会议, in: [ 2025-04, 2025-05 ] } ]",
            "without: [ { activity: 会 } ]",
            "without: [ { item: i2 } ]",
            "without: [ { activity-id: a2 } ]",
            "without: [ { record: r2 } ]",
            "set: [ { item: i2, due: null } ]",
            "set: [ { item: i1 } ]",
            "add: { items: [] }",
            "add: {}")) {
      assertThat(refused(changing(change)))
          .as(change)
          .allMatch(p -> p.startsWith("BAD_CASE cases/a.yaml:3:"))
          .hasSize(1);
    }
    assertThat(refused("  - { id: c, fixture: two, change: {}, expect: { u1: { total: 8 } } }\n"))
        .containsExactly("BAD_CASE cases/a.yaml:3:36");
    assertThat(refused(changing("facts: { u9: { 好: true } }")))
        .containsExactly("DANGLING_REFERENCE cases/a.yaml:3:47");
  }

  @Test
  void unknownNames_areRefusedAtTheirPlace() {
    assertThat(
            refused(
                """
                  - id: c
                    tilte: x
                    fixture: two
                    change: { fact: {} }
                    expect:
                      u1: { findings: { D9: 1, G1: 1 }, points: { D9: 1 }, states: { D1: MEET }, grade: god, totl: 1 }
                      u9: { total: 1 }
                """))
        .containsExactly(
            "UNKNOWN_FIELD cases/a.yaml:4:5",
            "UNKNOWN_FIELD cases/a.yaml:6:15",
            "UNKNOWN_FIELD cases/a.yaml:8:94",
            "UNKNOWN_CRITERION cases/a.yaml:8:25",
            "UNKNOWN_CRITERION cases/a.yaml:8:32",
            "UNKNOWN_CRITERION cases/a.yaml:8:51",
            "BAD_VALUE cases/a.yaml:8:74",
            "BAD_VALUE cases/a.yaml:8:89",
            "DANGLING_REFERENCE cases/a.yaml:9:7");
  }

  @Test
  void caseThatExpectsNothing_isRefused() {
    assertThat(
            refused(
                "  - { id: c, fixture: two, expect: {} }\n  - { id: d, fixture: two, expect: { u1: {} } }\n"))
        .containsExactly("BAD_CASE cases/a.yaml:3:36", "BAD_CASE cases/a.yaml:4:42");
  }

  @Test
  void casesWithOneId_areRefused() {
    assertThat(
            refused(
                """
                  - { id: c, fixture: two, expect: { u1: { total: 8 } } }
                  - { id: c, fixture: two, expect: { u1: { total: 8 } } }
                """))
        .containsExactly("DUPLICATE_ID cases/a.yaml:4:11");
  }

  @Test
  void problemsOfChangedData_standWhereTheDataIs() {
    assertThat(
            refused(
                changing(
                    "add: { items: [ { id: i2, list: 问题, owner: u8, title: 二, state: 发现, raised: 2025-01-01 } ] }")))
        .containsExactly("DANGLING_REFERENCE cases/a.yaml:3:81");
  }

  @Test
  void brokenFixture_isToldOnce() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "cases/a.yaml",
        HEAD
            + "  - { id: c, fixture: two, expect: { u1: { total: 8 } } }\n"
            + "  - { id: d, fixture: two, expect: { u1: { total: 8 } } }\n");
    files.put("cases/fixtures/two.yaml", Texts.FIXTURE.replace("owner: u1", "owner: u9"));
    assertThat(refused(files)).containsExactly("DANGLING_REFERENCE cases/fixtures/two.yaml:12:32");
  }

  @Test
  void filesThatNobodyUsesOrHas_areRefused() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "cases/a.yaml", HEAD + "  - { id: c, fixture: other, expect: { u1: { total: 8 } } }\n");
    files.put("cases/fixtures/two.yaml", Texts.FIXTURE);
    files.put("cases/notes.txt", "x");
    assertThat(refused(files))
        .containsExactly(
            "MISSING_FILE cases/a.yaml:3:23",
            "UNUSED_FILE cases/fixtures/two.yaml",
            "UNUSED_FILE cases/notes.txt");
    assertThat(refused(Map.of())).containsExactly("MISSING_FILE cases");
    assertThat(refused(Map.of("cases/a.yaml", "format: kaoping.cases/2\ncases: []\n")))
        .containsExactly("WRONG_FORMAT cases/a.yaml:1:9");
  }

  @Test
  void report_saysEverythingWithoutTimes() {
    CaseRun run =
        run(
            """
              - { id: c, title: '对 <1> & "2"', fixture: two, expect: { u1: { total: 8 } } }
              - { id: d, fixture: two, expect: { u1: { total: 7 } } }
              - { id: e, fixture: two, change: { facts: { u1: { 分歧: true } } }, expect: { u1: { total: 8 } } }
            """);
    assertThat(new String(JUnitXml.of(run, Language.ZH), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="kaoping.fake 1" tests="3" failures="1" errors="1" skipped="0" time="0">
              <properties>
                <property name="pack.digest" value="d1"/>
                <property name="criteria.planned" value="2"/>
                <property name="criteria.drools" value="1"/>
                <property name="criteria.compared" value="1"/>
                <property name="criteria.singleExecutor" value="G1"/>
                <property name="criteria.neverFound" value="D1 G1"/>
                <property name="criteria.neverClean" value=""/>
              </properties>
              <testcase classname="kaoping.fake" name="c 对 &lt;1&gt; &amp; &quot;2&quot;" file="cases/a.yaml" line="3" time="0"/>
              <testcase classname="kaoping.fake" name="d" file="cases/a.yaml" line="4" time="0">
                <failure type="Kaoping/CaseFailed" message="u1 总分:应为 7,实为 8">cases/a.yaml:4:5
            u1 总分:应为 7,实为 8
            </failure>
              </testcase>
              <testcase classname="kaoping.fake" name="e" file="cases/a.yaml" line="5" time="0">
                <error type="Kaoping/ExecutorsDiffer" message="评分项 D1 对 u1 的两种执行结果不一致:计划为 1,Drools 为 2。">cases/a.yaml:5:5
            [Kaoping/ExecutorsDiffer] D1: 评分项 D1 对 u1 的两种执行结果不一致:计划为 1,Drools 为 2。
            </error>
              </testcase>
            </testsuite>
            """);
  }
}
