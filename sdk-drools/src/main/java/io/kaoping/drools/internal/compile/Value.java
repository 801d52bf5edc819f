package io.kaoping.drools.internal.compile;

import org.jspecify.annotations.Nullable;

/**
 * An expression of a rule.
 *
 * @param type its type
 * @param first the index of its first token
 * @param last the index of its last token
 * @param constant whether it is written out
 * @param member the property or method it ends in, or {@code null}
 * @param of the pattern whose property it is, or {@code null}
 */
record Value(
    ValueType type,
    int first,
    int last,
    boolean constant,
    @Nullable String member,
    @Nullable PatternScope of) {

  static Value constant(ValueType type, int first, int last) {
    return new Value(type, first, last, true, null, null);
  }

  static Value unknown(int first, int last) {
    return new Value(ValueType.UNKNOWN, first, last, false, null, null);
  }
}
