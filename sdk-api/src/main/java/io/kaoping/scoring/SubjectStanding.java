package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Scorecard.Standing;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The later phases for one kind of subject: vetoes, rank within class with shared ranks (1, 2, 2,
 * 4), grades by total, and awards.
 */
final class SubjectStanding {
  private static final Comparator<Scorecard> ORDER =
      Comparator.comparing((Scorecard c) -> c.subjectClass().orElse(""))
          .thenComparing(c -> c.total().isEmpty())
          .thenComparing(c -> c.total().orElse(Points.ZERO), Comparator.reverseOrder())
          .thenComparing(Scorecard::id);

  private final Rubric rubric;
  private final SubjectKind kind;
  private final List<Grade> grades;

  SubjectStanding(Rubric rubric, SubjectKind kind) {
    this.rubric = rubric;
    this.kind = kind;
    this.grades = rubric.grades(kind);
  }

  /** Returns the scorecards with their standing, by class, total and id. */
  List<Scorecard> of(List<Scorecard> cards) {
    List<Scorecard> sorted = new ArrayList<>(cards);
    sorted.sort(ORDER);
    Map<String, List<Scorecard>> ranked = new HashMap<>();
    Map<String, List<Clause>> vetoes = new HashMap<>();
    for (Scorecard card : sorted) {
      List<Clause> against = vetoes(card);
      vetoes.put(card.id(), against);
      if (card.total().isPresent() && (against.isEmpty() || rubric.decisions().vetoKeepsRank())) {
        ranked.computeIfAbsent(card.subjectClass().orElse(""), c -> new ArrayList<>()).add(card);
      }
    }
    Map<String, Integer> ranks = new HashMap<>();
    ranked.values().forEach(inClass -> rank(inClass, ranks));
    return sorted.stream()
        .map(
            card ->
                withStanding(
                    card,
                    ranks.getOrDefault(card.id(), 0),
                    ranked.getOrDefault(card.subjectClass().orElse(""), List.of()),
                    vetoes.getOrDefault(card.id(), List.of())))
        .toList();
  }

  /** Returns the rank that a card's total would have among the ranked; 0 without a total. */
  private static int rankByTotal(Scorecard card, List<Scorecard> ranked) {
    return card.total()
        .map(
            total ->
                1
                    + (int)
                        ranked.stream()
                            .filter(c -> c.total().orElse(Points.ZERO).compareTo(total) > 0)
                            .count())
        .orElse(0);
  }

  private static void rank(List<Scorecard> inClass, Map<String, Integer> ranks) {
    @Nullable Scorecard before = null;
    int rank = 0;
    for (int i = 0; i < inClass.size(); i++) {
      Scorecard card = inClass.get(i);
      if (before == null || !before.total().equals(card.total())) {
        rank = i + 1;
      }
      ranks.put(card.id(), rank);
      before = card;
    }
  }

  private List<Clause> vetoes(Scorecard card) {
    List<Clause> vetoes = new ArrayList<>();
    for (CriterionResult result : card.criteria()) {
      for (PointLine line : result.lines()) {
        if (line.effect() == Effect.VETO && line.limit() != PointLine.Limit.WAIVER) {
          vetoes.add(rubric.criterion(result.criterion()).orElseThrow().clause(line.rule()));
        }
      }
    }
    return vetoes;
  }

  private Scorecard withStanding(
      Scorecard card, int rank, List<Scorecard> ranked, List<Clause> vetoes) {
    Optional<Points> total = card.total();
    @Nullable Grade byTotal = total.flatMap(this::gradeOf).orElse(null);
    @Nullable Grade grade = byTotal;
    for (Clause veto : vetoes) {
      String atMost = veto.gradeAtMost();
      if (grade != null && atMost != null && index(atMost) > grades.indexOf(grade)) {
        grade = grades.get(index(atMost));
      }
    }
    // a veto may take the rank too, and an award that hangs on the rank is lost by it
    int butForVetoes = rank == 0 ? rankByTotal(card, ranked) : rank;
    List<Award> awards = new ArrayList<>();
    List<Award> lost = new ArrayList<>();
    for (Award award : rubric.awards()) {
      if (award.subject() != kind || !earns(award, byTotal, butForVetoes)) {
        continue;
      }
      boolean taken = vetoes.stream().anyMatch(v -> v.loses().contains(award.id()));
      (taken || !earns(award, grade, rank) ? lost : awards).add(award);
    }
    return card.withStanding(
        new Standing(
            rank,
            rank == 0 ? 0 : ranked.size(),
            grade,
            byTotal,
            vetoes.stream().map(Clause::id).toList(),
            awards,
            lost));
  }

  /** Returns the best grade whose least total is reached; below all of them the last one. */
  private Optional<Grade> gradeOf(Points total) {
    if (grades.isEmpty()) {
      return Optional.empty();
    }
    return grades.stream()
        .filter(g -> total.compareTo(g.from()) >= 0)
        .findFirst()
        .or(() -> Optional.of(grades.get(grades.size() - 1)));
  }

  private boolean earns(Award award, @Nullable Grade grade, int rank) {
    return grade != null
        && grades.indexOf(grade) <= index(award.grade())
        && (award.rankAtMost() == 0 || (rank > 0 && rank <= award.rankAtMost()));
  }

  private int index(String gradeId) {
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i).id().equals(gradeId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("gradeId is no grade: " + gradeId);
  }
}
