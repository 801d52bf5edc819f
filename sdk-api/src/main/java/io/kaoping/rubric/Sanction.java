package io.kaoping.rubric;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a veto or a consequence takes 处置. It leaves the points as they are, and it never gives
 * anything.
 *
 * @param gradeAtMost the id of the best grade that it leaves; {@code null} for any
 * @param gradeDown by how many grades it lowers, 0 or more
 * @param loses the ids of the awards that it takes
 * @param unranked whether it takes the rank
 * @param stopsScoring whether it takes the total, and with it the rank and every award
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Sanction(
    @Nullable String gradeAtMost,
    int gradeDown,
    Set<String> loses,
    boolean unranked,
    boolean stopsScoring) {
  /** It takes nothing. */
  public static final Sanction NONE = new Sanction(null, 0, Set.of(), false, false);

  /** Copies the set, in its order. */
  public Sanction {
    loses = Collections.unmodifiableSet(new LinkedHashSet<>(loses));
    if (gradeDown < 0) {
      throw new IllegalArgumentException("gradeDown must not be negative: " + gradeDown);
    }
  }

  /** Returns one that limits the grade and takes awards. */
  public static Sanction of(@Nullable String gradeAtMost, Set<String> loses) {
    return new Sanction(gradeAtMost, 0, loses, false, false);
  }

  /** Returns the same with another limit of the grade, or none. */
  public Sanction withGradeAtMost(@Nullable String newLimit) {
    return new Sanction(newLimit, gradeDown, loses, unranked, stopsScoring);
  }
}
