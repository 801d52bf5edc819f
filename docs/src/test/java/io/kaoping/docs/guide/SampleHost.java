package io.kaoping.docs.guide;

import io.kaoping.AssessedCohort;
import io.kaoping.BadPackPolicy;
import io.kaoping.Kaoping;
import io.kaoping.Population;
import io.kaoping.WhatIf;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.json.JsonAssessments;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.problem.Language;
import io.kaoping.problem.ProblemReport;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.Entrant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A host without any container, as the guide for vendors shows it: each of its regions is a block
 * of a guide, and {@link SampleHostTest} runs them all.
 */
final class SampleHost {
  private final PrintWriter out;

  SampleHost(PrintWriter out) {
    this.out = out;
  }

  /** Returns the root of the project around the working directory. */
  static Path project() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("README.md"))
          && Files.isDirectory(folder.resolve("sdk-api"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No project around " + Path.of("").toAbsolutePath());
  }

  /** Returns the sample of the pack qidong. */
  static Path sample() {
    return project().resolve("plugins/packs/qidong/sample/submission.json");
  }

  /** The whole of it, as README.md shows it. */
  void run(Path file) throws IOException {
    // region ten-lines
    Kaoping kaoping = Kaoping.builder().pack("qidong", "2025.1").build(); // once; keep it
    Assessment assessment;
    try (InputStream in = Files.newInputStream(file)) {
      assessment = kaoping.assess(JsonSubmissions.read(in, "submission.json"));
    }
    for (Scorecard card : assessment.coalitions()) {
      out.println(card.name() + ":" + card.explain().headline());
    }
    out.println(assessment.of("u02").explain().text());
    // endregion
  }

  /** Reads a submission from its document. */
  static Submission read(Path file) throws IOException {
    // region read
    try (InputStream in = Files.newInputStream(file)) {
      return JsonSubmissions.read(in, file.getFileName().toString());
    }
    // endregion
  }

  /** Follows a cohort through the year. */
  AssessedCohort follow(Kaoping kaoping, Submission submission, CaseRecord reported) {
    // region follow
    AssessedCohort cohort = kaoping.assessed(submission); // keep it as long as the data live
    AssessedCohort.Reassessment after =
        cohort.reassess(cohort.submission().with(reported)); // an item, activity, record or fact
    out.print(after.changes().text(Language.ZH)); // what it changed, and nothing else
    cohort = after.cohort();
    // endregion
    return cohort;
  }

  /** How a unit comes to its next grade at the least cost. */
  void nextGrade(Kaoping kaoping, Submission submission) {
    // region next-grade
    AssessedCohort cohort = kaoping.assessed(submission);
    out.print(cohort.pathToNextGrade("u48").text(Language.ZH));
    out.print(cohort.gradeMargin("u48").text(Language.ZH));
    // endregion
  }

  /** Builds a submission from what an OA system holds. */
  static Submission fromRecords() {
    // region submission
    Unit office =
        new Unit(
            "u1",
            "甲单位",
            "机关",
            Map.of(
                "党员数", FactValue.of(52), "党小组数", FactValue.of(3), "责任清单已建立", FactValue.of(true)));
    Coalition community =
        new Coalition(
            "c1",
            "第一共同体",
            "共同体",
            null, // all coalitions are ranked in one class
            Map.of("巡学旁听方案", FactValue.of(true)),
            List.of(new Membership("u1", Role.LEAD, LocalDate.of(2018, 3, 1), null)));
    Activity partyDay =
        Activity.builder("主题党日", LocalDate.of(2025, 1, 15), "u1")
            .id("a1")
            .evidence(List.of(new Evidence("a1.pdf", "活动记录")))
            .build();
    ChecklistItem problem =
        ChecklistItem.builder("p1", "问题", "u1", LocalDate.of(2025, 2, 1))
            .title("活动阵地标识不全")
            .state("销号")
            .due(LocalDate.of(2025, 5, 31))
            .closed(LocalDate.of(2025, 5, 20))
            .links(List.of(new Link("整改", "z1")))
            .build();
    ChecklistItem rectification =
        ChecklistItem.builder("z1", "整改", "u1", LocalDate.of(2025, 2, 10))
            .title("补齐标识")
            .state("复核")
            .due(LocalDate.of(2025, 5, 31))
            .build();
    Submission submission =
        Submission.builder(
                LocalDate.of(2025, 12, 31), // as of: the last day that counts
                LocalDate.of(2025, 1, 1), // first and last day of the assessment period
                LocalDate.of(2025, 12, 31))
            .title("2025年度")
            .units(List.of(office))
            .coalitions(List.of(community))
            .activities(List.of(partyDay))
            .items(List.of(problem, rectification))
            .build();
    // endregion
    return submission;
  }

  /** Reads what came of a unit. */
  void results(Assessment assessment, String id) {
    // region results
    Scorecard card = assessment.of(id);
    String total = card.total().map(Object::toString).orElse("none"); // 总分
    String rank = card.rank().map(Object::toString).orElse("none"); // 名次, in its class
    String grade = card.gradeIfAny().map(Grade::title).orElse("none"); // 等次
    List<String> awards = card.standing().awards().stream().map(Award::id).toList(); // 评先
    out.println(total + " | " + rank + " | " + grade + " | " + awards);
    // endregion
  }

  /** Lists what took points, and what could not be assessed. */
  void account(Assessment assessment, String id) {
    // region account
    for (CriterionResult criterion : assessment.of(id).criteria()) {
      for (PointLine line : criterion.lines()) {
        if (line.applied().signum() < 0) {
          out.println(
              line.rule()
                  + " "
                  + line.applied()
                  + " "
                  + line.finding().zh()
                  + " ← "
                  + criterion.sentence().zh());
        }
      }
    }
    for (Assessment.NotAssessed open : assessment.notAssessed()) {
      out.println(open.subject() + " " + open.criterion() + " lacks " + open.missing());
    }
    // endregion
  }

  /** Starts although a pack is broken. */
  Kaoping quarantine(Path bad) {
    // region quarantine
    Kaoping kaoping =
        Kaoping.builder()
            .pack("qidong", "2025.1")
            .pack(bad) // a folder that a committee is still working on
            .onBadPack(BadPackPolicy.QUARANTINE)
            .build();
    out.print(ProblemReport.of("规则包有问题", kaoping.problems()).text(Language.ZH));
    // endregion
    return kaoping;
  }

  /** Changes a pack without touching it. */
  static Kaoping tailored(Path overlay) {
    // region tailored
    Kaoping kaoping = Kaoping.builder().pack("qidong", "2025.1").tailoring(overlay).build();
    // endregion
    return kaoping;
  }

  /** Tries two changes of the rubric on a cohort. */
  static String tried(Kaoping kaoping, Submission submission, PrintWriter out) {
    // region what-if
    WhatIf now = kaoping.whatIf("qidong", submission); // read, checked and observed once
    WhatIf stricter =
        now.set("Z5.deduct.points", "2") // 党课每少1次扣2分
            .set("grades.units.pioneer.from", "92");
    WhatIf.Trial trial = stricter.run();
    out.print(trial.changes().text(Language.ZH)); // whose points, rank or grade it changes
    long pioneers =
        trial.assessment().units().stream()
            .filter(card -> card.gradeIfAny().filter(g -> g.id().equals("pioneer")).isPresent())
            .count();
    String overlay = stricter.tailoring(); // puts into force what was tried
    // endregion
    return pioneers + "\n" + overlay;
  }

  /** Assesses with one instance on several threads. */
  static List<String> threads(Kaoping kaoping, Submission submission)
      throws InterruptedException, ExecutionException {
    // region threads
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<String> run = () -> kaoping.assess("qidong", submission).digest();
      List<String> digests = new ArrayList<>();
      for (Future<String> result : pool.invokeAll(List.of(run, run, run, run))) {
        digests.add(result.get());
      }
      return digests; // four times the same
    } finally {
      pool.shutdown();
    }
    // endregion
  }

  /** Assesses a population that does not fit into memory, and counts the best. */
  static int population(Kaoping kaoping, Iterable<Submission> blocks) {
    // region population
    Population population = kaoping.population("six-haves");
    Map<Entrant, Entrant.Alike> alike = new HashMap<>(); // who is alike is counted, not kept
    for (Submission block : blocks) { // any order, any number of threads
      for (CohortScoring.Entered each : population.assess(block).subjects()) {
        alike.merge(each.entrant(), new Entrant.Alike(1, each.id()), Entrant.Alike::and);
      }
    }
    Map<Entrant, Scorecard.Standing> standings = population.standings(alike).of();
    // endregion
    int best = 0;
    for (Map.Entry<Entrant, Scorecard.Standing> each : standings.entrySet()) {
      best += each.getValue().rank() == 1 ? alike.get(each.getKey()).count() : 0;
    }
    return best;
  }

  /** Stores a result and what it rests on. */
  static void store(
      Kaoping kaoping, Submission submission, OutputStream dataFile, OutputStream resultFile)
      throws IOException {
    // region store
    Assessment assessment = kaoping.assess("qidong", submission);
    JsonSubmissions.write(submission, dataFile);
    JsonAssessments.write(assessment, resultFile); // with the digests of pack, data and result
    // endregion
  }

  /** Proves a stored result by computing it again. */
  static boolean reproduces(InputStream dataFile, InputStream resultFile) {
    // region reproduce
    Assessment stored = JsonAssessments.read(resultFile, "result.json"); // refused if changed
    Submission submission = JsonSubmissions.read(dataFile, "submission.json");
    Kaoping kaoping = Kaoping.builder().pack(stored.pack().id(), stored.pack().version()).build();
    Assessment again = kaoping.assess(submission);
    boolean samePack = again.pack().digest().equals(stored.pack().digest());
    boolean sameData = again.dataDigest().equals(stored.dataDigest());
    boolean sameResult = again.digest().equals(stored.digest());
    // endregion
    return samePack && sameData && sameResult;
  }
}
