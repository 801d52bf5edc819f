package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;

/** A problem on the list of a branch, as of the day of the assessment. */
public record Problem(
    String id, String title, boolean closed, boolean overdue, boolean late, boolean evidenced)
    implements Cited {
  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.ITEM, id, title);
  }
}
