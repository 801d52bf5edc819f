package io.kaoping.plugin.sentence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points of the item, from the column 分值 or from the first words of the cell that say them. */
final class ItemPoints {
  private @Nullable BigDecimal figure;

  ItemPoints(@Nullable BigDecimal figure) {
    this.figure = figure;
  }

  /** Returns the figure, {@code null} while it is not known. */
  @Nullable BigDecimal figure() {
    return figure;
  }

  /** Takes a figure that the cell says; returns false where the item has another one already. */
  boolean take(BigDecimal said) {
    if (figure == null) {
      figure = said;
    }
    return figure.compareTo(said) == 0;
  }
}
