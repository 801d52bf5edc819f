package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;
import java.util.List;

/** A month in which something is due; cited when nothing was held. */
public record Month(String label) implements Cited {
  /** The six months that are due in the workload. */
  public static final List<Month> DUE =
      List.of(
          new Month("2025-01"),
          new Month("2025-02"),
          new Month("2025-03"),
          new Month("2025-04"),
          new Month("2025-05"),
          new Month("2025-06"));

  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.PERIOD, label, "0/1");
  }
}
