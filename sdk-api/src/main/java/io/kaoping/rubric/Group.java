package io.kaoping.rubric;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Criteria whose points together stay within limits 合计不超过.
 *
 * @param id the id
 * @param subject whom they assess
 * @param criteria the ids of the criteria, all of them bonuses or none
 * @param atLeast the least they come to together; {@code null} for none
 * @param atMost the most they come to together; {@code null} for none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Group(
    String id,
    SubjectKind subject,
    List<String> criteria,
    @Nullable Points atLeast,
    @Nullable Points atMost) {
  /** Copies the ids. */
  public Group {
    criteria = List.copyOf(criteria);
  }
}
