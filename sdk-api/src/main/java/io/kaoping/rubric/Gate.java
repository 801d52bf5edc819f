package io.kaoping.rubric;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A gate 门槛: bonuses that count only when a condition on the other points holds.
 *
 * @param id the id
 * @param subject whom they assess
 * @param opens the ids of the bonus criteria behind it
 * @param when what opens it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Gate(String id, SubjectKind subject, List<String> opens, ResultCondition when) {
  /** Copies the ids. */
  public Gate {
    opens = List.copyOf(opens);
  }
}
