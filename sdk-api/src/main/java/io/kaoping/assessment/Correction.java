package io.kaoping.assessment;

import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Points;
import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * What a waiver or a review adjustment did to a criterion's points.
 *
 * @param kind which of the two
 * @param delta the signed change that it makes on top of start and lines; the lines of a waived
 *     criterion count nothing, so for a waiver it is what a start at zero lacks
 * @param by the body or role that decided; empty for a waiver
 * @param reason why
 * @param date the last day of the waiver, or the day of the decision
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Correction(Kind kind, Points delta, String by, String reason, LocalDate date) {
  /** Returns what a waiver did. */
  public static Correction waiver(Waiver waiver, Points delta) {
    return new Correction(Kind.WAIVER, delta, "", waiver.reason(), waiver.until());
  }

  /** Returns what a review adjustment did. */
  public static Correction override(ScoreOverride override, Points delta) {
    return new Correction(Kind.OVERRIDE, delta, override.by(), override.reason(), override.on());
  }

  /** Which of the two. */
  public enum Kind {
    /** 豁免. */
    WAIVER,
    /** 复核调整. */
    OVERRIDE
  }
}
