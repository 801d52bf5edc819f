package io.kaoping.plugin.sentence;

import java.util.List;
import java.util.Map;

/**
 * A pattern that was found at a place of a cell.
 *
 * @param pattern the pattern
 * @param start where it begins in the normal text
 * @param end where it ends
 * @param values what its slots hold
 * @param open where its open text stands, which is part of a condition
 */
record FormMatch(
    SentencePattern pattern, int start, int end, Map<Slot, List<String>> values, List<Span> open) {
  /** A part of the normal text. */
  record Span(int start, int end) {}

  /** Returns what a slot holds, empty when it is not there. */
  String value(Slot slot) {
    List<String> found = values.getOrDefault(slot, List.of());
    return found.isEmpty() ? "" : found.get(0);
  }

  List<String> all(Slot slot) {
    return values.getOrDefault(slot, List.of());
  }

  boolean has(Slot slot) {
    return !value(slot).isEmpty();
  }
}
