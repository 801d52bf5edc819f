package io.kaoping.benchmarks.openl;

import io.kaoping.benchmarks.hand.Cited;
import io.kaoping.benchmarks.hand.Problem;
import io.kaoping.benchmarks.hand.Rectification;
import io.kaoping.benchmarks.hand.Task;

/** An item of a list with the properties that tables read. */
public final class Item {
  private final Cited cited;
  private final boolean closed;
  private final boolean overdue;
  private final boolean late;
  private final boolean evidenced;
  private final boolean begun;
  private final boolean dated;
  private final int severity;

  Item(Problem one) {
    this(one, one.closed(), one.overdue(), one.late(), one.evidenced(), true, true, 0);
  }

  Item(Rectification one) {
    this(one, false, one.overdue(), false, false, true, true, one.severity());
  }

  Item(Task one) {
    this(
        one,
        one.state() == Task.State.DONE,
        false,
        false,
        one.evidenced(),
        one.state() != Task.State.TODO,
        one.hasDue(),
        0);
  }

  private Item(
      Cited cited,
      boolean closed,
      boolean overdue,
      boolean late,
      boolean evidenced,
      boolean begun,
      boolean dated,
      int severity) {
    this.cited = cited;
    this.closed = closed;
    this.overdue = overdue;
    this.late = late;
    this.evidenced = evidenced;
    this.begun = begun;
    this.dated = dated;
    this.severity = severity;
  }

  Cited cited() {
    return cited;
  }

  /** Tells whether it is closed. */
  public boolean isClosed() {
    return closed;
  }

  /** Tells whether it is overdue. */
  public boolean isOverdue() {
    return overdue;
  }

  /** Tells whether it was closed late. */
  public boolean isLate() {
    return late;
  }

  /** Tells whether there is evidence. */
  public boolean isEvidenced() {
    return evidenced;
  }

  /** Tells whether it is begun. */
  public boolean isBegun() {
    return begun;
  }

  /** Tells whether it has a due date. */
  public boolean isDated() {
    return dated;
  }

  /** Returns its severity. */
  public int getSeverity() {
    return severity;
  }
}
