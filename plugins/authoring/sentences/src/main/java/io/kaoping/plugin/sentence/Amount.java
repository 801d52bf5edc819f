package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many points: one figure, a range of which somebody chooses, one figure for each level, the
 * item's own points, or none.
 *
 * @param shape which of these
 * @param figures the figures, in the order of the text
 */
public record Amount(Shape shape, List<BigDecimal> figures) {
  /** No points. */
  public static final Amount NONE = new Amount(Shape.NONE, List.of());

  /** The item's own points. */
  public static final Amount ITEM = new Amount(Shape.ITEM, List.of());

  /** What the figures stand for. */
  public enum Shape {
    /** There are none. */
    NONE,
    /** The points of the item, whatever they are. */
    ITEM,
    /** One figure. */
    ONE,
    /** The lowest and the highest. */
    RANGE,
    /** One for each level. */
    TIERS
  }

  /** Copies the figures, so that 8.0 and 8 are the same. */
  public Amount {
    figures = figures.stream().map(BigDecimal::stripTrailingZeros).toList();
  }

  static Amount one(BigDecimal figure) {
    return new Amount(Shape.ONE, List.of(figure));
  }

  static Amount range(BigDecimal low, BigDecimal high) {
    return new Amount(Shape.RANGE, List.of(low.min(high), low.max(high)));
  }

  static Amount tiers(List<BigDecimal> figures) {
    return new Amount(Shape.TIERS, figures);
  }

  boolean isRange() {
    return shape == Shape.RANGE;
  }

  boolean isOne() {
    return shape == Shape.ONE;
  }

  /** Returns the figures as a person writes them. */
  public String text() {
    String joint = shape == Shape.RANGE ? "-" : "、";
    return figures.stream().map(Numerals::plain).collect(Collectors.joining(joint));
  }
}
