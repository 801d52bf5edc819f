package io.kaoping.drools.internal.execution;

import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiled rules, safe for many threads. */
public interface RuleRunner {
  /** Tells whether subjects may be observed apart: no rule looks for two of them in the session. */
  boolean separable();

  /**
   * Observes every subject of a snapshot.
   *
   * @return one list for each subject in the snapshot's order, with one observation for each
   *     criterion of its kind in the rubric's order; {@code null} where these rules do not run it
   */
  List<List<@Nullable Observation>> observe(Snapshot snapshot);

  /**
   * Observes some subjects of a snapshot, if they may be observed apart.
   *
   * @return one list for each of them in their order, as {@link #observe(Snapshot)}
   */
  List<List<@Nullable Observation>> observe(List<SubjectData> some);
}
