package io.kaoping.scoring;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.spi.ClauseScale.Comparison;
import io.kaoping.spi.Peers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * With whom a criterion compares each subject: those of its class or all, without those to whom it
 * does not apply or of whom nothing is known.
 */
final class Comparisons {
  private static final String EVERYBODY = "\n";

  private final List<Comparison> comparisons;
  private final Map<String, List<Draft>> circles = new HashMap<>();
  private final Map<String, List<Peers>> peers = new HashMap<>();
  private final Map<Draft, Observation> observations;

  /**
   * Makes the comparisons of one criterion.
   *
   * @param observations what was observed of each subject, in order
   */
  Comparisons(CriterionScoring scoring, Map<Draft, Observation> observations) {
    this.comparisons = scoring.comparisons();
    this.observations = observations;
    observations.forEach(
        (draft, observation) -> {
          boolean counts = scoring.compares(observation);
          if (counts) {
            circles.computeIfAbsent(draft.classOrNone(), c -> new ArrayList<>()).add(draft);
            circles.computeIfAbsent(EVERYBODY, c -> new ArrayList<>()).add(draft);
          }
        });
  }

  /** Tells whether there is anything to compare. */
  static boolean any(CriterionScoring scoring) {
    return scoring.comparisons().stream().anyMatch(c -> c != Comparison.NONE);
  }

  /** Returns the peers of a subject, for each clause. */
  List<Peers> of(Draft draft) {
    List<Peers> result = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      result.add(
          switch (comparisons.get(i)) {
            case NONE -> Peers.NONE;
            case CLASS -> peers(draft.classOrNone(), i);
            case ALL -> peers(EVERYBODY, i);
          });
    }
    return result;
  }

  private Peers peers(String circle, int clause) {
    return peers
        .computeIfAbsent(
            circle,
            name -> {
              List<Peers> each = new ArrayList<>();
              for (int i = 0; i < comparisons.size(); i++) {
                int at = i;
                each.add(
                    new Peers(
                        circles.getOrDefault(name, List.of()).stream()
                            .map(d -> new Peers.Peer(d.id(), finding(d, at)))
                            .toList()));
              }
              return each;
            })
        .get(clause);
  }

  private Finding finding(Draft draft, int clause) {
    Observation observation = observations.get(draft);
    if (observation == null) {
      throw new IllegalArgumentException("draft was not observed: " + draft.id());
    }
    return observation.findings().get(clause);
  }

  /** Returns the ids of the others with whom a subject is compared, sorted. */
  List<String> others(Draft draft) {
    TreeSet<String> others = new TreeSet<>();
    for (Comparison comparison : comparisons) {
      if (comparison != Comparison.NONE) {
        String circle = comparison == Comparison.ALL ? EVERYBODY : draft.classOrNone();
        circles.getOrDefault(circle, List.of()).forEach(d -> others.add(d.id()));
      }
    }
    others.remove(draft.id());
    return List.copyOf(others);
  }
}
