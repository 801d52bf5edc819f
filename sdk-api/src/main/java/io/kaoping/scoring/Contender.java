package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.assessment.Total;
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
 * A subject on its way through the phases of standing: its points are made, and each phase adds
 * what it decides. Grades are places on the ladder, the best is 0.
 */
final class Contender {
  static final int NO_GRADE = -1;

  /** What a condition may name and who takes part in nothing, or was taken out, does not have. */
  private static final Set<String> STANDING = Set.of("rank", "fromLast", "among", "grade");

  private final Draft draft;
  private final List<CriterionResult> results;
  private final List<Vetoes.Veto> vetoes;
  private final boolean excluded;
  private final boolean stopped;
  private final List<StandingLine> trace = new ArrayList<>();
  private final Set<String> loses = new TreeSet<>();
  private final List<Scorecard.Mark> marks = new ArrayList<>();
  private final Set<Problem> notices = new LinkedHashSet<>();
  private List<Award> awards = List.of();
  private List<Award> lostAwards = List.of();
  private boolean ranked;
  private boolean tied;
  private int rank;
  private int fromLast;
  private int rankButForSanctions;
  private int among;
  private int gradeByTotal = NO_GRADE;
  private int grade = NO_GRADE;

  Contender(Draft draft, List<Vetoes.Veto> vetoes) {
    this.draft = draft;
    this.results = draft.results();
    this.vetoes = List.copyOf(vetoes);
    this.excluded = draft.excluded();
    this.stopped = vetoes.stream().anyMatch(v -> v.sanction().stopsScoring());
  }

  Draft draft() {
    return draft;
  }

  List<Vetoes.Veto> vetoes() {
    return vetoes;
  }

  /** Tells whether a criterion that does not apply keeps it out of ranks, grades and awards. */
  boolean excluded() {
    return excluded;
  }

  /** Tells whether a veto stopped its scoring. */
  boolean stopped() {
    return stopped;
  }

  /** Returns the total before any veto, or {@code null}. */
  @Nullable Points computed() {
    return draft.total().points().orElse(null);
  }

  /** Returns the total that is shown. */
  Total total() {
    return stopped ? Total.none() : draft.total();
  }

  /** Returns the points of a criterion or section; zero where there are none. */
  Points points(String id) {
    Points points = PointNames.points(id, results);
    return points == null ? Points.ZERO : points;
  }

  void ranked(int newRank, int newFromLast, int newAmong, boolean isTied) {
    this.ranked = true;
    this.rank = newRank;
    this.fromLast = newFromLast;
    this.among = newAmong;
    this.tied = isTied;
    this.rankButForSanctions = newRank;
  }

  /** Says which rank it would have among the ranked. */
  void wouldRank(int wouldBe) {
    this.rankButForSanctions = wouldBe;
  }

  boolean isRanked() {
    return ranked;
  }

  int rank() {
    return rank;
  }

  int among() {
    return among;
  }

  int rankButForSanctions() {
    return rankButForSanctions;
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
    if (rankToo && !excluded) {
      taken.add(new Wording("不参加排名", "not ranked"));
      unrank();
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

  private void unrank() {
    ranked = false;
    rank = 0;
    fromLast = 0;
    among = 0;
    tied = false;
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

  /** Tells whether a condition holds, as it stands now. */
  boolean holds(String phase, String id, ResultCondition when, GradeLadder ladder) {
    return holds(phase, id, when, rank, grade, ladder);
  }

  /**
   * Tells whether a condition holds, had it a certain rank and grade. Where a result is not there
   * it does not, and a notice says so; that there is no total, rank or grade is said elsewhere.
   */
  boolean holds(
      String phase, String id, ResultCondition when, int atRank, int atGrade, GradeLadder ladder) {
    Condition condition = when.condition();
    Function<String, @Nullable FactValue> values = name -> value(name, atRank, atGrade, ladder);
    ResultConditions.Truth truth = ResultConditions.truth(condition, values);
    if (truth == ResultConditions.Truth.UNKNOWN && total().points().isPresent()) {
      List<String> missing =
          condition.names().stream()
              .filter(name -> !STANDING.contains(name) && values.apply(name) == null)
              .toList();
      if (!missing.isEmpty()) {
        notices.add(ResultConditions.unknown(phase, id, when, draft, missing));
      }
    }
    return truth == ResultConditions.Truth.YES;
  }

  /** Returns what somebody should look at. */
  Collection<Problem> notices() {
    return notices;
  }

  /** Returns what a condition may name, had it a certain rank and grade. */
  private @Nullable FactValue value(String name, int atRank, int atGrade, GradeLadder ladder) {
    Points total = total().points().orElse(null);
    return switch (name) {
      case "total" -> number(total);
      case "base" -> total == null ? null : number(draft.base());
      case "bonus" -> total == null ? null : number(draft.bonus());
      case "rank" -> atRank == 0 ? null : FactValue.of(atRank);
      case "fromLast" -> atRank == 0 || fromLast == 0 ? null : FactValue.of(fromLast);
      case "among" -> among == 0 ? null : FactValue.of(among);
      case "tied" -> FactValue.of(tied);
      case "vetoed" -> FactValue.of(!vetoes.isEmpty());
      case "class" -> draft.subjectClass() == null ? null : FactValue.of(draft.classOrNone());
      case "grade" -> atGrade == NO_GRADE ? null : FactValue.of(ladder.id(atGrade));
      default -> PointNames.value(name, results);
    };
  }

  private static @Nullable FactValue number(@Nullable Points points) {
    return points == null ? null : FactValue.of(points.toBigDecimal());
  }

  Scorecard card(GradeLadder ladder) {
    return new Scorecard(
        draft.id(),
        draft.name(),
        draft.kind(),
        draft.subjectClass(),
        results,
        total(),
        new Scorecard.Standing(
            rank,
            among,
            ladder.gradeIfAny(grade),
            ladder.gradeIfAny(gradeByTotal),
            vetoes.stream().map(v -> v.clause().id()).toList(),
            awards,
            lostAwards,
            marks,
            trace));
  }
}
