package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;

/** A month in which nothing was held. */
record Month(String label) implements Cited {
  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.PERIOD, label, "0/1");
  }
}
