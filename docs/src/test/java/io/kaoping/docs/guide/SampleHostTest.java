package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaoping.AssessedCohort;
import io.kaoping.BadPackPolicy;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Submission;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.problem.Severity;
import io.kaoping.record.CaseRecord;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Points;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample host does what the guides say, on the sample of the pack qidong. */
class SampleHostTest {
  private static final Kaoping KAOPING = Kaoping.builder().pack("qidong", "2025.1").build();

  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);
  private final SampleHost host = new SampleHost(out);

  @Test
  void run_printsTheRankingOfTheGuide() throws IOException {
    host.run(SampleHost.sample());

    assertThat(lines().subList(0, 8)).isEqualTo(resource("ranking.txt"));
    assertThat(printed()).contains(String.join("\n", resource("explanation.txt")));
    assertThat(printed()).contains("\n合计:\n").contains(":Y1 4 + Y2 3.2 + ").contains(" = 96.2\n");
  }

  @Test
  void explanation_addsUp() throws IOException {
    Assessment assessment = KAOPING.assess(SampleHost.read(SampleHost.sample()));

    Points sum = Points.ZERO;
    for (CriterionResult criterion : assessment.of("u01").criteria()) {
      boolean counts = criterion.role() != CriterionRole.UNSCORED;
      sum = counts ? sum.plus(criterion.points()) : sum;
    }
    assertThat(assessment.of("u01").total()).contains(sum);
  }

  @Test
  void follow_saysWhatARecordChanged() throws IOException {
    Submission submission = SampleHost.read(SampleHost.sample());
    CaseRecord praise =
        CaseRecord.builder("通报表扬", "u13", LocalDate.of(2025, 11, 3)).level("省级").build();

    AssessedCohort after = host.follow(KAOPING, submission, praise);

    assertThat(lines()).isEqualTo(resource("changes.txt"));
    assertThat(after.assessment().digest())
        .isEqualTo(KAOPING.assess(submission.with(praise)).digest());
  }

  @Test
  void nextGrade_saysTheCheapestWay() throws IOException {
    host.nextGrade(KAOPING, SampleHost.read(SampleHost.sample()));

    assertThat(lines()).isEqualTo(resource("next-grade.txt"));
  }

  @Test
  void results_areFour() throws IOException {
    Assessment assessment = KAOPING.assess(SampleHost.read(SampleHost.sample()));

    host.results(assessment, "c1");
    host.account(assessment, "c7");

    assertThat(lines().get(0)).matches("[0-9.]+ \\| [1-8] \\| .+型 \\| \\[.*]");
    assertThat(lines()).contains("X1 -2 没有制定巡学旁听方案 ← 没有制定巡学旁听方案的扣2分");
  }

  @Test
  void submissionBuiltInCode_withoutSomeFacts_isNotAssessableAndSaysWhy() {
    Assessment assessment = KAOPING.assess(SampleHost.fromRecords());

    host.results(assessment, "u1");
    host.account(assessment, "u1");

    assertThat(lines().get(0)).isEqualTo("none | none | none | []");
    assertThat(printed()).contains("u1 S1 lacks [任务清单已建立, 整改清单已建立, 问题清单已建立]");
    assertThat(assessment.of("u1").criterion("L2").lines())
        .extracting(line -> line.finding().zh())
        .containsExactly("1项问题在整改销号之前就销号", "1项问题跳过环节（共1项）", "1项整改跳过环节（共1项）");
  }

  @Test
  void quarantine_startsWithTheRest(@TempDir Path folder) throws IOException {
    Path broken =
        PackCopy.of(
            "four-lists", folder.resolve("four-lists"), "list: 问题, where", "list: 问提, where");

    Kaoping kaoping = host.quarantine(broken);

    assertThat(lines()).isEqualTo(resource("problems.txt"));
    assertThat(kaoping.packs()).containsExactly("qidong");
    assertThat(kaoping.problems()).extracting(Problem::severity).contains(Severity.ERROR);
    Submission submission = SampleHost.read(SampleHost.sample());
    assertThat(kaoping.assess("qidong", submission).digest())
        .isEqualTo(KAOPING.assess(submission).digest());
    assertThatExceptionOfType(AssessmentException.class)
        .isThrownBy(() -> kaoping.assess("four-lists", submission))
        .satisfies(
            refused ->
                assertThat(refused.problems().get(0).id()).isEqualTo(ProblemId.PACK_QUARANTINED));
  }

  @Test
  void tailoring_changesWhatItNames() throws IOException {
    Submission submission = SampleHost.read(SampleHost.sample());

    Kaoping tailored = SampleHost.tailored(file("tailoring.yaml"));

    assertThat(tailored.pack("qidong").rubric().criterion("J2")).isEmpty();
    assertThat(tailored.pack("qidong").rubric().criterion("Z5").orElseThrow().clause("Z5").points())
        .isEqualTo(Points.of(2));
    assertThat(tailored.assess(submission).pack().digest())
        .isNotEqualTo(KAOPING.assess(submission).pack().digest());
  }

  @Test
  void population_isAssessedBlockByBlock() throws Exception {
    List<Submission> blocks = new ArrayList<>();
    Path file =
        SampleHost.project()
            .resolve("docs/src/test/resources/io/kaoping/docs/guide/population.ndjson");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      blocks.add(JsonSubmissions.read(new ByteArrayInputStream(bytes), "population.ndjson"));
    }

    assertThat(SampleHost.population(Kaoping.builder().pack("six-haves").build(), blocks))
        .isEqualTo(2);
  }

  @Test
  void tried_saysWhatItChanges_andGivesTheOverlay() throws IOException {
    Submission submission = SampleHost.read(SampleHost.sample());
    StringWriter out = new StringWriter();

    String tried = SampleHost.tried(KAOPING, submission, new PrintWriter(out));

    assertThat(out.toString()).contains("  Z5 党课:3 → 2\n").doesNotContain("(u01)");
    assertThat(tried)
        .isEqualTo(
            """
            17
            format: kaoping.tailoring/1
            pack: "qidong"
            version: "2025.1"
            title: 试算
            changes:
              - criterion: "Z5"
                set:
                  "deduct.points": 2
                reason: 试算
              - grade: "pioneer"
                for: "units"
                from: 92
                reason: 试算
            """);
  }

  @Test
  void threads_shareOneInstance() throws Exception {
    Submission submission = SampleHost.read(SampleHost.sample());

    assertThat(SampleHost.threads(KAOPING, submission))
        .hasSize(4)
        .containsOnly(KAOPING.assess(submission).digest());
  }

  @Test
  void storedResult_isReproduced() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream result = new ByteArrayOutputStream();

    SampleHost.store(KAOPING, SampleHost.read(SampleHost.sample()), data, result);

    assertThat(
            SampleHost.reproduces(
                new ByteArrayInputStream(data.toByteArray()),
                new ByteArrayInputStream(result.toByteArray())))
        .isTrue();
  }

  @Test
  void packNamedInVain_isAProblem() {
    assertThat(
            Kaoping.builder()
                .pack("no-such-pack")
                .onBadPack(BadPackPolicy.QUARANTINE)
                .build()
                .problems())
        .extracting(Problem::id)
        .containsExactly(ProblemId.PACK_NOT_FOUND);
  }

  private String printed() {
    out.flush();
    return printed.toString().replace("\r\n", "\n");
  }

  private List<String> lines() {
    return List.of(printed().split("\n"));
  }

  private static Path file(String name) {
    return SampleHost.project()
        .resolve("docs/src/test/resources/io/kaoping/docs/guide")
        .resolve(name);
  }

  private static List<String> resource(String name) {
    return Guide.lines(file(name));
  }
}
