package io.kaoping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.fixture.Cohorts;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.KaopingException;
import io.kaoping.problem.Language;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.ScoringModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KaopingTest {
  @TempDir Path folder;
  private FakePlugins loader;

  @BeforeEach
  void makeLoader() {
    loader = new FakePlugins(folder).with(EngineProvider.class, "FakeEngine");
  }

  @AfterEach
  void closeLoader() throws Exception {
    loader.close();
  }

  private Kaoping.Builder builder() {
    return Kaoping.builder().classLoader(loader);
  }

  private static Submission cohort(long lacking) {
    return Cohorts.year()
        .units(List.of(new Unit("u1", "甲单位", null, Map.of("缺", FactValue.of(lacking)))))
        .build();
  }

  @Test
  void assess_theOnlyPack_needsNoName() {
    Kaoping kaoping = builder().pack("good", "2025.1").build();

    Assessment assessment = kaoping.assess(cohort(3));

    assertThat(assessment.of("u1").total()).contains(Points.of(7));
    assertThat(assessment.of("u1").grade().id()).isEqualTo("sound");
    assertThat(assessment.pack()).hasToString("good 2025.1");
    assertThat(assessment.dataDigest()).isEqualTo(cohort(3).digest());
    assertThat(assessment.sdkVersion())
        .isEqualTo(Kaoping.version())
        .matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(assessment.notices()).isEmpty();
    assertThat(assessment.execution().mode()).isEqualTo(EngineMode.AUTO);
  }

  @Test
  void assess_withAMode_asksTheEngineForIt() {
    assertThat(
            builder()
                .pack("good")
                .engine(EngineMode.VERIFY)
                .build()
                .assess(cohort(0))
                .execution()
                .mode())
        .isEqualTo(EngineMode.VERIFY);
  }

  @Test
  void assess_ofSeveralPacks_needsAName() {
    Kaoping kaoping = builder().pack("good").pack("fine").build();

    assertThat(kaoping.packs()).containsExactly("good", "fine");
    assertThat(kaoping.assess("fine", cohort(0)).pack().id()).isEqualTo("fine");
    assertThatThrownBy(() -> kaoping.assess(cohort(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[good, fine]");
  }

  @Test
  void assess_withAnUnknownPack_isMisuse() {
    Kaoping kaoping = builder().pack("good").build();

    assertThatThrownBy(() -> kaoping.assess("gud", cohort(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("packId is none of [good]: gud");
  }

  @Test
  void words_areThoseOfThePackAndItsPlugins() {
    Kaoping kaoping = builder().pack("good").build();
    RubricWords words = kaoping.words("good");
    Criterion criterion = kaoping.pack("good").rubric().criteria().get(0);

    assertThat(words.scoringModel())
        .isEqualTo(
            new Wording("各评分项得分相加,另加加分", "the points of all criteria added up, and the bonuses"));
    assertThat(words.clause(criterion, criterion.clause("Z1")))
        .isEqualTo(
            new Wording("专家规则“x”查出的:每次扣 1 分", "what the expert rule \"x\" finds: each takes 1"));
    assertThatThrownBy(() -> kaoping.words("gud"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("packId is none of [good]: gud");
  }

  @Test
  void assess_ofABadSubmission_isRefusedWithAllProblems() {
    Kaoping kaoping = builder().pack("good").build();
    Unit unit = new Unit("u1", " ", null, Map.of());

    assertThat(problems(() -> kaoping.assess(Cohorts.year().units(List.of(unit, unit)).build())))
        .extracting(p -> p.id() + " " + p.position())
        .containsExactly(
            "BAD_ID submission units[0].name",
            "DUPLICATE_ID submission units[1].id",
            "BAD_ID submission units[1].name");
  }

  @Test
  void assess_outsideTheEffectiveDates_isANotice() {
    Kaoping kaoping = builder().pack("good").build();
    Submission onTheLastDay = cohort(0);

    assertThat(kaoping.assess(onTheLastDay).notices()).isEmpty();
    assertThat(kaoping.assess(onTheLastDay.asOf(Cohorts.TO.plusDays(1))).notices())
        .containsExactly(
            Problem.notice(
                ProblemId.OUTSIDE_PERIOD,
                Position.of("submission", "asOf"),
                "2026-01-01",
                "2025-01-01",
                "2025-12-31"));
  }

  @Test
  void assess_twice_isTheSameToTheLastByte() {
    Kaoping kaoping = builder().pack("good").build();

    assertThat(kaoping.assess(cohort(4)).digest()).isEqualTo(kaoping.assess(cohort(4)).digest());
    assertThat(kaoping.assess(cohort(4)).digest()).isNotEqualTo(kaoping.assess(cohort(5)).digest());
  }

  @Test
  void build_withBadPacks_throwsWithTheProblemsOfAll() {
    Kaoping.Builder builder =
        builder().pack("bad-a").pack("good").pack("noticed").pack("bad-b", "2");

    assertThatThrownBy(builder::build)
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("规则包 bad-a 1、bad-b 2 不能使用:2 处错误\n");
    assertThat(problems(builder::build))
        .extracting(p -> p.severity() + " " + p.position())
        .containsExactly(
            "NOTICE bad-a/rules",
            "ERROR bad-a/rubric.yaml",
            "NOTICE noticed/rules",
            "NOTICE bad-b/rules",
            "ERROR bad-b/rubric.yaml");
  }

  @Test
  void build_withNoticesOnly_keepsThem() {
    Kaoping kaoping = builder().pack("noticed").build();

    assertThat(kaoping.problems()).extracting(Problem::id).containsExactly(ProblemId.UNUSED_FILE);
    assertThat(kaoping.assess(cohort(0)).notices()).isEmpty();
  }

  @Test
  void build_ofAPackThatIsNotThereForNoReason_stillThrows() {
    assertThatThrownBy(() -> builder().pack("bare").build())
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("规则包 bare 1 不能使用");
  }

  @Test
  void build_ofAPackWithAnError_neverUsesIt() {
    assertThatThrownBy(() -> builder().pack("torn").build()).isInstanceOf(PackException.class);

    Kaoping kaoping = builder().pack("torn").onBadPack(BadPackPolicy.QUARANTINE).build();
    assertThat(kaoping.packs()).isEmpty();
    assertThat(problems(() -> kaoping.assess("torn", cohort(0))))
        .extracting(Problem::id)
        .containsExactly(ProblemId.PACK_QUARANTINED, ProblemId.BAD_CRITERION);
  }

  @Test
  void quarantine_buildsTheRest_andRefusesTheBadOneWithItsOwnProblems() {
    Kaoping kaoping =
        builder()
            .pack("bad-a")
            .pack("good")
            .pack("bad-b")
            .onBadPack(BadPackPolicy.QUARANTINE)
            .build();

    assertThat(kaoping.packs()).containsExactly("good");
    assertThat(kaoping.problems()).hasSize(4);
    assertThat(kaoping.assess("good", cohort(1)).of("u1").total()).contains(Points.of(9));
    assertThatThrownBy(() -> kaoping.assess("bad-b", cohort(1)))
        .isInstanceOf(AssessmentException.class)
        .hasMessageStartingWith("规则包 bad-b 已隔离:2 处错误\n");
    assertThat(problems(() -> kaoping.assess("bad-b", cohort(1))))
        .extracting(p -> p.id() + " " + p.position())
        .containsExactly(
            "PACK_QUARANTINED bad-b", "UNUSED_FILE bad-b/rules", "BAD_CRITERION bad-b/rubric.yaml");
    assertThat(problems(() -> kaoping.pack("bad-a"))).hasSize(3);
    assertThatThrownBy(() -> kaoping.assess(cohort(1))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void quarantine_ofTheOnlyPack_isToldWhenAssessing() {
    Kaoping kaoping = builder().pack("bad").onBadPack(BadPackPolicy.QUARANTINE).build();

    assertThat(problems(() -> kaoping.assess(cohort(1))))
        .first()
        .isEqualTo(Problem.error(ProblemId.PACK_QUARANTINED, Position.of("bad"), "bad"));
  }

  @Test
  void quarantine_ofAnEditedCopy_takesTheGoodOneToo() {
    // the host meant the copy in the folder: the other one would silently give other scores
    Kaoping kaoping =
        builder()
            .pack("good")
            .pack(Path.of("packs", "good-edited"))
            .onBadPack(BadPackPolicy.QUARANTINE)
            .build();

    assertThat(kaoping.packs()).isEmpty();
    assertThat(problems(() -> kaoping.assess("good", cohort(1))))
        .extracting(Problem::id)
        .containsExactly(
            ProblemId.PACK_QUARANTINED, ProblemId.UNUSED_FILE, ProblemId.BAD_CRITERION);
  }

  @Test
  void build_withOnePackTwice_namesBoth() {
    Kaoping.Builder builder = builder().pack("good", "1").pack(Path.of("packs", "good"));

    assertThat(problems(builder::build))
        .containsExactly(
            Problem.error(
                ProblemId.DUPLICATE_PACK, Position.of("good"), "good", "1", "good 1", "good"));
    Kaoping kaoping = builder.onBadPack(BadPackPolicy.QUARANTINE).build();
    assertThat(kaoping.packs()).isEmpty();
    assertThat(problems(() -> kaoping.assess(cohort(0))))
        .extracting(Problem::id)
        .containsExactly(ProblemId.PACK_QUARANTINED, ProblemId.DUPLICATE_PACK);
  }

  @Test
  void build_withoutPacks_needsNoEngine() throws Exception {
    try (FakePlugins none = new FakePlugins(folder.resolve("none"))) {
      Kaoping kaoping = Kaoping.builder().classLoader(none).build();

      assertThat(kaoping.packs()).isEmpty();
      assertThatThrownBy(() -> kaoping.assess(cohort(0))).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void build_withoutEngine_namesWhatToAdd() throws Exception {
    try (FakePlugins none = new FakePlugins(folder.resolve("none"))) {
      assertThat(problems(() -> Kaoping.builder().classLoader(none).pack("good").build()))
          .containsExactly(
              Problem.error(
                  ProblemId.MISSING_PLUGIN,
                  Position.of("EngineProvider"),
                  "EngineProvider",
                  "drools",
                  "[]"));
    }
  }

  @Test
  void build_withTwoEngines_namesBoth() {
    loader.with(EngineProvider.class, "OtherEngine", "FakeEngine");

    assertThat(problems(() -> builder().pack("good").build()))
        .containsExactly(
            Problem.error(
                ProblemId.DUPLICATE_PLUGIN,
                Position.of("EngineProvider"),
                "EngineProvider",
                "fake",
                "io.kaoping.fake.FakeEngine",
                "io.kaoping.fake.OtherEngine"));
  }

  @Test
  void build_withBadPlugins_throwsWithAllOfThem_evenUnderQuarantine() {
    loader.with(CriterionForm.class, "Broken", "Ladder", "Future", "OtherLadder", "Once", "Nobody");

    List<Problem> problems =
        problems(() -> builder().pack("good").onBadPack(BadPackPolicy.QUARANTINE).build());

    assertThat(problems)
        .extracting(Problem::id)
        .containsExactly(
            ProblemId.BROKEN_PLUGIN,
            ProblemId.SPI_MISMATCH,
            ProblemId.DUPLICATE_PLUGIN,
            ProblemId.DUPLICATE_PLUGIN,
            ProblemId.BROKEN_PLUGIN);
    assertThat(problems.get(1))
        .isEqualTo(
            Problem.error(
                ProblemId.SPI_MISMATCH, Position.of("io.kaoping.fake.Future"), "future", "2", "1"));
    assertThat(problems.get(2).arguments())
        .containsExactly(
            "CriterionForm", "staircase", "io.kaoping.fake.Ladder", "io.kaoping.fake.OtherLadder");
    assertThat(problems.get(3).arguments())
        .containsExactly(
            "CriterionForm", "once", "io.kaoping.scoring.form.OnceForm", "io.kaoping.fake.Once");
    assertThat(problems.get(4).arguments().get(1)).contains("io.kaoping.fake.Nobody");
  }

  @Test
  void scoringModel_ofTheCall_isTheOneThatScores() {
    loader.with(ScoringModel.class, "Fifth");
    Parameter tenth =
        new Parameter.Named(Map.of("part", new Parameter.Number(new BigDecimal("0.1"))));

    assertThat(builder().pack("good").scoringModel("fifth").build().assess(cohort(0)).of("u1"))
        .satisfies(card -> assertThat(card.total()).contains(Points.of(2)));
    Assessment assessment =
        builder().pack("good").scoringModel("fifth", tenth).build().assess(cohort(0));
    assertThat(assessment.scoring()).isEqualTo("fifth");
    assertThat(assessment.of("u1").total()).contains(Points.of(1));
    assertThat(builder().pack("good").build().assess(cohort(0)).scoring())
        .isEqualTo("weighted-sum");
  }

  @Test
  void scoringModel_ofTheCall_thatIsUnknown_namesTheNearest() {
    assertThat(problems(builder().pack("good").scoringModel("weighted-som")::build))
        .containsExactly(
            Problem.error(
                    ProblemId.MISSING_PLUGIN,
                    Position.of("scoring"),
                    "ScoringModel",
                    "weighted-som",
                    "weighted-sum")
                .withRemedy("weighted-sum"));
  }

  @Test
  void scoringModel_thatThePackDoesNotFit_isAProblemOfThePack() {
    Parameter part =
        new Parameter.Named(Map.of("part", new Parameter.Number(new BigDecimal("0.1"))));
    Kaoping.Builder builder = builder().pack("good").scoringModel("weighted-sum", part);

    assertThat(problems(builder::build))
        .extracting(p -> p.position() + " " + p.message(Language.EN))
        .containsExactly(
            "scoring part The scoring model \"weighted-sum\" cannot be used here:"
                + " there is no such parameter");
    assertThat(problems(builder::build))
        .extracting(p -> p.message(Language.ZH))
        .containsExactly("计分模型「weighted-sum」用不上:没有这个参数");
    assertThat(builder.onBadPack(BadPackPolicy.QUARANTINE).build().packs()).isEmpty();
  }

  @Test
  void plugins_areListedByKindAndId() {
    loader.with(CriterionForm.class, "Ladder");

    List<InstalledPlugin> plugins = builder().pack("good").build().plugins();

    assertThat(plugins)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(InstalledPlugin::kind)
                .thenComparing(InstalledPlugin::id))
        .contains(
            new InstalledPlugin("CriterionForm", "bands", 1, "io.kaoping.scoring.form.BandsForm"),
            new InstalledPlugin("CriterionForm", "staircase", 1, "io.kaoping.fake.Ladder"),
            new InstalledPlugin("EngineProvider", "fake", 1, "io.kaoping.fake.FakeEngine"),
            new InstalledPlugin(
                ScoringModel.class.getSimpleName(),
                "weighted-sum",
                1,
                "io.kaoping.scoring.WeightedSum"));
    assertThat(plugins)
        .filteredOn(plugin -> plugin.kind().equals("CriterionForm"))
        .extracting(InstalledPlugin::id)
        .containsExactly(
            "bands",
            "best",
            "judged",
            "ladder",
            "linear",
            "once",
            "peer-mean",
            "per",
            "proportion",
            "ranks",
            "staircase",
            "step");
  }

  @Test
  void classLoader_ofTheThread_isTheUsualOne() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(loader);
      assertThat(Kaoping.builder().pack("good").build().packs()).containsExactly("good");
      assertThat(Kaoping.builder().packsOnPath())
          .containsExactly(new EngineProvider.PackOnPath("good", "1", "好", "Good"));
      thread.setContextClassLoader(null);
      assertThatThrownBy(() -> Kaoping.builder().pack("good").build())
          .isInstanceOf(PackException.class);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void build_withALoaderThatFails_ends() {
    ClassLoader failing =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("disk gone");
          }
        };

    assertThat(problems(() -> Kaoping.builder().classLoader(failing).build()))
        .extracting(Problem::id)
        .containsOnly(ProblemId.BROKEN_PLUGIN);
  }

  @Test
  void tailoring_isHandedToThePackBeforeIt() {
    Kaoping kaoping =
        builder()
            .pack("good")
            .tailoring(Path.of("a.yaml"))
            .pack("noticed")
            .tailoring(Path.of("b.yaml"))
            .build();

    assertThat(kaoping.problems())
        .extracting(p -> p.position().source() + " " + p.arguments().get(0))
        .containsExactly("good a.yaml", "noticed/rules rules/x.drl", "noticed b.yaml");
  }

  @Test
  void tailoring_beforeAnyPack_isMisuse() {
    assertThatThrownBy(() -> builder().tailoring(Path.of("a.yaml")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.yaml");
  }

  private static List<Problem> problems(ThrowingCallable action) {
    try {
      action.call();
    } catch (KaopingException e) {
      return e.problems();
    } catch (Throwable e) {
      throw new AssertionError("another exception", e);
    }
    throw new AssertionError("nothing thrown");
  }
}
