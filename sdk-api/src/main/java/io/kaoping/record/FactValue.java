package io.kaoping.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * The exact value of a fact or field: a number, a yes or no, or a text. A date is a text in the
 * form {@code 2025-03-01}; the pack's vocabulary says which texts are dates.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface FactValue {

  /** A number of at most 18 digits and 6 decimals, trailing zeros removed. */
  record Number(BigDecimal value) implements FactValue {
    /** Strips trailing zeros and checks the range. */
    public Number {
      if (value.scale() != 0) { // a whole number is as it should be
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      }
      // checked first: to write out 1E+999999999 would take all memory
      if (value.scale() > 6 || (long) value.precision() - value.scale() > 12) {
        throw new IllegalArgumentException(
            "value must have at most 12 digits before and 6 after the point: " + value);
      }
      if (value.scale() < 0) {
        value = value.setScale(0);
      }
    }

    @Override
    public String toString() {
      // plain, for there are at most 6 decimals, and kept by the decimal once it was made
      return value.toString();
    }
  }

  /** A yes or no. */
  record YesNo(boolean value) implements FactValue {
    private static final YesNo YES = new YesNo(true);
    private static final YesNo NO = new YesNo(false);

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** A text. */
  record Text(String value) implements FactValue {
    @Override
    public String toString() {
      return value;
    }
  }

  /** Returns a number. */
  static FactValue of(long value) {
    return new Number(BigDecimal.valueOf(value));
  }

  /** Returns a number. */
  static FactValue of(BigDecimal value) {
    return new Number(value);
  }

  /** Returns a yes or no. */
  static FactValue of(boolean value) {
    return value ? YesNo.YES : YesNo.NO;
  }

  /** Returns a text. */
  static FactValue of(String value) {
    return new Text(value);
  }

  /** Returns a date, as the text {@code 2025-03-01}. */
  static FactValue of(LocalDate value) {
    return new Text(value.toString());
  }
}
