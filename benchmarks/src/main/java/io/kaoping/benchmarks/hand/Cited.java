package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;

/** Something that a judgement can rest on. */
public interface Cited {
  /** Returns what the SDK would say of it, to compare the two. */
  Witness witness();
}
