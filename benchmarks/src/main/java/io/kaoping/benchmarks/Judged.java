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
  /** Returns what was judged of the units. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int subject = 0; subject < Population.UNITS; subject++) {
      verdicts.add(
          new Verdict(
              observations.get(subject).stream().flatMap(o -> o.findings().stream()).toList(),
              points.get(subject)));
    }
    return verdicts;
  }
}
