package io.kaoping.docs.architecture.planted.problem;

/** Breaks rule 7. */
public class Extensible {}
