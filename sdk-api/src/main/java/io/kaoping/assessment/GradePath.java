package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way of a subject to its next grade 升等最省路径: the criteria that cost least together and
 * lift it there when they are met in full, while everybody else stays as they are. Limits of
 * groups, gates, vetoes, consequences, quotas and results that rest on each other are honoured,
 * because every way is scored by all phases before it is told.
 *
 * @param subject the subject's id
 * @param outcome whether there is a way
 * @param grade the grade as it is; {@code null} for none
 * @param next the next better grade; {@code null} where there is none
 * @param total the total as it is; {@code null} for none
 * @param after the total at the end of the way, or with everything met where there is no way;
 *     {@code null} where nothing was tried
 * @param steps the criteria to meet, in the order of the rubric; none unless there is a way
 * @param cost what they cost together
 * @param deciding the criteria each of which would lead there alone 决定等次的评分项, in the order of the
 *     rubric
 * @param held what holds the grade down where there is no way even with everything met
 * @param restsOnOthers whether ranks, quotas or results of others have a part in it, so that it
 *     holds only as long as they stay as they are
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GradePath(
    String subject,
    Outcome outcome,
    @Nullable Grade grade,
    @Nullable Grade next,
    @Nullable Points total,
    @Nullable Points after,
    List<Step> steps,
    BigDecimal cost,
    List<Step> deciding,
    List<Wording> held,
    boolean restsOnOthers) {
  /** Copies the lists. */
  public GradePath {
    steps = List.copyOf(steps);
    deciding = List.copyOf(deciding);
    held = List.copyOf(held);
  }

  /** Whether there is a way. */
  public enum Outcome {
    /** There is; it is the cheapest. */
    FOUND,
    /** It has the best grade. */
    BEST_ALREADY,
    /** It has no grade: something could not be assessed, or the pack knows no grades. */
    NO_GRADE,
    /** Not even everything met leads there. */
    OUT_OF_REACH,
    /** There are too many ways to find the cheapest. */
    TOO_MANY_WAYS
  }

  /**
   * A criterion to meet in full.
   *
   * @param criterion the criterion's id
   * @param title its title
   * @param gain the points that it lacks
   * @param cost what it costs: the points that it lacks, unless costs were given
   * @param liftsVeto whether it is a veto that must no longer hold
   * @param dependsOn the ids of other subjects whose results go into it, sorted
   */
  public record Step(
      String criterion,
      Wording title,
      Points gain,
      BigDecimal cost,
      boolean liftsVeto,
      List<String> dependsOn) {
    /** Copies the list. */
    public Step {
      dependsOn = List.copyOf(dependsOn);
    }
  }

  /** Returns it as text; lines end with a line feed. */
  public String text(Language language) {
    return new GradePathWords(this, language).text();
  }
}
