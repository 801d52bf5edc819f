package io.kaoping.benchmarks;

import io.kaoping.finding.Observation;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * What a contender that uses the SDK's scoring made of a submission: one row for each subject, one
 * entry for each criterion.
 */
record Judged(List<List<Observation>> observations, List<List<Points>> points) {
  /** Returns what was judged of the units, which are so many and come first. */
  List<Verdict> verdicts(int units) {
    List<Verdict> verdicts = new ArrayList<>(units);
    for (int subject = 0; subject < units; subject++) {
      verdicts.add(
          new Verdict(
              observations.get(subject).stream().flatMap(o -> o.findings().stream()).toList(),
              points.get(subject)));
    }
    return verdicts;
  }
}
