package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clause compiled: it observes a subject. */
@FunctionalInterface
interface ClausePlan {
  Finding observe(SubjectData subject);

  /**
   * Returns the one finding that {@link #observe} gives, as the same object, for every subject of
   * which it finds nothing; {@code null} when there is no such finding.
   */
  default @Nullable Finding nothing() {
    return null;
  }

  /** Returns the numbers that it needs to add up and that are not stated. */
  default List<String> unknown(SubjectData subject) {
    return List.of();
  }
}
