package io.kaoping.benchmarks.hand;

/** The 24 criteria of the pack {@code w1}, in the order of its rubric. */
public enum Rule {
  T1,
  T2,
  T3,
  T4,
  T5,
  T6,
  T7,
  T8,
  T9,
  T10,
  T11,
  T12,
  C1,
  C2,
  C3,
  C4,
  C5,
  C6,
  I1,
  I2,
  I3,
  I4,
  I5,
  I6
}
