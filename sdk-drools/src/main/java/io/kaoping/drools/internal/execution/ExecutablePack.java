package io.kaoping.drools.internal.execution;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.plan.Plan;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.FollowedCohort;
import io.kaoping.spi.KeptCohort;
import io.kaoping.spi.PreparedPack;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A prepared pack with both executors; rules are compiled when a mode first needs them. */
final class ExecutablePack implements PreparedPack {
  private final ReadPack pack;
  private final Layout layout;
  private final InputCheck inputs;
  private final Plan plan;
  private final Provider<RuleCompiler> compiler;
  private final Lazy<RuleRunner> expertRules;
  private final Lazy<RuleRunner> allRules;
  private final List<String> single;
  private final Map<String, Observation> unobserved;
  private final boolean looksAtMembers;
  private final EngineProvider.Request request;
  private final PackPreparation preparation;

  ExecutablePack(
      ReadPack pack,
      Provider<RuleCompiler> compiler,
      EngineProvider.Request request,
      PackPreparation preparation) {
    this.pack = pack;
    this.request = request;
    this.preparation = preparation;
    this.layout = new Layout(pack.vocabulary(), pack.rubric().decisions().leadInSize());
    this.inputs = new InputCheck(pack);
    this.plan = Plan.compile(pack.rubric(), layout);
    this.compiler = compiler;
    this.single =
        pack.rubric().criteria().stream()
            .filter(c -> !Plan.runs(c))
            .map(Criterion::id)
            .sorted()
            .toList();
    this.unobserved =
        pack.rubric().criteria().stream()
            .filter(c -> !c.observable())
            .collect(Collectors.toMap(Criterion::id, ExecutablePack::unobserved));
    this.looksAtMembers =
        !single.isEmpty()
            || pack.rubric().criteria(SubjectKind.COALITION).stream()
                .anyMatch(Criterion::observable);
    this.expertRules = new Lazy<>(() -> build(EngineMode.AUTO, c -> !Plan.runs(c)));
    this.allRules = new Lazy<>(() -> build(EngineMode.DROOLS, c -> true));
  }

  /** Builds rules: where they do not stand beside the plan, for sessions of Drools. */
  private RuleRunner build(EngineMode mode, Predicate<Criterion> wanted) {
    Set<String> ids = ids(wanted);
    return mode == EngineMode.AUTO
        ? compiler.get().direct(pack, ids, request.classLoader())
        : compiler.get().build(pack, ids, request.classLoader());
  }

  private Set<String> ids(Predicate<Criterion> wanted) {
    return pack.rubric().criteria().stream()
        .filter(c -> c.observable() && wanted.test(c))
        .map(Criterion::id)
        .collect(Collectors.toSet());
  }

  /**
   * Compiles the rules that authors wrote, for they may be wrong.
   *
   * @throws io.kaoping.problem.PackException if they are
   */
  void compileExpertRules() {
    if (!single.isEmpty()) {
      expertRules.value();
    }
  }

  @Override
  public PackIdentity identity() {
    return pack.identity();
  }

  @Override
  public Rubric rubric() {
    return pack.rubric();
  }

  @Override
  public Vocabulary vocabulary() {
    return pack.vocabulary();
  }

  @Override
  public Map<String, String> drl() {
    return compiler.get().drl(pack);
  }

  @Override
  public Map<String, byte[]> compiledRules() {
    return single.isEmpty() ? Map.of() : compiler.get().compiled(pack, ids(c -> !Plan.runs(c)));
  }

  @Override
  public Map<String, String> rationales() {
    Map<String, String> rationales = new LinkedHashMap<>();
    pack.expertRules().forEach(rule -> rationales.put(rule.name(), rule.rationale()));
    return Collections.unmodifiableMap(rationales);
  }

  @Override
  public Map<String, byte[]> cases() {
    return pack.cases();
  }

  @Override
  public Map<String, Parameter.Named> documents() {
    return pack.documents();
  }

  @Override
  public Observations observe(Submission submission, EngineMode mode) {
    return observe(submission, snapshot(submission), mode);
  }

  Snapshot snapshot(Submission submission) {
    return Snapshot.of(submission, layout, inputs.problems(submission));
  }

  Observations observe(Submission submission, Snapshot snapshot, EngineMode mode) {
    List<List<@Nullable Observation>> planned =
        mode == EngineMode.DROOLS ? List.of() : plan.observe(snapshot);
    List<Observations.Row> rows =
        rows(snapshot.subjects(), mode, planned, rules -> rules.observe(snapshot));
    return new Observations(rows, execution(mode), DataNotices.of(submission, pack.vocabulary()));
  }

  /**
   * Observes some subjects of a snapshot.
   *
   * @param ids the ids of those subjects
   * @return a row for each of them that is assessed, in the order of the snapshot
   */
  List<Observations.Row> observe(Snapshot snapshot, Set<String> ids, EngineMode mode) {
    List<SubjectData> some = new ArrayList<>(ids.size());
    for (SubjectData subject : snapshot.subjects()) {
      if (ids.contains(subject.id())) {
        some.add(subject);
      }
    }
    List<List<@Nullable Observation>> planned =
        mode == EngineMode.DROOLS ? List.of() : plan.observe(some);
    return rows(some, mode, planned, rules -> rules.observe(some));
  }

  private List<Observations.Row> rows(
      List<SubjectData> subjects,
      EngineMode mode,
      List<List<@Nullable Observation>> planned,
      Function<RuleRunner, List<List<@Nullable Observation>>> run) {
    boolean onlyExperts = mode == EngineMode.AUTO && single.isEmpty();
    List<List<@Nullable Observation>> ruled =
        switch (mode) {
          case PLAN -> List.of();
          case AUTO -> onlyExperts ? List.of() : run.apply(expertRules.value());
          case DROOLS, VERIFY -> run.apply(allRules.value());
        };
    if (mode == EngineMode.VERIFY) {
      compare(subjects, planned, ruled);
      if (!single.isEmpty()) {
        compare(subjects, run.apply(expertRules.value()), ruled);
      }
    }
    return rows(
        subjects, (criterion, s, c) -> chosen(criterion, at(planned, s, c), at(ruled, s, c)));
  }

  /** What was observed for a criterion, by the places of the subject and of the criterion. */
  private interface Cell {
    Observation of(Criterion criterion, int subject, int place);
  }

  private List<Observations.Row> rows(List<SubjectData> subjects, Cell cell) {
    List<Observations.Row> rows = new ArrayList<>(subjects.size());
    for (int s = 0; s < subjects.size(); s++) {
      SubjectData subject = subjects.get(s);
      List<Criterion> criteria = pack.rubric().criteria(subject.kind());
      List<Observation> row = new ArrayList<>(criteria.size());
      for (int c = 0; c < criteria.size(); c++) {
        row.add(cell.of(criteria.get(c), s, c));
      }
      rows.add(new Observations.Row(subject.id(), subject.kind(), row));
    }
    return rows;
  }

  @Override
  public KeptCohort keep(Submission submission, EngineMode mode) {
    Snapshot snapshot = snapshot(submission);
    return new KeptSnapshot(
        this,
        submission,
        snapshot,
        mode,
        observe(submission, snapshot, mode),
        preparation,
        request);
  }

  /** Tells whether a snapshot for another pack is one for this, too. */
  boolean speaksAs(ExecutablePack other) {
    return vocabulary().equals(other.vocabulary())
        && rubric().decisions().equals(other.rubric().decisions());
  }

  /**
   * Observes what another pack with the same terms has observed, where this one looks at something
   * else.
   */
  Observations observe(KeptSnapshot kept) {
    List<Problem> wrong = inputs.problems(kept.submission());
    if (!wrong.isEmpty()) {
      throw new AssessmentException("申报材料不能考评", wrong);
    }
    Map<String, Integer> known = kept.known(rubric());
    EngineMode mode = kept.mode();
    Snapshot snapshot = kept.snapshot();
    Predicate<Criterion> differs = criterion -> !known.containsKey(criterion.id());
    List<List<@Nullable Observation>> planned =
        mode == EngineMode.DROOLS
            ? List.of()
            : Plan.compile(rubric(), snapshot.layout(), differs).observe(snapshot);
    Predicate<Criterion> byRules =
        switch (mode) {
          case PLAN -> criterion -> false;
          case AUTO -> differs.and(criterion -> !Plan.runs(criterion));
          case DROOLS, VERIFY -> differs.and(Criterion::observable);
        };
    List<List<@Nullable Observation>> ruled =
        rubric().criteria().stream().anyMatch(byRules)
            ? build(mode, byRules).observe(snapshot)
            : List.of();
    if (mode == EngineMode.VERIFY && !ruled.isEmpty()) {
      compare(snapshot.subjects(), planned, ruled);
    }
    List<Observations.Row> rows =
        rows(
            snapshot.subjects(),
            (criterion, s, c) -> {
              Integer place = known.get(criterion.id());
              return place == null
                  ? chosen(criterion, at(planned, s, c), at(ruled, s, c))
                  : kept.observations().subjects().get(s).observations().get(place);
            });
    return new Observations(rows, execution(mode), kept.observations().notices());
  }

  @Override
  public FollowedCohort follow(Submission submission, Observations observed, EngineMode mode) {
    return new Following(this, mode, submission, observed, null, null);
  }

  /**
   * Tells whether a changed part of a submission is sound in what it says; see {@link Snapshot}.
   */
  boolean fits(Snapshot snapshot, SubmissionChange change) {
    return snapshot.fits(change) && inputs.fits(change);
  }

  /** Returns the ids of the subjects that a change touches. */
  Set<String> touched(SubmissionChange change, TiedItems ties) {
    return Touched.of(change, ties, looksAtMembers);
  }

  /** Tells whether the executors of a mode may observe some subjects without the others. */
  boolean separable(EngineMode mode) {
    return switch (mode) {
      case PLAN -> true;
      case AUTO -> single.isEmpty() || expertRules.value().separable();
      case DROOLS, VERIFY -> allRules.value().separable();
    };
  }

  private static @Nullable Observation at(
      List<List<@Nullable Observation>> observations, int subject, int criterion) {
    return observations.isEmpty() ? null : observations.get(subject).get(criterion);
  }

  /** Returns what stands in for what only the scores of others tell. */
  private static Observation unobserved(Criterion criterion) {
    return Observation.of(
        criterion.clauses().stream().map(c -> new Finding(c.id(), 0, 0, List.of())).toList());
  }

  private Observation chosen(
      Criterion criterion, @Nullable Observation planned, @Nullable Observation ruled) {
    Observation nothing = unobserved.get(criterion.id());
    if (nothing != null) {
      return nothing;
    }
    if (planned != null) {
      return planned;
    }
    return ruled != null ? ruled : Observation.notAssessable(List.of());
  }

  private Observations.Execution execution(EngineMode mode) {
    int observed = pack.rubric().criteria().size() - unobserved.size();
    int plannable = observed - single.size();
    return switch (mode) {
      case AUTO -> new Observations.Execution(mode, plannable, single.size(), 0, single);
      case PLAN -> new Observations.Execution(mode, plannable, 0, 0, single);
      case DROOLS -> new Observations.Execution(mode, 0, observed, 0, single);
      case VERIFY -> new Observations.Execution(mode, plannable, observed, plannable, single);
    };
  }

  private void compare(
      List<SubjectData> subjects,
      List<List<@Nullable Observation>> planned,
      List<List<@Nullable Observation>> ruled) {
    List<Problem> differences = new ArrayList<>();
    for (int s = 0; s < subjects.size(); s++) {
      SubjectKind kind = subjects.get(s).kind();
      List<Criterion> criteria = pack.rubric().criteria(kind);
      for (int c = 0; c < criteria.size(); c++) {
        Observation byPlan = planned.get(s).get(c);
        Observation byRules = ruled.get(s).get(c);
        Criterion criterion = criteria.get(c);
        if (!criterion.observable() || byPlan == null || byPlan.equals(byRules)) {
          continue;
        }
        differences.add(
            Problem.error(
                ProblemId.EXECUTORS_DIFFER,
                pack.positionOf(criterion.id()),
                criterion.id(),
                subjects.get(s).id(),
                byPlan.toString(),
                String.valueOf(byRules)));
      }
    }
    if (!differences.isEmpty()) {
      throw new AssessmentException("两种执行结果不一致", differences);
    }
  }
}
