package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;

/** One clause compiled: it observes a subject. */
@FunctionalInterface
interface ClausePlan {
  Finding observe(SubjectData subject);
}
