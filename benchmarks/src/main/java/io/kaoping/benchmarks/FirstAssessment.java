package io.kaoping.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;

/**
 * The host that {@link ColdStart} starts: it loads a pack, assesses a coalition, and prints what
 * that took since the JVM was started, in ms and KB.
 */
public final class FirstAssessment {
  private FirstAssessment() {}

  /** Runs; the argument is the id of a pack on the class path. */
  public static void main(String[] args) {
    long start = thread();
    Kaoping kaoping = Kaoping.builder().pack(args[0]).build();
    long loaded = thread();
    Submission submission = new Population(1, 1, Population.UNITS).submission(0);
    String first = kaoping.assess(submission).units().get(0).total().toString();
    long thread = thread();
    long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
    long processor =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    if (first.isEmpty() || kaoping.packs().isEmpty()) {
      throw new IllegalStateException("nothing was assessed");
    }
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
            .sum();
    System.out.println(
        uptime
            + " "
            + processor / 1_000_000
            + " "
            + thread / 1_000_000
            + " "
            + (loaded - start) / 1_000_000
            + " "
            + heap / 1024
            + " "
            + metaspace / 1024);
    // the pack is counted as long as it is reachable
    Reference.reachabilityFence(kaoping);
  }

  /** Returns the processor time of this thread, which other work on the machine does not change. */
  private static long thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
