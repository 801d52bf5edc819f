package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * What a pack decides where published rubrics leave it open.
 *
 * @param vetoKeepsRank whether a subject under a veto keeps its rank
 * @param leadCounts whether the lead counts in the members' mean
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Decisions(boolean vetoKeepsRank, boolean leadCounts) {}
