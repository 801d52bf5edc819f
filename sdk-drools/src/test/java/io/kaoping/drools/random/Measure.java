package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.util.List;

/** What a random clause looks at; facts, levels and states are told by their place. */
sealed interface Measure {
  /** A yes-or-no fact. */
  record When(int answer) implements Measure {}

  /** How many of the yes-or-no facts hold. */
  record Conditions() implements Measure {}

  /** A stated number. */
  record Number(int fact) implements Measure {}

  /** One number out of another; out of {@link Spec#CONSTANT} where {@code outOf} is below zero. */
  record Ratio(int fact, int outOf) implements Measure {}

  /** Records of a level, one for each key; faults where it is {@link Spec#FAULT}. */
  record Records(int level) implements Measure {}

  /** What the amounts of the records of a level add up to. */
  record RecordSum(int level) implements Measure {}

  /** Items in a state, among those that are not in another one. */
  record Items(int in, int except) implements Measure {}

  /** What the amounts of the items in a state add up to. */
  record ItemSum(int in) implements Measure {}

  /** How many activities were missing over the months, quarters or half-years. */
  record Cadence(int least, String every) implements Measure {}

  /** Activities. */
  record Activities() implements Measure {}

  /** What the hours of the activities add up to. */
  record ActivitySum() implements Measure {}

  /** Entries of the named list that are there, or that are not. */
  record Entries(boolean holding) implements Measure {}

  /** Meetings of the own coalitions that the unit missed. */
  record AbsentFrom() implements Measure {}

  /** Members that were at no meeting of the coalition. */
  record MembersWithout() implements Measure {}

  /** The poll. */
  record Poll() implements Measure {}

  /** The panel. */
  record Panel() implements Measure {}

  /** The mean of the quarters; no weights where they are equal. */
  record Earlier(List<BigDecimal> weights, String missing) implements Measure {}

  /** Quarters, or runs of quarters, with a total below a number. */
  record EarlierPeriods(BigDecimal below, int inARow, String missing) implements Measure {}

  /** Points of criteria of the same subject. */
  record PointsOf(List<String> criteria) implements Measure {}

  /** The mean of the members; {@code total} or the id of a criterion. */
  record Members(String what, String span) implements Measure {}

  /** The mean of the coalitions among the members; {@code total} or the id of a criterion. */
  record Below(String what, String span) implements Measure {}

  /** What the own coalitions came to; {@code total} or the id of a criterion. */
  record OfCoalition(String what, String span, String several, boolean split) implements Measure {}

  /** The judgements on the clause. */
  record Judgements() implements Measure {}

  /** The fact that has states. */
  record State() implements Measure {}

  /** The records by their highest level. */
  record Tiered() implements Measure {}

  /** Tells whether it is a quantity; what is counted can be counted once. */
  default boolean measures() {
    return this instanceof Number
        || this instanceof RecordSum
        || this instanceof ItemSum
        || this instanceof ActivitySum
        || this instanceof Judgements
        || isShare();
  }

  /** Tells whether it is a share by itself. */
  default boolean isShare() {
    return this instanceof Ratio
        || this instanceof Poll
        || this instanceof Panel
        || this instanceof Earlier
        || isResult();
  }

  /** Tells whether it looks at results. */
  default boolean isResult() {
    return this instanceof PointsOf
        || this instanceof Members
        || this instanceof Below
        || this instanceof OfCoalition;
  }

  /** Tells whether there may be nothing to be a share of. */
  default boolean canLackBase() {
    return this instanceof Items
        || this instanceof Cadence
        || this instanceof AbsentFrom
        || this instanceof MembersWithout
        || this instanceof OfCoalition
        || (this instanceof Ratio ratio && ratio.outOf >= 0);
  }
}
