package io.kaoping.drools.internal.snapshot;

import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads stated values as the types that rules ask for. */
final class Stated {
  private Stated() {}

  static @Nullable BigDecimal number(@Nullable FactValue value) {
    if (value instanceof FactValue.Number number) {
      return number.value();
    }
    return value instanceof FactValue.Text text ? new BigDecimal(text.value()) : null;
  }

  static @Nullable String text(@Nullable FactValue value) {
    return value == null ? null : value.toString();
  }

  static boolean yes(@Nullable FactValue value) {
    return value instanceof FactValue.YesNo answer && answer.value();
  }

  static boolean no(@Nullable FactValue value) {
    return value instanceof FactValue.YesNo answer && !answer.value();
  }

  static @Nullable LocalDate date(@Nullable FactValue value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }
}
