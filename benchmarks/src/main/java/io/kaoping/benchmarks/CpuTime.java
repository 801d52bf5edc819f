package io.kaoping.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the processor time of an operation, with everything that the JVM does beside it, such as
 * collecting garbage, in the best of the iterations: what disturbs, late compilation and other load
 * on the machine, only adds. Other load changes it far less than it changes the wall clock.
 */
public final class CpuTime implements InternalProfiler {
  static final String LABEL = "cpu.time.norm";

  private long before;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanos();
  }

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = Math.max(1, result.getMetadata().getAllOps());
    double perOperation = (nanos() - before) / (double) operations;
    return List.of(new ScalarResult(LABEL, perOperation, "ns/op", AggregationPolicy.MIN));
  }

  @Override
  public String getDescription() {
    return "processor time of an operation";
  }

  private static long nanos() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      return system.getProcessCpuTime();
    }
    throw new IllegalStateException("this JVM does not tell its processor time");
  }
}
