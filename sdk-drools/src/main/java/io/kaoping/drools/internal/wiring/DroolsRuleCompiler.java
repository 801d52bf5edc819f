package io.kaoping.drools.internal.wiring;

import io.kaoping.drools.internal.compile.DrlWriter;
import io.kaoping.drools.internal.compile.ExpertRuleCheck;
import io.kaoping.drools.internal.compile.RuleSet;
import io.kaoping.drools.internal.execution.RuleCompiler;
import io.kaoping.drools.internal.execution.RuleRunner;
import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Observation;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the execution to the compiler and the sessions of Drools. */
final class DroolsRuleCompiler implements RuleCompiler {
  @Override
  public List<Problem> check(List<ExpertRule> rules, Vocabulary vocabulary) {
    return ExpertRuleCheck.check(rules, vocabulary);
  }

  @Override
  public Map<String, String> drl(ReadPack pack) {
    return DrlWriter.drl(pack);
  }

  @Override
  public RuleRunner build(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    return new Compiled(RuleEngine.build(pack, criterionIds, path));
  }

  @Override
  public RuleRunner direct(ReadPack pack, Set<String> criterionIds, ClassLoader path) {
    return new Compiled(RuleEngine.direct(pack, criterionIds, path));
  }

  @Override
  public Map<String, byte[]> compiled(ReadPack pack, Set<String> criterionIds) {
    return RuleSet.compiled(pack, criterionIds);
  }

  /** Rules that Drools compiled. */
  private record Compiled(RuleEngine engine) implements RuleRunner {
    @Override
    public boolean separable() {
      return engine.separable();
    }

    @Override
    public List<List<@Nullable Observation>> observe(Snapshot snapshot) {
      return engine.observe(snapshot);
    }

    @Override
    public List<List<@Nullable Observation>> observe(List<SubjectData> some) {
      return engine.observe(some);
    }
  }
}
