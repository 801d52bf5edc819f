package io.kaoping.benchmarks.ordinary;

/** The coalition to which the units belong. */
public record CoalitionFact(String id) {}
