package io.kaoping.drools.internal.wiring;

import io.kaoping.drools.internal.compile.DrlWriter;
import io.kaoping.drools.internal.compile.ExpertRuleCheck;
import io.kaoping.drools.internal.execution.RuleCompiler;
import io.kaoping.drools.internal.execution.RuleRunner;
import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  public RuleRunner build(ReadPack pack, Set<String> criterionIds) {
    return RuleEngine.build(pack, criterionIds)::observe;
  }
}
