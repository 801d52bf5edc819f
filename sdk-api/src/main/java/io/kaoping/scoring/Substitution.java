package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What stands in for the points of a criterion that does not apply 不适用, by the policy that the pack
 * chose for it.
 */
final class Substitution {
  private final NotApplicablePolicy elsewhere;
  private final NotApplicablePolicy stated;
  private final Rounding rounding;

  /**
   * Makes the substitution of a criterion.
   *
   * @param elsewhere the policy where its condition does not hold
   * @param stated the policy where there is nothing to measure
   */
  Substitution(NotApplicablePolicy elsewhere, NotApplicablePolicy stated, Rounding rounding) {
    this.elsewhere = elsewhere;
    this.stated = stated;
    this.rounding = rounding;
  }

  /** Tells whether it looks at those to whom the criterion applies. */
  boolean comparesPeers() {
    return stated.kind() == NotApplicablePolicy.Kind.PEER_MEAN;
  }

  /**
   * Returns the result with the points of the policy.
   *
   * @param result the result at its start
   * @param subjects all subjects of the kind, each with its result
   * @param place where the results stand
   */
  CriterionResult of(CriterionResult result, Draft draft, List<Draft> subjects, int place) {
    NotApplicablePolicy policy =
        draft.observation(place).status() == Observation.Status.NOT_APPLICABLE ? elsewhere : stated;
    return switch (policy.kind()) {
      case EXEMPT, MULTIPLIER -> worth(policy, result, result.start());
      case FULL -> worth(policy, result, result.max());
      case ZERO, RESCALE, EXCLUDE_UNIT, OTHER_LIST -> worth(policy, result, Points.ZERO);
      case PEER_MEAN -> peerMean(policy, result, draft, subjects, place);
    };
  }

  private static CriterionResult worth(
      NotApplicablePolicy policy, CriterionResult result, Points points) {
    return result.notApplicable(policy, points, List.of(), List.of());
  }

  /** Returns the mean of those of the class to whom it applies; of nobody there is none. */
  private CriterionResult peerMean(
      NotApplicablePolicy policy,
      CriterionResult result,
      Draft draft,
      List<Draft> subjects,
      int place) {
    Points sum = Points.ZERO;
    List<String> peers = new ArrayList<>();
    for (Draft peer : subjects) {
      CriterionResult theirs = peer.result(place);
      boolean applies =
          theirs.points() != null
              && theirs.state() != CriterionState.NOT_APPLICABLE
              && theirs.notApplicable() == null;
      if (applies && peer.classOrNone().equals(draft.classOrNone())) {
        sum = sum.plus(Objects.requireNonNull(theirs.points()));
        peers.add(peer.id());
      }
    }
    if (peers.isEmpty()) {
      return result.notApplicable(policy, null, List.of("peer-mean"), List.of());
    }
    Points mean = Points.of(1).share(sum, Points.of(peers.size()), rounding);
    return result.notApplicable(policy, mean, List.of(), peers.stream().sorted().toList());
  }
}
