package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.Language;
import io.kaoping.problem.ProblemReport;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests that every pack of the class path gets: its cases, their coverage, and properties. */
public final class PackTests {
  private PackTests() {}

  /**
   * Returns one test for each case of a pack, and one that each of its criteria has a case that
   * fires it and one that does not.
   *
   * @throws io.kaoping.problem.PackException if the pack or its cases cannot be used
   */
  public static Stream<DynamicTest> cases(String packId) {
    Kaoping kaoping = verifying(packId);
    CaseRun run = PackCases.of(kaoping.pack(packId)).run(kaoping);
    List<DynamicTest> tests = new ArrayList<>();
    for (CaseResult result : run.results()) {
      tests.add(DynamicTest.dynamicTest(result.id() + " " + result.title(), () -> check(result)));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "every criterion has a case that fires it and one that does not",
            () -> {
              if (!run.neverFound().isEmpty() || !run.neverClean().isEmpty()) {
                throw new AssertionError(run.summary(Language.ZH));
              }
            }));
    return tests.stream();
  }

  /**
   * Returns one test for each seed: a random submission gives the same findings on both executors,
   * and the same digest when everything in it comes in another order.
   *
   * @param seeds how many
   */
  public static Stream<DynamicTest> properties(String packId, int seeds) {
    Kaoping kaoping = verifying(packId);
    PreparedPack pack = kaoping.pack(packId);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 1; i <= seeds; i++) {
      long seed = i;
      tests.add(
          DynamicTest.dynamicTest(
              "seed " + seed,
              () -> {
                SubmissionGenerator generator =
                    new SubmissionGenerator(seed, pack.rubric(), pack.vocabulary());
                Submission submission = generator.submission();
                Assessment assessment = kaoping.assess(packId, submission);
                Assessment shuffled = kaoping.assess(packId, generator.shuffled(submission));
                if (!assessment.digest().equals(shuffled.digest())) {
                  throw new AssertionError("seed " + seed + ": the order of the data matters");
                }
              }));
    }
    return tests.stream();
  }

  private static Kaoping verifying(String packId) {
    return Kaoping.builder().pack(packId).engine(EngineMode.VERIFY).build();
  }

  private static void check(CaseResult result) {
    if (result.status() == CaseResult.Status.FAILED) {
      throw new AssertionError(
          result.position()
              + "\n"
              + result.mismatches().stream()
                  .map(m -> m.text(Language.ZH))
                  .collect(Collectors.joining("\n")));
    }
    if (result.status() == CaseResult.Status.ERROR) {
      throw new AssertionError(
          ProblemReport.of(result.position().toString(), result.problems()).text(Language.ZH));
    }
  }
}
