package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Position;
import java.util.List;
import java.util.Set;

/**
 * A rule file that was read and found right.
 *
 * @param file its name, as problems say it
 * @param drools the same rules as Drools is given them: pure ASCII, line by line, with package,
 *     imports and global before the first
 * @param rules its rules, in order
 * @param factTypes the facts that its patterns look for in the session
 * @param requiredFacts the facts and entries of subjects that it names
 * @param separable whether each rule looks for one fact in the session and reaches all others from
 *     there, so that subjects may be assessed apart
 */
record RuleText(
    String file,
    String drools,
    List<Rule> rules,
    Set<Class<?>> factTypes,
    Set<String> requiredFacts,
    boolean separable) {
  /** Copies the collections. */
  RuleText {
    rules = List.copyOf(rules);
    factTypes = Set.copyOf(factTypes);
    requiredFacts = Set.copyOf(requiredFacts);
  }

  /**
   * A rule.
   *
   * @param name its name
   * @param position where its name stands
   */
  record Rule(String name, Position position) {}
}
