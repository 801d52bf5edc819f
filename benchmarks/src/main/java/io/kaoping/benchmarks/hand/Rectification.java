package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;

/** A rectification, as of the day of the assessment. */
public record Rectification(String id, String title, boolean overdue, int severity)
    implements Cited {
  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.ITEM, id, title);
  }
}
