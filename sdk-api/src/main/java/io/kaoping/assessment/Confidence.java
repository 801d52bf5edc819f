package io.kaoping.assessment;

import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a score rests on 凭据构成: how many of the points at stake rest on supporting material, on
 * judgement, on other results, on mere statement, on nothing. It stands beside the score and never
 * changes it.
 *
 * <p>A criterion stands under one {@link Ground}, the weakest of what it looks at, so that each
 * share is the plain sum of some criteria and nothing is rounded. It looks at the material that its
 * clauses name, as far as that counts on the date of the assessment, whether or not it passes the
 * conditions of a clause: the activities, list items and records of the kind, and the facts. That
 * material is attached is all that is known; nobody says that it was checked.
 *
 * <p>At stake is the maximum of a criterion, or what it gave or took where that is more; of a bonus
 * only what it gave or took. Nothing is at stake where a criterion does not apply or counts in no
 * total.
 *
 * @param entries the criteria with points at stake, in the order of the rubric
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Confidence(List<Entry> entries) {
  /** Copies the list. */
  public Confidence {
    entries = List.copyOf(entries);
  }

  /**
   * A criterion with points at stake.
   *
   * @param criterion the criterion's id
   * @param ground what it rests on
   * @param pieces how many facts, activities, items and records it looks at
   * @param evidenced how many of them have supporting material attached
   * @param stake the points at stake, above zero
   * @param points the points that it came to; zero where it could not be assessed
   */
  public record Entry(
      String criterion, Ground ground, int pieces, int evidenced, Points stake, Points points) {}

  /**
   * What rests on one ground, together.
   *
   * @param ground the ground
   * @param entries its criteria, one or more, in the order of the rubric
   */
  public record Share(Ground ground, List<Entry> entries) {
    /** Copies the list. */
    public Share {
      entries = List.copyOf(entries);
    }

    /** Returns the points at stake, together. */
    public Points stake() {
      return entries.stream().map(Entry::stake).reduce(Points.ZERO, Points::plus);
    }

    /** Returns the points that the criteria came to, together. */
    public Points points() {
      return entries.stream().map(Entry::points).reduce(Points.ZERO, Points::plus);
    }
  }

  /**
   * Returns the shares, the strongest ground first; their stakes add up to all that is at stake.
   */
  public List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    for (Ground ground : Ground.values()) {
      List<Entry> on = entries.stream().filter(entry -> entry.ground() == ground).toList();
      if (!on.isEmpty()) {
        shares.add(new Share(ground, on));
      }
    }
    return shares;
  }
}
