package io.kaoping.drools.internal.snapshot;

import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.finding.Witness;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as it stands on the as-of date.
 *
 * @param source the item
 * @param state its state on the as-of date
 * @param closedOn the day it was closed, if it is closed by the as-of date
 * @param closed whether its state closes it
 * @param overdue whether its due date has passed and it is not closed
 * @param late whether it was closed after its due date
 * @param evidenced whether it carries evidence
 * @param witness what a finding says of it
 */
public record ItemData(
    ChecklistItem source,
    String state,
    @Nullable LocalDate closedOn,
    boolean closed,
    boolean overdue,
    boolean late,
    boolean evidenced,
    Witness witness) {

  /** Returns the item on a day, or {@code null} when it is not there yet. */
  static @Nullable ItemData of(ChecklistItem item, Checklist list, LocalDate asOf) {
    String state = item.stateOn(asOf);
    if (state == null || item.raised().isAfter(asOf)) {
      return null;
    }
    LocalDate closedOn = item.closed();
    boolean closed =
        list.closes(state)
            && (!item.history().isEmpty() || (closedOn != null && !closedOn.isAfter(asOf)));
    if (closed && closedOn == null) {
      closedOn = item.history().get(item.history().size() - 1).on();
    }
    LocalDate due = item.due();
    return new ItemData(
        item,
        state,
        closed ? closedOn : null,
        closed,
        due != null && !closed && due.isBefore(asOf),
        due != null && closed && closedOn != null && closedOn.isAfter(due),
        !item.evidence().isEmpty(),
        new Witness(Witness.Kind.ITEM, item.id(), item.title()));
  }

  /** Tells whether it has a due date. */
  public boolean hasDue() {
    return source.due() != null;
  }
}
