package io.kaoping.benchmarks.ordinary;

/** A month that is due. */
public record MonthFact(String label) {}
