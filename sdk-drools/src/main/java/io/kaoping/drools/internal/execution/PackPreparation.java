package io.kaoping.drools.internal.execution;

import io.kaoping.drools.internal.pack.PackReader;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.Severity;
import io.kaoping.spi.EngineProvider;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;

/** Reads, checks and compiles the pack of a request; Drools is touched only for expert rules. */
public final class PackPreparation {
  private final Provider<RuleCompiler> rules;

  /** Makes the preparation; the rule compiler is asked for when a pack needs it. */
  public PackPreparation(Provider<RuleCompiler> rules) {
    this.rules = rules;
  }

  /** Returns the prepared pack, or everything that is wrong with it. */
  public EngineProvider.Prepared prepare(EngineProvider.Request request) {
    return prepared(PackReader.read(request), request);
  }

  /** Returns what became of a pack that was read, or everything that is wrong with it. */
  EngineProvider.Prepared prepared(PackReader.Outcome outcome, EngineProvider.Request request) {
    List<Problem> problems = new ArrayList<>(outcome.problems());
    ReadPack pack = outcome.pack();
    if (pack == null || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      if (!outcome.expertRules().isEmpty()) {
        problems.addAll(rules.get().check(outcome.expertRules(), outcome.vocabulary()));
      }
      return new EngineProvider.Prepared(outcome.name(), null, problems);
    }
    ExecutablePack executable = new ExecutablePack(pack, rules, request, this);
    try {
      executable.compileExpertRules();
    } catch (PackException e) {
      problems.addAll(e.problems());
      return new EngineProvider.Prepared(outcome.name(), null, problems);
    }
    return new EngineProvider.Prepared(outcome.name(), executable, problems);
  }
}
