package io.kaoping.benchmarks.hand;

import java.util.List;

/** All judgements of one branch, in the order of the rubric. */
public record BranchScore(String branch, List<Judgement> judgements) {}
