package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;

/** A task, as of the day of the assessment. */
public record Task(String id, String title, State state, boolean hasDue, boolean evidenced)
    implements Cited {
  /** How far a task is. */
  public enum State {
    TODO,
    DOING,
    DONE
  }

  @Override
  public Witness witness() {
    return new Witness(Witness.Kind.ITEM, id, title);
  }
}
