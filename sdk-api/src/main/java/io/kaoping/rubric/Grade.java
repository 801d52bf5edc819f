package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * A grade 等次 with the least total that earns it.
 *
 * @param id the id
 * @param wording the name
 * @param from the least total, inclusive; the next better grade's least total bounds it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Grade(String id, Wording wording, Points from) {
  /** Returns the name in Chinese. */
  public String title() {
    return wording.zh();
  }
}
