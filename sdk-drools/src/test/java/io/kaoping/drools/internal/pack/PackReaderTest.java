package io.kaoping.drools.internal.pack;

import static io.kaoping.drools.internal.pack.SmallPack.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.Kaoping;
import io.kaoping.pack.PackIdentity;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.NotCheckable;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
  @TempDir Path temp;
  private SmallPack small;

  @BeforeEach
  void makePack() {
    small = new SmallPack(temp, "small");
  }

  @Test
  void identity_isThatOfTheManifest() {
    PackIdentity identity = good(small.read()).identity();

    assertThat(identity.id()).isEqualTo("small");
    assertThat(identity.version()).isEqualTo("1");
    assertThat(identity.title()).isEqualTo(new Wording("小包", "Small pack"));
    assertThat(identity.basis()).containsExactly(new PackIdentity.Basis("试行办法", "第一条"));
    assertThat(identity.effectiveFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(identity.effectiveUntil()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(identity.includes()).isEmpty();
    assertThat(identity.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void name_isIdAndVersion() {
    assertThat(small.read().name()).isEqualTo("small 1");
  }

  @Test
  void rubric_holdsWhatThePackDecides() {
    Rubric rubric = good(small.read()).rubric();

    assertThat(rubric.sections())
        .containsExactly(new Section("life", new Wording("组织生活", "Organisational life")));
    assertThat(rubric.unitGrades())
        .containsExactly(
            new Grade("good", new Wording("好", "Good"), Points.of(12)),
            new Grade("poor", new Wording("差", "Poor"), Points.ZERO));
    assertThat(rubric.coalitionGrades())
        .extracting(Grade::from)
        .containsExactly(Points.of(8), Points.ZERO);
    assertThat(rubric.awards())
        .containsExactly(new Award("best", new Wording("先进", "Best"), SubjectKind.UNIT, "good", 3));
    assertThat(rubric.rounding()).isEqualTo(Rounding.USUAL);
    assertThat(rubric.scoringModel()).isEqualTo("weighted-sum");
    assertThat(rubric.decisions()).isEqualTo(new Decisions(true, false));
    assertThat(rubric.notCheckable())
        .containsExactly(new NotCheckable(new Wording("实效", "Effect"), "没有可以计数的标准"));
    assertThat(rubric.maximum(SubjectKind.UNIT)).isEqualTo(Points.of(16));
    assertThat(rubric.maximum(SubjectKind.COALITION)).isEqualTo(Points.of(10));
  }

  @Test
  void cadence_isReadWhole() {
    Criterion z1 = criterion("Z1");

    assertThat(z1)
        .isEqualTo(
            new Criterion(
                "Z1",
                "small",
                "life",
                new Wording("主题党日", "Party day"),
                new Wording("主题党日每月至少1次,每少1次扣0.5分", "Each missing Party day costs 0.5 points"),
                SubjectKind.UNIT,
                Points.of(6),
                Points.of(1),
                Start.FULL,
                Points.ZERO,
                null,
                null,
                List.of(
                    new Clause(
                        "Z1",
                        Effect.DEDUCTION,
                        Points.of("0.5"),
                        "per",
                        Parameter.NONE,
                        new Measure.Cadence(
                            "主题党日", 1, Period.MONTH, Part.PARTICIPANT, new Condition.Is("联合")),
                        null,
                        new Wording("主题党日少{count}次", "{count} Party day(s) missing"),
                        null,
                        Set.of())),
                null,
                "分值由本包设定"));
  }

  @Test
  void proportion_keepsItsFormAndPolicy() {
    Criterion z2 = criterion("Z2");

    assertThat(z2.whenNotApplicable()).isEqualTo(NotApplicablePolicy.EXEMPT);
    assertThat(z2.clause("Z2").form()).isEqualTo("proportion");
    assertThat(z2.clause("Z2").measure())
        .isEqualTo(
            new Measure.Items(
                "问题",
                new Condition.Compare("state", Condition.Operator.NE, FactValue.of("销号")),
                null));
  }

  @Test
  void severalClauses_areNumberedUnlessNamed() {
    Criterion z3 = criterion("Z3");

    assertThat(z3.clauses()).extracting(Clause::id).containsExactly("Z3.1", "Z3.kind");
    assertThat(z3.clause("Z3.1").limit()).isEqualTo(Points.of(1));
    assertThat(z3.clause("Z3.1").measure())
        .isEqualTo(new Measure.Entries("四项措施", List.of("有人管", "有阵地"), false));
    assertThat(z3.clause("Z3.kind").form()).isEqualTo("once");
    assertThat(z3.appliesWhen())
        .isEqualTo(new Condition.Compare("党员数", Condition.Operator.GE, FactValue.of(7)));
  }

  @Test
  void veto_hasNoPointsAndFiresOnce() {
    Criterion v1 = criterion("V1");

    assertThat(v1.points()).isEqualTo(Points.ZERO);
    assertThat(v1.clause("V1").effect()).isEqualTo(Effect.VETO);
    assertThat(v1.clause("V1").form()).isEqualTo("once");
    assertThat(v1.clause("V1").points()).isEqualTo(Points.ZERO);
    assertThat(v1.clause("V1").sanction().gradeAtMost()).isEqualTo("poor");
    assertThat(v1.clause("V1").sanction().loses()).containsExactly("best");
  }

  @Test
  void start_followsFromTheEffects() {
    assertThat(criterion("Z1").start()).isEqualTo(Start.FULL);
    assertThat(criterion("C1").start()).isEqualTo(Start.ZERO);
    assertThat(criterion("J1").start()).isEqualTo(Start.ZERO);
    assertThat(criterion("J1").bonus()).isTrue();
    assertThat(criterion("M1").clauses().get(0).measure())
        .isEqualTo(new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF));
  }

  @Test
  void start_isStatedWhenMixed() {
    small.edit(
        "rubric.yaml",
        "award: { points: 4, per: once, of: { when: '有方案 && 成立日 < \"2025-07-01\"' } }",
        "start: zero\n    award: { points: 4, per: once, of: { when: '有方案' } }\n"
            + "    deduct: { points: 1, per: once, of: { when: 'members > 8' } }");
    small.edit(PackMessages.ZH, "C1.finding=有方案", "C1.1.finding=过大\nC1.2.finding=有方案");
    small.edit(PackMessages.EN, "C1.finding=Has a plan", "C1.1.finding=Large\nC1.2.finding=Plan");
    Criterion c1 = criterion("C1");

    assertThat(c1.start()).isEqualTo(Start.ZERO);
    assertThat(c1.clauses())
        .extracting(Clause::effect)
        .containsExactly(Effect.DEDUCTION, Effect.AWARD);
    assertThat(c1.clauses()).extracting(Clause::id).containsExactly("C1.1", "C1.2");
  }

  @Test
  void floor_isTheCriterionsElseThePacks() {
    assertThat(criterion("R1").floor()).isEqualTo(Points.of(-1));
    assertThat(criterion("Z2").floor()).isEqualTo(Points.ZERO);

    small.edit("pack.yaml", "item-floor: zero", "item-floor: none");
    small.edit("rubric.yaml", "floor: -1", "floor: none");
    assertThat(criterion("R1").floor()).isNull();
    assertThat(criterion("Z2").floor()).isNull();
    assertThat(criterion("Z1").floor()).isEqualTo(Points.ZERO);
  }

  @Test
  void activityOfCoalition_isTheOneItHeld() {
    assertThat(criterion("J1").clause("J1").measure())
        .isEqualTo(new Measure.Activities("主题党日", Part.ORGANISER, null));
  }

  @Test
  void pluginForm_keepsItsName() {
    small.edit("rubric.yaml", "points: 1, per: entry", "points: 1, per: staircase");

    assertThat(criterion("Z3").clause("Z3.1").form()).isEqualTo("staircase");
  }

  @Test
  void decimals_areExact() {
    small.edit("rubric.yaml", "points: 0.5, per: shortfall", "points: 0.100001, per: shortfall");

    assertThat(criterion("Z1").clause("Z1").points()).isEqualTo(Points.of("0.100001"));
  }

  @Test
  void expertRule_isTiedToItsClause() {
    ReadPack pack = good(small.read());

    assertThat(pack.expertRules())
        .containsExactly(
            new ExpertRule(
                "R1",
                List.of("R1"),
                "small/rules/R1-unlinked.drl",
                SmallPack.DRL,
                "# R1\n",
                "small"));
    assertThat(pack.expertRules().get(0).name()).isEqualTo("R1-unlinked");
    assertThat(criterion("R1").clause("R1").measure()).isEqualTo(new Measure.Expert("R1-unlinked"));
    assertThat(criterion("R1").method()).isEqualTo("查阅清单");
    assertThat(criterion("R1").basis()).isEqualTo("试行办法第二条");
  }

  @Test
  void cases_areBytesByPath() {
    ReadPack pack = good(small.read());

    assertThat(pack.cases().keySet()).containsExactly("cases/small.yaml");
    assertThat(new String(pack.cases().get("cases/small.yaml"), StandardCharsets.UTF_8))
        .isEqualTo("format: kaoping.cases/1\n");
  }

  @Test
  void position_isThatOfTheRowOrClause() {
    ReadPack pack = good(small.read());

    assertThat(pack.positionOf("Z1")).hasToString("small/rubric.yaml:5:9");
    assertThat(pack.positionOf("Z3.kind")).hasToString("small/rubric.yaml:32:9");
    assertThat(pack.positionOf("nothing")).hasToString("small");
  }

  @Test
  void vocabulary_keepsOrderAndTypes() {
    Vocabulary vocabulary = good(small.read()).vocabulary();

    assertThat(vocabulary.facts().keySet()).containsExactly("党员数", "类别", "成立日", "有方案");
    assertThat(vocabulary.facts().get("类别").values()).containsExactly("甲", "乙");
    assertThat(vocabulary.facts().get("有方案").subject()).isEqualTo(SubjectKind.COALITION);
    assertThat(vocabulary.lists().get("问题").checklist().closing()).containsExactly("销号");
    assertThat(vocabulary.lists().get("问题").links().get("牵连").to()).isEqualTo("问题");
    assertThat(vocabulary.namedLists().get("四项措施").entries()).containsEntry("有阵地", "Premises");
    assertThat(vocabulary.records().get("通报批评").levels()).containsExactly("市级", "省级");
  }

  @Test
  void windowsLineEndsAndByteOrderMark_changeNothing() {
    for (String path : List.copyOf(small.files().keySet())) {
      small.put(path, "\ufeff" + small.text(path).replace("\n", "\r\n"));
    }

    assertThat(good(small.read()).rubric().criteria()).hasSize(8);
  }

  @Test
  void hiddenFiles_areNoPartOfThePack() {
    String digest = good(small.read()).identity().digest();
    small.put(".DS_Store", "x").put(".git/config", "x");

    assertThat(good(small.read()).identity().digest()).isEqualTo(digest);
  }

  @Test
  void sdkVersion_isTheOneOfTheSdk() {
    assertThat(Kaoping.version()).startsWith(ManifestReader.SDK_VERSION + ".");
  }

  @Test
  void requestOfNothing_isMisuse() {
    assertThatThrownBy(
            () -> PackReader.read(SmallPack.request(null, null, null, getClass().getClassLoader())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Criterion criterion(String id) {
    return good(small.read()).rubric().criterion(id).orElseThrow();
  }
}
