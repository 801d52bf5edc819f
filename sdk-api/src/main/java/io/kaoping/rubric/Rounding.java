package io.kaoping.rubric;

import java.math.RoundingMode;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How a quotient is rounded. A division (a proportion, a mean) is rounded where it arises, and
 * nothing is rounded again after that.
 *
 * @param scale decimals to keep, 0 to 6
 * @param mode what happens to the rest; usual is HALF_UP 四舍五入
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rounding(int scale, RoundingMode mode) {
  /** Two decimals, half up: the usual reading of the published rubrics. */
  public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

  /** Refuses scales outside 0 to 6. */
  public Rounding {
    Objects.requireNonNull(mode, "mode");
    if (scale < 0 || scale > Points.SCALE) {
      throw new IllegalArgumentException("scale must be 0 to 6: " + scale);
    }
  }
}
