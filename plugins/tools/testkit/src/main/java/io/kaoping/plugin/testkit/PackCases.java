package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.PackException;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The cases 用例 of a pack, read and ready to run. */
public final class PackCases {
  private final PreparedPack pack;
  private final List<PackCase> cases;
  private final int unchecked;

  private PackCases(PreparedPack pack, List<PackCase> cases, int unchecked) {
    this.pack = pack;
    this.cases = cases;
    this.unchecked = unchecked;
  }

  /**
   * Reads the cases of a pack.
   *
   * @throws PackException with everything that is wrong with them, each with its file and line; a
   *     pack without cases is wrong too
   */
  public static PackCases of(PreparedPack pack) {
    CaseReader reader = new CaseReader(pack);
    if (!reader.problems().isEmpty()) {
      throw new PackException("规则包 " + pack.identity() + " 的用例不能使用", reader.problems());
    }
    return new PackCases(pack, reader.cases(), reader.unchecked());
  }

  /** Counts the cases. */
  public int size() {
    return cases.size();
  }

  /**
   * Runs all cases.
   *
   * @param kaoping an instance that holds the pack, in mode {@link EngineMode#VERIFY}
   * @throws IllegalArgumentException if it is in another mode
   */
  public CaseRun run(Kaoping kaoping) {
    return run(kaoping, done -> {});
  }

  /**
   * Runs all cases.
   *
   * @param kaoping an instance that holds the pack, in mode {@link EngineMode#VERIFY}
   * @param progress is told after each case how many are done
   * @throws IllegalArgumentException if it is in another mode
   */
  public CaseRun run(Kaoping kaoping, IntConsumer progress) {
    Run run = new Run();
    for (PackCase each : cases) {
      run.results.add(result(kaoping, each, run));
      progress.accept(run.results.size());
    }
    PackIdentity identity = pack.identity();
    List<Criterion> own =
        pack.rubric().criteria().stream().filter(c -> c.pack().equals(identity.id())).toList();
    return new CaseRun(
        identity,
        run.results,
        run.planned,
        run.drools,
        run.compared,
        List.copyOf(run.single),
        own.stream().map(Criterion::id).filter(id -> !run.found.contains(id)).toList(),
        own.stream()
            .filter(Criterion::observable)
            .map(Criterion::id)
            .filter(id -> !run.clean.contains(id))
            .toList(),
        unchecked);
  }

  /** What is gathered on the way. */
  private static final class Run {
    final List<CaseResult> results = new ArrayList<>();
    final Set<String> found = new HashSet<>();
    final Set<String> clean = new HashSet<>();
    final TreeSet<String> single = new TreeSet<>();
    int planned;
    int drools;
    int compared;
    private @Nullable Submission last;
    private @Nullable Assessment assessed;

    /** Assesses a submission; cases after each other may rest on the same one. */
    Assessment assess(Kaoping kaoping, PreparedPack pack, Submission submission) {
      Assessment known = submission == last ? assessed : null;
      if (known == null) {
        known = kaoping.assess(pack.identity().id(), submission);
        last = submission;
        assessed = known;
      }
      return known;
    }
  }

  private CaseResult result(Kaoping kaoping, PackCase each, Run run) {
    Assessment assessment;
    try {
      assessment = run.assess(kaoping, pack, each.submission());
    } catch (AssessmentException e) {
      return new CaseResult(
          each.id(),
          each.title(),
          each.position(),
          CaseResult.Status.ERROR,
          List.of(),
          e.problems());
    }
    Observations.Execution execution = assessment.execution();
    if (execution.mode() != EngineMode.VERIFY) {
      throw new IllegalArgumentException("kaoping must run in mode VERIFY: " + execution.mode());
    }
    run.planned = Math.max(run.planned, execution.planned());
    run.drools = Math.max(run.drools, execution.drools());
    run.compared = Math.max(run.compared, execution.compared());
    run.single.addAll(execution.singleExecutor());
    List<Mismatch> mismatches = new ArrayList<>();
    for (Expectation expectation : each.expectations()) {
      Scorecard card = assessment.of(expectation.subject());
      mismatches.addAll(expectation.compare(card));
      card.criteria().stream().filter(expectation::proves).forEach(result -> cover(result, run));
    }
    return new CaseResult(
        each.id(),
        each.title(),
        each.position(),
        mismatches.isEmpty() ? CaseResult.Status.PASSED : CaseResult.Status.FAILED,
        mismatches,
        List.of());
  }

  /**
   * Notes whether a criterion found something: an award when there was something to look at, any
   * other when it changed points or barred something. An award is clean when something was not
   * earned.
   */
  private static void cover(CriterionResult result, Run run) {
    Points points = result.points();
    if (points == null || result.state() == CriterionState.NOT_APPLICABLE) {
      return;
    }
    boolean award = result.lines().stream().anyMatch(line -> line.effect() == Effect.AWARD);
    boolean looked =
        !result.dependsOn().isEmpty() || result.lines().stream().anyMatch(l -> l.count() > 0);
    boolean felt =
        result.lines().stream()
            .anyMatch(l -> l.raw().signum() != 0 || (l.effect() == Effect.VETO && l.count() > 0));
    boolean found = felt || (award && looked);
    if (found) {
      run.found.add(result.criterion());
    }
    if (!found || (award && points.compareTo(result.max()) < 0)) {
      run.clean.add(result.criterion());
    }
  }
}
