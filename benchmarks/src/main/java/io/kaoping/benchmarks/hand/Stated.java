package io.kaoping.benchmarks.hand;

import io.kaoping.finding.Witness;
import java.math.BigDecimal;

/** A number as a branch states it, in tenths. */
public record Stated(String name, long tenths) implements Cited {
  @Override
  public Witness witness() {
    BigDecimal plain = BigDecimal.valueOf(tenths, 1).stripTrailingZeros();
    return new Witness(Witness.Kind.FACT, name, plain.toPlainString());
  }
}
