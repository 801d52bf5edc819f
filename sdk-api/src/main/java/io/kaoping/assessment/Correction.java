package io.kaoping.assessment;

import io.kaoping.rubric.Points;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * What a waiver or a review adjustment did to a criterion's points.
 *
 * @param kind which of the two
 * @param delta the signed change that it makes on top of the lines; zero for a waiver, whose lines
 *     do not count
 * @param by the body or role that decided; empty for a waiver
 * @param reason why
 * @param date the last day of the waiver, or the day of the decision
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Correction(Kind kind, Points delta, String by, String reason, LocalDate date) {
  /** Which of the two. */
  public enum Kind {
    /** 豁免. */
    WAIVER,
    /** 复核调整. */
    OVERRIDE
  }
}
