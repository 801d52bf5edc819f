package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How firm the grade of a subject is 等次余量: how far the total lies from both ends of its grade, and
 * which criteria would each take the grade down if their points alone were lost, while everybody
 * else stays as they are. Each loss is scored by all phases before it is told. Which criteria would
 * each lift it alone is told by {@link GradePath#deciding}.
 *
 * @param subject the subject's id
 * @param grade the grade as it is; {@code null} for none
 * @param byTotal the grade that the total alone would earn; {@code null} for none
 * @param above by how many points the total lies above where that grade begins; {@code null} for
 *     none
 * @param next the better grade after it; {@code null} where there is none
 * @param below by how many points the total lies below where the next one begins; {@code null}
 *     where there is none
 * @param losses the criteria each of which would take the grade down alone, in the order of the
 *     rubric; vetoes that do not hold now are none of them
 * @param restsOnOthers whether ranks, quotas or results of others have a part in it, so that it
 *     holds only as long as they stay as they are
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GradeMargin(
    String subject,
    @Nullable Grade grade,
    @Nullable Grade byTotal,
    @Nullable Points above,
    @Nullable Grade next,
    @Nullable Points below,
    List<Loss> losses,
    boolean restsOnOthers) {
  /** Copies the list. */
  public GradeMargin {
    losses = List.copyOf(losses);
  }

  /**
   * A criterion on which the grade hangs.
   *
   * @param criterion the criterion's id
   * @param title its title
   * @param points the points that would be lost
   * @param to the grade without them; {@code null} for none
   */
  public record Loss(String criterion, Wording title, Points points, @Nullable Grade to) {}

  /** Returns it as text; lines end with a line feed. */
  public String text(Language language) {
    return new GradeMarginWords(this, language).text();
  }
}
