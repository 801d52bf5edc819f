package io.kaoping.finding;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What one clause observed about one subject 考评发现. It holds counts, never points.
 *
 * @param rule the clause's id
 * @param count how many were found; zero when the clause did not fire
 * @param of among how many
 * @param witnesses what it rests on; kept in their order, each once
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(String rule, long count, long of, List<Witness> witnesses) {
  /** Refuses negative counts and copies the witnesses. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    if (count < 0 || of < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    witnesses = Witnesses.copyOf(witnesses);
  }
}
