package io.kaoping.docs.architecture.planted;

import io.kaoping.docs.architecture.planted.problem.Closed;

/** The entry class, which may know every room. */
public final class Door {
  private final Closed room = new Closed("room");

  @Override
  public String toString() {
    return room.name();
  }
}
