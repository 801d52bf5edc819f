package io.kaoping.docs.architecture.planted.rubric;

/** Keeps rule 10. */
record ExactPoints(long cents) {}
