package io.kaoping.scoring;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;

/**
 * By how much the deductions of a subject count more, and why 加倍扣分.
 *
 * @param times the factor
 * @param why the criteria that do not apply and call for it, in words
 */
record Aggravation(Points times, Wording why) {
  static final Aggravation NONE = new Aggravation(Points.of(1), Wording.NONE);

  /** Returns a weight that counts so much more. */
  Points of(Points weight) {
    return weight.weighted(times);
  }

  /** Returns both together. */
  Aggravation and(String criterion, Points by) {
    String zh = criterion + " 不适用,扣分乘以 " + by;
    String en = criterion + " not applicable, deductions times " + by;
    return new Aggravation(
        times.weighted(by),
        why.zh().isEmpty()
            ? new Wording(zh, en)
            : new Wording(why.zh() + "," + zh, why.en() + ", " + en));
  }
}
