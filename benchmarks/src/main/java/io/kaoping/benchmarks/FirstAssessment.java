package io.kaoping.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Submission;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.time.Clock;

/**
 * The host that {@link ColdStart} starts: it loads a pack, assesses a coalition, and prints when it
 * had the first result, in ms since 1970, what the pack took, in ms, and what the JVM says of
 * itself: processor time in ms, heap and metaspace in KB. The JVM is asked last, for that takes a
 * tenth of such a start.
 */
public final class FirstAssessment {
  private FirstAssessment() {}

  /** Runs; the argument is the id of a pack on the class path. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    Kaoping kaoping = Kaoping.builder().pack(args[0]).build();
    long loaded = System.nanoTime();
    Submission submission = new Population(1, 1, Population.UNITS).submission(0);
    String first = kaoping.assess(submission).units().get(0).total().toString();
    long at = Clock.systemUTC().millis();
    if (first.isEmpty() || kaoping.packs().isEmpty()) {
      throw new IllegalStateException("nothing was assessed");
    }
    long processor =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
            .sum();
    System.out.println(
        at
            + " "
            + (loaded - start) / 1_000_000
            + " "
            + processor / 1_000_000
            + " "
            + heap / 1024
            + " "
            + metaspace / 1024);
    // the pack is counted as long as it is reachable
    Reference.reachabilityFence(kaoping);
  }
}
