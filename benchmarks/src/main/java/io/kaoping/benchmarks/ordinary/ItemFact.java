package io.kaoping.benchmarks.ordinary;

/** An item of a list as of the day of the assessment. */
public record ItemFact(
    String id,
    String list,
    String owner,
    String title,
    String state,
    boolean hasDue,
    boolean closed,
    boolean overdue,
    boolean late,
    boolean evidenced,
    int severity) {}
