package io.kaoping.rubric;

import java.math.RoundingMode;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How a quotient is rounded. A division (a proportion, a mean) is rounded where it arises, and
 * nothing is rounded again after that; or it keeps six decimals until a later stage rounds a whole
 * sum.
 *
 * @param scale decimals to keep, 0 to 6
 * @param mode what happens to the rest; usual is HALF_UP 四舍五入
 * @param stage what is rounded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rounding(int scale, RoundingMode mode, Stage stage) {
  /** Two decimals, half up: the usual reading of the published rubrics. */
  public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

  /** Makes a rounding of every quotient where it arises. */
  public Rounding(int scale, RoundingMode mode) {
    this(scale, mode, Stage.ITEM);
  }

  /** Refuses scales outside 0 to 6. */
  public Rounding {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(stage, "stage");
    if (scale < 0 || scale > Points.SCALE) {
      throw new IllegalArgumentException("scale must be 0 to 6: " + scale);
    }
  }

  /** Returns how quotients are rounded where they arise. */
  public Rounding ofItems() {
    return stage == Stage.ITEM ? this : new Rounding(Points.SCALE, mode);
  }

  /** Returns a number of points rounded. */
  public Points round(Points points) {
    return points.share(1, 1, this);
  }

  /** What is rounded. */
  public enum Stage {
    /** Every quotient, where it arises. */
    ITEM,
    /** The sum of each section. */
    SECTION,
    /** The total alone. */
    TOTAL
  }
}
