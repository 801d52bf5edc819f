package io.kaoping.benchmarks.ordinary;

/** Something that a unit held in a month. */
public record ActivityFact(
    String id,
    String kind,
    String organiser,
    String month,
    boolean evidenced,
    boolean openToPublic) {}
