package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a clause does.
 *
 * @param kind what it does with points
 * @param points how many; the factor of a multiplication
 * @param per for what each time, as written: 次, 1个百分点, 10%; {@code null} for once
 * @param limit the cap of this clause, {@code null} without one
 * @param floored whether the text says that it ends at the item's zero (扣完为止)
 */
public record Effect(
    EffectKind kind,
    Amount points,
    @Nullable String per,
    @Nullable BigDecimal limit,
    boolean floored) {

  /** Strips the limit, so that 5.0 and 5 are the same. */
  public Effect {
    limit = limit == null ? null : limit.stripTrailingZeros();
  }

  static Effect of(EffectKind kind, Amount points, @Nullable String per) {
    return new Effect(kind, points, per, null, false);
  }

  Effect withKind(EffectKind other) {
    return new Effect(other, points, per, limit, floored);
  }

  Effect withPoints(Amount other) {
    return new Effect(kind, other, per, limit, floored);
  }

  Effect withPer(@Nullable String other) {
    return new Effect(kind, points, other, limit, floored);
  }

  Effect withLimit(BigDecimal other) {
    return new Effect(kind, points, per, other, floored);
  }

  Effect withFloor() {
    return new Effect(kind, points, per, limit, true);
  }
}
