package io.kaoping.drools.internal.execution;

import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Drools side as the execution sees it; nothing of Drools is loaded before it is asked. */
public interface RuleCompiler {
  /** Returns what is wrong with the expert rules of a pack. */
  List<Problem> check(ReadPack pack);

  /** Returns the DRL of each criterion, by id, in the order of the rubric. */
  Map<String, String> drl(ReadPack pack);

  /** Builds the rules of some criteria. */
  RuleRunner build(ReadPack pack, Set<String> criterionIds);
}
