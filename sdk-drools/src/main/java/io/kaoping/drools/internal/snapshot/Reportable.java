package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import org.jspecify.annotations.Nullable;

/** What a rule may report. */
public interface Reportable {
  /** Returns the subject to which the finding goes. */
  SubjectData subject();

  /** Returns what a finding says of it. */
  Witness witness();

  /** Returns how much it counts. */
  default long weight() {
    return 1;
  }

  /** Returns what makes two of them the same case, or {@code null}. */
  default @Nullable String sameCase() {
    return null;
  }
}
