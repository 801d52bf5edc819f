package io.kaoping.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a panel gave one unit or coalition 评委打分: one value for each rater, in any order.
 *
 * @param panel the panel, a term of the vocabulary such as 现场评审
 * @param subject the id of the unit or coalition
 * @param group the group of raters; {@code null} when the panel has no groups
 * @param values one value for each rater, from zero to what the panel rates out of
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PanelRating(
    String panel, String subject, @Nullable String group, List<BigDecimal> values) {
  /** Copies the values and strips trailing zeros. */
  public PanelRating {
    Objects.requireNonNull(panel, "panel");
    Objects.requireNonNull(subject, "subject");
    values = values.stream().map(Decimals::plain).toList();
  }
}
