package io.kaoping.rubric;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A group of criteria under one heading of the table 考评项目. Sections may stand below others; a
 * scoring model that weighs a tree reads that, the others do not.
 *
 * @param id the id, unique in the rubric
 * @param title the heading
 * @param parent the id of the section above, or {@code null}
 * @param weight how much it weighs among its siblings, zero or more; {@code null} where the pack
 *     does not say
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Section(String id, Wording title, @Nullable String parent, @Nullable Points weight) {
  /** Returns a section below no other and without a weight. */
  public Section(String id, Wording title) {
    this(id, title, null, null);
  }
}
