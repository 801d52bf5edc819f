package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.EarlierResult;
import io.kaoping.finding.Witness;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The result of an earlier period.
 *
 * @param subject the subject whose result it is
 * @param index the place of the period among those that are due
 * @param period the period
 * @param total the total
 * @param max the maximum
 * @param rank the rank, or {@code null}
 * @param grade the id of the grade, or {@code null}
 * @param witness what a finding says of it
 */
public record EarlierData(
    SubjectData subject,
    int index,
    String period,
    BigDecimal total,
    BigDecimal max,
    @Nullable BigDecimal rank,
    @Nullable String grade,
    Witness witness)
    implements EarlierResult, Reportable {}
