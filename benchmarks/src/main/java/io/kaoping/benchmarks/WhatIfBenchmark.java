package io.kaoping.benchmarks;

import io.kaoping.Kaoping;
import io.kaoping.WhatIf;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A changed number of the rubric on one cohort of {@link Workload} W1 with 1,000 units: a trial on
 * a kept cohort beside a whole run under the same overlay. Reading the data is part of neither; the
 * trial also says what differs and makes the changed pack, the whole run has it made.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class WhatIfBenchmark {
  private static final long SEED = 20260101;
  private static final int COALITIONS = 125;

  /** A border of a grade, the points of a clause, a threshold that must be observed again. */
  @Param({
    "grades.units.good.from=80",
    "T1.deduct.points=2",
    "T1.deduct.of.when='attendance_rate < 80'"
  })
  public String change;

  private Submission submission;
  private Kaoping kaoping;
  private WhatIf whatIf;

  /** Keeps the cohort, and fails unless the trial gives what the whole run gives. */
  @Setup
  public void keep() throws IOException {
    submission = cohort();
    int sign = change.indexOf('=');
    whatIf =
        Kaoping.builder()
            .pack(Workload.PACK)
            .build()
            .whatIf(submission)
            .set(change.substring(0, sign), change.substring(sign + 1));
    Path overlay = Files.createTempFile("what-if", ".yaml");
    Files.writeString(overlay, whatIf.tailoring());
    kaoping = Kaoping.builder().pack(Workload.PACK).tailoring(overlay).build();
    Files.delete(overlay);
    if (!trial().assessment().digest().equals(wholeRun().digest())) {
      throw new IllegalStateException("the trial is not the whole run");
    }
  }

  /** Returns the units of many coalitions as one cohort. */
  private static Submission cohort() {
    List<Submission> all = new Population(SEED, COALITIONS).submissions().toList();
    List<Unit> units = new ArrayList<>();
    List<Coalition> coalitions = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    for (Submission each : all) {
      units.addAll(each.units());
      coalitions.addAll(each.coalitions());
      activities.addAll(each.activities());
      items.addAll(each.items());
    }
    return all.get(0).toBuilder()
        .units(units)
        .coalitions(coalitions)
        .activities(activities)
        .items(items)
        .build();
  }

  /** A trial, from the change to what differs. */
  @Benchmark
  public WhatIf.Trial trial() {
    return whatIf.run();
  }

  /** The whole cohort under a pack that was prepared before. */
  @Benchmark
  public Assessment wholeRun() {
    return kaoping.assess(submission);
  }
}
