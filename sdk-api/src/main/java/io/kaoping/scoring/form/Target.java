package io.kaoping.scoring.form;

import io.kaoping.finding.Measured;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseScale.Comparison;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a quantity is held against: a number, or the mean of the peers and a number more.
 *
 * @param number the number, or how much more than the mean
 * @param among whose mean; nobody's when the number stands by itself
 */
record Target(BigDecimal number, Comparison among) {
  /** Reads whose figures are compared, which has no default. */
  static Comparison among(ParameterReader parameters) {
    Map<String, Comparison> choices = new LinkedHashMap<>();
    choices.put("class", Comparison.CLASS);
    choices.put("all", Comparison.ALL);
    return parameters.decision("among", choices);
  }

  /** Reads {@code target}, with {@code among} and {@code plus} where it is the peers' mean. */
  static Target of(ParameterReader parameters) {
    ParameterReader target = parameters.required("target");
    if (!target.says("peer-mean")) {
      parameters.optional("among").ifPresent(among -> among.refuse("target-alone", "among"));
      parameters.optional("plus").ifPresent(plus -> plus.refuse("target-alone", "plus"));
      return new Target(target.numberOr("peer-mean"), Comparison.NONE);
    }
    return ofMean(parameters);
  }

  /** Reads {@code among} and {@code plus}. */
  static Target ofMean(ParameterReader parameters) {
    BigDecimal plus =
        parameters.optional("plus").map(ParameterReader::number).orElse(BigDecimal.ZERO);
    return new Target(plus, among(parameters));
  }

  /**
   * Returns what it comes to.
   *
   * @param own the subject's own quantity, its peers' mean when it has none
   */
  Measured value(Measured own, Reading reading, Peers peers) {
    if (among == Comparison.NONE) {
      return Measured.of(number);
    }
    Peers.Order order = peers.order(reading.percent());
    Measured mean = order.size() == 0 ? own : order.mean();
    return mean.plus(number);
  }

  /** Says what it is before anything is known of the peers. */
  Wording said(Reading reading) {
    if (among == Comparison.NONE) {
      return new Wording(" " + reading.shown(number), reading.shown(number));
    }
    Wording of = among(among);
    return new Wording(
        of.zh() + "平均值" + more(reading, "加 ", "减 "),
        "the mean of " + of.en() + more(reading, " plus ", " less "));
  }

  /** Says among whom is compared. */
  static Wording among(Comparison comparison) {
    return comparison == Comparison.CLASS
        ? new Wording("同类", "the class")
        : new Wording("全体", "all");
  }

  /** Says in Chinese what it is. */
  String zh(Measured value, Reading reading) {
    return said("目标 ", "平均值", more(reading, " 加 ", " 减 "), ",即 ") + reading.shown(value);
  }

  /** Says in English what it is. */
  String en(Measured value, Reading reading) {
    return said("target ", "mean", more(reading, " plus ", " less "), ", which is ")
        + reading.shown(value);
  }

  private String said(String target, String mean, String more, String is) {
    if (among == Comparison.NONE) {
      return target;
    }
    return more.isEmpty() ? mean + " " : mean + more + is;
  }

  private String more(Reading reading, String plus, String less) {
    return number.signum() == 0
        ? ""
        : (number.signum() > 0 ? plus : less) + reading.shown(number.abs());
  }
}
