package io.kaoping.rubric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What a pack says of the phases that follow the points of criteria; what it leaves out is empty.
 *
 * @param groups limits of criteria together
 * @param gates what opens bonuses
 * @param ranking how a class is ranked
 * @param consequences what follows from results
 * @param quotas how many may have a grade, best grade first
 * @param scales the scales beside the grades
 * @param awardsWhen what awards ask for besides grade and rank, by the award's id
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CohortRules(
    List<Group> groups,
    List<Gate> gates,
    Ranking ranking,
    List<Consequence> consequences,
    List<Quota> quotas,
    List<Scale> scales,
    Map<String, ResultCondition> awardsWhen) {
  /** None but the usual ranking. */
  public static final CohortRules NONE =
      new CohortRules(
          List.of(), List.of(), Ranking.USUAL, List.of(), List.of(), List.of(), Map.of());

  /** Copies the collections. */
  public CohortRules {
    groups = List.copyOf(groups);
    gates = List.copyOf(gates);
    consequences = List.copyOf(consequences);
    quotas = List.copyOf(quotas);
    scales = List.copyOf(scales);
    awardsWhen = Collections.unmodifiableMap(new LinkedHashMap<>(awardsWhen));
  }
}
