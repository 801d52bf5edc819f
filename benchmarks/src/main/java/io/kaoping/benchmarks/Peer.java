package io.kaoping.benchmarks;

import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import java.util.List;

/**
 * Another tool that judges the workload W1, measured by {@link PeerBenchmark} on a class path of
 * its own. Every implementation stands in {@code META-INF/services}; it may be used by one thread
 * at a time.
 *
 * @param <T> what it works on
 */
public interface Peer<T> {
  /** Turns branches into what the tool works on, before anything is timed. */
  T prepare(BranchGraph graph);

  /** Judges every branch by every criterion, findings and points included. */
  List<BranchScore> judge(T prepared);
}
