package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The due periods in which a subject held less than it had to, in their order. Two lists of them
 * are the same only if they are one.
 */
final class Shortfalls extends AbstractList<Shortfall> implements ReportableList, RandomAccess {
  private final SubjectData subject;
  private final DuePeriods periods;
  private final int[] held;
  private final int atLeast;
  private final int size;
  private final long weight;

  /**
   * Compares what was held with what had to be.
   *
   * @param held how many were held in each period, handed over
   */
  Shortfalls(SubjectData subject, DuePeriods periods, int[] held, int atLeast) {
    this.subject = subject;
    this.periods = periods;
    this.held = held;
    this.atLeast = atLeast;
    int count = 0;
    long missing = 0;
    for (int in : held) {
      if (in < atLeast) {
        count++;
        missing += atLeast - in;
      }
    }
    this.size = count;
    this.weight = missing;
  }

  @Override
  public ShortfallData get(int index) {
    int left = index;
    for (int i = 0; i < held.length; i++) {
      if (held[i] < atLeast) {
        if (left == 0) {
          return new ShortfallData(subject, periods, i, held[i], atLeast);
        }
        left--;
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public List<Witness> witnesses() {
    Witness[] witnesses = new Witness[size];
    int next = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i] < atLeast) {
        witnesses[next] = periods.witness(i, held[i], atLeast);
        next++;
      }
    }
    return Witnesses.of(witnesses);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
