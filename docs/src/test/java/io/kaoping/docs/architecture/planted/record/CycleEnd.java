package io.kaoping.docs.architecture.planted.record;

import io.kaoping.docs.architecture.planted.checklist.CycleStart;

/** Breaks rule 4 together with {@link CycleStart}. */
public final class CycleEnd {
  public CycleStart start() {
    return new CycleStart();
  }
}
