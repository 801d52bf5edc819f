package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What ranks, grades, quotas and awards look at in a subject whose points are made. Two subjects of
 * which it is equal stand alike, so that those of a population need only be counted.
 *
 * @param kind what the subject is
 * @param subjectClass the class within which it is ranked, or {@code null}
 * @param total the total before any veto, or {@code null}
 * @param base the points without bonuses
 * @param bonus the points of bonuses
 * @param known whether every criterion of the total could be assessed
 * @param exclusions the ids of criteria that keep it from being ranked, in the order of the rubric
 * @param vetoes the vetoes that fired, in the order of the rubric
 * @param points the points of criteria and sections that the rubric's phases name, by id; without
 *     those that it does not have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Entrant(
    SubjectKind kind,
    @Nullable String subjectClass,
    @Nullable Points total,
    Points base,
    Points bonus,
    boolean known,
    List<String> exclusions,
    List<Fired> vetoes,
    Map<String, Points> points) {
  /** Copies the collections. */
  public Entrant {
    exclusions = List.copyOf(exclusions);
    vetoes = List.copyOf(vetoes);
    points = Collections.unmodifiableMap(new TreeMap<>(points));
  }

  /**
   * Subjects of which the same is known.
   *
   * @param count how many there are, 1 or more
   * @param example the id of one of them, for what somebody should look at
   */
  public record Alike(int count, String example) {
    /** Returns these and others of which the same is known; the lesser example stays. */
    public Alike and(Alike others) {
      return new Alike(
          Math.addExact(count, others.count),
          example.compareTo(others.example) <= 0 ? example : others.example);
    }
  }

  /**
   * A veto that fired.
   *
   * @param criterion the id of its criterion
   * @param clause the id of its clause
   * @param found what it found, in words
   */
  public record Fired(String criterion, String clause, Wording found) {}

  /**
   * Lets a subject enter whose total is made.
   *
   * @param names the criteria and sections that the rubric's phases name
   */
  static Entrant of(Draft draft, Set<String> names) {
    List<CriterionResult> results = draft.results();
    List<String> exclusions = new ArrayList<>();
    List<Fired> vetoes = new ArrayList<>();
    for (CriterionResult result : results) {
      if (Draft.excludes(result)) {
        exclusions.add(result.criterion());
      }
      for (PointLine line : result.lines()) {
        if (line.effect() == Effect.VETO && line.limit() != PointLine.Limit.WAIVER) {
          vetoes.add(new Fired(result.criterion(), line.rule(), line.finding()));
        }
      }
    }
    Map<String, Points> points = new TreeMap<>();
    for (String name : names) {
      Points ofName = PointNames.points(name, results);
      if (ofName != null) {
        points.put(name, ofName);
      }
    }
    return new Entrant(
        draft.kind(),
        draft.subjectClass(),
        draft.total().points().orElse(null),
        draft.base(),
        draft.bonus(),
        draft.known(),
        exclusions,
        vetoes,
        points);
  }

  /** Returns the class, as a text that is never {@code null}. */
  public String classOrNone() {
    return subjectClass == null ? "" : subjectClass;
  }
}
