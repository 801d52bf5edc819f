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
 */
record FormMatch(SentencePattern pattern, int start, int end, Map<Slot, List<String>> values) {

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
