package io.kaoping.scoring;

import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.assessment.Total;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

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
  private final Rubric rubric;
  private final Set<String> names;

  StandingPhase(Rubric rubric, SubjectKind kind) {
    this.kind = kind;
    this.rubric = rubric;
    this.names = names(rubric, kind);
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
        Comparator.comparing((Contender c) -> c.shown() == null)
            .thenComparing(ranking.order())
            .thenComparing(Contender::id);
  }

  /** Returns the criteria and sections at which ranking and conditions look. */
  private static Set<String> names(Rubric rubric, SubjectKind kind) {
    Set<String> names = new TreeSet<>(rubric.rules().ranking().by());
    Stream<ResultCondition> ofSubject =
        Stream.concat(
            rubric.rules().consequences().stream()
                .filter(each -> each.subject() == kind)
                .map(Consequence::when),
            rubric.rules().scales().stream()
                .filter(each -> each.subject() == kind)
                .flatMap(scale -> scale.steps().stream())
                .map(Scale.Step::when));
    Stream.concat(ofSubject, rubric.rules().awardsWhen().values().stream())
        .forEach(when -> names.addAll(when.condition().names()));
    return names;
  }

  /** Returns all that can be said of a subject without the others. */
  CohortScoring.Entered enter(Draft draft) {
    Contender contender = contender(draft);
    return new CohortScoring.Entered(
        draft.id(), draft.name(), draft.results(), total(draft, contender), contender.entrant());
  }

  private static Total total(Draft draft, Contender contender) {
    return contender.stopped() ? Total.none() : draft.total();
  }

  private Contender contender(Draft draft) {
    Entrant entrant = draft.entrant(names);
    return new Contender(draft.id(), entrant, vetoes.against(entrant), 1);
  }

  /**
   * Says where subjects of a kind stand of which it is only known how many are alike.
   *
   * @param alike how many there are of each, and the id of one of them
   * @param notices hears what somebody should look at
   */
  Map<Entrant, Scorecard.Standing> standings(
      Map<Entrant, Entrant.Alike> alike, List<Problem> notices) {
    Map<String, List<Contender>> classes = new TreeMap<>();
    alike.forEach(
        (entrant, them) -> {
          if (entrant.kind() == kind) {
            classes
                .computeIfAbsent(entrant.classOrNone(), name -> new ArrayList<>())
                .add(new Contender(them.example(), entrant, vetoes.against(entrant), them.count()));
          }
        });
    Map<Entrant, Scorecard.Standing> standings = new HashMap<>();
    classes.forEach(
        (name, inClass) -> {
          stand(inClass);
          notices.addAll(quotas.notices(name, inClass));
          for (Contender contender : inClass) {
            notices.addAll(contender.notices());
            standings.put(contender.entrant(), contender.standing(ladder));
          }
        });
    return standings;
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
          Drafts.ClassStanding standing = known == null ? standing(name, inClass, drafts) : known;
          if (known != null) {
            inClass.forEach(Draft::takeCard);
          }
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
        others.add(contender(other));
      }
    }
    others.removeIf(Contender::excluded);
    if (!looksAtRanks) {
      sanction(others);
    }
    return draft -> {
      Contender own = contender(draft);
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
      return card(draft, own);
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

  private Drafts.ClassStanding standing(String name, List<Draft> drafts, Drafts all) {
    List<Contender> inClass = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      inClass.add(contender(draft));
    }
    stand(inClass);
    List<Problem> notices = new ArrayList<>(quotas.notices(name, inClass));
    inClass.sort(listed);
    List<Scorecard> cards = new ArrayList<>(drafts.size());
    for (Contender contender : inClass) {
      notices.addAll(contender.notices());
      cards.add(card(Objects.requireNonNull(all.find(contender.id())), contender));
    }
    return new Drafts.ClassStanding(cards, notices);
  }

  private Scorecard card(Draft draft, Contender contender) {
    return draft.card(total(draft, contender), contender.standing(ladder));
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

  private void exclude(Contender contender) {
    for (String criterion : contender.entrant().exclusions()) {
      Wording title = rubric.criterion(criterion).orElseThrow().title();
      contender.say(
          StandingLine.Phase.EXCLUSION,
          criterion,
          new Wording(
              title.zh() + "不适用,不参加排名、评等和评先",
              title.en() + " not applicable: no rank, grade or award"));
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
