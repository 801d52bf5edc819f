package io.kaoping.drools.internal.compile;

/** Unwinds to the next rule; the problem has been reported. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable() {
    super("unreadable", null, false, false);
  }
}
