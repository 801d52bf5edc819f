package io.kaoping.plugin.json;

import static io.kaoping.plugin.json.Documents.resource;
import static io.kaoping.plugin.json.Documents.stream;
import static io.kaoping.plugin.json.Documents.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.DataDigest;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonAssessmentsTest {
  private static final Grade PIONEER =
      new Grade("pioneer", new Wording("先锋型", "Pioneer"), Points.of(90));
  private static final Grade PLAIN = new Grade("plain", new Wording("一般", "Plain"), Points.ZERO);

  private static Assessment read(String text) {
    return JsonAssessments.read(stream(text), "assessment.json");
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(AssessmentException.class, () -> read(text)).problems();
  }

  /** Returns an assessment in which everything that a document can hold occurs. */
  private static Assessment assessment() {
    Award award = new Award("best", new Wording("先进", "Best"), SubjectKind.UNIT, "pioneer", 3);
    Award anyRank = new Award("good", new Wording("良好", "Good"), SubjectKind.UNIT, "plain", 0);
    Scorecard first =
        new Scorecard(
            "u1",
            "甲局“党”支部",
            SubjectKind.UNIT,
            "机关",
            List.of(deduction(), waived(), bonus()),
            Total.of(
                List.of(
                    TotalLine.of(
                        TotalLine.Kind.SECTION,
                        "study",
                        new Wording("组织生活", "Organisational life"),
                        Points.of("94.51")),
                    new TotalLine(
                        TotalLine.Kind.ROUNDING,
                        "weighted-sum",
                        new Wording("舍入", "Rounding"),
                        Points.of("-0.01"),
                        List.of("u2")))),
            new Scorecard.Standing(
                1, 2, PLAIN, PIONEER, List.of("V1"), List.of(anyRank), List.of(award)));
    Scorecard unknown =
        new Scorecard(
            "u2",
            "乙局",
            SubjectKind.UNIT,
            null,
            List.of(notAssessable()),
            Total.none(),
            Scorecard.Standing.NONE);
    Scorecard coalition =
        new Scorecard(
                "c1",
                "共同体",
                SubjectKind.COALITION,
                null,
                List.of(mean()),
                Total.of(
                    List.of(
                        TotalLine.of(
                            TotalLine.Kind.MODEL, "topsis", Wording.same("T"), Points.of("37.8")))),
                new Scorecard.Standing(1, 1, PIONEER, PIONEER, List.of(), List.of(), List.of()))
            .withConfidence(
                new Confidence(
                    List.of(
                        new Confidence.Entry(
                            "G1", Ground.STATEMENT, 12, 11, Points.of("40"), Points.of("37.8")))));
    return new Assessment(
        new PackIdentity(
            "example",
            "2025.1",
            new Wording("样例", "Example"),
            List.of(new PackIdentity.Basis("考评办法", "第三条"), new PackIdentity.Basis("通知", "")),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            List.of(new PackIdentity.Included("six-haves", "2025.1", "0.3")),
            "ab".repeat(32)),
        "样例",
        true,
        LocalDate.of(2025, 12, 31),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        "weighted-tree",
        List.of(
            new Section("study", new Wording("组织生活", "Organisational life")),
            new Section("deeds", Wording.same("D"), "study", Points.of("0.3"))),
        List.of(first, unknown),
        List.of(coalition),
        new Observations.Execution(EngineMode.VERIFY, 5, 6, 4, List.of("L2")),
        List.of(
            Problem.notice(
                ProblemId.UNUSED_DATA, Position.of("submission", "units[0]"), "fact", "党员"),
            Problem.notice(ProblemId.UNKNOWN_TERM, Position.of("submission"), "主题党曰")
                .withRemedy("主题党日")),
        DataDigest.of("cd".repeat(32)),
        "0.1.0");
  }

  private static CriterionResult deduction() {
    return new CriterionResult(
        "Z2",
        "study",
        new Wording("主题党日", "Themed Party day"),
        new Wording("每少1次扣0.5分,扣完为止", "0.5 points off for each one missing"),
        Points.of("0.3"),
        Points.of("1.8"),
        CriterionRole.BASE,
        Points.of("1.8"),
        Points.of("1.5"),
        CriterionState.PARTLY_MET,
        List.of(
            new PointLine(
                "Z2",
                Effect.DEDUCTION,
                new Wording("少开展{count}次,应{of}次", "{count} of {of} missing"),
                2,
                12,
                Points.of("-0.3"),
                Points.of("-0.3"),
                PointLine.Limit.NONE,
                List.of(
                    new Witness(Witness.Kind.PERIOD, "2025-03", ""),
                    new Witness(Witness.Kind.ITEM, "i1", "台账不全"))),
            new PointLine(
                "Z2.3",
                Effect.DEDUCTION,
                new Wording("完成率{count}", "rate {count}"),
                1,
                1,
                new Measured(new BigDecimal("88.5"), new BigDecimal("100")),
                new Wording("实际 88.5%,目标 90%", "actual 88.5%, target 90%"),
                Points.of("-0.1"),
                Points.ZERO,
                PointLine.Limit.NOT_CHOSEN,
                List.of()),
            new PointLine(
                "Z2.2",
                Effect.VETO,
                Wording.same("{count}"),
                999_999_999_999_999_999L,
                0,
                Points.of("-3"),
                Points.ZERO,
                PointLine.Limit.FLOOR,
                List.of())),
        null,
        List.of(),
        List.of());
  }

  private static CriterionResult waived() {
    return new CriterionResult(
        "Z3",
        "study",
        Wording.same("Z3"),
        Wording.same("…"),
        Points.of(1),
        Points.of(6),
        CriterionRole.UNSCORED,
        Points.of(6),
        Points.of(6),
        CriterionState.MET,
        List.of(),
        new Correction(
            Correction.Kind.WAIVER, Points.ZERO, "", "整建制抽调", LocalDate.of(2025, 12, 31)),
        List.of(),
        List.of());
  }

  private static CriterionResult bonus() {
    return new CriterionResult(
        "J1",
        "study",
        Wording.same("J1"),
        Wording.same("…"),
        Points.of(1),
        Points.of(5),
        CriterionRole.BONUS,
        Points.ZERO,
        Points.of("0.000001"),
        CriterionState.PARTLY_MET,
        List.of(),
        new Correction(
            Correction.Kind.OVERRIDE,
            Points.of("0.000001"),
            "考评委员会",
            "补正",
            LocalDate.of(2025, 12, 20)),
        List.of(),
        List.of());
  }

  private static CriterionResult notAssessable() {
    return new CriterionResult(
        "Z2",
        "study",
        Wording.same("Z2"),
        Wording.same("…"),
        Points.of(1),
        Points.of(6),
        CriterionRole.BASE,
        Points.of(6),
        null,
        CriterionState.NOT_ASSESSABLE,
        List.of(),
        null,
        List.of("党员数"),
        List.of());
  }

  private static CriterionResult mean() {
    return new CriterionResult(
        "G1",
        "study",
        Wording.same("G1"),
        Wording.same("…"),
        Points.of(1),
        Points.of(40),
        CriterionRole.BASE,
        Points.ZERO,
        Points.of("37.8"),
        CriterionState.PARTLY_MET,
        List.of(),
        null,
        List.of(),
        List.of("u1"));
  }

  @Test
  void write_everyField_isTheGoldenDocument() {
    assertThat(written(assessment())).isEqualTo(resource("assessment.json"));
  }

  @Test
  void write_anyLanguage_isTheSameDocument() throws IOException {
    ByteArrayOutputStream english = new ByteArrayOutputStream();
    new JsonAssessmentFormat().write(assessment(), Language.EN, english);
    assertThat(english.toString(StandardCharsets.UTF_8)).isEqualTo(written(assessment()));
  }

  @Test
  void read_whatWasWritten_isTheSameToTheLastByte() {
    Assessment read = read(written(assessment()));
    assertThat(written(read)).isEqualTo(written(assessment()));
    assertThat(read.digest()).isEqualTo(assessment().digest());
    assertThat(read.pack()).isEqualTo(assessment().pack());
    assertThat(read.sections()).isEqualTo(assessment().sections());
    assertThat(read.execution()).isEqualTo(assessment().execution());
    assertThat(read.notAssessed()).isEqualTo(assessment().notAssessed());
    assertThat(read.of("u1").standing()).isEqualTo(assessment().of("u1").standing());
    assertThat(read.of("u1").criteria().subList(1, 3))
        .isEqualTo(assessment().of("u1").criteria().subList(1, 3));
    assertThat(read.of("u1").explain().text()).isEqualTo(assessment().of("u1").explain().text());
    assertThat(read.of("u2").criteria()).isEqualTo(assessment().of("u2").criteria());
    assertThat(read.of("c1").kind()).isEqualTo(SubjectKind.COALITION);
    assertThat(read.of("c1").confidence()).isEqualTo(assessment().of("c1").confidence());
    assertThat(read.of("u1").confidence()).isEmpty();
  }

  @Test
  void read_onOneLine_isTheSame() {
    String compact = written(assessment()).replaceAll("\n *", "");
    assertThat(written(read(compact))).isEqualTo(written(assessment()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"points\": \"1.5\"|\"points\": \"1.6\"",
        "\"applied\": \"-0.3\"|\"applied\": \"-0.2\"",
        "\"rank\": 1|\"rank\": 2",
        "\"id\": \"plain\"|\"id\": \"pioneer\"",
        "\"ref\": \"2025-03\"|\"ref\": \"2025-04\"",
        "\"reason\": \"补正\"|\"reason\": \"更正\"",
        "\"version\": \"2025.1\"|\"version\": \"2025.2\"",
        "\"synthetic\": true|\"synthetic\": false",
        "\"place\": \"submission\"|\"place\": \"elsewhere\""
      })
  void read_changedDocument_isRefusedWithBothDigests(String find, String replacement) {
    String text = written(assessment());
    assertThat(text).contains(find);
    String digest = assessment().digest();
    assertThat(problems(text.replace(find, replacement)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(ProblemId.BAD_VALUE);
              assertThat(p.position().path()).isEqualTo("digest");
              assertThat(p.position().text()).isEqualTo("  \"digest\": \"" + digest + "\",");
              assertThat(p.arguments()).hasSize(3).startsWith("digest", digest);
              assertThat(p.arguments().get(2)).matches("[0-9a-f]{64}").isNotEqualTo(digest);
            });
  }

  @Test
  void read_changedRepetition_isRefused() {
    String text = written(assessment());
    assertThat(problems(text.replace("\"sentence\": \"每少1次扣0.5分,扣完为止\"", "\"sentence\": \"扣1分\"")))
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly(
            "BAD_VALUE units[0].criteria[0].findings [sentence, 扣1分, 每少1次扣0.5分,扣完为止]",
            "BAD_VALUE units[0].criteria[0].findings [sentence, 扣1分, 每少1次扣0.5分,扣完为止]",
            "BAD_VALUE units[0].criteria[0].findings [sentence, 扣1分, 每少1次扣0.5分,扣完为止]");
    assertThat(problems(text.replace("\"subject\": \"u2\"", "\"subject\": \"u1\"")))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly("BAD_VALUE notAssessed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"total\": \"94.5\"|\"total\": \"95.5\"|units[0].total [total, 95.5, 94.5]",
        "\"points\": \"-0.01\"|\"points\": \"0\"|units[0].total [total, 94.5, 94.51]",
        "\"total\": \"94.5\",||units[0].account [account, 94.5, –]"
      })
  void read_totalThatIsNotTheSumOfItsLines_isRefused(String find, String replacement, String what) {
    String text = written(assessment());
    assertThat(text).contains(find);
    assertThat(problems(text.replace(find, replacement == null ? "" : replacement)))
        .extracting(p -> p.position().path() + " " + p.arguments())
        .containsExactly(what);
  }

  @Test
  void read_changedExecution_isNoChangeOfTheResult() {
    String text = written(assessment());
    assertThat(read(text.replace("\"planned\": 5", "\"planned\": 6")).execution().planned())
        .isEqualTo(6);
  }

  @Test
  void read_brokenDocument_tellsAllProblems() {
    String text = written(assessment());
    assertThat(
            problems(
                text.replace("\"rank\": 1", "\"rank\": 1234567890")
                    .replace("\"PARTLY_MET\"", "\"PARTLY\"")
                    .replace("\"of\": 12", "\"of\": -12")
                    .replace("\"max\": \"1.8\"", "\"max\": \"much\"")
                    .replace("\"engine\"", "\"motor\"")))
        .extracting(p -> p.id() + " " + p.position().path())
        .containsExactly(
            "BAD_VALUE units[0].rank",
            "BAD_VALUE units[0].criteria[0].max",
            "BAD_VALUE units[0].criteria[0].state",
            "BAD_VALUE units[0].criteria[0].findings[0].of",
            "BAD_VALUE units[0].criteria[2].state",
            "BAD_VALUE coalitions[0].rank",
            "BAD_VALUE coalitions[0].criteria[0].state",
            "UNKNOWN_FIELD execution.motor",
            "MISSING_FIELD execution.engine");
    assertThat(problems("{}")).hasSizeGreaterThan(10);
    assertThat(problems(resource("submission.json")))
        .extracting(Problem::id)
        .containsExactly(ProblemId.WRONG_FORMAT);
  }
}
