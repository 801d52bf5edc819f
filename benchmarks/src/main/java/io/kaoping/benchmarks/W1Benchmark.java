package io.kaoping.benchmarks;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.HandWritten;
import io.kaoping.benchmarks.ordinary.OrdinaryFacts;
import io.kaoping.benchmarks.ordinary.OrdinaryRules;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.drools.internal.snapshot.Snapshot;
import java.io.IOException;
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
 * The ways to judge a coalition of the {@link Workload} W1. One operation is one coalition.
 *
 * <p>Every contender works on data that was prepared for it before the clock runs, and its set-up
 * fails unless its findings and points equal those of the hand-written code on every coalition.
 * {@link #normalise} is that preparation for the SDK; {@link #wholeAssess} is everything, the
 * digest of the result included.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class W1Benchmark {
  static final long SEED = 20260101;

  /** Coalitions in one form, handed out in turn. */
  @State(Scope.Thread)
  public abstract static class Prepared<T> {
    /** One coalition again and again, or so many in turn that none is in a cache. */
    @Param({"1", "1000"})
    public int coalitions;

    /** How many units a coalition has. */
    @Param("8")
    public int units;

    private final List<T> all = new ArrayList<>();
    private int next;

    /** Prepares the coalitions. */
    @Setup
    public void prepare() throws IOException {
      Workload workload = Workload.read();
      begin(workload);
      Population population = new Population(SEED, coalitions, units);
      for (int i = 0; i < coalitions; i++) {
        Submission submission = population.submission(i);
        T prepared = prepare(submission);
        all.add(prepared);
        Verdict.same("coalition " + i, expected(submission), verdicts(prepared));
      }
    }

    abstract void begin(Workload workload) throws IOException;

    abstract T prepare(Submission submission);

    abstract List<Verdict> verdicts(T prepared);

    List<Verdict> expected(Submission submission) {
      return Verdict.of(HandWritten.judge(BranchGraph.of(submission)));
    }

    T next() {
      T prepared = all.get(next);
      next = next + 1 == all.size() ? 0 : next + 1;
      return prepared;
    }
  }

  /** What the hand-written code works on. */
  public static class Graphs extends Prepared<BranchGraph> {
    @Override
    void begin(Workload workload) {}

    @Override
    BranchGraph prepare(Submission submission) {
      return BranchGraph.of(submission);
    }

    @Override
    List<Verdict> verdicts(BranchGraph graph) {
      return Verdict.of(HandWritten.judge(graph));
    }
  }

  /** What the plan works on. */
  public static class Snapshots extends Prepared<Snapshot> {
    private Workload workload;

    @Override
    void begin(Workload newWorkload) {
      workload = newWorkload;
    }

    @Override
    Snapshot prepare(Submission submission) {
      return workload.snapshot(submission);
    }

    @Override
    List<Verdict> verdicts(Snapshot snapshot) {
      return judge(snapshot).verdicts(units);
    }

    Judged judge(Snapshot snapshot) {
      return workload.points(workload.plan().observe(snapshot));
    }
  }

  /** What the SDK's rules in Drools work on. */
  public static class SnapshotsForRules extends Prepared<Snapshot> {
    private Workload workload;
    private RuleEngine rules;

    @Override
    void begin(Workload newWorkload) {
      workload = newWorkload;
      rules = rules(newWorkload);
    }

    RuleEngine rules(Workload newWorkload) {
      return newWorkload.rules();
    }

    @Override
    Snapshot prepare(Submission submission) {
      return workload.snapshot(submission);
    }

    @Override
    List<Verdict> verdicts(Snapshot snapshot) {
      return judge(snapshot).verdicts(units);
    }

    Judged judge(Snapshot snapshot) {
      return workload.points(rules.observe(snapshot));
    }
  }

  /** What the SDK's rules work on without a session. */
  public static class SnapshotsForLoops extends SnapshotsForRules {
    @Override
    RuleEngine rules(Workload newWorkload) {
      return newWorkload.directRules();
    }
  }

  /** What ordinary rules work on. */
  public static class Facts extends Prepared<OrdinaryFacts> {
    /** How Drools is used. */
    @Param({"NEW_SESSION", "SESSION_POOL", "STATELESS", "SEQUENTIAL"})
    public OrdinaryRules.Mode mode;

    private Workload workload;
    private OrdinaryRules rules;

    @Override
    void begin(Workload newWorkload) throws IOException {
      workload = newWorkload;
      rules = OrdinaryRules.build(mode);
    }

    @Override
    OrdinaryFacts prepare(Submission submission) {
      return OrdinaryFacts.of(submission);
    }

    @Override
    List<Verdict> verdicts(OrdinaryFacts facts) {
      return judge(facts).verdicts(units);
    }

    Judged judge(OrdinaryFacts facts) {
      return workload.points(rules.observe(facts, workload.criteria()));
    }
  }

  /** Submissions as a host hands them in. */
  public static class Submissions extends Prepared<Submission> {
    private Workload workload;
    private Kaoping kaoping;

    @Override
    void begin(Workload newWorkload) {
      workload = newWorkload;
      kaoping = Kaoping.builder().pack(Workload.PACK).build();
    }

    @Override
    Submission prepare(Submission submission) {
      return submission;
    }

    @Override
    List<Verdict> verdicts(Submission submission) {
      return Verdict.of(kaoping.assess(submission));
    }

    @Override
    List<Verdict> expected(Submission submission) {
      return super.expected(submission).stream().map(Verdict::accounted).toList();
    }
  }

  /** Plain Java on typed objects. */
  @Benchmark
  public List<BranchScore> handWritten(Graphs graphs) {
    return HandWritten.judge(graphs.next());
  }

  /** The plan, and the SDK's scoring to points. */
  @Benchmark
  public Object plan(Snapshots snapshots) {
    return snapshots.judge(snapshots.next());
  }

  /** The plan, and the SDK's scoring with the account of every point. */
  @Benchmark
  public Object planAndAccount(Snapshots snapshots) {
    return snapshots.workload.account(snapshots.workload.plan().observe(snapshots.next()));
  }

  /** The SDK's rules in Drools on coarse facts, and the same scoring. */
  @Benchmark
  public Object droolsCoarse(SnapshotsForRules snapshots) {
    return snapshots.judge(snapshots.next());
  }

  /** The same rules without a session, and the same scoring. */
  @Benchmark
  public Object rulesDirect(SnapshotsForLoops snapshots) {
    return snapshots.judge(snapshots.next());
  }

  /** Ordinary DRL over inserted facts, and the same scoring. */
  @Benchmark
  public Object droolsOrdinary(Facts facts) {
    return facts.judge(facts.next());
  }

  /** A submission checked against the vocabulary and turned into a snapshot. */
  @Benchmark
  public Snapshot normalise(Submissions submissions) {
    return submissions.workload.snapshot(submissions.next());
  }

  /** Everything that a host gets: checks, findings, account, totals, ranks, grades and digests. */
  @Benchmark
  public String wholeAssess(Submissions submissions) {
    return submissions.kaoping.assess(submissions.next()).digest();
  }
}
