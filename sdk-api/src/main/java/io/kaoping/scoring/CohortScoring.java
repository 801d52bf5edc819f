package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.GradeMargin;
import io.kaoping.assessment.GradePath;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.Total;
import io.kaoping.coalition.CoalitionLevels;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.ResultOrder;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SubjectScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The phases of a cohort, in their order. Results come first, each after those that it rests on:
 * points of criteria with peers, members and coalitions in them, review adjustments, and what
 * stands in where a criterion does not apply; totals with scaling, groups, gates and rounding. Then
 * comes the standing of each kind of subject: ranks, grades, vetoes, consequences, quotas, scales
 * and awards. What rests on coalitions that are members of others comes level by level, and there
 * whom one is compared with is of its own level.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CohortScoring {
  private final Rubric rubric;
  private final ScoringModel model;
  private final List<ResultOrder.Node> flat;
  private final boolean layered;
  private final boolean ownLists;
  private final boolean resultsApart;
  private final Drafts.Places places;
  private final Independence independence;
  private final Map<String, CriterionPhase> points = new HashMap<>();
  private final Map<SubjectKind, TotalPhase> totals = new EnumMap<>(SubjectKind.class);
  private final StandingPhase units;
  private final StandingPhase coalitions;

  /** What the phases made of a cohort. */
  public static final class Outcome {
    private final List<Scorecard> units;
    private final List<Scorecard> coalitions;
    private final List<Problem> notices;
    private final Drafts drafts;

    private Outcome(
        List<Scorecard> units, List<Scorecard> coalitions, List<Problem> notices, Drafts drafts) {
      this.units = List.copyOf(units);
      this.coalitions = List.copyOf(coalitions);
      this.notices = List.copyOf(notices);
      this.drafts = drafts;
    }

    /** Returns the scorecards of units, by class, rank and id. */
    public List<Scorecard> units() {
      return units;
    }

    /** Returns the scorecards of coalitions, in the same order. */
    public List<Scorecard> coalitions() {
      return coalitions;
    }

    private Scorecard card(String subject) {
      return Stream.concat(units.stream(), coalitions.stream())
          .filter(card -> card.id().equals(subject))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("subject is nobody: " + subject));
    }

    private Draft draft(String subject) {
      Draft draft = drafts.find(subject);
      if (draft == null) {
        throw new IllegalArgumentException("subject is nobody: " + subject);
      }
      return draft;
    }

    /** Returns what somebody should look at. */
    public List<Problem> notices() {
      return notices;
    }
  }

  /**
   * Makes the phases of a rubric whose results do not rest on each other in a circle.
   *
   * @param forms the criterion forms by id; every form that the rubric names is among them
   */
  public CohortScoring(Rubric rubric, Map<String, CriterionForm> forms, ScoringModel model) {
    this.rubric = rubric;
    this.model = model;
    this.flat = ResultOrder.of(rubric.criteria(), 1).nodes();
    this.layered = flat.stream().anyMatch(node -> node.level() != ResultOrder.ALL);
    this.ownLists = rubric.criteria().stream().anyMatch(Criterion::ownList);
    this.independence = new Independence(rubric, model);
    for (SubjectKind kind : SubjectKind.values()) {
      List<Criterion> criteria = rubric.criteria(kind);
      Aggravations aggravations = new Aggravations();
      for (int i = 0; i < criteria.size(); i++) {
        points.put(criteria.get(i).id(), phase(criteria.get(i), forms, aggravations, i));
      }
      totals.put(kind, new TotalPhase(rubric, model, kind));
    }
    this.resultsApart = points.values().stream().allMatch(CriterionPhase::apart);
    this.places = Drafts.Places.of(rubric);
    this.units = new StandingPhase(rubric, SubjectKind.UNIT);
    this.coalitions = new StandingPhase(rubric, SubjectKind.COALITION);
  }

  private CriterionPhase phase(
      Criterion criterion, Map<String, CriterionForm> forms, Aggravations aggravations, int place) {
    NotApplicablePolicy policy = criterion.whenNotApplicable();
    NotApplicablePolicy stated = policy == null ? NotApplicablePolicy.EXEMPT : policy;
    Rounding rounding = rubric.rounding().ofItems();
    CriterionScoring scoring = new CriterionScoring(criterion, rounding, forms);
    aggravations.add(scoring, place);
    Map<Aggravation, CriterionScoring> harder = new ConcurrentHashMap<>();
    return new CriterionPhase(
        scoring,
        aggravation ->
            harder.computeIfAbsent(
                aggravation, a -> new CriterionScoring(criterion, rounding, forms, a)),
        aggravations,
        new Substitution(
            criterion.ownList() ? NotApplicablePolicy.OTHER_LIST : stated, stated, rounding),
        place);
  }

  /** Returns the id of the scoring model. */
  public String model() {
    return model.id();
  }

  /**
   * Runs all phases.
   *
   * @throws AssessmentException if a waiver or adjustment names no criterion of the rubric or no
   *     subject of that criterion, or an adjustment does not replace the computed points, or a unit
   *     has no own list or several
   */
  public Outcome score(Submission submission, Observations observations) {
    return run(submission, observations, null, null);
  }

  /**
   * One block of a population, with all that can be said of its subjects without the others.
   *
   * @param subjects its units, then its coalitions, in the order of the submission
   * @param notices what somebody should look at
   */
  public record Block(List<Entered> subjects, List<Problem> notices) {
    /** Copies the lists. */
    public Block {
      subjects = List.copyOf(subjects);
      notices = List.copyOf(notices);
    }
  }

  /**
   * A subject of a block.
   *
   * @param id its id
   * @param name its name
   * @param results the results of all its criteria, in the order of the rubric
   * @param total its total with its lines, or that there is none: a veto may stop the scoring
   * @param entrant what counts of it where it is ranked
   */
  public record Entered(
      String id, String name, List<CriterionResult> results, Total total, Entrant entrant) {
    /** Copies the results. */
    public Entered {
      results = List.copyOf(results);
    }
  }

  /** Returns the ids of criteria that look at all subjects at once, or of the scoring model. */
  public List<String> looksAtAll() {
    List<String> ids = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      if (Objects.requireNonNull(points.get(criterion.id())).looksAtAll()) {
        ids.add(criterion.id());
      }
    }
    if (!(model instanceof SubjectScoringModel)) {
      ids.add(model.id());
    }
    return ids;
  }

  /** Runs the phases before the standing on a block of a population. */
  public Block enter(Submission submission, Observations observations) {
    List<Problem> notices = new ArrayList<>(observations.notices());
    Drafts drafts = results(submission, observations, null, null, notices);
    List<Entered> subjects = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      StandingPhase standing = kind == SubjectKind.UNIT ? units : coalitions;
      for (Draft draft : drafts.of(kind)) {
        subjects.add(standing.enter(draft));
      }
    }
    return new Block(subjects, notices);
  }

  /**
   * Runs the standing of a population: what ranks, quotas and awards come to for each of those who
   * are alike.
   *
   * @param alike how many there are of each, in the whole population
   * @param notices hears what somebody should look at
   */
  public Map<Entrant, Scorecard.Standing> standings(
      Map<Entrant, Entrant.Alike> alike, List<Problem> notices) {
    Map<Entrant, Scorecard.Standing> standings = new HashMap<>(units.standings(alike, notices));
    standings.putAll(coalitions.standings(alike, notices));
    return standings;
  }

  /**
   * Runs all phases after a change, and only as far as it reaches: a subject of which the same row
   * of observations is given keeps the results that rest on nobody else, who has the same results
   * keeps its total, and a class in which nothing has changed keeps its standing. The outcome
   * equals that of {@link #score(Submission, Observations)}.
   *
   * @param before what the phases made of the cohort before the change
   */
  public Outcome score(Submission submission, Observations observations, Outcome before) {
    return run(submission, observations, before.drafts, null);
  }

  /**
   * Returns the cheapest way of a subject to its next grade, while everybody else stays as they
   * are.
   *
   * @param subject the id of a unit or coalition of the submission
   * @param costs what criteria cost, of which others may not be chosen; empty when each costs the
   *     points that it lacks
   * @param outcome what the phases made of the cohort
   */
  public GradePath path(
      Submission submission,
      Observations observations,
      Outcome outcome,
      String subject,
      Map<String, BigDecimal> costs) {
    Trial trial = trial(submission, observations, outcome, subject);
    return new GradePathSearch(rubric, model, outcome.card(subject), costs, trial).run();
  }

  /**
   * Returns how far a subject is from the next grade and from the one below, while everybody else
   * stays as they are.
   *
   * @param subject the id of a unit or coalition of the submission
   * @param outcome what the phases made of the cohort
   */
  public GradeMargin margin(
      Submission submission, Observations observations, Outcome outcome, String subject) {
    Trial trial = trial(submission, observations, outcome, subject);
    return new GradeMarginSearch(rubric, outcome.card(subject), trial).run();
  }

  /**
   * Tells whether a subject of a kind can be scored by itself when its own results change; else
   * every trial of a way to another grade scores the whole cohort.
   */
  public boolean independent(SubjectKind kind) {
    return independence.of(kind) && points.values().stream().allMatch(CriterionPhase::separable);
  }

  /** Returns what a subject would come to: by itself where that is exact, else by a whole run. */
  private Trial trial(
      Submission submission, Observations observations, Outcome outcome, String subject) {
    Draft now = outcome.draft(subject);
    if (!independent(now.kind())) {
      return (criteria, change) ->
          run(
                  submission,
                  observations,
                  outcome.drafts,
                  drafts -> drafts.suppose(subject, criteria, change))
              .card(subject);
    }
    Corrections corrections = new Corrections(rubric, submission);
    Linkage linkage = new Linkage(rubric, model, outcome.drafts);
    StandingPhase standing = now.kind() == SubjectKind.UNIT ? units : coalitions;
    Function<Draft, Scorecard> among = standing.among(now, outcome.drafts);
    return (criteria, change) -> {
      Draft draft = now.again();
      outcome.drafts.suppose(draft, criteria, change);
      for (ResultOrder.Node node : flat) {
        if (node.subject() == now.kind() && node.criterion() != null) {
          Objects.requireNonNull(points.get(node.criterion())).again(draft, linkage, corrections);
        }
      }
      Objects.requireNonNull(totals.get(now.kind())).run(List.of(draft));
      return among.apply(draft);
    };
  }

  private Outcome run(
      Submission submission,
      Observations observations,
      @Nullable Drafts before,
      @Nullable Consumer<Drafts> supposing) {
    List<Problem> notices = new ArrayList<>();
    Drafts drafts = results(submission, observations, before, supposing, notices);
    List<Scorecard> cards = units.cards(drafts, notices);
    Outcome outcome = new Outcome(cards, coalitions.cards(drafts, notices), notices, drafts);
    drafts.forget();
    return outcome;
  }

  /** Makes the results of all subjects, totals included. */
  private Drafts results(
      Submission submission,
      Observations observations,
      @Nullable Drafts before,
      @Nullable Consumer<Drafts> supposing,
      List<Problem> notices) {
    Corrections corrections = new Corrections(rubric, submission);
    Drafts drafts = new Drafts(places, submission, observations, before);
    if (supposing != null) {
      supposing.accept(drafts);
    }
    if (ownLists) {
      OwnLists.check(rubric, drafts);
    }
    Linkage linkage = new Linkage(rubric, model, drafts);
    notices.addAll(corrections.notices());
    if (layered) {
      CoalitionLevels levels = CoalitionLevels.of(submission.coalitions());
      for (ResultOrder.Node node : ResultOrder.of(rubric.criteria(), levels.count()).nodes()) {
        results(node, drafts.of(node, levels), linkage, corrections, notices);
      }
    } else {
      boolean apart = supposing == null && resultsApart;
      for (ResultOrder.Node node : flat) {
        List<Draft> subjects =
            apart && node.criterion() != null
                ? drafts.open(node.subject())
                : drafts.of(node.subject());
        if (!subjects.isEmpty()) {
          results(node, subjects, linkage, corrections, notices);
        }
      }
    }
    if (supposing == null) { // what is supposed makes no adjustment stale
      corrections.refuse();
    }
    notices.addAll(Unheeded.notices(rubric, drafts));
    return drafts;
  }

  /** Makes one result of some subjects. */
  private void results(
      ResultOrder.Node node,
      List<Draft> subjects,
      Linkage linkage,
      Corrections corrections,
      List<Problem> notices) {
    String criterion = node.criterion();
    notices.addAll(
        criterion == null
            ? Objects.requireNonNull(totals.get(node.subject())).run(subjects)
            : Objects.requireNonNull(points.get(criterion)).run(subjects, linkage, corrections));
  }
}
