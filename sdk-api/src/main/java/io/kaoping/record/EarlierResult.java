package io.kaoping.record;

import java.math.BigDecimal;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a unit or coalition came to in an earlier assessment 前期考评结果, such as that of a quarter.
 *
 * @param subject the id of the unit or coalition
 * @param period the calendar period that was assessed: 2025-03, 2025-Q1, 2025-H1 or 2025
 * @param total the total; {@code null} when it got none
 * @param base the total without bonuses; {@code null} where the total holds none
 * @param max the maximum of the base, above zero; {@code null} only without a total
 * @param rank the rank in class, from 1; 0 for none
 * @param grade the id of the grade; {@code null} for none
 * @param digest the digest of the assessment that said so; {@code null} when it is not known
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EarlierResult(
    String subject,
    String period,
    @Nullable BigDecimal total,
    @Nullable BigDecimal base,
    @Nullable BigDecimal max,
    int rank,
    @Nullable String grade,
    @Nullable String digest) {
  /** Refuses nulls and strips trailing zeros. */
  public EarlierResult {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(period, "period");
    total = total == null ? null : Decimals.plain(total);
    base = base == null ? null : Decimals.plain(base);
    max = max == null ? null : Decimals.plain(max);
  }

  /** Makes the result of a total out of a maximum. */
  public static EarlierResult of(String subject, String period, BigDecimal total, BigDecimal max) {
    return new EarlierResult(subject, period, total, null, max, 0, null, null);
  }

  /** Returns the total without bonuses; {@code null} only without a total. */
  public @Nullable BigDecimal withoutBonuses() {
    return base == null ? total : base;
  }
}
