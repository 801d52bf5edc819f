package io.kaoping.scoring;

import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.problem.Problem;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subject on its way through the phases of standing, or many that are alike: its points are made,
 * and each phase adds what it decides. Grades are places on the ladder, the best is 0.
 */
final class Contender {
  static final int NO_GRADE = -1;

  /** What a condition may name and who takes part in nothing, or was taken out, does not have. */
  private static final Set<String> STANDING = Set.of("rank", "fromLast", "among", "grade");

  private final String id;
  private final Entrant entrant;
  private final int weight;
  private final List<Vetoes.Veto> vetoes;
  private final boolean stopped;
  private final List<StandingLine> trace = new ArrayList<>(0);
  private final Set<String> loses = new TreeSet<>();
  private final List<Scorecard.Mark> marks = new ArrayList<>(0);
  private Set<Problem> notices = Set.of();
  private List<Award> awards = List.of();
  private List<Award> lostAwards = List.of();
  private Place place = Place.NONE;
  private Place placeButForSanctions = Place.NONE;
  private int gradeByTotal = NO_GRADE;
  private int grade = NO_GRADE;

  /**
   * A place in a class.
   *
   * @param rank the rank; 0 for none
   * @param fromLast the rank from the last one 倒数; 0 for none
   * @param among how many are ranked; 0 for none
   * @param tied whether others share the rank
   */
  record Place(int rank, int fromLast, int among, boolean tied) {
    static final Place NONE = new Place(0, 0, 0, false);
  }

  /**
   * The results of its own standing that a condition may name.
   *
   * @param total the total; {@code null} for none
   * @param place its place in the class
   * @param grade its grade as a place on the ladder, or {@link #NO_GRADE}
   */
  record View(@Nullable Points total, Place place, int grade) {}

  /**
   * Lets somebody enter.
   *
   * @param id its id, or that of one of them
   * @param weight how many subjects it stands for, which are all alike
   */
  Contender(String id, Entrant entrant, List<Vetoes.Veto> vetoes, int weight) {
    this.id = id;
    this.entrant = entrant;
    this.weight = weight;
    this.vetoes = List.copyOf(vetoes);
    this.stopped = !vetoes.isEmpty() && vetoes.stream().anyMatch(v -> v.sanction().stopsScoring());
  }

  /** Returns the same one with the grade that it has so far, and nothing else yet. */
  Contender again() {
    return again(weight);
  }

  /** Returns so many of those for whom it stands, with the grade that they have so far. */
  Contender again(int newWeight) {
    Contender again = new Contender(id, entrant, vetoes, newWeight);
    again.gradeByTotal = gradeByTotal;
    again.grade = grade;
    return again;
  }

  String id() {
    return id;
  }

  /** Returns how many subjects it stands for. */
  int weight() {
    return weight;
  }

  /** Returns how many subjects some stand for. */
  static int weight(Collection<Contender> all) {
    int sum = 0;
    for (Contender each : all) {
      sum += each.weight;
    }
    return sum;
  }

  Entrant entrant() {
    return entrant;
  }

  List<Vetoes.Veto> vetoes() {
    return vetoes;
  }

  /** Tells whether a criterion that does not apply keeps it out of ranks, grades and awards. */
  boolean excluded() {
    return !entrant.exclusions().isEmpty();
  }

  /** Tells whether a veto stopped its scoring. */
  boolean stopped() {
    return stopped;
  }

  /** Returns the total before any veto, or {@code null}. */
  @Nullable Points computed() {
    return entrant.total();
  }

  /** Returns the total that is shown, or {@code null}. */
  @Nullable Points shown() {
    return stopped ? null : entrant.total();
  }

  /** Returns the points of a criterion or section; zero where there are none. */
  Points points(String name) {
    Points points = entrant.points().get(name);
    return points == null ? Points.ZERO : points;
  }

  void ranked(Place at) {
    this.place = at;
    this.placeButForSanctions = at;
  }

  /** Says where it would be among the ranked. */
  void wouldRank(Place at) {
    this.placeButForSanctions = at;
  }

  boolean isRanked() {
    return place.rank > 0;
  }

  int rank() {
    return place.rank;
  }

  /** Returns what conditions name, as it stands now. */
  View now() {
    return new View(shown(), place, grade);
  }

  /** Returns what conditions would name, had nothing been taken from it. */
  View butForSanctions() {
    return new View(computed(), placeButForSanctions, gradeByTotal);
  }

  void gradedByTotal(int place) {
    this.gradeByTotal = place;
    this.grade = place;
  }

  int gradeByTotal() {
    return gradeByTotal;
  }

  int grade() {
    return grade;
  }

  /** Lowers the grade, if it is better than a place on the ladder; it never lifts it. */
  boolean lowerTo(int place) {
    boolean lower = grade != NO_GRADE && place > grade;
    grade = lower ? place : grade;
    return lower;
  }

  /** Sets the grade of one that has none by its total. */
  void onlyGrade(int place) {
    this.grade = place;
  }

  /** Takes what a veto or a consequence takes, and says so. */
  void take(
      StandingLine.Phase phase,
      String id,
      Wording why,
      Sanction sanction,
      boolean rankToo,
      GradeLadder ladder) {
    List<Wording> taken = new ArrayList<>();
    int before = grade;
    String atMost = sanction.gradeAtMost();
    int least = atMost == null ? 0 : ladder.place(atMost);
    int down = grade == NO_GRADE ? 0 : ladder.capped(grade + sanction.gradeDown());
    if (lowerTo(Math.max(least, down))) {
      taken.add(
          new Wording(
              ladder.word(before).zh() + " → " + ladder.word(grade).zh(),
              ladder.word(before).en() + " → " + ladder.word(grade).en()));
    }
    if (sanction.stopsScoring()) {
      taken.add(new Wording("不再计分", "scoring stops"));
    }
    if (rankToo && !excluded()) {
      taken.add(new Wording("不参加排名", "not ranked"));
      place = Place.NONE;
    }
    if (!sanction.loses().isEmpty()) {
      loses.addAll(sanction.loses());
      List<Wording> lost = sanction.loses().stream().map(ladder::award).toList();
      taken.add(
          new Wording(
              "取消评先 " + String.join("、", lost.stream().map(Wording::zh).toList()),
              "loses " + String.join(", ", lost.stream().map(Wording::en).toList())));
    }
    if (taken.isEmpty()) {
      taken.add(new Wording("等次不变", "grade unchanged"));
    }
    say(
        phase,
        id,
        new Wording(
            why.zh() + ":" + String.join(",", taken.stream().map(Wording::zh).toList()),
            why.en() + ": " + String.join(", ", taken.stream().map(Wording::en).toList())));
  }

  void say(StandingLine.Phase phase, String id, Wording text) {
    trace.add(new StandingLine(phase, id, text));
  }

  boolean loses(String award) {
    return loses.contains(award);
  }

  void mark(Scorecard.Mark mark) {
    marks.add(mark);
  }

  void awards(List<Award> got, List<Award> lost) {
    this.awards = got;
    this.lostAwards = lost;
  }

  /**
   * Tells whether a condition holds. Where a result is not there it does not, and a notice says so;
   * that there is no total, rank or grade is said elsewhere.
   */
  boolean holds(String phase, String which, ResultCondition when, View view, GradeLadder ladder) {
    Condition condition = when.condition();
    Function<String, @Nullable FactValue> values = name -> value(name, view, ladder);
    ResultConditions.Truth truth = ResultConditions.truth(condition, values);
    if (truth == ResultConditions.Truth.UNKNOWN && view.total != null) {
      List<String> missing =
          condition.names().stream()
              .filter(name -> !STANDING.contains(name) && values.apply(name) == null)
              .toList();
      if (!missing.isEmpty()) {
        notices = notices.isEmpty() ? new LinkedHashSet<>() : notices;
        notices.add(ResultConditions.unknown(phase, which, when, id, missing));
      }
    }
    return truth == ResultConditions.Truth.YES;
  }

  /** Returns what somebody should look at. */
  Collection<Problem> notices() {
    return notices;
  }

  private @Nullable FactValue value(String name, View view, GradeLadder ladder) {
    Place at = view.place;
    return switch (name) {
      case "total" -> number(view.total);
      case "base" -> view.total == null ? null : number(entrant.base());
      case "bonus" -> view.total == null ? null : number(entrant.bonus());
      case "rank" -> at.rank == 0 ? null : FactValue.of(at.rank);
      case "fromLast" -> at.fromLast == 0 ? null : FactValue.of(at.fromLast);
      case "among" -> at.among == 0 ? null : FactValue.of(at.among);
      case "tied" -> FactValue.of(at.tied);
      case "vetoed" -> FactValue.of(!vetoes.isEmpty());
      case "class" -> entrant.subjectClass() == null ? null : FactValue.of(entrant.classOrNone());
      case "grade" -> view.grade == NO_GRADE ? null : FactValue.of(ladder.id(view.grade));
      default -> number(entrant.points().get(name));
    };
  }

  private static @Nullable FactValue number(@Nullable Points points) {
    return points == null ? null : FactValue.of(points.toBigDecimal());
  }

  /** Returns where it stands in the end. */
  Scorecard.Standing standing(GradeLadder ladder) {
    return new Scorecard.Standing(
        place.rank,
        place.among,
        ladder.gradeIfAny(grade),
        ladder.gradeIfAny(gradeByTotal),
        vetoes.isEmpty() ? List.of() : vetoes.stream().map(v -> v.clause().id()).toList(),
        awards,
        lostAwards,
        marks,
        trace);
  }
}
