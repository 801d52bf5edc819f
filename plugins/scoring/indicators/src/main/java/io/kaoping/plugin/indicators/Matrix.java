package io.kaoping.plugin.indicators;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The points of a comparison, scaled and weighed by entropy; criteria that tell nobody apart are
 * not in it.
 *
 * @param scaled the scaled points by criterion, 0 to 1, in the order of the subjects
 * @param weights the weight of each criterion; together one but for the last digits
 */
record Matrix(Map<String, List<BigDecimal>> scaled, Map<String, BigDecimal> weights) {
  /** Digits after the point in which everything is computed. */
  static final int SCALE = 40;

  private static final MathContext ROOTS = new MathContext(SCALE + 5, RoundingMode.HALF_EVEN);
  private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

  /** Returns the matrix of some columns of points. */
  static Matrix of(Map<String, List<Points>> columns, int subjects) {
    Map<String, List<BigDecimal>> scaled = new LinkedHashMap<>();
    Map<String, BigDecimal> apart = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, List<Points>> column : columns.entrySet()) {
      Points least = column.getValue().stream().reduce(Points::min).orElse(Points.ZERO);
      Points greatest = column.getValue().stream().reduce(Points::max).orElse(Points.ZERO);
      if (least.equals(greatest)) {
        continue;
      }
      List<Ratio> shares =
          column.getValue().stream()
              .map(points -> Ratio.of(points.minus(least), greatest.minus(least)))
              .toList();
      BigDecimal divergence = BigDecimal.ONE.subtract(entropy(shares, subjects));
      scaled.put(
          column.getKey(), shares.stream().map(share -> share.decimal(SCALE, ROUNDING)).toList());
      apart.put(column.getKey(), divergence);
      sum = sum.add(divergence);
    }
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (Map.Entry<String, BigDecimal> divergence : apart.entrySet()) {
      weights.put(divergence.getKey(), divergence.getValue().divide(sum, SCALE, ROUNDING));
    }
    return new Matrix(scaled, weights);
  }

  /** Returns −Σ p ln p ÷ ln n of the shares of their sum. */
  private static BigDecimal entropy(List<Ratio> shares, int subjects) {
    Ratio sum = shares.stream().reduce(Ratio.ZERO, Ratio::plus);
    BigDecimal entropy = BigDecimal.ZERO;
    for (Ratio share : shares) {
      if (share.signum() > 0) {
        BigDecimal p = share.over(sum).decimal(SCALE, ROUNDING);
        entropy = entropy.subtract(p.multiply(Logarithm.of(p, SCALE)).setScale(SCALE, ROUNDING));
      }
    }
    return entropy.divide(Logarithm.of(BigDecimal.valueOf(subjects), SCALE), SCALE, ROUNDING);
  }

  /** Returns how far a subject stands from the best of every criterion. */
  BigDecimal toBest(int subject) {
    return distance(subject, BigDecimal.ONE);
  }

  /** Returns how far a subject stands from the worst of every criterion. */
  BigDecimal toWorst(int subject) {
    return distance(subject, BigDecimal.ZERO);
  }

  /** Returns how near a subject stands to the best, 0 to 1. */
  BigDecimal closeness(int subject) {
    BigDecimal worst = toWorst(subject);
    return worst.divide(worst.add(toBest(subject)), SCALE, ROUNDING);
  }

  private BigDecimal distance(int subject, BigDecimal from) {
    List<BigDecimal> squares = new ArrayList<>();
    weights.forEach(
        (criterion, weight) -> {
          List<BigDecimal> column = scaled.getOrDefault(criterion, List.of());
          BigDecimal apart = column.get(subject).subtract(from).multiply(weight);
          squares.add(apart.multiply(apart).setScale(2 * SCALE, ROUNDING));
        });
    return squares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).sqrt(ROOTS);
  }
}
