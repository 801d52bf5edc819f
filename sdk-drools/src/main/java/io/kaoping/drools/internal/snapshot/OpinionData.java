package io.kaoping.drools.internal.snapshot;

import io.kaoping.drools.authoring.Opinion;
import io.kaoping.finding.Witness;
import java.math.BigDecimal;

/**
 * A judgement, or what a group of raters came to.
 *
 * @param subject the subject it is about
 * @param by who found it
 * @param value what it came to
 * @param among out of how much; 1 for a judgement
 * @param share how much of the whole it weighs; 1 for a judgement
 * @param witness what a finding says of it
 */
public record OpinionData(
    SubjectData subject,
    String by,
    BigDecimal value,
    BigDecimal among,
    BigDecimal share,
    Witness witness)
    implements Opinion, Reportable {}
