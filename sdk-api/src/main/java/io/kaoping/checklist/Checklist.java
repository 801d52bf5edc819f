package io.kaoping.checklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A named list 清单 as a pack declares it: which states its items pass through and which of them
 * close an item 销号.
 *
 * @param name the name, such as 问题
 * @param states the states in their order
 * @param closing those states in which an item counts as closed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Checklist(String name, List<String> states, List<String> closing) {
  /** Refuses closing states that are no states. */
  public Checklist {
    Objects.requireNonNull(name, "name");
    states = List.copyOf(states);
    closing = List.copyOf(closing);
    if (!states.containsAll(closing)) {
      throw new IllegalArgumentException("closing must be among states: " + closing);
    }
  }

  /** Tells whether a state closes an item. */
  public boolean closes(String state) {
    return closing.contains(state);
  }

  /**
   * Returns the state of an item on a day; {@code null} before it is raised. Every item begins in
   * the first state, and is in it until the day from which another one is known. Without a history
   * that is the day it was closed; the day of any other state nobody knows, so it counts at once.
   */
  public @Nullable String stateOn(ChecklistItem item, LocalDate day) {
    if (item.raised().isAfter(day)) {
      return null;
    }
    if (item.history().isEmpty()) {
      LocalDate closed = item.closed();
      return closed != null && closed.isAfter(day) ? states.get(0) : item.state();
    }
    StateChange last = item.lastChange(day);
    return last == null ? states.get(0) : last.state();
  }

  /** Returns the day on which an item was closed that is closed on a day; else {@code null}. */
  public @Nullable LocalDate closedOn(ChecklistItem item, LocalDate day) {
    String state = stateOn(item, day);
    if (state == null || !closes(state)) {
      return null;
    }
    LocalDate closed = item.closed();
    StateChange last = item.lastChange(day);
    StateChange end = item.lastChange(LocalDate.MAX);
    boolean isTheEnd = last == null || last == end || last.equals(end);
    if (closed != null && isTheEnd && !closed.isAfter(day)) {
      return closed;
    }
    return last == null ? null : last.on();
  }

  /**
   * Tells whether an item had by a day entered a state without ever having been in the one before
   * it, such as 销号 without 整改. Every item begins in the first state; where no history is known,
   * nobody knows of the states between.
   */
  public boolean skips(ChecklistItem item, LocalDate day) {
    if (item.history().isEmpty()) {
      return states.indexOf(stateOn(item, day)) > 1;
    }
    boolean[] passed = new boolean[states.size()];
    for (StateChange change : inOrder(item.history())) {
      int state = states.indexOf(change.state());
      if (state > 1 && !passed[state - 1] && !change.on().isAfter(day)) {
        return true;
      }
      if (state >= 0) {
        passed[state] = true;
      }
    }
    return false;
  }

  private static List<StateChange> inOrder(List<StateChange> history) {
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).on().isBefore(history.get(i - 1).on())) {
        return history.stream().sorted(Comparator.comparing(StateChange::on)).toList();
      }
    }
    return history;
  }
}
