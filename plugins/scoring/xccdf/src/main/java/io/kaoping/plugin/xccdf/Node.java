package io.kaoping.plugin.xccdf;

import io.kaoping.rubric.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the tree that a benchmark is: a rule, or a group of nodes; the benchmark is the root.
 */
sealed interface Node {
  /** Returns what it weighs, zero or more. */
  Ratio weight();

  /**
   * Returns the score of the default model, 0 to 100, by Table 40 of the standard; nothing where
   * nothing in it counts, and where all that counts weighs nothing: there the text divides by zero.
   */
  Optional<Ratio> defaultScore();

  /** Returns all rules, in order. */
  Stream<Rule> rules();

  /**
   * A rule.
   *
   * @param id the id of what it judges
   * @param weight what it weighs
   * @param results its results; several where it was applied several times
   */
  record Rule(String id, Ratio weight, List<RuleResult> results) implements Node {
    public Rule {
      results = List.copyOf(results);
    }

    /** Returns the share of its counted results that pass; nothing where none counts. */
    Optional<Ratio> passed() {
      long counted = results.stream().filter(RuleResult::counts).count();
      long passed = results.stream().filter(RuleResult::passes).count();
      return counted == 0
          ? Optional.empty()
          : Optional.of(Ratio.of(passed).over(Ratio.of(counted)));
    }

    @Override
    public Optional<Ratio> defaultScore() {
      return passed().map(Ratio.of(100)::times);
    }

    @Override
    public Stream<Rule> rules() {
      return Stream.of(this);
    }
  }

  /**
   * A group.
   *
   * @param weight what it weighs
   * @param children what it holds
   */
  record Group(Ratio weight, List<Node> children) implements Node {
    public Group {
      children = List.copyOf(children);
    }

    /** Returns the weights of the children that count, added up. */
    Ratio countedWeight() {
      Ratio sum = Ratio.ZERO;
      for (Node child : children) {
        if (child.defaultScore().isPresent()) {
          sum = sum.plus(child.weight());
        }
      }
      return sum;
    }

    @Override
    public Optional<Ratio> defaultScore() {
      Ratio weights = countedWeight();
      if (weights.signum() == 0) {
        return Optional.empty();
      }
      Ratio sum = Ratio.ZERO;
      for (Node child : children) {
        sum = sum.plus(child.defaultScore().orElse(Ratio.ZERO).times(child.weight()));
      }
      return Optional.of(sum.over(weights));
    }

    @Override
    public Stream<Rule> rules() {
      return children.stream().flatMap(Node::rules);
    }
  }
}
