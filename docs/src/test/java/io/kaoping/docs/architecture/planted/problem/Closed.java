package io.kaoping.docs.architecture.planted.problem;

/** Keeps rule 7. */
public record Closed(String name) {}
