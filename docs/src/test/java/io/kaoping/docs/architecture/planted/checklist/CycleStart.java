package io.kaoping.docs.architecture.planted.checklist;

import io.kaoping.docs.architecture.planted.record.CycleEnd;

/** Breaks rule 4 together with {@link CycleEnd}. */
public final class CycleStart {
  public CycleEnd end() {
    return new CycleEnd();
  }
}
