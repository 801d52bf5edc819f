package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.finding.Observation;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.Peers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The first phases, for one criterion: what members and coalitions put in, with whom a subject is
 * compared, its points, review adjustments, and what stands in for those to whom it does not apply.
 */
final class CriterionPhase {
  private final CriterionScoring scoring;
  private final Function<Aggravation, CriterionScoring> harder;
  private final Aggravations aggravations;
  private final Substitution substitution;
  private final int place;
  private final boolean compares;
  private final boolean related;

  /**
   * Makes the phases of a criterion.
   *
   * @param scoring its points
   * @param harder its points where deductions count more
   * @param aggravations what makes them count more
   * @param place its place among the criteria of its kind of subject
   */
  CriterionPhase(
      CriterionScoring scoring,
      Function<Aggravation, CriterionScoring> harder,
      Aggravations aggravations,
      Substitution substitution,
      int place) {
    this.scoring = scoring;
    this.harder = harder;
    this.aggravations = aggravations;
    this.substitution = substitution;
    this.place = place;
    this.compares = Comparisons.any(scoring);
    this.related = compares || scoring.criterion().scored();
  }

  /** Scores every subject and returns what somebody should look at. */
  List<Problem> run(List<Draft> subjects, Linkage linkage, Corrections corrections) {
    if (related) {
      related(subjects, linkage, corrections);
    } else {
      alone(subjects, corrections);
    }
    List<Draft> substituted = new ArrayList<>(0);
    for (Draft draft : subjects) {
      CriterionResult result = draft.result(place);
      if (result.state() == CriterionState.NOT_APPLICABLE && result.notApplicable() == null) {
        draft.result(place, substitution.of(result, draft, subjects, place));
        substituted.add(draft);
      }
    }
    // all of them first: an adjusted result must not become a peer of the next
    for (Draft draft : substituted) {
      draft.result(place, corrections.override(scoring, draft.result(place), draft.id()));
    }
    subjects.forEach(draft -> draft.settle(place));
    List<Draft> comparing =
        compares ? subjects : substitution.comparesPeers() ? substituted : List.<Draft>of();
    if (comparing.isEmpty()) {
      return List.of();
    }
    Set<String> compared = new HashSet<>();
    comparing.forEach(draft -> compared.add(draft.classOrNone()));
    return incomplete(subjects.stream().filter(d -> compared.contains(d.classOrNone())).toList());
  }

  /** Tells whether the points of a subject rest on those of all others of its kind. */
  boolean looksAtAll() {
    return compares || substitution.comparesPeers();
  }

  /** Tells whether the points of a subject rest on nothing but what was observed of itself. */
  boolean apart() {
    return !related && !looksAtAll();
  }

  /** Tells whether a subject can be scored again without those with whom it is compared. */
  boolean separable() {
    return !Independence.looksAtItself(scoring.criterion()) || !compares;
  }

  /**
   * Scores one subject again of which other results were changed: what does not look at those stays
   * as it was.
   */
  void again(Draft draft, Linkage linkage, Corrections corrections) {
    if (Independence.looksAtItself(scoring.criterion())) {
      run(List.of(draft), linkage, corrections);
    } else {
      draft.keeps(place, false);
      draft.settle(place);
    }
  }

  /** Returns a notice when somebody is missing in a comparison. */
  private List<Problem> incomplete(List<Draft> compared) {
    List<String> missing =
        compared.stream()
            .filter(draft -> draft.result(place).state() == CriterionState.NOT_ASSESSABLE)
            .map(Draft::id)
            .sorted()
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Problem.notice(
                ProblemId.COMPARISON_INCOMPLETE,
                Position.of(
                    "submission",
                    scoring.criterion().subject() == SubjectKind.UNIT ? "units" : "coalitions"),
                scoring.criterion().id(),
                String.join(", ", missing)));
  }

  private void alone(List<Draft> subjects, Corrections corrections) {
    for (Draft draft : subjects) {
      if (substitution.comparesPeers() || !draft.keeps(place, aggravations.none())) {
        score(draft, draft.observation(place), List.of(), List.of(), corrections);
      }
    }
  }

  private void related(List<Draft> subjects, Linkage linkage, Corrections corrections) {
    Map<Draft, Observation> observations = new LinkedHashMap<>();
    Map<Draft, List<String>> restsOn = new HashMap<>();
    for (Draft draft : subjects) {
      Linkage.Linked linked =
          linkage.observed(scoring.criterion(), draft, draft.observation(place));
      observations.put(draft, linked.observation());
      restsOn.put(draft, linked.dependsOn());
    }
    Comparisons comparisons = new Comparisons(scoring, observations);
    observations.forEach(
        (draft, observation) -> {
          TreeSet<String> others = new TreeSet<>(restsOn.getOrDefault(draft, List.of()));
          boolean observed = observation.status() == Observation.Status.OBSERVED;
          others.addAll(compares && observed ? comparisons.others(draft) : List.of());
          List<Peers> peers = compares ? comparisons.of(draft) : List.of();
          score(draft, observation, peers, List.copyOf(others), corrections);
        });
  }

  private void score(
      Draft draft,
      Observation observation,
      List<Peers> peers,
      List<String> others,
      Corrections corrections) {
    Aggravation aggravation = aggravations.of(draft, place);
    CriterionScoring points =
        aggravation == Aggravation.NONE
            ? scoring
            : Objects.requireNonNull(harder.apply(aggravation));
    CriterionResult scored =
        points.score(observation, corrections.waiver(scoring.criterion().id(), draft.id()), peers);
    CriterionResult result = others.isEmpty() ? scored : scored.restingOn(others);
    draft.result(
        place,
        result.state() == CriterionState.NOT_APPLICABLE
            ? result
            : corrections.override(scoring, result, draft.id()));
  }
}
