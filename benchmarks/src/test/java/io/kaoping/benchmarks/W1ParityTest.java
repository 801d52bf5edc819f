package io.kaoping.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Submission;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.HandWritten;
import io.kaoping.benchmarks.hand.Judgement;
import io.kaoping.benchmarks.hand.Rule;
import io.kaoping.benchmarks.hand.Sheet;
import io.kaoping.benchmarks.ordinary.OrdinaryFacts;
import io.kaoping.benchmarks.ordinary.OrdinaryRules;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.finding.Observation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contenders of W1 agree to the last witness, and the workload has the size it claims. */
class W1ParityTest {
  private static final Population POPULATION = new Population(7, 40);

  private final Workload workload = Workload.read();

  @Test
  void plan_equalsHandWritten() {
    for (Submission submission : POPULATION.submissions().toList()) {
      Judged judged = workload.points(workload.plan().observe(workload.snapshot(submission)));

      assertThat(judged.verdicts(Population.UNITS)).isEqualTo(handWritten(submission));
    }
  }

  @Test
  void coarseRules_equalHandWritten() {
    RuleEngine direct = workload.directRules();
    assertThat(direct.isDirect()).isTrue();
    for (RuleEngine rules : List.of(direct, workload.rules())) {
      for (Submission submission : POPULATION.submissions().toList()) {
        Judged judged = workload.points(rules.observe(workload.snapshot(submission)));

        assertThat(judged.verdicts(Population.UNITS)).isEqualTo(handWritten(submission));
      }
    }
  }

  @Test
  void wholeAssessment_equalsHandWritten() {
    Kaoping kaoping = Kaoping.builder().pack(Workload.PACK).build();
    for (Submission submission : POPULATION.submissions().toList()) {
      assertThat(Verdict.of(kaoping.assess(submission)))
          .isEqualTo(handWritten(submission).stream().map(Verdict::accounted).toList());
    }
  }

  @Test
  void account_hasThePointsOfThePlan() {
    for (Submission submission : POPULATION.submissions().toList()) {
      List<List<Observation>> observed = workload.plan().observe(workload.snapshot(submission));

      assertThat(workload.account(observed))
          .extracting(row -> row.stream().map(CriterionResult::points).toList())
          .isEqualTo(workload.points(observed).points());
    }
  }

  @ParameterizedTest
  @EnumSource
  void ordinaryRules_equalHandWritten(OrdinaryRules.Mode mode) throws IOException {
    OrdinaryRules rules = OrdinaryRules.build(mode);
    for (Submission submission : POPULATION.submissions().toList()) {
      Judged judged =
          workload.points(rules.observe(OrdinaryFacts.of(submission), workload.criteria()));

      assertThat(judged.verdicts(Population.UNITS)).isEqualTo(handWritten(submission));
    }
  }

  @Test
  void sheet_reckonsWhatTheHandWrittenCodeReckons() {
    for (Submission submission : POPULATION.submissions().toList()) {
      BranchGraph graph = BranchGraph.of(submission);
      List<BranchScore> scores = HandWritten.judge(graph);
      for (int i = 0; i < scores.size(); i++) {
        Sheet sheet = new Sheet(graph.branches().get(i));
        for (Judgement judgement : scores.get(i).judgements()) {
          judgement.cited().forEach(one -> sheet.found(Rule.valueOf(judgement.rule()), one));
        }

        assertThat(sheet.score()).isEqualTo(scores.get(i));
      }
    }
  }

  @Test
  void submission_has489UnitsCoalitionsItemsAndActivities() {
    for (Submission submission : POPULATION.submissions().toList()) {
      assertThat(
              submission.units().size()
                  + submission.coalitions().size()
                  + submission.items().size()
                  + submission.activities().size())
          .isEqualTo(489);
    }
  }

  @Test
  void submission_hasAbout300Witnesses() {
    long witnesses =
        POPULATION
            .submissions()
            .flatMap(submission -> handWritten(submission).stream())
            .flatMap(verdict -> verdict.findings().stream())
            .mapToLong(finding -> finding.witnesses().size())
            .sum();

    assertThat(witnesses / POPULATION.coalitions()).isBetween(280L, 320L);
  }

  @Test
  void eachOf24Criteria_findsMoreHereAndLessThere() {
    List<Verdict> verdicts =
        POPULATION.submissions().flatMap(submission -> handWritten(submission).stream()).toList();

    assertThat(workload.criteria()).hasSize(24);
    for (int i = 0; i < workload.criteria().size(); i++) {
      int criterion = i;
      assertThat(verdicts.stream().map(v -> v.findings().get(criterion).count()).distinct())
          .as(workload.criteria().get(i).id())
          .hasSizeGreaterThan(1);
    }
  }

  private static List<Verdict> handWritten(Submission submission) {
    return Verdict.of(HandWritten.judge(BranchGraph.of(submission)));
  }
}
