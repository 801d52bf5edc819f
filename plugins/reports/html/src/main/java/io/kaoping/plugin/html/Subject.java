package io.kaoping.plugin.html;

import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A coalition or unit on the page.
 *
 * @param card its scorecard
 * @param words the words of the page
 * @param anchor where on the page it stands
 * @param restsOn the ids of the others whose results went into its own
 */
record Subject(Scorecard card, Words words, String anchor, Set<String> restsOn) {
  static Subject of(Scorecard card, Words words, String anchor) {
    Set<String> restsOn = new HashSet<>();
    card.account().forEach(line -> restsOn.addAll(line.dependsOn()));
    card.criteria().forEach(result -> restsOn.addAll(result.dependsOn()));
    return new Subject(card, words, anchor, restsOn);
  }

  private Explanation explanation() {
    return card.explain(words.language());
  }

  String headline() {
    return words.printed(explanation().headline());
  }

  /** Returns what vetoes, consequences and quotas took, and why. */
  List<String> reasons() {
    return card.standing().trace().stream()
        .map(line -> words.printed(explanation().reason(line)))
        .toList();
  }

  /** Returns the lines of the account of the total; the sum is the last. */
  List<String> account() {
    return words.printed(explanation().account()).lines().skip(1).map(String::strip).toList();
  }

  /**
   * A share of what the points rest on, as a part of a bar.
   *
   * @param ground what they rest on
   * @param from where the part begins
   * @param stake how long it is: the points at stake
   * @param text what there is to say
   */
  record Part(Ground ground, Points from, Points stake, String text) {
    /** Returns the name of its colour. */
    String look() {
      return "b" + ground.ordinal();
    }

    Points to() {
      return from.plus(stake);
    }
  }

  /** Returns what the points rest on, the strongest first. */
  List<Part> confidence() {
    List<Confidence.Share> shares = card.confidence().map(Confidence::shares).orElse(List.of());
    List<String> lines =
        words.printed(explanation().confidence()).lines().skip(1).map(String::strip).toList();
    List<Part> parts = new ArrayList<>();
    Points from = Points.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      Confidence.Share share = shares.get(i);
      parts.add(new Part(share.ground(), from, share.stake(), lines.get(i)));
      from = from.plus(share.stake());
    }
    return parts;
  }

  /** Returns the criteria of which there is something to tell, in the order of the rubric. */
  List<CriterionResult> told() {
    return card.criteria().stream()
        .filter(result -> !result.inOtherList() && tells(result))
        .toList();
  }

  /** Returns the other criteria: those of full marks, and bonuses and vetoes that nobody got. */
  List<CriterionResult> untold() {
    return card.criteria().stream()
        .filter(result -> !result.inOtherList() && !tells(result))
        .toList();
  }

  private static boolean tells(CriterionResult result) {
    return !result.lines().isEmpty()
        || result.correction() != null
        || result.state() != CriterionState.MET
        || result.selfAssessed() != null
        || !result.dependsOn().isEmpty();
  }

  String standing(CriterionResult result) {
    return words.printed(explanation().standing(result));
  }

  String said(PointLine line) {
    return words.printed(explanation().said(line));
  }

  String said(Correction correction) {
    return words.printed(explanation().said(correction));
  }

  String evidence(PointLine line) {
    return explanation().evidence(line);
  }

  /** Returns what a criterion that could not be assessed lacks. */
  String lacking(CriterionResult result) {
    return result.missing().isEmpty()
        ? words.say("所选执行方式不能运行", "the chosen executor cannot run it")
        : words.say("缺少 ", "missing ") + explanation().missing(result);
  }

  /** Returns what a criterion that does not apply is worth, and why. */
  String policy(CriterionResult result) {
    NotApplicablePolicy policy = result.notApplicable();
    return standing(result)
        + (policy == null ? "" : words.say("；", "; ") + words.say(policy.wording()));
  }

  /** Tells whether the lines of a criterion add up with a start that is not zero. */
  boolean startMatters(CriterionResult result) {
    return !result.lines().isEmpty() && result.start().signum() != 0;
  }

  /** Returns what a cell of the map shows. */
  Cell cell(String criterion) {
    return Cell.of(card.criterion(criterion));
  }

  /** Returns how a line looks: what it takes, gives, or neither. */
  static String look(PointLine line) {
    if (line.effect() == Effect.VETO) {
      return "veto";
    }
    int sign = line.applied().signum();
    return sign < 0 ? "minus" : sign > 0 ? "plus" : "zero";
  }

  static String signed(Points points) {
    return Words.signed(points);
  }
}
