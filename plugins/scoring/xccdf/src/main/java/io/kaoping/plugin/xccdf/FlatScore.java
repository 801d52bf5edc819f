package io.kaoping.plugin.xccdf;

import io.kaoping.rubric.Ratio;
import java.util.Optional;

/**
 * What the flat models make of rules, by Table 41 of the standard.
 *
 * @param score the weights of the rules that pass, added up
 * @param maximum the weights of the rules that count, added up
 */
record FlatScore(Ratio score, Ratio maximum) {
  /**
   * Returns the score.
   *
   * @param weighted whether weights count as they are; else each but zero counts as one
   */
  static FlatScore of(Node root, boolean weighted) {
    Ratio score = Ratio.ZERO;
    Ratio maximum = Ratio.ZERO;
    for (Node.Rule rule : root.rules().toList()) {
      Optional<Ratio> passed = rule.passed();
      if (passed.isPresent()) {
        Ratio weight = weight(rule, weighted);
        maximum = maximum.plus(weight);
        score = score.plus(weight.times(passed.get()));
      }
    }
    return new FlatScore(score, maximum);
  }

  /** Returns what a rule weighs. */
  static Ratio weight(Node.Rule rule, boolean weighted) {
    return weighted || rule.weight().signum() == 0 ? rule.weight() : Ratio.ONE;
  }

  /** Tells whether anything was counted that weighs something. */
  boolean countable() {
    return maximum.signum() > 0;
  }
}
