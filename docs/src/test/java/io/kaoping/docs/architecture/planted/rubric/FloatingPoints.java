package io.kaoping.docs.architecture.planted.rubric;

/** Breaks rule 10 with a field. */
record FloatingPoints(double points) {}
