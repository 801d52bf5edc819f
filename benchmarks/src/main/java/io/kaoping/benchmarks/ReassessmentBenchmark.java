package io.kaoping.benchmarks;

import io.kaoping.AssessedCohort;
import io.kaoping.Kaoping;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.Submission;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.Cited;
import io.kaoping.benchmarks.hand.HandWritten;
import io.kaoping.benchmarks.hand.Judgement;
import io.kaoping.benchmarks.ordinary.LiveSession;
import io.kaoping.benchmarks.ordinary.Reported;
import io.kaoping.checklist.ChecklistItem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One item of a coalition of the workload W1 changes, to and fro: an overdue problem is closed and
 * opened again. The set-up compares both ways with the hand-written code, in both states.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReassessmentBenchmark {
  private static final Submission SUBMISSION = new Population(W1Benchmark.SEED, 1).submission(0);

  /** An item in two states, which take turns. */
  private static final class Item {
    private final ChecklistItem overdue;
    private final ChecklistItem closed;
    private boolean isClosed;

    Item() {
      overdue =
          SUBMISSION.items().stream()
              .filter(i -> i.list().equals("problem") && i.closed() == null)
              .filter(i -> i.due() != null && i.due().isBefore(SUBMISSION.asOf()))
              .findFirst()
              .orElseThrow();
      closed =
          ChecklistItem.builder(overdue.id(), overdue.list(), overdue.owner(), overdue.raised())
              .title(overdue.title())
              .state("closed")
              .due(overdue.due())
              .closed(SUBMISSION.asOf())
              .links(overdue.links())
              .fields(overdue.fields())
              .build();
    }

    ChecklistItem next() {
      isClosed = !isClosed;
      return isClosed ? closed : overdue;
    }
  }

  /** An assessed cohort. */
  @State(Scope.Thread)
  public static class Cohort {
    private final Item item = new Item();
    private AssessedCohort cohort =
        Kaoping.builder().pack(Workload.PACK).build().assessed(SUBMISSION);

    /** Changes the item to and fro and compares. */
    @Setup
    public void prepare() {
      for (int i = 0; i < 2; i++) {
        change();
        Verdict.same(
            "after a change",
            Verdict.of(HandWritten.judge(BranchGraph.of(cohort.submission()))).stream()
                .map(Verdict::accounted)
                .toList(),
            Verdict.of(cohort.assessment()));
      }
    }

    AssessmentChanges change() {
      AssessedCohort.Reassessment after = cohort.reassess(cohort.submission().with(item.next()));
      cohort = after.cohort();
      return after.changes();
    }
  }

  /** A live session of ordinary rules. */
  @State(Scope.Thread)
  public static class Live {
    private final Item item = new Item();
    private LiveSession session;

    /** Begins the session, changes the item to and fro and compares. */
    @Setup
    public void prepare() throws IOException {
      session = LiveSession.of(SUBMISSION, LiveSession.rules());
      for (int i = 0; i < 2; i++) {
        ChecklistItem changed = item.next();
        session.update(changed);
        Set<Reported> expected = new HashSet<>();
        for (BranchScore score : HandWritten.judge(BranchGraph.of(SUBMISSION.with(changed)))) {
          for (Judgement judgement : score.judgements()) {
            for (Cited cited : judgement.cited()) {
              expected.add(new Reported(judgement.rule(), score.branch(), cited.witness()));
            }
          }
        }
        if (!session.found().equals(expected)) {
          throw new IllegalStateException("expected " + expected + " but was " + session.found());
        }
      }
    }
  }

  /** The SDK: the change, the new assessment with its digests, and what differs. */
  @Benchmark
  public AssessmentChanges reassess(Cohort cohort) {
    return cohort.change();
  }

  /** Ordinary rules in a session that is kept: findings only, neither points nor totals. */
  @Benchmark
  public int liveSession(Live live) {
    return live.session.update(live.item.next());
  }
}
