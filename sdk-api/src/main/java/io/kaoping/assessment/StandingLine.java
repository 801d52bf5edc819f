package io.kaoping.assessment;

import io.kaoping.rubric.Wording;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What one of the later phases took from a subject, and why.
 *
 * @param phase which phase
 * @param id what did it: the id of a clause, criterion, consequence or grade
 * @param text what happened, in words
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StandingLine(Phase phase, String id, Wording text) {
  /** Refuses nulls. */
  public StandingLine {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /** A phase that may take something. */
  public enum Phase {
    /** 不适用: a criterion without which the subject is not ranked. */
    EXCLUSION,
    /** 一票否决, where the published words call it so. */
    VETO,
    /** 处置: what takes the same without being called 一票否决, such as a lower grade. */
    SANCTION,
    /** 结果运用. */
    CONSEQUENCE,
    /** 名额. */
    QUOTA
  }
}
