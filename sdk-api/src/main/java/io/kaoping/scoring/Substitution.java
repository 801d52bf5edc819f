package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
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
  private final NotApplicablePolicy policy;
  private final Rounding rounding;

  Substitution(NotApplicablePolicy policy, Rounding rounding) {
    this.policy = policy;
    this.rounding = rounding;
  }

  /**
   * Returns the result with the points of the policy.
   *
   * @param result the result at its start
   * @param subjects all subjects of the kind, each with its result
   * @param place where the results stand
   */
  CriterionResult of(CriterionResult result, Draft draft, List<Draft> subjects, int place) {
    return switch (policy.kind()) {
      case EXEMPT, MULTIPLIER -> worth(result, result.start());
      case FULL -> worth(result, result.max());
      case ZERO, RESCALE, EXCLUDE_UNIT -> worth(result, Points.ZERO);
      case PEER_MEAN -> peerMean(result, draft, subjects, place);
    };
  }

  private CriterionResult worth(CriterionResult result, Points points) {
    return result.notApplicable(policy, points, List.of(), List.of());
  }

  /** Returns the mean of those of the class to whom it applies; of nobody there is none. */
  private CriterionResult peerMean(
      CriterionResult result, Draft draft, List<Draft> subjects, int place) {
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
