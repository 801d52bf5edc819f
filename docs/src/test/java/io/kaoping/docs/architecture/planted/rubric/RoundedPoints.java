package io.kaoping.docs.architecture.planted.rubric;

import java.math.BigDecimal;

/** Breaks rule 10 inside a method only. */
final class RoundedPoints {
  long cents(BigDecimal points) {
    return Math.round(points.doubleValue() * 100);
  }
}
