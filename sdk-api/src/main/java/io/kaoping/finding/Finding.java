package io.kaoping.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one clause observed about one subject 考评发现. It holds counts and measured quantities, never
 * points.
 *
 * @param rule the clause's id
 * @param count how many were found; zero when the clause did not fire
 * @param of among how many
 * @param measured the quantity, for what is measured and not counted; else {@code null}
 * @param witnesses what it rests on; kept in their order, each once
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(
    String rule, long count, long of, @Nullable Measured measured, List<Witness> witnesses) {
  /** Refuses negative counts and copies the witnesses. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    if (count < 0 || of < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    witnesses = Witnesses.copyOf(witnesses);
  }

  /** Makes a finding of what was counted. */
  public Finding(String rule, long count, long of, List<Witness> witnesses) {
    this(rule, count, of, null, witnesses);
  }

  /** Makes a finding of what was measured; it counts as one. */
  public static Finding of(String rule, Measured measured, List<Witness> witnesses) {
    return new Finding(rule, 1, 1, measured, witnesses);
  }

  /** Returns how much was found: the measured value, else the count. */
  public BigDecimal value() {
    return measured == null ? BigDecimal.valueOf(count) : measured.value();
  }

  /** Returns out of how much: the measured base, else {@link #of}. */
  public BigDecimal base() {
    return measured == null ? BigDecimal.valueOf(of) : measured.base();
  }

  /**
   * Returns what a form compares with its figures: how many were counted, or what the measured
   * value comes to out of its base.
   *
   * @param percent whether to take it as a percentage of its base instead
   */
  public Measured quantity(boolean percent) {
    if (percent) {
      return new Measured(value().movePointRight(2), base());
    }
    return measured == null ? Measured.of(BigDecimal.valueOf(count)) : measured;
  }

  /** Tells whether there is nothing to count among or to measure against. */
  public boolean baseless() {
    return measured == null ? of == 0 : measured.base().signum() == 0;
  }
}
