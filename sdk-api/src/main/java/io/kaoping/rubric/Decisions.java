package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * What a pack decides where published rubrics leave it open.
 *
 * @param vetoKeepsRank whether a subject under a veto keeps its rank
 * @param leadCounts whether the lead counts in the members' mean
 * @param leadInSize whether the lead counts in the size of a coalition
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Decisions(boolean vetoKeepsRank, boolean leadCounts, boolean leadInSize) {
  /** Makes the decisions of a pack in which the lead belongs to the size. */
  public Decisions(boolean vetoKeepsRank, boolean leadCounts) {
    this(vetoKeepsRank, leadCounts, true);
  }
}
