package io.kaoping.drools.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pattern while it is read: which list or kind it is about becomes known on the way. */
final class PatternScope {
  private final Class<?> fact;
  private final List<Consumer<@Nullable String>> checks = new ArrayList<>();
  private @Nullable String term;
  private boolean read;

  PatternScope(Class<?> fact) {
    this.fact = fact;
  }

  Class<?> fact() {
    return fact;
  }

  /** Sets its list or kind. */
  void term(String newTerm) {
    term = newTerm;
  }

  /** Has a check wait for the pattern's list or kind; when the pattern is read, it is made now. */
  void check(Consumer<@Nullable String> check) {
    if (read) {
      check.accept(term);
    } else {
      checks.add(check);
    }
  }

  /** Makes the checks that waited. */
  void read() {
    read = true;
    checks.forEach(check -> check.accept(term));
  }
}
