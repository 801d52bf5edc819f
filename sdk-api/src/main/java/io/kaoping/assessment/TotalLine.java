package io.kaoping.assessment;

import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One line of the account of a total: what went into it, and with how many points.
 *
 * @param kind what sort of line it is
 * @param id what it speaks of: the id of a section or criterion, else the id of the scoring model
 * @param text what it says
 * @param points the signed points that it adds
 * @param dependsOn the ids of other subjects that went into it, sorted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TotalLine(Kind kind, String id, Wording text, Points points, List<String> dependsOn) {
  /** Copies the list and refuses nulls. */
  public TotalLine {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(points, "points");
    dependsOn = List.copyOf(dependsOn);
  }

  /** Returns a line that rests on no other subject. */
  public static TotalLine of(Kind kind, String id, Wording text, Points points) {
    return new TotalLine(kind, id, text, points, List.of());
  }

  /** What sort of line it is. */
  public enum Kind {
    /** 起评分: where the total began. */
    START,
    /** 考评项目: the criteria of one section, without bonuses. */
    SECTION,
    /** 评分项: one criterion. */
    CRITERION,
    /** 加分: the bonuses of one section. */
    BONUS,
    /** 合计限额: what the limit of a group of criteria added or took. */
    GROUP,
    /** 门槛: the bonus that a closed gate took. */
    GATE,
    /** 折算: what scaling up for criteria that do not apply added. */
    RESCALED,
    /** 限额: what a floor or ceiling of the total added or took. */
    LIMIT,
    /** 舍入: what rounding the total once added or took. */
    ROUNDING,
    /** 说明: how the total was computed; it adds nothing. */
    NOTE,
    /** 模型: the whole of what a scoring model computed, where it has no parts. */
    MODEL
  }
}
