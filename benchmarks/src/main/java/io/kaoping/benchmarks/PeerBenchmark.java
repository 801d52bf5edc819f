package io.kaoping.benchmarks;

import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.HandWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
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
 * What the {@link Peer} on the class path makes of a coalition of the workload W1. Its set-up fails
 * unless findings and points equal those of the hand-written code on every coalition.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class PeerBenchmark {
  /** One coalition again and again, or so many in turn that none is in a cache. */
  @Param({"1", "1000"})
  public int coalitions;

  private Work<?> work;

  /** Prepares the coalitions and compares what is judged of them. */
  @Setup
  public void prepare() {
    Population population = new Population(W1Benchmark.SEED, coalitions);
    work = new Work<>(theOne(), population);
    work.check();
  }

  /** Judges the next coalition. */
  @Benchmark
  public List<BranchScore> peer() {
    return work.judgeNext();
  }

  /**
   * Judges a population with the peer on the class path.
   *
   * @throws IllegalStateException if there is not exactly one, or it differs from the hand-written
   *     code
   */
  public static void check(Population population) {
    new Work<>(theOne(), population).check();
  }

  @SuppressWarnings("rawtypes")
  static Peer<?> theOne() {
    List<Provider<Peer>> found = ServiceLoader.load(Peer.class).stream().toList();
    if (found.size() != 1) {
      throw new IllegalStateException("exactly one peer must be on the class path: " + found);
    }
    return found.get(0).get();
  }

  /** Coalitions in the form of one peer, handed out in turn. */
  private static final class Work<T> {
    private final Peer<T> peer;
    private final List<BranchGraph> graphs;
    private final List<T> prepared = new ArrayList<>();
    private int next;

    Work(Peer<T> peer, Population population) {
      this.peer = peer;
      this.graphs = population.submissions().map(BranchGraph::of).toList();
      graphs.forEach(graph -> prepared.add(peer.prepare(graph)));
    }

    void check() {
      for (int i = 0; i < graphs.size(); i++) {
        Verdict.same(
            peer.getClass().getSimpleName() + ", coalition " + i,
            Verdict.of(HandWritten.judge(graphs.get(i))),
            Verdict.of(peer.judge(prepared.get(i))));
      }
    }

    List<BranchScore> judgeNext() {
      T one = prepared.get(next);
      next = next + 1 == prepared.size() ? 0 : next + 1;
      return peer.judge(one);
    }
  }
}
