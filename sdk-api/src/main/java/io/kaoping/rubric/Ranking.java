package io.kaoping.rubric;

import java.util.List;
import org.apiguardian.api.API;

/**
 * How subjects of a class are ranked 排名 by their totals.
 *
 * @param ties which rank comes after equal ones
 * @param by the ids of criteria and sections whose points decide between equal totals, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Ranking(Ties ties, List<String> by) {
  /** By the total alone, with shared ranks. */
  public static final Ranking USUAL = new Ranking(Ties.SHARED, List.of());

  /** Copies the ids. */
  public Ranking {
    by = List.copyOf(by);
  }

  /** Which rank comes after equal ones. */
  public enum Ties {
    /** 1, 2, 2, 4: as many places are taken as there are subjects. */
    SHARED,
    /** 1, 2, 2, 3: no rank is left out. */
    DENSE
  }
}
