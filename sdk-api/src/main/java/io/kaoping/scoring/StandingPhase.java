package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where the subjects of one kind stand: ranks within classes, grades by total, then what vetoes,
 * consequences and quotas take of them, then scales and awards. Score, rank, grade and award are
 * four results.
 */
final class StandingPhase {
  private static final Set<String> OF_OTHERS = Set.of("rank", "fromLast", "among", "tied");

  private final SubjectKind kind;
  private final boolean looksAtOthers;
  private final boolean looksAtRanks;
  private final GradeLadder ladder;
  private final Vetoes vetoes;
  private final ClassRanking ranking;
  private final Consequences consequences;
  private final Quotas quotas;
  private final Scales scales;
  private final Awards awards;
  private final Comparator<Contender> listed;

  StandingPhase(Rubric rubric, SubjectKind kind) {
    this.kind = kind;
    this.looksAtOthers = looksAtOthers(rubric, kind);
    this.looksAtRanks = looksAtRanks(rubric, kind);
    this.ladder = new GradeLadder(rubric.grades(kind), rubric.awards());
    this.vetoes = new Vetoes(rubric);
    this.ranking = new ClassRanking(rubric.rules().ranking());
    this.consequences = new Consequences(rubric, kind);
    this.quotas = new Quotas(rubric, kind, ladder, ranking.order());
    this.scales = new Scales(rubric, kind);
    this.awards = new Awards(rubric, kind);
    this.listed =
        Comparator.comparing((Contender c) -> c.total().points().isEmpty())
            .thenComparing(ranking.order())
            .thenComparing(c -> c.draft().id());
  }

  /**
   * Returns the scorecards by class, total, keys and id.
   *
   * @param notices hears what somebody should look at
   */
  List<Scorecard> cards(Drafts drafts, List<Problem> notices) {
    Map<String, List<Draft>> classes = new TreeMap<>();
    for (Draft draft : drafts.of(kind)) {
      classes.computeIfAbsent(draft.classOrNone(), name -> new ArrayList<>()).add(draft);
    }
    List<Scorecard> cards = new ArrayList<>();
    classes.forEach(
        (name, inClass) -> {
          Drafts.ClassStanding known = drafts.standing(kind, name, inClass);
          Drafts.ClassStanding standing = known == null ? standing(name, inClass) : known;
          drafts.standing(kind, name, standing);
          cards.addAll(standing.cards());
          notices.addAll(standing.notices());
        });
    return cards;
  }

  /**
   * Returns what a subject's scorecard would be with other results, while the others in its class
   * stay as they are. Where no consequence looks at ranks, those of the others come only once.
   */
  Function<Draft, Scorecard> among(Draft now, Drafts drafts) {
    List<Contender> others = new ArrayList<>();
    for (Draft other : looksAtOthers ? drafts.of(kind) : List.<Draft>of()) {
      if (!other.id().equals(now.id()) && other.classOrNone().equals(now.classOrNone())) {
        others.add(new Contender(other, vetoes.against(other)));
      }
    }
    others.removeIf(Contender::excluded);
    if (!looksAtRanks) {
      sanction(others);
    }
    return draft -> {
      Contender own = new Contender(draft, vetoes.against(draft));
      List<Contender> entered = new ArrayList<>(others.size() + 1);
      others.forEach(other -> entered.add(other.again()));
      if (own.excluded()) {
        exclude(own);
      } else {
        entered.add(own);
        rank(entered);
        sanction(looksAtRanks ? entered : List.of(own));
        quotas.apply(entered);
      }
      return own.card(ladder);
    };
  }

  /** Tells whether the others in a class have a part in the grade of a subject. */
  static boolean looksAtOthers(Rubric rubric, SubjectKind kind) {
    return rubric.rules().quotas().stream().anyMatch(quota -> quota.subject() == kind)
        || looksAtRanks(rubric, kind);
  }

  private static boolean looksAtRanks(Rubric rubric, SubjectKind kind) {
    return rubric.rules().consequences().stream()
        .anyMatch(
            each ->
                each.subject() == kind
                    && each.when().condition().names().stream().anyMatch(OF_OTHERS::contains));
  }

  private Drafts.ClassStanding standing(String name, List<Draft> drafts) {
    List<Contender> inClass =
        drafts.stream().map(draft -> new Contender(draft, vetoes.against(draft))).toList();
    stand(inClass);
    List<Problem> notices = new ArrayList<>(quotas.notices(name, inClass));
    List<Contender> sorted = inClass.stream().sorted(listed).toList();
    sorted.forEach(contender -> notices.addAll(contender.notices()));
    return new Drafts.ClassStanding(
        sorted.stream().map(contender -> contender.card(ladder)).toList(), notices);
  }

  private void stand(Collection<Contender> inClass) {
    List<Contender> entered = new ArrayList<>();
    for (Contender contender : inClass) {
      if (contender.excluded()) {
        exclude(contender);
      } else {
        entered.add(contender);
      }
    }
    rank(entered);
    sanction(entered);
    quotas.apply(entered);
    entered.forEach(contender -> scales.apply(contender, ladder));
    entered.forEach(contender -> awards.apply(contender, ladder));
  }

  /** Gives grades by total, and takes what vetoes and consequences take. */
  private void sanction(List<Contender> entered) {
    entered.forEach(this::grade);
    entered.forEach(contender -> vetoes.apply(contender, ladder));
    entered.forEach(contender -> consequences.apply(contender, ladder));
  }

  private static void exclude(Contender contender) {
    for (CriterionResult result : contender.draft().results()) {
      if (Draft.excludes(result)) {
        contender.say(
            StandingLine.Phase.EXCLUSION,
            result.criterion(),
            new Wording(
                result.title().zh() + "不适用,不参加排名、评等和评先",
                result.title().en() + " not applicable: no rank, grade or award"));
      }
    }
  }

  private void rank(List<Contender> entered) {
    List<Contender> ranked = new ArrayList<>();
    List<Contender> others = new ArrayList<>();
    for (Contender contender : entered) {
      if (contender.computed() != null) {
        (vetoes.leaveRank(contender) ? ranked : others).add(contender);
      }
    }
    ranking.rank(ranked, others);
  }

  private void grade(Contender contender) {
    Points total = contender.computed();
    if (total != null) {
      contender.gradedByTotal(ladder.byTotal(total));
    }
  }
}
