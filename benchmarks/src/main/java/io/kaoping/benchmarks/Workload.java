package io.kaoping.benchmarks;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Submission;
import io.kaoping.drools.internal.pack.PackReader;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.plan.Plan;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.scoring.CriterionScoring;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.ScoringModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The workload W1: the pack {@code w1}, read from the class path and compiled.
 *
 * <p>24 criteria of units: 12 thresholds on numbers (T1–T12), 6 monthly cadences (C1–C6, two of
 * them of activities with a condition) and 6 criteria on items that join a unit with what it owns:
 * problems overdue (I1) and closed late (I2), closed problems without evidence as a share of all
 * closed ones (I3), overdue rectifications of severity 3 and more (I4), tasks neither begun nor
 * dated (I5), finished tasks without evidence (I6). A join of items with items, such as a problem
 * closed without a linked rectification, can only be said in DRL, which a plan cannot run; so there
 * is none.
 */
final class Workload {
  static final String PACK = "w1";

  private final ReadPack pack;
  private final Layout layout;
  private final Plan plan;
  private final List<CriterionScoring> scorings;

  private Workload(ReadPack pack) {
    this.pack = pack;
    this.layout = new Layout(pack.vocabulary());
    this.plan = Plan.compile(pack.rubric(), layout);
    Map<String, CriterionForm> forms = forms();
    this.scorings =
        criteria().stream()
            .map(c -> new CriterionScoring(c, pack.rubric().rounding(), forms))
            .toList();
  }

  /** Reads and compiles the pack. */
  static Workload read() {
    Map<String, CriterionForm> forms = forms();
    Map<String, ScoringModel> models =
        StandardScoring.models().stream()
            .collect(Collectors.toMap(ScoringModel::id, Function.identity()));
    PackReader.Outcome outcome =
        PackReader.read(
            new EngineProvider.Request(
                PACK,
                null,
                null,
                List.of(),
                Workload.class.getClassLoader(),
                forms,
                models,
                Map.of()));
    ReadPack pack = outcome.pack();
    if (pack == null) {
      throw new IllegalStateException(outcome.problems().toString());
    }
    return new Workload(pack);
  }

  private static Map<String, CriterionForm> forms() {
    return StandardScoring.forms().stream()
        .collect(Collectors.toMap(CriterionForm::id, Function.identity()));
  }

  Rubric rubric() {
    return pack.rubric();
  }

  Plan plan() {
    return plan;
  }

  /** Compiles the same criteria to Drools. */
  RuleEngine rules() {
    return RuleEngine.build(
        pack,
        criteria().stream().map(Criterion::id).collect(Collectors.toSet()),
        Workload.class.getClassLoader());
  }

  /** Compiles the same criteria to Drools, to run without a session. */
  RuleEngine directRules() {
    return RuleEngine.direct(
        pack,
        criteria().stream().map(Criterion::id).collect(Collectors.toSet()),
        Workload.class.getClassLoader());
  }

  List<Criterion> criteria() {
    return pack.rubric().criteria(SubjectKind.UNIT);
  }

  Snapshot snapshot(Submission submission) {
    return Snapshot.of(submission, layout);
  }

  /** Returns the points of what was observed. */
  Judged points(List<List<Observation>> observations) {
    List<List<Points>> points = new ArrayList<>(observations.size());
    for (List<Observation> row : observations) {
      Points[] ofRow = new Points[row.size()];
      for (int i = 0; i < ofRow.length; i++) {
        ofRow[i] = scorings.get(i).points(row.get(i));
      }
      points.add(Arrays.asList(ofRow));
    }
    return new Judged(observations, points);
  }

  /** Returns the account of every point of what was observed. */
  List<List<CriterionResult>> account(List<List<Observation>> observations) {
    List<List<CriterionResult>> results = new ArrayList<>(observations.size());
    for (List<Observation> row : observations) {
      List<CriterionResult> ofRow = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        ofRow.add(scorings.get(i).score(row.get(i), null));
      }
      results.add(ofRow);
    }
    return results;
  }
}
