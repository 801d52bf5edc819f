package io.kaoping.drools.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was asked of one thing, and the answers: Drools asks for what a rule binds again for its
 * right-hand side, and two rules may ask for the same.
 */
final class Answers {
  private final List<Asked> known = new ArrayList<>();

  /** A word with its arguments, and the answer. */
  private record Asked(String word, String term, int number, String every, List<?> answer) {
    boolean is(String otherWord, String otherTerm, int otherNumber, String otherEvery) {
      return word.equals(otherWord)
          && term.equals(otherTerm)
          && number == otherNumber
          && every.equals(otherEvery);
    }
  }

  <L extends List<?>> L once(String word, String term, Supplier<L> answer) {
    return once(word, term, 0, "", answer);
  }

  /** Returns the answer, which is looked for only once. */
  @SuppressWarnings("unchecked")
  <L extends List<?>> L once(
      String word, String term, int number, String every, Supplier<L> answer) {
    for (int i = known.size() - 1; i >= 0; i--) { // what was asked last is asked again first
      if (known.get(i).is(word, term, number, every)) {
        return (L) known.get(i).answer();
      }
    }
    L made = answer.get();
    known.add(new Asked(word, term, number, every, made));
    return made;
  }
}
