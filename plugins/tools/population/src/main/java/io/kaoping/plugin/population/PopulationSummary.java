package io.kaoping.plugin.population;

import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.Entrant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a population came to, counted.
 *
 * @param asOf the last day that counted; {@code null} when there was no submission
 * @param from the first day of the assessment period
 * @param to the last day of the assessment period
 * @param synthetic whether any of the data is invented
 * @param submissions how many submissions there were
 * @param taken how many of them an earlier, interrupted run had assessed
 * @param units how many units there are
 * @param coalitions how many coalitions there are
 * @param classes the classes in which they are ranked: units, then coalitions, by name
 * @param notAssessed how many subjects could not be assessed, by criterion
 * @param notices what somebody should look at, by kind
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PopulationSummary(
    @Nullable LocalDate asOf,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean synthetic,
    long submissions,
    long taken,
    long units,
    long coalitions,
    List<OfClass> classes,
    Map<String, Integer> notAssessed,
    Map<ProblemId, Notice> notices,
    String sha256) {
  /** Copies the collections. */
  public PopulationSummary {
    classes = List.copyOf(classes);
    notAssessed = Collections.unmodifiableMap(new TreeMap<>(notAssessed));
    notices = Collections.unmodifiableMap(new TreeMap<>(notices));
  }

  /**
   * Notices of one kind.
   *
   * @param count how many there are
   * @param first the words of the first one
   * @param line its line; 0 where it is of no line
   */
  public record Notice(int count, Wording first, long line) {}

  /**
   * The subjects of one class.
   *
   * @param kind what they are
   * @param subjectClass the class; empty for none
   * @param subjects how many there are
   * @param totals how many have a total
   * @param least the least total; {@code null} for none
   * @param median the total in the middle, the lower one of two
   * @param most the highest total
   * @param grades how many have each grade, best first; nobody has those that are left out
   * @param awards how many have each award, by its name
   */
  public record OfClass(
      SubjectKind kind,
      String subjectClass,
      long subjects,
      long totals,
      @Nullable Points least,
      @Nullable Points median,
      @Nullable Points most,
      Map<Grade, Long> grades,
      Map<Award, Long> awards) {
    /** Copies the maps. */
    public OfClass {
      grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
      awards = Collections.unmodifiableMap(new LinkedHashMap<>(awards));
    }
  }

  /** Counts the classes of those who are alike. */
  static List<OfClass> classes(
      Map<Entrant, Entrant.Alike> alike, Map<Entrant, Scorecard.Standing> standings) {
    Comparator<Entrant> byClass =
        Comparator.comparing(Entrant::kind).thenComparing(Entrant::classOrNone);
    Map<Entrant, List<Entrant>> classes = new TreeMap<>(byClass);
    alike.keySet().forEach(e -> classes.computeIfAbsent(e, k -> new ArrayList<>()).add(e));
    List<OfClass> all = new ArrayList<>();
    classes.forEach((first, entrants) -> all.add(ofClass(entrants, alike, standings)));
    return all;
  }

  private static OfClass ofClass(
      List<Entrant> entrants,
      Map<Entrant, Entrant.Alike> alike,
      Map<Entrant, Scorecard.Standing> standings) {
    long subjects = 0;
    TreeMap<Points, Long> totals = new TreeMap<>();
    Map<Grade, Long> grades = new TreeMap<>(Comparator.comparing(Grade::from).reversed());
    Map<Award, Long> awards = new TreeMap<>(Comparator.comparing(Award::id));
    for (Entrant entrant : entrants) {
      long count = Objects.requireNonNull(alike.get(entrant)).count();
      Scorecard.Standing standing = Objects.requireNonNull(standings.get(entrant));
      subjects += count;
      Points total = entrant.total();
      if (total != null) {
        totals.merge(total, count, Long::sum);
      }
      Grade grade = standing.grade();
      if (grade != null) {
        grades.merge(grade, count, Long::sum);
      }
      standing.awards().forEach(award -> awards.merge(award, count, Long::sum));
    }
    long withTotal = totals.values().stream().mapToLong(Long::longValue).sum();
    Points median = null;
    long before = 0;
    for (Map.Entry<Points, Long> each : totals.entrySet()) {
      before += each.getValue();
      if (median == null && 2 * before >= withTotal) {
        median = each.getKey();
      }
    }
    return new OfClass(
        entrants.get(0).kind(),
        entrants.get(0).classOrNone(),
        subjects,
        withTotal,
        totals.isEmpty() ? null : totals.firstKey(),
        median,
        totals.isEmpty() ? null : totals.lastKey(),
        grades,
        awards);
  }
}
