package io.kaoping.benchmarks;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.ScoringModel.Cohort;
import io.kaoping.spi.ScoringModel.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the scoring models cost by themselves, all on the same results: one operation is the total
 * of one unit of the workload W1, in a cohort of 80.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class ScoringBenchmark {
  private static final int SUBJECTS = 80;

  /** The id of the model. */
  @Param({
    "weighted-sum",
    "deduct-from-100",
    "weighted-tree",
    "xccdf-default",
    "xccdf-flat",
    "xccdf-flat-unweighted",
    "xccdf-absolute",
    "efficacy",
    "entropy-topsis"
  })
  public String model;

  private ScoringModel scoring;
  private Cohort cohort;

  /** Scores the criteria, and the cohort once. */
  @Setup
  public void prepare() {
    Workload workload = Workload.read();
    scoring =
        Stream.concat(
                StandardScoring.models().stream(),
                StreamSupport.stream(ServiceLoader.load(ScoringModel.class).spliterator(), false))
            .filter(one -> one.id().equals(model))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no scoring model " + model));
    Rubric rubric = workload.rubric().scoredBy(model, parameters());
    cohort = new Cohort(SubjectKind.UNIT, rubric, subjects(workload));
    List<Total> totals = totals();
    if (totals.size() != SUBJECTS || !totals.stream().allMatch(t -> t.points().isPresent())) {
      throw new IllegalStateException("not a total for each unit: " + totals);
    }
  }

  private static List<Subject> subjects(Workload workload) {
    Population population = new Population(W1Benchmark.SEED, 1, SUBJECTS);
    List<Subject> subjects = new ArrayList<>();
    Snapshot snapshot = workload.snapshot(population.submission(0));
    List<List<CriterionResult>> results = workload.account(workload.plan().observe(snapshot));
    for (int i = 0; i < SUBJECTS; i++) {
      subjects.add(new Subject("u" + i, "unit", results.get(i)));
    }
    return subjects;
  }

  private Parameter parameters() {
    return switch (model) {
      case "deduct-from-100" -> new Parameter.Named(Map.of("floor", number(0)));
      case "efficacy" ->
          new Parameter.Named(
              Map.of(
                  "beyond",
                  new Parameter.Text("cut"),
                  "others",
                  new Parameter.Named(
                      Map.of("satisfactory", number(100), "unallowed", number(60)))));
      default -> Parameter.NONE;
    };
  }

  private static Parameter number(int value) {
    return new Parameter.Number(BigDecimal.valueOf(value));
  }

  /** Makes the totals of the cohort. */
  @Benchmark
  @OperationsPerInvocation(SUBJECTS)
  public List<Total> totals() {
    return scoring.totals(cohort);
  }
}
