package io.kaoping.drools.internal.execution;

import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Drools side as the execution sees it; nothing of Drools is loaded before it is asked. */
public interface RuleCompiler {
  /** Returns what is wrong with the expert rules of a pack, in the words of its vocabulary. */
  List<Problem> check(List<ExpertRule> rules, Vocabulary vocabulary);

  /** Returns the DRL of each criterion, by id, in the order of the rubric. */
  Map<String, String> drl(ReadPack pack);

  /**
   * Builds the rules of some criteria for sessions of Drools; compiled ones are looked for on a
   * class path.
   */
  RuleRunner build(ReadPack pack, Set<String> criterionIds, ClassLoader path);

  /**
   * Builds the rules of some criteria to run without a session where all of them can, else as
   * {@link #build} does; they find the same.
   */
  RuleRunner direct(ReadPack pack, Set<String> criterionIds, ClassLoader path);

  /** Compiles the rules of some criteria to a file for the class path, by its path. */
  Map<String, byte[]> compiled(ReadPack pack, Set<String> criterionIds);
}
